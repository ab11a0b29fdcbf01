/** What intake gives for one file. */
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
  /** Files beside a manuscript that it names: its bibliography, its pictures. */
  companions?: string[];
  journal: JournalFacts;
  /** For the journal's and issue's files: what the article itself says. */
  front?: FrontMatter;
  language: string;
  /** Sorted by the harm of a wrong guess. */
  findings: Findings;
  account: Account;
  ledger: Ledger;
}
