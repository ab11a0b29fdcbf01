/** Names a bibliography in the front matter of a manuscript. */
import type { Sources } from '../../../article/sources.ts';
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import type { Change } from '../sources.ts';

/** @param name path of the bibliography in the article's folder */
export function namedInFrontMatter(
  journal: string,
  { manuscript }: Pick<Sources, 'manuscript'>,
  name: string,
): { change: Change; version: string } {
  const bytes = sourceBytes(journal, manuscript.path);
  const version = bytes ? digestOf(bytes) : '';
  const content = withBibliography(bytes?.toString('utf8') ?? '', name);
  return { change: { path: manuscript.path, content, base: version }, version };
}

/** The text with one more line at the end of its front matter, or with a front matter if it has none. */
export function withBibliography(text: string, name: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `bibliography: ${name}${end}`;
  const front = frontMatterOf(text);
  if (!front) return `---${end}${line}---${end}${end}${text}`;
  const at = front.start + front.yaml.length;
  return text.slice(0, at) + line + text.slice(at);
}
