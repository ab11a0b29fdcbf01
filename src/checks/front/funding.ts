/** Rules about who paid for the work: funders and the numbers of their awards. */
import { message } from '../../messages/message.ts';
import { editDistance } from '../../words/edit-distance.ts';
import type { ArticleCheck } from '../check.ts';
import { clipped, lettersAndDigits } from '../nodes.ts';
import { CROSSREF, JATS4R } from '../sources.ts';

const SHARED = {
  severity: 'warning',
  receivers: ['crossref', 'pmc'],
} as const satisfies Partial<ArticleCheck>;

export const FUNDING_RULES: readonly ArticleCheck[] = [
  {
    ...SHARED,
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
    ...SHARED,
    name: 'funder-id-unknown',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { funderId }] of funding.awards.entries())
        if (funderId && !FUNDER.test(funderId))
          yield {
            message: message('funder-id-unknown', { id: funderId }),
            at: key(`funding.awards.${index}.funder-id`),
          };
    },
  },
  {
    ...SHARED,
    name: 'award-number-malformed',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { awardIds }] of funding.awards.entries())
        for (const number of awardIds)
          if (isSeveralNumbers(number) || /^(?:grants?|awards?|no)\b/i.test(number))
            yield {
              message: message('award-number-malformed', { number: clipped(number) }),
              at: key(`funding.awards.${index}`),
            };
    },
  },
  {
    ...SHARED,
    name: 'award-doubled',
    ...CROSSREF,
    *find({ article: { funding }, key }) {
      const seen = new Set<string>();
      for (const [index, { funder = '', awardIds }] of funding.awards.entries())
        for (const number of awardIds.length > 0 ? awardIds : ['']) {
          const award = `${lettersAndDigits(funder)} ${lettersAndDigits(number)}`;
          if (seen.has(award))
            yield {
              message: message('award-doubled', { award: clipped(`${funder} ${number}`) }),
              at: key(`funding.awards.${index}`),
            };
          seen.add(award);
        }
    },
  },
  {
    ...SHARED,
    name: 'funder-name-differs',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      for (const [index, { funder = '' }] of funding.awards.entries()) {
        const other = misspelling(funder, funding.statement ?? '');
        if (other)
          yield {
            message: message('funder-name-differs', {
              funder: clipped(funder),
              other: clipped(other),
            }),
            at: key(`funding.awards.${index}.funder`),
          };
      }
    },
  },
  {
    ...SHARED,
    name: 'award-number-differs',
    ...JATS4R,
    *find({ article: { funding }, key }) {
      const all = new Set(funding.awards.flatMap(({ awardIds }) => awardIds.map(lettersAndDigits)));
      for (const [index, { awardIds }] of funding.awards.entries())
        for (const number of awardIds) {
          const other = misspelling(number, funding.statement ?? '', LEAST_NUMBER);
          if (other && !all.has(lettersAndDigits(other)))
            yield {
              message: message('award-number-differs', {
                number: clipped(number),
                other: clipped(other),
              }),
              at: key(`funding.awards.${index}`),
            };
        }
    },
  },
];

/** "HT-12 and HT-13": digits on both sides of a separator. */
function isSeveralNumbers(award: string): boolean {
  const parts = award.split(/;|,\s|\s(?:and|&|und|et|y)\s/i);
  return parts.filter((part) => /\d/.test(part)).length > 1;
}

/** A number of the registry of funders, or a ROR. */
const FUNDER = /\b10\.13039\/\d{9,12}$|^https:\/\/ror\.org\//;

/** Letters in which two spellings of one name may differ. */
const MOST_LETTERS = 2;

/** Letters of a name from which on another of nearly the same is no other name; numbers say more. */
const LEAST_NAME = 8;
const LEAST_NUMBER = 6;

/** Words of a text that are nearly a name: as many, and a letter or two apart. */
function misspelling(name: string, text: string, least = LEAST_NAME): string | undefined {
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
    .find((part) => part.length >= least && editDistance(part, name, MOST_LETTERS) <= MOST_LETTERS);
}
