import type { VFile } from 'vfile';
import type { IssueFacts, Journal } from '../article.ts';
import type { Context } from '../compile.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import type { Metadata } from './metadata.ts';

/** Reads and validates the front matter; defaults come from the journal and the issue. */
export declare function readMetadata(
  manuscript: Manuscript,
  file: VFile,
  context: Context,
): Metadata;

/** journal.yaml, with the settings that are not an article's business. */
export interface JournalFile {
  journal: Journal;
  /** A bundled style's name or a path to a .csl file, relative to the journal folder. */
  style?: string;
  theme?: string;
  /** Folders of the issues, in order; absent: every sub-folder with an issue.yaml. */
  issues?: string[];
}
export declare function readJournalFile(file: VFile): JournalFile;

/** issue.yaml */
export interface IssueFile {
  facts: IssueFacts;
  cover?: string;
  firstPage?: string;
  /** Folder names in order, with the section each stands in; empty where the file lists none. */
  sections: { title?: string; articles: string[] }[];
}
export declare function readIssueFile(file: VFile): IssueFile;

/** The journal of an article that is built without journal.yaml. */
export declare function emptyJournal(): Journal;
