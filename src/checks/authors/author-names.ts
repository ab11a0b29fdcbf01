/** Rules about how names are written: capitals, the right order, one alphabet. */
import { told } from '../../messages/told.ts';
import type { Check } from '../check.ts';
import { clipped } from '../nodes.ts';
import { CROSSREF, PRACTICE, SCHOLAR } from '../sources.ts';
import { inParts } from './name-parts.ts';

export const AUTHOR_NAMES: readonly Check[] = [
  {
    name: 'author-name-capitals',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      inParts(subject, (text) => (isShouted(text) ? 'capitals at the start alone' : undefined)),
  },
  {
    name: 'author-name-small',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    find: (subject) =>
      inParts(subject, (text) =>
        /^(?!\p{Ll}{1,3}[’'-]\p{Lu})\p{Ll}[\p{L}\p{M}’'-]*\.?(?:\s?\p{L}\.?)?$/u.test(text)
          ? 'a capital at the start'
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
            reason: told`Unexpected family name "${{ name: clipped(name.family) }}", expected no initials`,
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
            reason: told`Unexpected family name "${{ name: clipped(name.family) }}" without a given name, expected both`,
            at: key(`authors.${index}.name`),
          };
    },
  },
  {
    name: 'author-alphabets-mixed',
    receivers: ['crossref', 'scholar', 'doaj'],
    ...PRACTICE,
    find: (subject) =>
      inParts(subject, (text) => (isMixed(text) ? 'letters of one alphabet' : undefined)),
  },
];

/** Four letters and a vowel: "NG" and "JRR" are no shouting. */
function isShouted(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some((word) => /^\p{Lu}{4,}$/u.test(word) && word !== word.toLowerCase() && !isRoman(word));
}

function isRoman(word: string): boolean {
  return /^[IVXLC]+$/.test(word);
}

function isMixed(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    );
}
