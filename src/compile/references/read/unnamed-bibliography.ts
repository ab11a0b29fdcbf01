import type { Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { CitationNode } from '../../parse/manuscript.ts';

/**
 * The bibliographies of an article, by the names of their files. Where its front matter names none, it is
 * the only one beside the manuscript, if that holds a key of its citations. MyST reads it so, and Quarto
 * names it in a file of the project. A front matter that cannot be read may name one.
 *
 * @param citations of the manuscript, in the order of reading
 */
export function withUnnamedBibliography(
  { bibliography, references }: Pick<Metadata, 'bibliography' | 'references'>,
  citations: CitationNode[],
  { manuscript, texts }: Sources,
): Metadata['bibliography'] {
  if (bibliography.length > 0)
    return bibliography.map((each) => ({ ...each, path: withExtension(each.path, texts) }));
  if (references.length > 0 || isUnread(manuscript)) return bibliography;
  const found = [...texts].filter(([path]) => isLoneBibliography(path));
  const [first] = found;
  if (!first || found.length > 1) return bibliography;
  const [path, file] = first;
  const text = String(file);
  const cited = citations.flatMap(({ items }) => items).find(({ key }) => text.includes(key));
  if (!cited) return bibliography;
  report(manuscript, message('bibliography-unnamed', { path }), cited.place);
  return [{ path, place: cited.place }];
}

/** Whether its front matter cannot be read, which is told already. */
export function isUnread({ messages }: Sources['manuscript']): boolean {
  return messages.some(({ ruleId }) => ruleId === 'yaml-syntax');
}

const EXTENSIONS = ['bib', 'bibtex', 'json', 'yaml', 'yml', 'ris', 'nbib', 'enw', 'xml', 'ciw'];

/** As LaTeX has it, a bibliography may be named without its extension. */
function withExtension(written: string, texts: Sources['texts']): string {
  const path = written.replace(/^(?:\.\/)+/, '');
  const extension = EXTENSIONS.find((each) => texts.has(`${path}.${each}`));
  return texts.has(path) || extension === undefined ? written : `${path}.${extension}`;
}

/** A list of works directly in the article's folder; `references.json` is what intake writes. */
export function isLoneBibliography(path: string): boolean {
  return (isBibliography(path) || path === 'references.json') && !path.includes('/');
}

/** By its ending; JSON and YAML files may be anything. */
export function isBibliography(path: string): boolean {
  return /[^/]\.(?:bib|bibtex|ciw|enw|nbib|ris)$/i.test(path);
}
