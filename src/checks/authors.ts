/** Rules about the authors: their names, who corresponds, what is said of each. */
import type { Article, Author, PersonName } from '../article.ts';
import { inArticle, inLetter } from './changes.ts';
import type { Check, Finding } from './check.ts';
import { folded, isResearch, shown } from './nodes.ts';
import { CROSSREF, ICMJE, JATS4R, PRACTICE, SCHOLAR } from './sources.ts';
import type { ArticleSubject } from './subject.ts';

const FERRY = '{given: Rosalind A., family: Ferry}';
const OKORO = '{given: Tomas, family: Okoro}';

export const AUTHORS: readonly Check[] = [
  {
    name: 'author-name-digits',
    scope: 'article',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    sentence: 'The name of a person has no digits and no question marks.',
    advice: 'Correct the name. A mark of an affiliation goes into `affiliations:`.',
    examples: {
      breaks: [
        inArticle(OKORO, '{given: Tomas, family: Ok0ro}'),
        inArticle(OKORO, '{given: Tom?s, family: Okoro}'),
      ],
      keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: III}')],
    },
    find: (subject) =>
      inParts(subject, (text) => (/[\d?]/.test(text) ? 'letters alone' : undefined)),
  },
  {
    name: 'author-name-long',
    scope: 'article',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    sentence: 'Given and family name have 60 signs at most, a suffix 10, the name of a group 511.',
    advice: 'Write one author in one entry; what is not the name goes into `position:`.',
    examples: {
      breaks: [
        inArticle(OKORO, `{given: Tomas, family: ${'Okoro-'.repeat(11)}Okoro}`),
        inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: Esquire of Brest}'),
      ],
      keeps: [
        inArticle(
          OKORO,
          '{given: Tomas Maria Bartholomew, family: Okoro-Fernandes de Albuquerque}',
        ),
      ],
    },
    *find({ article, key }) {
      for (const [index, { name, collective }] of article.authors.entries()) {
        const parts = { ...name, collective };
        for (const [part, most] of Object.entries(LONGEST)) {
          const text = parts[part as keyof typeof parts];
          if (!text || text.length <= most) continue;
          yield {
            reason: `Unexpected ${part} of ${text.length} signs, expected ${most} at most`,
            at: key(`authors.${index}.${part === 'collective' ? part : `name.${part}`}`),
          };
        }
      }
    },
  },
  {
    name: 'author-suffix-degree',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'readers'],
    ...SCHOLAR,
    sentence: 'A suffix is a part of the name (Jr., III), not a degree.',
    advice: 'Remove the degree, or write it into `position:`.',
    examples: {
      breaks: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: PhD}')],
      keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: Jr.}')],
    },
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name?.suffix && DEGREE.test(name.suffix))
          yield {
            reason: `Unexpected suffix ${shown(name.suffix)}, expected no degree in a name`,
            at: key(`authors.${index}.name.suffix`),
          };
    },
  },
  {
    name: 'author-name-title',
    scope: 'article',
    severity: 'warning',
    receivers: ['scholar', 'crossref', 'doaj'],
    ...SCHOLAR,
    sentence: 'A name stands without titles, ranks and degrees.',
    advice: 'Remove it, or write it into `position:`.',
    examples: {
      breaks: [
        inArticle(OKORO, '{given: Assoc. Prof. Tomas, family: Okoro}'),
        inArticle(OKORO, '{given: Ing. Tomas, family: Okoro}'),
      ],
      keeps: [inArticle(OKORO, '{given: Md. Tomas, family: Okoro}')],
    },
    find: (subject) =>
      inParts(subject, (text) => (TITLE.test(text) ? 'the name without title' : undefined)),
  },
  {
    name: 'author-name-signs',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'readers'],
    ...SCHOLAR,
    sentence:
      'A name has letters, spaces, hyphens, apostrophes and full stops, and no other signs.',
    advice: 'Take out what is no part of the name: e-mail address, remark, second author.',
    examples: {
      breaks: [
        inArticle(OKORO, '{given: Tomas, family: Okoro (Brest)}'),
        inArticle(OKORO, '{given: Tomas, family: "Okoro; Ann Berg"}'),
      ],
      keeps: [
        inArticle(OKORO, '{given: Tomás-Mª, family: "O’Okoro d’Arcy"}'),
        inArticle(OKORO, '{given: 小明, family: 王}'),
      ],
    },
    find: (subject) =>
      inParts(subject, (text) =>
        /[()[\]{}<>@\\/|_=+;:"“”«»!%&]/.test(text) ? 'a name without such signs' : undefined,
      ),
  },
  {
    name: 'author-several-in-one',
    scope: 'article',
    severity: 'warning',
    receivers: ['scholar', 'crossref', 'doaj', 'pubmed'],
    ...SCHOLAR,
    sentence: 'Each author has an entry of their own.',
    advice: 'Write each author with a dash and a line of its own.',
    examples: {
      breaks: [
        inArticle(OKORO, '{given: Tomas, family: Okoro and Ann Berg}'),
        inArticle(OKORO, '{given: Tomas, family: Okoro et al.}'),
      ],
      keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro y Gasset}')],
    },
    find: (subject) =>
      inParts(subject, (text) =>
        /\s(and|und)\s|\bet\.? al\b/i.test(text) ? 'one author' : undefined,
      ),
  },
  {
    name: 'author-name-capitals',
    scope: 'article',
    severity: 'warning',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    sentence: 'Names are not typed in capitals: citations would take them over.',
    advice: 'Write the name as its bearer does: Ferry.',
    examples: {
      breaks: [inArticle(FERRY, '{given: Rosalind A., family: FERRY}')],
      keeps: [
        inArticle(FERRY, '{given: R. A., family: Ng}'),
        inArticle(FERRY, '{given: JRR, family: McFerry}'),
      ],
    },
    find: (subject) =>
      inParts(subject, (text) => (isShouted(text) ? 'capitals at the start alone' : undefined)),
  },
  {
    name: 'author-name-small',
    scope: 'article',
    severity: 'warning',
    receivers: ['scholar', 'crossref', 'readers'],
    ...SCHOLAR,
    sentence: 'Names begin with a capital, but for particles and for those who write theirs small.',
    advice: 'Write the name as its bearer does; a particle stands under `particle:`.',
    examples: {
      breaks: [
        inArticle(FERRY, '{given: rosalind, family: Ferry}'),
        inArticle(FERRY, '{given: Rosalind, family: ferry}'),
      ],
      keeps: [inArticle(FERRY, '{given: Rosalind de, family: van der Ferry}')],
    },
    find: (subject) =>
      inParts(subject, (text) =>
        /^\p{Ll}[\p{L}\p{M}’'-]*(?:\s\p{L}\.?)?$/u.test(text)
          ? 'a capital at the start'
          : undefined,
      ),
  },
  {
    name: 'author-name-swapped',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'pubmed', 'scholar'],
    ...CROSSREF,
    sentence: 'The family name is whole; initials are given names.',
    advice: 'Exchange `given:` and `family:`.',
    examples: {
      breaks: [
        inArticle(FERRY, '{given: Ferry, family: R. A.}'),
        inArticle(FERRY, '{given: Ferry, family: Rosalind A.}'),
      ],
      keeps: [inArticle(FERRY, '{given: Rosalind, family: O}')],
    },
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && /^(\p{Lu}\p{Ll}?\.[-\s]?){1,4}$|\s\p{Lu}\.$/u.test(name.family))
          yield {
            reason: `Unexpected family name ${shown(name.family)}, expected no initials`,
            at: key(`authors.${index}.name.family`),
          };
    },
  },
  {
    name: 'author-given-name-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'pubmed', 'scholar'],
    ...CROSSREF,
    sentence: 'Given and family names stand apart; only who has a single name has one part.',
    advice: 'Write `name: {given: …, family: …}`.',
    examples: {
      breaks: [inArticle(OKORO, '{family: Tomas Okoro}')],
      keeps: [
        inLetter('name: Sukarno', 'name: {family: Suharto}'),
        inArticle(OKORO, '{family: Okoro}'),
      ],
    },
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && !name.given && !name.particle && /^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(name.family))
          yield {
            reason: `Unexpected family name ${shown(name.family)} without a given name, expected both`,
            at: key(`authors.${index}.name`),
          };
    },
  },
  {
    name: 'author-alphabets-mixed',
    scope: 'article',
    severity: 'warning',
    receivers: ['crossref', 'scholar', 'doaj'],
    ...PRACTICE,
    sentence: 'A name does not mix Latin letters with Cyrillic or Greek ones that look alike.',
    advice: 'Type the name again in one alphabet: searches do not find it otherwise.',
    examples: {
      breaks: [inArticle(OKORO, '{given: Tomas, family: Okоro}')],
      keeps: [inArticle(OKORO, '{given: Томас, family: Окоро}')],
    },
    find: (subject) =>
      inParts(subject, (text) => (isMixed(text) ? 'letters of one alphabet' : undefined)),
  },
  {
    name: 'byline-name-doubled',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    sentence: 'A name does not stand twice in itself.',
    advice: 'Remove the second one: `given:` holds the given names alone.',
    examples: {
      breaks: [
        inArticle(FERRY, '{given: Rosalind Ferry, family: Ferry}'),
        inArticle(OKORO, '{given: Tomas, family: Okoro Okoro}'),
      ],
      keeps: [inArticle(OKORO, '{given: Okoro, family: Okoro-Berg}')],
    },
    *find({ article, key }) {
      for (const [index, { name }] of article.authors.entries())
        if (name && isDoubled(name))
          yield {
            reason: `Unexpected ${shown(nameOf(name))}, expected the name once`,
            at: key(`authors.${index}.name`),
          };
    },
  },
  {
    name: 'byline-two-names',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    sentence: 'Nobody is listed as two authors.',
    advice: 'If it is one person, remove one entry; if there are two, give both an ORCID iD.',
    examples: {
      breaks: [
        inArticle(OKORO, '{given: R., family: Ferry}'),
        inArticle(OKORO, '{given: Rosalind A., family: Ferry}'),
        inArticle(OKORO, '{given: Ferry, family: Rosalind A}'),
      ],
      keeps: [
        inArticle(OKORO, '{given: Tomas, family: Ferry}'),
        inArticle(`${OKORO}\n`, '{given: R., family: Ferry}\n    orcid: 0000-0001-5109-3700\n'),
      ],
    },
    *find({ article: { authors }, key }) {
      for (const [index, author] of authors.entries()) {
        const same = authors.slice(0, index).find((before) => mayBeSame(before, author));
        if (!same?.name || !author.name) continue;
        yield {
          reason: `Unexpected author ${shown(nameOf(author.name))} beside ${shown(nameOf(same.name))}, expected different persons`,
          at: key(`authors.${index}.name`),
        };
      }
    },
  },
  {
    name: 'author-email-shared',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'Each author has an e-mail address of their own.',
    advice: 'Leave out `email:` where it is somebody else’s.',
    examples: {
      breaks: [inArticle(`${OKORO}\n`, `${OKORO}\n    email: R.Ferry@tides.example\n`)],
      keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    email: t.okoro@tides.example\n`)],
    },
    *find({ article: { authors }, key }) {
      for (const [index, { email }] of authors.entries()) {
        const isSame = (other: Author) => other.email?.toLowerCase() === email?.toLowerCase();
        if (!email || !authors.slice(0, index).some(isSame)) continue;
        yield {
          reason: `Unexpected address ${email} of a second author, expected an own one`,
          at: key(`authors.${index}.email`),
        };
      }
    },
  },
  {
    name: 'corresponding-author-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...ICMJE,
    sentence: 'Readers can write to one of the authors.',
    advice: 'Add `corresponding: true` and `email:` to the author who answers.',
    examples: {
      breaks: [
        inArticle('    corresponding: true\n', ''),
        inLetter('    email: sukarno@tides.example\n    corresponding: true\n', ''),
      ],
      keeps: [inLetter('    corresponding: true\n', '')],
    },
    *find({ article, key }) {
      const { authors, type } = article;
      if (authors.length === 0 || WITHOUT_LETTERS.has(type)) return;
      const single = authors.length === 1 && authors[0]?.email;
      if (single || authors.some(({ corresponding }) => corresponding)) return;
      yield {
        reason:
          'Unexpected authors of whom none is the corresponding one, expected one to write to',
        at: key('authors'),
      };
    },
  },
  {
    name: 'author-deceased-corresponding',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    ...ICMJE,
    sentence: 'The corresponding author can answer.',
    advice: 'Make another author the corresponding one, or remove `deceased:`.',
    examples: {
      breaks: [
        inArticle('    corresponding: true\n', '    corresponding: true\n    deceased: true\n'),
      ],
      keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    deceased: true\n`)],
    },
    *find({ article: { authors }, key }) {
      for (const [index, { deceased, corresponding }] of authors.entries())
        if (deceased && corresponding)
          yield {
            reason: 'Unexpected corresponding author who is deceased, expected one who can answer',
            at: key(`authors.${index}.corresponding`),
          };
    },
  },
  {
    name: 'credit-roles-incomplete',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...JATS4R,
    sentence: 'Where roles are given, each author has at least one.',
    advice: 'Add `roles:` to this author, or leave them out for all.',
    examples: {
      breaks: [inArticle('    roles: [formal-analysis]\n', '')],
      keeps: [
        inArticle('    roles: [formal-analysis]\n', '    roles: [formal-analysis, software]\n'),
      ],
    },
    *find({ article: { authors }, key, reported }) {
      if (!authors.some(({ roles }) => roles.length > 0)) return;
      // A role that is not known is told at its place.
      if (reported.some(({ rule }) => rule === 'credit-role-unknown')) return;
      for (const [index, { roles, collective }] of authors.entries())
        if (roles.length === 0 && !collective)
          yield {
            reason: 'Unexpected author without role beside others that have one, expected a role',
            at: key(`authors.${index}`),
          };
    },
  },
  {
    name: 'orcid-missing',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['crossref', 'doaj'],
    source: 'ORCID in publication workflows; DOAJ best practice',
    date: '2023',
    sentence: 'The corresponding author has an ORCID iD.',
    advice: 'Ask for it; an iD is free and made in a minute on orcid.org.',
    examples: {
      breaks: [inArticle('    orcid: 0000-0002-1825-0097\n', '')],
      keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    orcid: 0000-0001-5109-3700\n`)],
    },
    *find({ article, key }) {
      if (!isResearch(article)) return;
      for (const [index, { corresponding, orcid }] of article.authors.entries())
        if (corresponding && !orcid)
          yield {
            reason: 'Unexpected corresponding author without ORCID iD, expected one',
            at: key(`authors.${index}`),
          };
    },
  },
];

/** common5.4.0.xsd: person_name, suffix, organization. */
const LONGEST = { given: 60, family: 60, suffix: 10, collective: 511 };
const DEGREE =
  /^(ph\.?\s?d|m\.?d|d\.?phil|m\.?(sc|a|phil|ba|ph)|b\.?(sc|a)|dr|prof|frcs|mbbs|esq)\b/i;
const TITLE =
  /^(assoc(iate)?|assist(ant)?|asst|adj(unct)?)\.?\s+prof|^(prof|dr|ing|mag|lic|dott|doz|rev|hon|capt|col|maj|lt|engr|mr|mrs|ms)\.\s|^(sir|lecturer|professor|researcher)\s/i;
/** They are answered by the editors. */
const WITHOUT_LETTERS = new Set<Article['type']>([
  'editorial',
  'book-review',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'other',
]);

/** Findings about given and family names of persons. */
function* inParts(
  { article, key }: ArticleSubject,
  expected: (text: string) => string | undefined,
): Generator<Finding> {
  for (const [index, { name }] of article.authors.entries())
    for (const part of ['given', 'family'] as const) {
      const text = name?.[part];
      const wanted = text && expected(text);
      if (wanted)
        yield {
          reason: `Unexpected ${part} name ${shown(text)}, expected ${wanted}`,
          at: key(`authors.${index}.name.${part}`),
        };
    }
}

function nameOf({ given, particle, family }: PersonName): string {
  return [given, particle, family].filter(Boolean).join(' ');
}

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

function isDoubled({ given = '', family }: PersonName): boolean {
  const words = family.split(/\s+/);
  const twice = words.length === 2 && words[0] === words[1];
  return twice || given.split(/\s+/).slice(1).includes(family);
}

/** The same name, or its initials with the same affiliation; two ORCID iDs are two persons. */
function mayBeSame(one: Author, other: Author): boolean {
  if (!one.name || !other.name) return false;
  if (one.orcid && other.orcid) return false;
  const [first, second] = [one.name, other.name];
  if (folded(nameOf(first)) === folded(nameOf(second))) return hasTwoParts(first);
  if (folded(first.family) === folded(second.given ?? ''))
    return folded(first.given ?? '') === folded(second.family);
  if (folded(first.family) !== folded(second.family)) return false;
  return areInitialsOf(first.given, second.given) || areInitialsOf(second.given, first.given);
}

function hasTwoParts({ given }: PersonName): boolean {
  return given !== undefined;
}

/** "R. A." and "R." are initials of "Rosalind A.". */
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
