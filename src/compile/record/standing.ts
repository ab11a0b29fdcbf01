/** The status of an article in its record of publication. All outputs use it. */
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
  /** The version that readers should use. */
  current: PublishedVersion;
  isCurrent: boolean;
  /** The most serious kind first, and the newest notice of a kind first. */
  notices: PublishedNotice[];
  isRetracted: boolean;
}

/** Undefined before publication, and for a record without versions. */
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

/** The folder for an old version, inside the output folder of the article. */
export function versionFolder({ version }: PublishedVersion): string {
  return `v${version}`;
}

/** The versions up to the version of the article, oldest first. */
export function versionsUntil({ record }: Pick<Article, 'record'>): PublishedVersion[] {
  if (!record) return [];
  const at = record.versions.findIndex(({ version }) => version === record.version);
  return at < 0 ? record.versions : record.versions.slice(0, at + 1);
}
