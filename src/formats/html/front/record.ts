/** The record of publication on the page: banners above the article, and its versions. */
import { doiAddress, encodePart } from '../../../article/addresses.ts';
import type {
  Article,
  NoticeKind,
  PublishedNotice,
  PublishedVersion,
} from '../../../article/article.ts';
import { noticeAddress } from '../../../compile/record/related-notices.ts';
import { retractedMark } from '../../../compile/record/retracted-title.ts';
import {
  type Standing,
  standingOf,
  versionFolder,
  versionsUntil,
} from '../../../compile/record/standing.ts';
import { formatDate, localNumber, type Word, word } from '../../../words/languages/index.ts';
import type { Medium } from '../page-state.ts';
import type { View } from '../view.ts';
import { articlePage } from './output-pages.ts';
import { relatedAddress, relatedPage } from './related.ts';

/** Banners that readers must see first, the most serious one first. */
export function noticeViews(article: Article, medium: Medium): View['notices'] {
  const standing = standingOf(article);
  return [
    ...(standing?.notices ?? []).map((notice) => noticeView(article, notice, medium)),
    ...(standing && !standing.isCurrent ? [earlierView(article, standing, medium)] : []),
    ...datedViews(article, standing?.notices ?? []),
  ];
}

const SENTENCES: Record<NoticeKind, Word> = {
  retraction: 'articleRetracted',
  correction: 'articleCorrected',
  'expression-of-concern': 'articleOfConcern',
};

/** Example: "This article was retracted on January 5, 2024." */
function noticeSentence(language: string, { kind, date }: PublishedNotice): string {
  return word(language, SENTENCES[kind]).replace('{date}', () => formatDate(language, date));
}

/**
 * On the web, the title links to the notice's page in the same output folder, for offline readers. The DOI is next to
 * it, for a page that was saved or moved alone. The printed page has only the DOI.
 */
function noticeView(
  article: Article,
  notice: PublishedNotice,
  medium: Medium,
): View['notices'][number] {
  const { language } = article;
  const { kind, title, doi } = notice;
  const onPaper = doi ? '' : (noticeAddress(article, notice) ?? '');
  return {
    kind,
    text: noticeSentence(language, notice),
    see: word(language, 'seeNotice'),
    title,
    url: medium === 'screen' ? articlePage(article, notice) : onPaper,
    doiUrl: doi ? doiAddress(doi) : '',
  };
}

function earlierView(
  article: Article,
  { current }: Standing,
  medium: Medium,
): View['notices'][number] {
  const { language, name, doi } = article;
  const number = localNumber(language, current.version);
  return {
    kind: 'earlier',
    text: word(language, 'earlierVersion'),
    see: '',
    title: word(language, 'currentVersion').replace('{version}', () => number),
    url: medium === 'screen' ? `../${encodePart(`${name}.html`)}` : '',
    doiUrl: doi && medium === 'print' ? doiAddress(doi) : '',
  };
}

/** The banner of an article whose front matter has the day, but whose record has no notice. */
function datedViews(
  { language, dates }: Article,
  notices: readonly PublishedNotice[],
): View['notices'] {
  const kinds = { retracted: 'retraction', corrected: 'correction' } as const;
  return (['retracted', 'corrected'] as const).flatMap((kind) => {
    const iso = dates[kind];
    if (!iso || notices.some((notice) => notice.kind === kinds[kind])) return [];
    const text = `${word(language, kind)}: ${formatDate(language, iso)}`;
    return [{ kind, text, see: '', title: '', url: '', doiUrl: '' }];
  });
}

/** Whether the page shows anything of the record. */
export function hasMarks(article: Article): boolean {
  return standingOf(article) !== undefined;
}

/** Text in the margin of every printed page. Example: "RETRACTED · See the notice: https://doi.org/…" */
export function runningNotice(article: Article): string {
  const gravest = noticeViews(article, 'print').find(({ title }) => title !== '');
  if (!gravest) return '';
  const { kind, text, see, title, url, doiUrl } = gravest;
  const notice = standingOf(article)?.notices.find((one) => one.kind === kind);
  const label = notice ? noticeLabel(article.language, notice.kind) : text;
  return [[label, see || title].join(' · '), doiUrl || url || (see && title)].join(' ').trim();
}

/** Examples: "RETRACTED", "Corrected", "Expression of concern" */
function noticeLabel(language: string, kind: NoticeKind): string {
  return kind === 'retraction' ? retractedMark(language) : word(language, REASONS[kind]);
}

/** The number of this version. */
export function versionView(article: Article): View['version'] {
  const own = standingOf(article)?.own;
  if (!own) return undefined;
  const { language } = article;
  return { number: localNumber(language, own.version), ...day(language, own) };
}

/** All versions, the newest first, if there are several. */
export function versionViews(article: Article): View['versions'] {
  const { record, language } = article;
  const standing = standingOf(article);
  if (!record || !standing || record.versions.length < 2) return [];
  return record.versions.toReversed().map((one) => ({
    number: localNumber(language, one.version),
    ...day(language, one),
    reason: one.reason ?? word(language, REASONS[one.kind]),
    url: one === standing.own ? '' : versionPage(article, standing, one),
    current: one === standing.current,
  }));
}

const REASONS: Record<PublishedVersion['kind'], Word> = {
  publication: 'availableOnline',
  minor: 'minorRevision',
  correction: 'corrected',
  'expression-of-concern': 'expressionOfConcern',
  retraction: 'retracted',
};

function versionPage(
  { name }: Article,
  { current, isCurrent }: Standing,
  version: PublishedVersion,
): string {
  const up = isCurrent ? '' : '../';
  const folder = version === current ? '' : `${encodePart(versionFolder(version))}/`;
  return `${up}${folder}${encodePart(`${name}.html`)}`;
}

function day(language: string, { date }: PublishedVersion) {
  return { iso: date, date: formatDate(language, date) };
}

/**
 * Links of the web page to other pages of the output, as in `href`, with the public address to use if that page is
 * missing. Earlier versions have no public address.
 */
export function outputLinks(article: Article): { href: string; address?: string }[] {
  const notices = standingOf(article)?.notices ?? [];
  return [
    ...notices.map((notice) => ({
      href: articlePage(article, notice),
      address: notice.doi ? doiAddress(notice.doi) : noticeAddress(article, notice),
    })),
    ...versionViews(article).flatMap(({ url }) => (url ? [{ href: url }] : [])),
    ...article.related.flatMap((one) => {
      const href = relatedPage(article, one);
      return href === undefined ? [] : [{ href, address: relatedAddress(one) }];
    }),
  ];
}

/** The newest version that is not newer than the page. */
export function modifiedDate(article: Article): string | undefined {
  const versions = versionsUntil(article);
  return versions.length > 1 ? versions.at(-1)?.date : article.dates.corrected;
}
