/** Rules about the words of affiliations. */
import type { Affiliation } from '../../article/article.ts';
import { type Message, message } from '../../messages/message.ts';
import { countryName } from '../../words/languages/country-names.ts';
import type { Check, Finding } from '../check.ts';
import { isInCapitals, truncateText } from '../nodes.ts';
import { CROSSREF, JATS4R, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { affiliationIndex } from './affiliations.ts';

export const AFFILIATION_WORDS: readonly Check[] = [
  {
    name: 'affiliation-email',
    receivers: ['ojs', 'doaj', 'pmc'],
    source: 'DOAJ metadata help; pkp-lib issue 9319',
    date: '2023',
    find: (subject) =>
      findInFields(subject, (text) =>
        /\S@\S{1,1000}\.\S/.test(text)
          ? message('affiliation-email', { text: truncateText(text) })
          : undefined,
      ),
  },
  {
    name: 'affiliation-mark',
    receivers: ['crossref', 'pmc', 'readers'],
    ...JATS4R,
    find: (subject) =>
      findInFields(subject, (text, { label }) =>
        MARK.test(text) || (/^\d\s\p{Lu}/u.test(text) && label !== '1' && text[0] === label)
          ? message('affiliation-mark', { text: truncateText(text) })
          : undefined,
      ),
  },
  {
    name: 'affiliation-capitals',
    receivers: ['crossref', 'doaj', 'readers'],
    ...PRACTICE,
    find: (subject) =>
      findInFields(subject, (text) =>
        isInCapitals(text) && /\p{Lu}{6}/u.test(text)
          ? message('affiliation-capitals', { text: truncateText(text) })
          : undefined,
      ),
  },
  {
    name: 'affiliation-position',
    receivers: ['crossref', 'doaj', 'readers'],
    ...CROSSREF,
    find: (subject) =>
      findInFields(subject, (text) =>
        POSITION.test(text)
          ? message('affiliation-position', { text: truncateText(text) })
          : undefined,
      ),
  },
  {
    name: 'affiliation-country-doubled',
    receivers: ['pmc', 'crossref', 'readers'],
    ...JATS4R,
    find: (subject) =>
      findInFields(subject, (text, affiliation) =>
        repeatsCountry(text, affiliation, subject.article.language)
          ? message('affiliation-country-doubled', { text: truncateText(text) })
          : undefined,
      ),
  },
  {
    name: 'affiliation-several',
    receivers: ['crossref', 'pmc', 'doaj'],
    ...CROSSREF,
    find: (subject) =>
      findInFields(subject, (text) =>
        /;\s*\p{Lu}[^;]{5,}/u.test(text)
          ? message('affiliation-several', { text: truncateText(text) })
          : undefined,
      ),
  },
];

/**
 * Whether a field ends with the country, behind a comma. Example: "Boston, MA, USA". An affiliation that
 * is a single text is printed as it is.
 */
function repeatsCountry(
  text: string,
  { country, text: whole }: Affiliation,
  language: string,
): boolean {
  const [, last = ''] = /,\s{0,100}([^,]+)$/.exec(text.trim()) ?? [];
  if (!country || whole !== undefined || last === '') return false;
  const names = [countryName(country, language), countryName(country, 'en'), country];
  return [...names, ABBREVIATIONS[country]].includes(last.replace(/\./g, ''));
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { US: 'USA', GB: 'UK', AE: 'UAE' };

const POSITION =
  /^((ph\.?\s?d|m\.?phil|doctoral|postdoctoral|graduate|master'?s?)\.?\s+(scholar|student|candidate|researcher|fellow)|(assistant|associate|full|adjunct)\s+professor|professor|(senior\s+)?lecturer|research(er|\s+scholar|\s+fellow))\b/i;

/** A typed mark. A number without a bracket is a mark only if it is the label, and not 1: "1 Decembrie 1918 University". */
const MARK = /^[¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ*†‡§]|^\(?[0-9a-c]\)/;

const FIELDS = ['department', 'institution', 'text', 'street', 'city'] as const;

function* findInFields(
  { article, key }: ArticleSubject,
  problemOf: (text: string, affiliation: Affiliation) => Message | undefined,
): Generator<Finding> {
  for (const affiliation of article.affiliations)
    for (const field of FIELDS) {
      const text = affiliation[field];
      const problem = text && problemOf(text, affiliation);
      if (problem)
        yield {
          message: problem,
          at: key(`affiliations.${affiliationIndex(affiliation)}.${field}`),
        };
    }
}
