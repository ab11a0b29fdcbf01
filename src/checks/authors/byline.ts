/** Rules about the list of authors: no person and no name is repeated. */
import type { Author, PersonName } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { lettersAndDigits, truncateText } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';

export const BYLINE: readonly Check[] = [
  {
    name: 'byline-name-doubled',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && hasRepeatedPart(name))
          yield {
            message: message('byline-name-doubled', { name: truncateText(nameOf(name)) }),
            at: key(`authors.${index}.name`),
          };
    },
  },
  {
    name: 'byline-two-names',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    *find({ article: { authors }, key }) {
      for (const [index, author] of authors.entries()) {
        const same = authors.slice(0, index).find((each) => mayBeSamePerson(each, author));
        if (!same?.name || !author.name) continue;
        yield {
          message: message('byline-two-names', {
            one: truncateText(nameOf(author.name)),
            other: truncateText(nameOf(same.name)),
          }),
          at: key(`authors.${index}.name`),
        };
      }
    },
  },
  {
    name: 'author-email-shared',
    receivers: ['readers'],
    ...PRACTICE,
    *find({ article: { authors }, key }) {
      for (const [index, { email }] of authors.entries()) {
        const isSame = (other: Author) => other.email?.toLowerCase() === email?.toLowerCase();
        if (!email || !authors.slice(0, index).some(isSame)) continue;
        yield {
          message: message('author-email-shared', { email }),
          at: key(`authors.${index}.email`),
        };
      }
    },
  },
];

function nameOf({ given, particle, family }: PersonName): string {
  return [given, particle, family].filter(Boolean).join(' ');
}

function hasRepeatedPart({ given = '', family }: PersonName): boolean {
  const words = family.split(/\s+/);
  const twice = words.length === 2 && words[0] === words[1];
  return twice || given.split(/\s+/).slice(1).includes(family);
}

/** Whether two authors have the same name, or one has the initials of the other. Two ORCID iDs are two persons. */
function mayBeSamePerson(one: Author, other: Author): boolean {
  if (!one.name || !other.name) return false;
  if (one.orcid && other.orcid) return false;
  const [first, second] = [one.name, other.name];
  if (lettersAndDigits(nameOf(first)) === lettersAndDigits(nameOf(second)))
    return first.given !== undefined;
  if (lettersAndDigits(first.family) === lettersAndDigits(second.given ?? ''))
    return lettersAndDigits(first.given ?? '') === lettersAndDigits(second.family);
  if (lettersAndDigits(first.family) !== lettersAndDigits(second.family)) return false;
  return areInitialsOf(first.given, second.given) || areInitialsOf(second.given, first.given);
}

/** Example: "R. A." and "R." are initials of "Rosalind A.". */
function areInitialsOf(short = '', long = ''): boolean {
  const initials = short.match(/\p{Lu}(?=\.|\s|$)/gu) ?? [];
  const isInitials = /^(\p{Lu}\.?[\s-]*)+$/u.test(short);
  const names = long.split(/[\s-]+/);
  return (
    isInitials &&
    /\p{Ll}/u.test(long) &&
    initials.length > 0 &&
    initials.length <= names.length &&
    initials.every((initial, index) => names[index]?.startsWith(initial))
  );
}
