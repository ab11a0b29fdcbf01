/** Facts in the printed text: masthead, authors, publisher and licence. */

import type { Element } from 'xast';
import type { Article, License } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { countryName } from '../../../words/languages/country-names.ts';
import {
  formatDate,
  localNumber,
  volumeAndIssue,
  withCommas,
  word,
} from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import { clipped } from '../../../words/truncate.ts';
import type { PdfFacts } from '../../pdf-facts.ts';
import { lettersOfText } from '../../words/words.ts';
import { childElements } from '../jats/rule.ts';
import { type OutputValues, outputValues } from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const PRINTED_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-masthead-differs',
    missing: 'facts-masthead-differs/missing',
    key: 'title',
    valuesIn: ({ page, pdf }, article) => {
      const [masthead] = page.withClass('masthead');
      return [
        ...numberPhrases('web page (masthead)', masthead && nodeText(masthead), article),
        ...numberPhrases('PDF (first page)', firstPage(pdf, article), article),
        ...phrasesIn('PDF (description)', pdf?.subject, numbersOf(article)),
      ];
    },
  },
  {
    differs: 'facts-printed-authors-differ',
    missing: 'facts-printed-authors-differ/missing',
    key: 'authors',
    valuesIn: ({ pdf }, article) => [
      ...presentPhrases(
        'PDF (below the title)',
        belowTitle(pdf, article),
        article.authors.map(authorName),
      ),
      ...presentPhrases('PDF (first pages)', firstPages(pdf, article), [...addressesOf(article)]),
    ],
  },
  {
    differs: 'facts-imprint-differs',
    missing: 'facts-imprint-differs/missing',
    key: 'license',
    valuesIn: ({ page, jats, pdf }, article) => {
      const { license, copyright, journal } = article;
      const { name: publisher } = journal.publisher ?? {};
      const rights = [copyright.statement, license?.name].filter((each) => each !== undefined);
      const all = publisher ? [publisher, ...rights] : rights;
      const [imprint] = page.withClass('publication');
      const [colophon] = page.withClass('colophon');
      const [words] = jats.named('license-p');
      return [
        ...phrasesIn('web page', imprint && nodeText(imprint), all),
        ...phrasesIn('web page (foot)', colophon && nodeText(colophon), all),
        ...phrasesIn(
          'JATS',
          words && nodeText(words),
          words && license ? [licenseName(words, license)] : [],
        ),
        // If there are hundreds of authors, it is on the second page.
        ...phrasesIn('PDF (first pages)', imprint && firstPages(pdf, article), rights),
      ];
    },
  },
  singleFact(
    'facts-publisher-place-differs',
    'facts-publisher-place-differs/missing',
    'title',
    ({ journal }) => journal.publisher?.place,
    ({ jats }) => [
      outputValues(
        'JATS',
        jats.named('publisher').flatMap((one) => childElements(one, 'publisher-loc').map(nodeText)),
      ),
    ],
  ),
];

/**
 * The volume, the issue, the year and the pages in words. Example: "Volume 1", "第2期", "Pages 57–59".
 * A phrase is expected only if the output has its word, because a theme may print "Vol. 1".
 */
function numberPhrases(output: string, text: string | undefined, article: Article): OutputValues[] {
  const { language, issue, pages, dates } = article;
  const year = (issue.date ?? dates.published ?? '').slice(0, 4);
  const isOne = pages?.last === undefined || pages.last === pages.first;
  const range = [pages?.first, isOne ? undefined : pages?.last].filter((one) => one !== undefined);
  const shown = localNumber(language, range.join('–'));
  const phrases = [
    volumeAndIssue(language, { volume: issue.volume }),
    volumeAndIssue(language, { issue: issue.issue }),
    year && withCommas(language, [volumeAndIssue(language, issue), formatDate(language, year)]),
    shown && `${word(language, isOne ? 'page' : 'pages')} ${shown}`,
  ];
  const printed = phrases.flatMap((phrase) =>
    phrase && anyNumber(phrase).test(text ?? '') ? [phrase] : [],
  );
  return phrasesIn(output, text, printed);
}

/** Matches a phrase with any number in it. */
function anyNumber(phrase: string): RegExp {
  const pattern = escapePattern(phrase.replace(/[\p{N}–]+/gu, '0'))
    .replaceAll('0', '[\\p{N}–]+')
    .replace(/\s/g, '\\s+');
  return new RegExp(pattern, 'iu');
}

/** The short name of the licence if the text has it, else the full name. */
function licenseName(words: Element, { name, mark }: License): string {
  return mark && nodeText(words).includes(mark) ? mark : name;
}

/**
 * The phrases if the text has all of them, else an excerpt of the text.
 *
 * @param text undefined if the output does not have this place
 */
function phrasesIn(
  output: string,
  text: string | undefined,
  phrases: readonly string[],
): OutputValues[] {
  if (text === undefined || phrases.length === 0) return [];
  const hasAll = phrases.every((phrase) => has(text, phrase));
  return [outputValues(output, hasAll ? phrases : [excerpt(text)], phrases)];
}

/** As much of a text as a message can show. */
function excerpt(text: string): string {
  return clipped(collapseWhiteSpace(text), 160);
}

function has(text: string, phrase: string): boolean {
  return lettersOfText(text, 'letters').includes(lettersOfText(phrase, 'letters'));
}

/** Journal, volume, issue and pages without words. Example: "Journal of Coastal Studies", "2", "57–59". */
function numbersOf({ journal, issue, pages }: Article): string[] {
  const { first, last = first } = pages ?? {};
  const span = first === last ? first : `${first}–${last}`;
  return [journal.title, issue.volume, issue.issue, span].filter((each) => each !== undefined);
}

/** Those of the expected phrases that the text has. */
function presentPhrases(
  output: string,
  text: string | undefined,
  expected: readonly string[],
): OutputValues[] {
  if (text === undefined || expected.length === 0) return [];
  return [
    outputValues(
      output,
      expected.filter((phrase) => has(text, phrase)),
      expected,
    ),
  ];
}

/** Text of the first two pages: a theme may print affiliations beside the abstract. */
function firstPages(pdf: PdfFacts | undefined, { direction }: Article): string | undefined {
  if (!pdf?.tagged || direction !== 'ltr') return undefined;
  return pdf.pieces.flatMap(({ page, text }) => (page <= 2 ? text : [])).join('');
}

/** Text from the title to the next heading: further below, the contributions name authors, too. */
function belowTitle(pdf: PdfFacts | undefined, { direction }: Article): string | undefined {
  if (!pdf?.tagged || direction !== 'ltr') return undefined;
  const title = pdf.pieces.findIndex(({ roles }) => roles.includes('H1'));
  const next = pdf.pieces.findIndex(({ roles }, at) => at > title && roles.includes('H2'));
  const pieces = next < 0 ? pdf.pieces : pdf.pieces.slice(0, next);
  return pieces.map(({ text }) => text).join('');
}

function* addressesOf({ authors, affiliations, language }: Article): Generator<string> {
  for (const { corresponding, email } of authors) if (corresponding && email) yield email;
  for (const { id: _id, label: _label, ror: _ror, country, ...parts } of affiliations) {
    yield* Object.values(parts);
    if (country && !parts.text) yield countryName(country, language);
  }
}

/** Text of the first page. Lines of right-to-left scripts are in another order, so they are skipped. */
function firstPage(pdf: PdfFacts | undefined, { direction }: Article): string | undefined {
  if (!pdf || direction !== 'ltr') return undefined;
  const lines = pdf.lines.filter(({ page }) => page === 1);
  return lines.map(({ words }) => words).join(' ');
}
