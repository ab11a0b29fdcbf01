import type { Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { CitationNode } from '../../parse/manuscript.ts';

/**
 * The bibliographies of an article. If the front matter names none, this is the only bibliography beside the
 * manuscript, provided it contains a key that is cited. MyST does the same, and Quarto names the file in its
 * project. If the front matter cannot be read, nothing is assumed, because it may name a bibliography.
 *
 * @param citations of the manuscript, in document order
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

/** Whether the front matter cannot be read. This is already reported. */
export function isUnread({ messages }: Sources['manuscript']): boolean {
  return messages.some(({ ruleId }) => ruleId === 'yaml-syntax');
}

const EXTENSIONS = ['bib', 'bibtex', 'json', 'yaml', 'yml', 'ris', 'nbib', 'enw', 'xml', 'ciw'];

/** Adds the extension, which may be left out as in LaTeX. */
function withExtension(written: string, texts: Sources['texts']): string {
  const path = written.replace(/^(?:\.\/)+/, '');
  const extension = EXTENSIONS.find((each) => texts.has(`${path}.${each}`));
  return texts.has(path) || extension === undefined ? written : `${path}.${extension}`;
}

/** Whether a path is a bibliography directly in the article's folder. Intake writes `references.json`. */
export function isLoneBibliography(path: string): boolean {
  return (isBibliography(path) || path === 'references.json') && !path.includes('/');
}

/** Whether the extension is that of a bibliography. JSON and YAML files do not count: they may be anything. */
export function isBibliography(path: string): boolean {
  return /[^/]\.(?:bib|bibtex|ciw|enw|nbib|ris)$/i.test(path);
}
