/** The record of publication: what was published of an issue, version by version. */
export { issueWithNotice } from './issue-with-notice.ts';
export { nextVersion } from './next-version.ts';
export {
  frontMatterOf,
  type NoticeSource,
  noticeFolder,
  noticeManuscript,
} from './notice-manuscript.ts';
export { publicationRecord } from './publication-record.ts';
export { readIssueRecord } from './read-record.ts';
export {
  type IssueRecord,
  lastDate,
  type NoticeAddress,
  recordedFacts,
  type Version,
  withVersion,
} from './record.ts';
export { recordText } from './write-record.ts';
