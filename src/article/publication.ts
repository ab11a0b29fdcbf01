/** The record of publication. */
import type { ArticleType, IsoDate } from './metadata.ts';

/**
 * The record of publication of an article (published.yaml of the issue; src/revisions/record): its version, the other
 * versions and the notices about it.
 */
export interface PublicationRecord {
  /** The version of this article. Example: "1.1". An earlier version is built with its own number. */
  version: string;
  /** All versions, the oldest first. The last one is current. */
  versions: PublishedVersion[];
  /** The oldest first. */
  notices: PublishedNotice[];
}
/** `publication` is the first version, 1.0. */
export type VersionKind = 'publication' | 'minor' | NoticeKind;
/** The JATS article types of notices, the most serious first. Crossref's `update` has the same three kinds. */
export const NOTICE_KINDS = [
  'retraction',
  'expression-of-concern',
  'correction',
] as const satisfies readonly ArticleType[];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export interface PublishedVersion {
  /** Examples: "1.0", "1.1", "2.0". Minor revisions and concerns increase the second number, all others the first. */
  version: string;
  /** The day of publication. */
  date: IsoDate;
  kind: VersionKind;
  /** The editor's reason. Example: "Two spelling mistakes in Methods" */
  reason?: string;
  /** `PublishedNotice.name` of the notice for this version. */
  notice?: string;
}
/** A separate article that corrects, doubts or retracts this one. */
export interface PublishedNotice {
  kind: NoticeKind;
  /** The name of its folder. Example: "firdous-correction" */
  name: string;
  /** The folder of its issue. Example: "1-2" */
  issue: string;
  date: IsoDate;
  /** Plain text. */
  title: string;
  doi?: string;
}
