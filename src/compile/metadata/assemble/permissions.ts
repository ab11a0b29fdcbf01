/** Licence and copyright: what the article says, else the journal. Nothing is made up. */
import type { Author, Copyright, License } from '../../../article/article.ts';
import type { Report } from '../../../messages/report-on.ts';
import { formatList } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import type { Place } from '../../../words/place.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { isCreativeCommons, type ReadLicense, readLicense } from '../values/license.ts';
import { type Given, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { plain } from './texts.ts';

export function licenseOf(given: Given): License | undefined {
  const { license } = given.front;
  return license === undefined
    ? given.context.journal.license
    : licenseFrom(license, placeOf(given, 'license'), given.report);
}

/** Reads a licence, of an article or of a journal. */
export function licenseFrom(
  written: NonNullable<FrontMatter['license']>,
  place: Place,
  report: Report,
): License | undefined {
  const { name, url } = typeof written === 'string' ? { name: written, url: undefined } : written;
  const text = name ?? url;
  if (!text) return undefined;
  const byUrl = url === undefined ? undefined : readLicense(url);
  const read = byUrl && !byUrl.doubt ? byUrl : readLicense(text);
  reportDoubt(read, text, place, report);
  if (name && byUrl) reportContradiction(readLicense(name), byUrl, place, report);
  return read.license.url || !url ? read.license : { ...read.license, url };
}

const DOUBTS: Record<NonNullable<ReadLicense['doubt']>, (read: ReadLicense) => [string, string]> = {
  unknown: () => [
    'expected a Creative Commons licence',
    'It is printed as these words. Write an SPDX id like CC-BY-4.0 if one fits.',
  ],
  'no-version': ({ license }) => [
    'expected its version',
    `It is read as ${license.mark}. Write ${license.spdx} to be sure.`,
  ],
  several: () => [
    'expected one licence',
    'It is printed as these words. An article has one licence: write its SPDX id, like CC-BY-4.0.',
  ],
};

function reportDoubt(read: ReadLicense, text: string, place: Place, report: Report): void {
  if (!read.doubt) return;
  const [expected, advice] = DOUBTS[read.doubt](read);
  report('license-unknown', `Unexpected "${text.slice(0, 80)}", ${expected}`, place, advice);
}

/** Of a name without a version any version is the same licence. */
function reportContradiction(
  byName: ReadLicense,
  byUrl: ReadLicense,
  place: Place,
  report: Report,
): void {
  const [named, addressed] = [byName, byUrl].map(({ license }) => license.spdx);
  if (!named || !addressed || named === addressed) return;
  const isSameKind = withoutVersion(named) === withoutVersion(addressed);
  if (isSameKind && (byName.doubt || byUrl.doubt)) return;
  report(
    'license-conflict',
    `Unexpected address of ${byUrl.license.mark} beside the name of ${byName.license.mark}, expected one licence`,
    place,
    `Write its SPDX id alone: ${named} or ${addressed}.`,
  );
}

/** "CC-BY-NC" */
function withoutVersion(spdx: string): string {
  return spdx.replace(/-\d[\s\S]*$/, '');
}

/**
 * Year and holder as given; else the year of publication, and the journal's `copyright-holder`.
 * Only where a holder is known is there a statement.
 */
export function copyrightOf(
  given: Given,
  authors: Author[],
  published: string | undefined,
  license: License | undefined,
): Copyright {
  const own = given.front.copyright ?? {};
  const year = own.year ?? yearIn(own.statement) ?? yearOf(published);
  const holder = own.holder
    ? plain(given, own.holder, 'copyright.holder')
    : journalHolder(given, authors);
  const statement = own.statement
    ? plain(given, own.statement, 'copyright.statement')
    : holder && made(year, holder, given.language);
  reportConflict(given, statement, license);
  return {
    ...optional('year', year),
    ...optional('holder', holder),
    ...optional('statement', statement),
  };
}

/** "© 2021 Jane Doe" says the year. */
function yearIn(statement: string | undefined): number | undefined {
  const year = /(?:©|\(c\)|copyright)\D{0,40}?\b((?:19|20)\d{2})\b/i.exec(statement ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** `authors` stands for the names of the article's authors. */
function journalHolder(given: Given, authors: Author[]): string | undefined {
  const { copyrightHolder } = given.context.journal;
  if (copyrightHolder !== 'authors') return copyrightHolder;
  return formatList(given.language, authors.map(authorName)) || undefined;
}

function made(year: number | undefined, holder: string, language: string): string {
  const [first = ''] = holder;
  const capital = first.toLocaleUpperCase(language) + holder.slice(first.length);
  return ['©', year, capital].filter((part) => part !== undefined).join(' ');
}

/** DOAJ refuses "All rights reserved" beside a Creative Commons licence. */
function reportConflict(given: Given, statement: string | undefined, license: License | undefined) {
  if (!statement || !license || !isCreativeCommons(license)) return;
  if (!/all rights reserved/i.test(statement)) return;
  given.report(
    'license-conflict',
    `Unexpected "All rights reserved" beside ${license.mark}, expected one of the two`,
    placeOf(given, 'copyright'),
    'The licence gives rights that the words reserve. Remove the words, or the licence.',
  );
}
