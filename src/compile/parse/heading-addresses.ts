import { slug } from './identifiers.ts';
import { readAttributes } from './syntax/lines/attributes.ts';
import { plainWords } from './syntax/lines/plain-words.ts';

const HEADING = /^#{1,6}[ \t]+(.+)$/gm;
/** The marks that may close a heading. */
const CLOSE = /(?<=[ \t])#+$/;

/**
 * Addresses of headings by their words, so that `[Methods]` and `[there][Methods]` are links to them, as in
 * Pandoc. A link definition of the same name wins.
 */
export function headingAddresses(text: string): Map<string, { url: string }> {
  const found = new Map<string, { url: string }>();
  for (const [, rest = ''] of text.matchAll(HEADING)) {
    const line = rest.trimEnd().replace(CLOSE, '').trimEnd();
    const open = line.lastIndexOf('{');
    const read = open === -1 ? undefined : readAttributes(line, open);
    const typed = (read ? line.slice(0, open) : line).trim();
    const words = plainWords(typed).trim();
    const id = read?.list.id ?? slug(words, 'section');
    for (const name of [words, typed].map((each) => each.toLowerCase()))
      if (name && !found.has(name)) found.set(name, { url: `#${id}` });
  }
  return found;
}
