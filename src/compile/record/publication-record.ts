import type {
  NoticeKind,
  PublicationRecord,
  PublishedNotice,
  PublishedVersion,
  VersionKind,
} from '../../article/article.ts';
import type { NoticeAddress, Version } from './record.ts';

/**
 * The record of publication of one article, as its outputs show it.
 *
 * @param versions at least one
 * @param noticeVersion finds the last version of a notice in the record of its issue
 */
export function publicationRecord(
  versions: readonly Version[],
  noticeVersion: (address: NoticeAddress) => Version | undefined,
): PublicationRecord {
  return {
    version: versions.at(-1)?.version ?? '1.0',
    versions: versions.map(publishedVersion),
    notices: versions.flatMap((version) => publishedNotice(version, noticeVersion) ?? []),
  };
}

function publishedVersion({ version, date, kind, reason, notice }: Version): PublishedVersion {
  return {
    version,
    date,
    kind,
    ...(reason !== undefined && { reason }),
    ...(notice && { notice: notice.name }),
  };
}

/** Title and DOI come from the record of the notice, so that they are stored once. */
function publishedNotice(
  { kind, notice, date }: Version,
  noticeVersion: (address: NoticeAddress) => Version | undefined,
): PublishedNotice | undefined {
  if (!notice || !isNoticeKind(kind)) return undefined;
  const { title = notice.name, doi } = noticeVersion(notice) ?? {};
  return { kind, ...notice, date, title, ...(doi !== undefined && { doi }) };
}

function isNoticeKind(kind: VersionKind): kind is NoticeKind {
  return kind !== 'publication' && kind !== 'minor';
}
