/** The facts of the issue itself: number, title, cover. */
import type { Element } from 'xast';
import type { IsoDate } from '../../article/article.ts';
import { articlesOf, type Issue } from '../../article/issue.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import type { ExportHost, Problem } from '../export.ts';
import { fullDay, publishedDay } from './article.ts';

/** The facts by which OJS finds an existing issue. */
export function issueIdentification(issue: Issue, locale: string): Element {
  const { volume, issue: number, title } = issue.facts;
  return element(
    'issue_identification',
    {},
    elementIf('volume', {}, isVolume(volume) ? volume : undefined),
    elementIf('number', {}, isIssue(number) ? number : undefined),
    elementIf('year', {}, yearOf(issue)),
    elementIf('title', { locale }, title),
  );
}

/** Limits of columns in OJS's database. A larger value would stop the import. */
const LARGEST_VOLUME = 32_767;
const LONGEST_ISSUE = 40;

function isVolume(text = ''): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) <= LARGEST_VOLUME;
}

function isIssue(text = ''): boolean {
  return text.length <= LONGEST_ISSUE;
}

function yearOf(issue: Issue): string | undefined {
  const dates = articlesOf(issue).map(({ dates: { published } }) => published);
  return (issue.facts.date ?? dates.find((date) => date))?.slice(0, 4);
}

/** The day that readers see and by which OJS sorts issues: the issue's own, or that of its newest article. */
export function issueDay(issue: Issue): IsoDate | undefined {
  const days = articlesOf(issue).flatMap((article) => publishedDay(article) ?? []);
  return fullDay(issue.facts.date) ?? days.toSorted().at(-1);
}

/** File extensions of the picture types that OJS shows. */
const COVERS: Record<string, string> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export async function issueCovers(
  { name, cover, coverAlt }: Issue,
  host: ExportHost,
  locale: string,
): Promise<Element | undefined> {
  const extension = cover && COVERS[cover.mediaType];
  if (!extension) return undefined;
  const bytes = await host.cover();
  // The covers of all issues are in one folder of OJS, so the name must be unique.
  const file = `cover-${name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}.${extension}`;
  return element(
    'covers',
    {},
    element(
      'cover',
      { locale },
      element('cover_image', {}, file),
      element('cover_image_alt_text', {}, coverAlt),
      element('embed', { encoding: 'base64' }, Buffer.from(bytes).toString('base64')),
    ),
  );
}

export function issueRemarks({ facts, cover }: Issue): Problem[] {
  const found: Problem[] = [];
  if (facts.volume !== undefined && !isVolume(facts.volume)) {
    found.push({
      field: 'volume',
      message: message('export-refused/volume-number', {
        volume: facts.volume,
        largest: LARGEST_VOLUME,
      }),
    });
  }
  if (!isIssue(facts.issue)) {
    found.push({
      field: 'issue',
      message: message('export-refused/issue-number-long', {
        number: facts.issue ?? '',
        longest: LONGEST_ISSUE,
      }),
    });
  }
  if (cover && !COVERS[cover.mediaType]) {
    found.push({
      field: 'cover',
      message: message('export-refused/cover-type', { type: cover.mediaType }),
    });
  }
  return found;
}
