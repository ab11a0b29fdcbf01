/** Examples of rules: changes to the clean articles of test/clean-journal, and to what is made of them. */
import type { PublicationRecord, VersionKind } from '../article/article.ts';
import type { Change } from './check.ts';

/** What becomes what inside a text, nearly as CriticMarkup writes it: `tides.{html~>pdf}`. */
const BECOMES = /\{([^{}]{0,1000})~>([^{}]*)\}/g;

/** A text and what stands in its place; a text alone marks in itself what becomes of it. */
const changeIn =
  (file: Change['in']) =>
  (text: string, to = text.replace(BECOMES, '$2')): Change => ({
    in: file,
    from: text.replace(BECOMES, '$1'),
    to,
  });

export const inArticle = changeIn('article.md');
export const inLetter = changeIn('letter.md');
export const inReferences = changeIn('references.json');
export const inJournal = changeIn('journal.yaml');
export const inIssue = changeIn('issue.yaml');
export const inFiles = changeIn('files');
export const inHtml = changeIn('html');
export const inJats = changeIn('jats');
export const inPdf = changeIn('pdf');
export const inCrossref = changeIn('crossref');
export const inDoaj = changeIn('doaj');
export const inPubmed = changeIn('pubmed');
export const inOjs = changeIn('ojs');

/** Its authors. */
export const FERRY = '{given: Rosalind A., family: Ferry}';
export const OKORO = '{given: Tomas, family: Okoro}';

/** A sentence of the first article. */
export const FOLLOW = 'The heights follow the moon.';

/** Two entries of its list, from the first DOI to the second. */
export const TWO_DOIS = `"DOI": "10.5555/jt.2019.1"
  },
  {
    "id": "twin2019b",
    "type": "article-journal",
    "author": [{"family": "Twin", "given": "Ada"}],
    "issued": {"date-parts": [[2019]]},
    "title": "Gauges of wood",
    "container-title": "Journal of Tides",
    "volume": "7",
    "issue": "2",
    "page": "30-41",
    "DOI": "10.5555/jt.2019.2"`;

/** A history of the first article, one version a month. */
export function inRecord(kinds: readonly VersionKind[]): Change {
  const versions = kinds.map((kind, index) => ({
    version: `${index + 1}.0`,
    date: `2023-${String(index + 4).padStart(2, '0')}-15`,
    kind,
  }));
  const notices = versions.flatMap(({ kind, date }) =>
    kind === 'publication' || kind === 'minor'
      ? []
      : [
          {
            kind,
            name: kind,
            issue: '1-2',
            date,
            title: `Notice of ${kind}`,
            doi: `10.5555/${kind}`,
          },
        ],
  );
  const record: PublicationRecord = { version: `${kinds.length}.0`, versions, notices };
  return { in: 'record', from: 'none', to: JSON.stringify(record) };
}
