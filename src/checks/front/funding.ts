/** Rules about funders and award numbers. */
import { message } from '../../messages/message.ts';
import { editDistance } from '../../words/edit-distance.ts';
import type { ArticleCheck } from '../check.ts';
import { lettersAndDigits, truncateText } from '../nodes.ts';
import { CROSSREF, JATS4R } from '../sources.ts';

const COMMON = {
  severity: 'warning',
  receivers: ['crossref', 'pmc'],
} as const satisfies Partial<ArticleCheck>;

export const FUNDING_RULES: readonly ArticleCheck[] = [
  {
    ...COMMON,
    name: 'funder-missing',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { funder = '' }] of funding.awards.entries())
        if (funder.trim() === '')
          yield {
            message: message('funder-missing'),
            at: key(`funding.awards.${index}`),
          };
    },
  },
  {
    ...COMMON,
    name: 'funder-id-unknown',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { funderId }] of funding.awards.entries())
        if (funderId && !FUNDER_ID.test(funderId))
          yield {
            message: message('funder-id-unknown', { id: funderId }),
            at: key(`funding.awards.${index}.funder-id`),
          };
    },
  },
  {
    ...COMMON,
    name: 'award-number-malformed',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { awardIds }] of funding.awards.entries())
        for (const number of awardIds)
          if (isSeveralNumbers(number) || /^(?:grants?|awards?|no)\b/i.test(number))
            yield {
              message: message('award-number-malformed', { number: truncateText(number) }),
              at: key(`funding.awards.${index}`),
            };
    },
  },
  {
    ...COMMON,
    name: 'award-doubled',
    ...CROSSREF,
    *find({ article: { funding }, key }) {
      const seen = new Set<string>();
      for (const [index, { funder = '', awardIds }] of funding.awards.entries())
        for (const number of awardIds.length > 0 ? awardIds : ['']) {
          const award = `${lettersAndDigits(funder)} ${lettersAndDigits(number)}`;
          if (seen.has(award))
            yield {
              message: message('award-doubled', { award: truncateText(`${funder} ${number}`) }),
              at: key(`funding.awards.${index}`),
            };
          seen.add(award);
        }
    },
  },
  {
    ...COMMON,
    name: 'funder-name-differs',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { funder = '' }] of funding.awards.entries()) {
        const other = findMisspelling(funder, funding.statement ?? '');
        if (other)
          yield {
            message: message('funder-name-differs', {
              funder: truncateText(funder),
              other: truncateText(other),
            }),
            at: key(`funding.awards.${index}.funder`),
          };
      }
    },
  },
  {
    ...COMMON,
    name: 'award-number-differs',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      const all = new Set(funding.awards.flatMap(({ awardIds }) => awardIds.map(lettersAndDigits)));
      for (const [index, { awardIds }] of funding.awards.entries())
        for (const number of awardIds) {
          const other = findMisspelling(number, funding.statement ?? '', MIN_NUMBER_LENGTH);
          if (other && !all.has(lettersAndDigits(other)))
            yield {
              message: message('award-number-differs', {
                number: truncateText(number),
                other: truncateText(other),
              }),
              at: key(`funding.awards.${index}`),
            };
        }
    },
  },
];

/** Whether both sides of a separator have digits. Example: "HT-12 and HT-13". */
function isSeveralNumbers(award: string): boolean {
  const parts = award.split(/;|,\s|\s(?:and|&|und|et|y)\s/i);
  return parts.filter((part) => /\d/.test(part)).length > 1;
}

/** A DOI of the Open Funder Registry, or a ROR. */
const FUNDER_ID = /\b10\.13039\/\d{9,12}$|^https:\/\/ror\.org\//;

/** Two spellings of a name may differ in this number of letters. */
const MAX_DISTANCE = 2;

/** Shorter names may be similar by chance. Award numbers are more distinctive. */
const MIN_NAME_LENGTH = 8;
const MIN_NUMBER_LENGTH = 6;

/** Words of a text that differ from a name in one or two letters. Undefined if the text has the name itself. */
function findMisspelling(name: string, text: string, least = MIN_NAME_LENGTH): string | undefined {
  const count = name.split(/\s+/).length;
  const words = text.split(/\s+/);
  if (name.length < least || lettersAndDigits(text).includes(lettersAndDigits(name)))
    return undefined;
  return words
    .map((_, at) =>
      words
        .slice(at, at + count)
        .join(' ')
        .replace(/^\(+|(?<![.,;:)])[.,;:)]+$/g, ''),
    )
    .find((part) => part.length >= least && editDistance(part, name, MAX_DISTANCE) <= MAX_DISTANCE);
}
