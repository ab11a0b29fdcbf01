/** How an article stands in the record: what every output says of it derives from here. */
import {
  type Article,
  NOTICE_KINDS,
  type NoticeKind,
  type PublicationRecord,
  type PublishedNotice,
  type PublishedVersion,
} from '../../article/article.ts';

export interface Standing {
  /** The version that this article is. */
  own: PublishedVersion;
  /** The one that readers should have. */
  current: PublishedVersion;
  isCurrent: boolean;
  /** The gravest kind first, the newest of a kind first. */
  notices: PublishedNotice[];
  isRetracted: boolean;
}

/** `undefined` before publication, and for a record that knows no version. */
export function standingOf({ record }: Pick<Article, 'record'>): Standing | undefined {
  const current = record?.versions.at(-1);
  if (!record || !current) return undefined;
  const own = record.versions.find(({ version }) => version === record.version) ?? current;
  const notices = NOTICE_KINDS.flatMap((kind) => noticesOf(record, kind));
  return {
    own,
    current,
    isCurrent: own === current,
    notices,
    isRetracted: [...notices, ...record.versions].some(({ kind }) => kind === 'retraction'),
  };
}

function noticesOf({ notices }: PublicationRecord, kind: NoticeKind): PublishedNotice[] {
  return notices.filter((notice) => notice.kind === kind).reverse();
}

/** Folder, in that of the article's outputs, where a version stands that is no longer the current one. */
export function versionFolder({ version }: PublishedVersion): string {
  return `v${version}`;
}

/** The versions up to the one that the article is, oldest first. */
export function versionsUntil({ record }: Pick<Article, 'record'>): PublishedVersion[] {
  if (!record) return [];
  const at = record.versions.findIndex(({ version }) => version === record.version);
  return at < 0 ? record.versions : record.versions.slice(0, at + 1);
}
