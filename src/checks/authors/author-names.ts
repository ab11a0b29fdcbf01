/** Rules about how names are written: capitals, the right order, one alphabet. */
import { told } from '../../messages/message-template.ts';
import type { Check } from '../check.ts';
import { clipped } from '../nodes.ts';
import { CROSSREF, PRACTICE, SCHOLAR } from '../sources.ts';
import { inParts } from './name-parts.ts';

export const AUTHOR_NAMES: readonly Check[] = [
  {
    name: 'author-name-capitals',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    sentence: 'Names are not typed in capitals: citations would take them over.',
    advice: 'Write the name as its bearer does: “Brown”, not “BROWN”.',
    find: (subject) =>
      inParts(subject, (text) => (isShouted(text) ? 'capitals at the start alone' : undefined)),
  },
  {
    name: 'author-name-small',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    sentence: 'Names begin with a capital, but for particles and for those who write theirs small.',
    advice: 'Write the name as its bearer does; a particle stands under `particle:`.',
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
    sentence: 'The family name is whole; initials are given names.',
    advice: 'Exchange `given:` and `family:`.',
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
    sentence: 'Given and family names stand apart; only who has a single name has one part.',
    advice: 'Write `name: {given: …, family: …}`.',
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
    sentence: 'A name does not mix Latin letters with Cyrillic or Greek ones that look alike.',
    advice: 'Type the name again in one alphabet: searches do not find it otherwise.',
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
