/** Rules about the people of a reference. */
import type { LibraryItem } from '../../compile/references/index.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { shown } from '../nodes.ts';
import { CROSSREF, JATS4R } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { AUTHOR_ROLES, AUTHORED } from './completeness.ts';
import { ofEach, SHARED, together } from './fields.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_AUTHORS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'reference-author-malformed',
    ...CROSSREF,
    *find(subject) {
      yield* ofEach(subject, malformedAuthor);
      yield* inCapitals(subject);
    },
  },
  {
    ...SHARED,
    severity: 'info',
    optional: true,
    receivers: ['pmc', 'readers'],
    name: 'reference-author-missing',
    ...JATS4R,
    find: (subject) =>
      together(
        subject,
        ({ csl }) =>
          !NEED_AUTHORS.has(csl.type) && AUTHOR_ROLES.every((role) => csl[role] === undefined),
        (keys) => `works without author (${keys}), expected who wrote each`,
      ),
  },
];

// ------------------------------------------------------------------------ authors

/** Their missing authors are a warning: `reference-incomplete`. */
const NEED_AUTHORS = new Set(AUTHORED);

/** Two persons in one field: "Hill, A. and Marsh, E.", "Anna et al." */
const SEVERAL =
  /\bet al\b|;|,\s*\p{Lu}\p{Ll}*\.?\s*(?:,|and|&)\s|,\s*\p{Lu}\.\s*,|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** "A.", "J.-P." */
const INITIALS = /^(?:\p{Lu}\.[-\s]?)+$/u;

/** Many are called “Kim, S”. */
const MORE_THAN_INITIAL = /\p{L}\P{L}*\p{L}/u;

function malformedAuthor({ csl: { author = [], id } }: LibraryItem): string | undefined {
  const seen = new Set<string>();
  for (const { family = '', given = '' } of author) {
    const name = [family, given].filter(Boolean).join(', ');
    const who = `author ${shown(name)} of ${id}`;
    if (/[,;]$/.test(family)) return `sign behind the name in the ${who}, expected letters alone`;
    if (INITIALS.test(family) && MORE_THAN_INITIAL.test(given))
      return `initials as family name of the ${who}, expected the parts in their places`;
    if (/\p{L}\d/u.test(family)) return `digit in the ${who}, expected letters alone`;
    if (SEVERAL.test(family) || /\bet al\b|;|\s(?:and|&)\s/.test(given))
      return `${who}, expected one person`;
    if (MORE_THAN_INITIAL.test(given) && seen.has(name)) return `second ${who}, expected each once`;
    seen.add(name);
  }
  return undefined;
}

/** A list that prints all family names so is one matter; data have them as their owners write them. */
function* inCapitals(subject: ArticleSubject): Generator<Finding> {
  const works = usedWorks(subject).flatMap((work) => {
    const author = work.csl.author?.find(
      ({ family = '', given = '' }) => given !== '' && /^\p{Lu}{4,}$/u.test(family),
    );
    return author ? [{ work, name: shown(`${author.family}, ${author.given}`) }] : [];
  });
  for (const { work, name } of works.length > MOST_TOLD ? works.slice(0, 1) : works) {
    const whose =
      works.length > MOST_TOLD
        ? `author ${name} and those of ${works.length - 1} more entries`
        : `author ${name} of ${work.csl.id}`;
    yield {
      reason: `Unexpected ${whose} in capitals, expected small letters`,
      at: subject.work(work),
      advice:
        'Write them as their owners do, “Brown”: the style prints capitals where it wants them.',
    };
  }
}

const MOST_TOLD = 3;
