import { slug } from '../structure/identifiers.ts';
import { readAttributes } from './syntax/attributes.ts';
import { plainWords } from './syntax/plain-words.ts';

const HEADING = /^#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/gm;

/**
 * Addresses of the headings by their words, so that `[Methods]` and `[there][Methods]` lead to
 * them, as in Pandoc. A definition of the same name wins.
 */
export function headingAddresses(text: string): Map<string, { url: string }> {
  const found = new Map<string, { url: string }>();
  for (const [, line = ''] of text.matchAll(HEADING)) {
    const open = line.lastIndexOf('{');
    const read = open === -1 ? undefined : readAttributes(line, open);
    const words = plainWords(read ? line.slice(0, open) : line).trim();
    const id = read?.list.id ?? slug(words, 'section');
    if (words && !found.has(words.toLowerCase())) found.set(words.toLowerCase(), { url: `#${id}` });
  }
  return found;
}
