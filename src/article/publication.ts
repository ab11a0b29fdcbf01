/** The record of publication. */
import type { ArticleType, IsoDate } from './metadata.ts';

/**
 * What the record of publication (published.yaml of the issue; src/revisions/record) says of an article:
 * which version this is, which others there are, and the notices about it.
 */
export interface PublicationRecord {
  /** Of the article as it stands here: "1.1". An earlier version is built with its own number. */
  version: string;
  /** All of them, oldest first; the last is the current one. */
  versions: PublishedVersion[];
  /** Oldest first. */
  notices: PublishedNotice[];
}
/** `publication` is the first one: 1.0. */
export type VersionKind = 'publication' | 'minor' | NoticeKind;
/** The JATS article types of notices, the gravest first; Crossref's `update` has the same three kinds. */
export const NOTICE_KINDS = [
  'retraction',
  'expression-of-concern',
  'correction',
] as const satisfies readonly ArticleType[];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export interface PublishedVersion {
  /** "1.0", "1.1", "2.0": a minor revision or a concern raises the second number, else the first. */
  version: string;
  /** Day on which it was published. */
  date: IsoDate;
  kind: VersionKind;
  /** "Two spelling mistakes in Methods", as the editor wrote it. */
  reason?: string;
  /** `PublishedNotice.name` of the notice that came with it. */
  notice?: string;
}
/** An article of its own that corrects, doubts or retracts this one. */
export interface PublishedNotice {
  kind: NoticeKind;
  /** Name of its folder: "firdous-correction". */
  name: string;
  /** Folder of the issue in which it stands: "1-2". */
  issue: string;
  date: IsoDate;
  /** Plain words. */
  title: string;
  doi?: string;
}
