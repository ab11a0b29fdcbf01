/** The result of intake for one file. */
import type { CslItem } from '../article/article.ts';
import type { DraftImage } from './draft.ts';
import type { Findings } from './findings.ts';
import type { FrontMatter, JournalFacts } from './front/front-matter.ts';
import type { Account, Ledger } from './ledger.ts';

export interface Intake {
  /** The text of article.md. */
  article: string;
  references: CslItem[];
  images: DraftImage[];
  /** The file was a manuscript already, which may name files beside it: its bibliography and pictures. */
  isManuscript?: true;
  /** Paths of pictures that a text names. */
  pictures?: string[];
  journal: JournalFacts;
  /** Facts in the article itself for the journal's and issue's files. */
  front?: FrontMatter;
  language: string;
  /** Sorted by the harm of a wrong guess. */
  findings: Findings;
  account: Account;
  ledger: Ledger;
}
