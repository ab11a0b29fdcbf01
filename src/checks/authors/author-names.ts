/** Rules about the spelling of names: capitals, order and alphabet. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { CROSSREF, PRACTICE, SCHOLAR } from '../sources.ts';
import { findInNameParts } from './name-parts.ts';

export const AUTHOR_NAMES: readonly Check[] = [
  {
    name: 'author-name-capitals',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        hasWordInCapitals(text) ? message('author-name-capitals', facts) : undefined,
      ),
  },
  {
    name: 'author-name-small',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        /^(?!\p{Ll}{1,3}[’'-]\p{Lu})\p{Ll}[\p{L}\p{M}’'-]*\.?(?:\s?\p{L}\.?)?$/u.test(text)
          ? message('author-name-small', facts)
          : undefined,
      ),
  },
  {
    name: 'author-name-swapped',
    receivers: ['crossref', 'pubmed', 'scholar'],
    ...CROSSREF,
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && /^(\p{Lu}\p{Ll}?\.[-\s]?){1,4}$|\s\p{Lu}\.$/u.test(name.family))
          yield {
            message: message('author-name-swapped', { name: truncateText(name.family) }),
            at: key(`authors.${index}.name.family`),
          };
    },
  },
  {
    name: 'author-given-name-missing',
    receivers: ['crossref', 'pubmed', 'scholar'],
    ...CROSSREF,
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && !name.given && !name.particle && /^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(name.family))
          yield {
            message: message('author-given-name-missing', { name: truncateText(name.family) }),
            at: key(`authors.${index}.name`),
          };
    },
  },
  {
    name: 'author-alphabets-mixed',
    receivers: ['crossref', 'scholar', 'doaj'],
    ...PRACTICE,
    find: (subject) =>
      findInNameParts(subject, (text, facts) =>
        mixesAlphabets(text) ? message('author-alphabets-mixed', facts) : undefined,
      ),
  },
];

/** Whether a word consists of at least four capitals. Shorter words may be initials, like "NG" and "JRR". */
function hasWordInCapitals(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some(
      (word) => /^\p{Lu}{4,}$/u.test(word) && word !== word.toLowerCase() && !isRomanNumeral(word),
    );
}

function isRomanNumeral(word: string): boolean {
  return /^[IVXLC]+$/.test(word);
}

function mixesAlphabets(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    );
}
