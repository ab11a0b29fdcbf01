/** Rules about the authors of references. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { truncateText } from '../nodes.ts';
import { CROSSREF, JATS4R } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { AUTHOR_ROLES, AUTHORED } from './completeness.ts';
import { findEach, findTogether, SHARED } from './fields.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_AUTHORS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'reference-author-malformed',
    ...CROSSREF,
    *find(subject) {
      yield* findEach(subject, malformedAuthor);
      yield* findCapitals(subject);
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
      findTogether(
        subject,
        ({ csl }) =>
          !NEED_AUTHORS.has(csl.type) && AUTHOR_ROLES.every((role) => csl[role] === undefined),
        (works) => message('reference-author-missing', { works }),
      ),
  },
];

/** Types whose missing authors are reported by `reference-incomplete`, as a warning. */
const NEED_AUTHORS = new Set(AUTHORED);

/** Several persons in one field. Example: "Hill, A. and Marsh, E.", "Anna et al.". */
const SEVERAL =
  /\bet al\b|;|,\s*\p{Lu}\p{Ll}*\.?\s*(?:,|and|&)\s|,\s*\p{Lu}\.\s*,|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** Example: "A.", "J.-P." */
const INITIALS = /^(?:\p{Lu}\.[-\s]?)+$/u;

/** A name with an initial only, like “Kim, S”, may belong to two persons. */
const MORE_THAN_INITIAL = /\p{L}\P{L}*\p{L}/u;

function malformedAuthor({ csl: { author = [], id } }: LibraryItem): Message | undefined {
  const seen = new Set<string>();
  for (const { family = '', given = '' } of author) {
    const name = [family, given].filter(Boolean).join(', ');
    const facts = { name: truncateText(name), work: id };
    if (/[,;]$/.test(family)) return message('reference-author-malformed/punctuation', facts);
    if (INITIALS.test(family) && MORE_THAN_INITIAL.test(given))
      return message('reference-author-malformed/initials', facts);
    if (/\p{L}\d/u.test(family)) return message('reference-author-malformed/digit', facts);
    if (SEVERAL.test(family) || /\bet al\b|;|\s(?:and|&)\s/.test(given))
      return message('reference-author-malformed/several', facts);
    if (MORE_THAN_INITIAL.test(given) && seen.has(name))
      return message('reference-author-malformed/twice', facts);
    seen.add(name);
  }
  return undefined;
}

/** Family names in capitals. If many entries have them, they are reported once. */
function* findCapitals(subject: ArticleSubject): Generator<Finding> {
  const works = usedWorks(subject).flatMap((work) => {
    const author = work.csl.author?.find(
      ({ family = '', given = '' }) => given !== '' && /^\p{Lu}{4,}$/u.test(family),
    );
    return author ? [{ work, name: truncateText(`${author.family}, ${author.given}`) }] : [];
  });
  const [first] = works;
  if (first && works.length > MOST_SINGLE) {
    const facts = { name: first.name, entries: works.length };
    yield {
      message: message('reference-author-malformed/all-capitals', facts),
      at: subject.work(first.work),
    };
    return;
  }
  for (const { work, name } of works) {
    const facts = { name, work: work.csl.id };
    yield {
      message: message('reference-author-malformed/capitals', facts),
      at: subject.work(work),
    };
  }
}

const MOST_SINGLE = 3;
