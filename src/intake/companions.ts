/** Files that a manuscript refers to: its bibliographies and pictures. */
import { VFile } from 'vfile';
import { readYamlMap } from '../compile/yaml/read-map.ts';
import { entryOf, itemsOf } from '../compile/yaml/tree.ts';
import { reportOn } from '../messages/report-on.ts';
import { decodeBytes } from '../words/encodings.ts';
import { frontMatterOf } from '../words/front-matter.ts';
import { type Findings, find } from './findings.ts';
import { picturesNamedIn, withoutAddresses } from './picture-paths.ts';

/** A file that the manuscript refers to, or the reason why it was not read. */
export type Companion = { path: string } & (
  | { content: Uint8Array }
  /** `missing`, or what the path leads to instead. Example: "link out of the folder". */
  | { problem: string }
);

const BIBLIOGRAPHY = /\.(?:bib|bibtex|ciw|enw|json|nbib|ya?ml|ris)$/i;

export function isBibliography(path: string): boolean {
  return BIBLIOGRAPHY.test(path);
}

/** Contents of the bibliographies, by path. */
export function bibliographiesOf(companions: readonly Companion[]): Map<string, string> {
  return new Map(
    companions.flatMap((each): [string, string][] => {
      const isRead = 'content' in each && BIBLIOGRAPHY.test(each.path);
      const decoded = isRead ? decodeBytes(each.content) : undefined;
      return decoded ? [[each.path, decoded.text]] : [];
    }),
  );
}

/** Paths in the manuscript, without duplicates. Web addresses are skipped. */
export function companionsOf(article: string, findings: Findings): string[] {
  const { yaml, end } = frontMatterOf(article) ?? { yaml: '', end: 0 };
  const bibliographies = bibliographiesIn(yaml, findings).filter((path) => BIBLIOGRAPHY.test(path));
  return withoutAddresses([...bibliographies, ...picturesNamedIn(article.slice(end))]);
}

function bibliographiesIn(yaml: string, findings: Findings): string[] {
  const file = new VFile();
  const tree = readYamlMap(yaml, { line: 2, column: 1, offset: 0 }, reportOn(file));
  const [problem] = file.messages;
  if (!tree)
    find(
      findings,
      'file',
      'certain',
      `The front matter cannot be read (${problem?.line}:${problem?.column}: ${problem?.reason.replace(/\.$/, '')}).`,
      {
        look: 'Correct it, and put the bibliography that it names into the folder of the article.',
      },
    );
  const value = tree && entryOf(tree, 'bibliography')?.value;
  return (value ? itemsOf(value) : []).flatMap((each) => (each.kind === 'text' ? [each.text] : []));
}

export function reportCompanions(companions: Companion[], findings: Findings): void {
  const taken = companions.flatMap((each) => ('content' in each ? [each.path] : []));
  if (taken.length > 0)
    find(
      findings,
      'file',
      'certain',
      `Taken along: ${taken.map((path) => `\`${path}\``).join(', ')}.`,
    );
  for (const each of companions) {
    if (!('problem' in each)) continue;
    const missing = each.problem === 'missing';
    find(
      findings,
      BIBLIOGRAPHY.test(each.path) ? 'references' : 'figures',
      'certain',
      missing
        ? `The manuscript names \`${each.path}\`, but there is no such file beside it.`
        : `\`${each.path}\` is a ${each.problem}, so it was not taken along.`,
      { look: 'Put the file at that place in the folder of the article.' },
    );
  }
}
