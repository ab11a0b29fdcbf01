/**
 * Examples of rules are changes to the journal of test/clean-journal, which breaks no rule, and to its outputs.
 * Each file of rules has its examples beside it, in a file whose name ends with `.examples.ts`. These
 * files are for tests and documents; they are not compiled into the program.
 */
import type { PublicationRecord, VersionKind } from '../article/article.ts';
import type { DepositReceiver } from './subject.ts';

/** Examples by the name of their rule. */
export type RuleExamples = Readonly<Record<string, Examples>>;

/**
 * The smallest changes that break the rule, and similar changes that keep it. They are tests of the
 * rule, and examples in its documentation.
 */
export interface Examples {
  breaks: readonly [Change, ...Change[]];
  keeps: readonly [Change, ...Change[]];
}
export interface Change {
  /**
   * A source or an output. `letter.md` is the second article of the issue. These are JSON: `files`, the
   * facts of the article's other files; `pdf`, the facts of the PDF; `record`, the publication record of
   * the first article, or "none".
   */
  in:
    | 'article.md'
    | 'references.json'
    | 'letter.md'
    | 'journal.yaml'
    | 'issue.yaml'
    | 'files'
    | 'record'
    | 'html'
    | 'jats'
    | 'pdf'
    | DepositReceiver;
  /** A text that the file has exactly once. */
  from: string;
  to: string;
  /** Further changes that the example needs. */
  and?: readonly Change[];
  /** Other rules that this change also breaks. */
  alongside?: readonly string[];
}

/** A replacement inside a text, similar to CriticMarkup. Example: `tides.{html~>pdf}`. */
const REPLACEMENT = /\{([^{}]{0,1000})~>([^{}]*)\}/g;

/** A text and its replacement. Without a second text, the first has replacements inside it. */
const changeIn =
  (file: Change['in']) =>
  (text: string, to = text.replace(REPLACEMENT, '$2')): Change => ({
    in: file,
    from: text.replace(REPLACEMENT, '$1'),
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

/** The authors of the first article. */
export const FERRY = '{given: Rosalind A., family: Ferry}';
export const OKORO = '{given: Tomas, family: Okoro}';

/** An affiliation of the first article. */
export const BREST = '{id: brest, institution: University of Brest, city: Brest, country: FR}';

/** The title line of the first article. */
export const TITLE = 'title: Tides and the moon at two harbours\n';

/** The last sentence of the first article's abstract, and the whole abstract. */
export const LAST_OF_ABSTRACT = 'Tables of both harbours are given for those who sail.';
export const ABSTRACT = `  Tides at two harbours were read for a year. The moon explains most of their height, and the wind explains the rest. ${LAST_OF_ABSTRACT}\n`;

/** A sentence of the first article. */
export const FOLLOW = 'The heights follow the moon.';

/** A part of its bibliography, from the DOI of one entry to the DOI of the next. */
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

/** A publication record of the first article, with one version a month. */
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
