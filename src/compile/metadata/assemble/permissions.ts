/** Licence and copyright of the article, or of the journal if the article gives none. Nothing is invented. */

import type { Author, Copyright, License } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { formatList } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import type { Place } from '../../../words/place.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { isCreativeCommons, type ReadLicense, readLicense } from '../values/license.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { toPlainText } from './texts.ts';

export function licenseOf(context: AssembleContext): License | undefined {
  const { license } = context.front;
  return license === undefined
    ? context.journal.license
    : licenseFrom(license, placeOf(context, 'license'), context.report);
}

/** Reads the licence of an article or of a journal. */
export function licenseFrom(
  written: NonNullable<FrontMatter['license']>,
  place: Place,
  report: Report,
): License | undefined {
  const { name, url } = typeof written === 'string' ? { name: written, url: undefined } : written;
  const text = name ?? url;
  if (!text) return undefined;
  const byUrl = url === undefined ? undefined : readLicense(url);
  const found = byUrl && !byUrl.doubt ? byUrl : readLicense(text);
  reportDoubt(found, text, place, report);
  if (name && byUrl) reportContradiction(readLicense(name), byUrl, place, report);
  return found.license.url || !url ? found.license : { ...found.license, url };
}

function reportDoubt(
  { doubt, license }: ReadLicense,
  written: string,
  place: Place,
  report: Report,
): void {
  const text = written.slice(0, 80);
  if (doubt === 'unknown') report(message('license-unknown/unknown', { text }), place);
  if (doubt === 'several') report(message('license-unknown/several', { text }), place);
  if (doubt === 'no-version') {
    const { name, mark = name, spdx = name } = license;
    report(message('license-unknown/no-version', { text, license: mark, id: spdx }), place);
  }
}

/** A licence without a version agrees with every version of the same licence. */
function reportContradiction(
  byName: ReadLicense,
  byUrl: ReadLicense,
  place: Place,
  report: Report,
): void {
  const [namedId, addressedId] = [byName, byUrl].map(({ license }) => license.spdx);
  if (!namedId || !addressedId || namedId === addressedId) return;
  const isSameKind = withoutVersion(namedId) === withoutVersion(addressedId);
  if (isSameKind && (byName.doubt || byUrl.doubt)) return;
  const facts = {
    named: byName.license.mark ?? namedId,
    addressed: byUrl.license.mark ?? addressedId,
    namedId,
    addressedId,
  };
  report(message('license-conflict/name-and-address', facts), place);
}

/** Example: "CC-BY-NC" for "CC-BY-NC-4.0". */
function withoutVersion(spdx: string): string {
  return spdx.replace(/-\d[\s\S]*$/, '');
}

/**
 * Year and holder from the front matter, or else the year of publication and the journal's `copyright-holder`.
 * A statement is copyrightStatement only if the holder is known.
 */
export function copyrightOf(
  context: AssembleContext,
  authors: Author[],
  published: string | undefined,
  license: License | undefined,
): Copyright {
  const written = context.front.copyright ?? {};
  const year = written.year ?? yearIn(written.statement) ?? yearOf(published);
  const holder = written.holder
    ? toPlainText(context, written.holder, 'copyright.holder')
    : journalHolder(context, authors);
  const statement = written.statement
    ? toPlainText(context, written.statement, 'copyright.statement')
    : holder && copyrightStatement(year, holder, context.language);
  reportConflict(context, statement, license);
  return {
    ...optional('year', year),
    ...optional('holder', holder),
    ...optional('statement', statement),
  };
}

/** The year in a statement. Example: 2021 in "© 2021 Jane Doe". */
function yearIn(statement: string | undefined): number | undefined {
  const year = /(?:©|\(c\)|copyright)\D{0,40}?\b((?:19|20)\d{2})\b/i.exec(statement ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The journal's holder. The word `authors` stands for the names of the authors. */
function journalHolder(context: AssembleContext, authors: Author[]): string | undefined {
  const { copyrightHolder } = context.journal;
  if (copyrightHolder !== 'authors') return copyrightHolder;
  return formatList(context.language, authors.map(authorName)) || undefined;
}

function copyrightStatement(year: number | undefined, holder: string, language: string): string {
  const [first = ''] = holder;
  const capital = first.toLocaleUpperCase(language) + holder.slice(first.length);
  return ['©', year, capital].filter((part) => part !== undefined).join(' ');
}

/** Reports "All rights reserved" beside a Creative Commons licence, which DOAJ refuses. */
function reportConflict(
  context: AssembleContext,
  statement: string | undefined,
  license: License | undefined,
) {
  if (!statement || !license || !isCreativeCommons(license)) return;
  if (!/all rights reserved/i.test(statement)) return;
  const facts = { license: license.mark ?? license.name };
  context.report(
    message('license-conflict/all-rights-reserved', facts),
    placeOf(context, 'copyright'),
  );
}
