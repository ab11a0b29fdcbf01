/** Rules about the punctuation and the initials of citations. */
import type { CslName } from '../../article/article.ts';
import { readCitedNames } from '../../compile/citations/cited-names.ts';
import { foldForMatching, initialsOf } from '../../compile/citations/words.ts';
import { message } from '../../messages/message.ts';
import type { Check, Edit } from '../check.ts';
import { editsIn } from '../edits.ts';
import { groupByKey, mergeFindings } from '../lists.ts';
import type { ArticleSubject } from '../subject.ts';
import { type TypedCite, typedCites } from './typed-citations.ts';

export const CITATION_STYLE: readonly Check[] = [
  {
    name: 'citation-behind-stop',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    *find(subject) {
      if (subject.article.citationFormat !== 'author-date') return;
      for (const match of subject.text.matchAll(BEHIND_STOP))
        yield {
          message: message('citation-behind-stop', { citation: match[1] ?? '' }),
          at: subject.range(match.index + 1, match.index + match[0].length),
        };
    },
  },
  {
    name: 'citation-spacing',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.11',
    date: '2020',
    fixes: true,
    *find(subject) {
      const spaced = typedCites(subject)
        .filter(({ citation }) => /[\p{L}.]\s+,/u.test(citation.raw))
        .map((each) => ({ ...each, fix: editsIn(subject, rangeOf(each), SPACE_BEFORE_COMMA, '') }));
      yield* mergeFindings(spaced, ({ citation }) => ({
        message: message('citation-spacing', { citation: citation.raw }),
      }));
    },
  },
  {
    name: 'citation-initial-needless',
    severity: 'info',
    receivers: ['readers', 'house'],
    source: 'APA Publication Manual, 7th edition, 8.20',
    date: '2020',
    fixes: true,
    *find(subject) {
      const needless = typedCites(subject)
        .filter((each) => hasNeedlessInitials(subject, each))
        .map((each) => ({ ...each, fix: withoutInitials(subject, each) }));
      for (const group of groupByKey(needless, ({ cite }) => foldForMatching(cite.names)))
        yield* mergeFindings(group, ({ cite }) => ({
          message: message('citation-initial-needless', { names: cite.names.trimEnd() }),
        }));
    },
  },
];

const rangeOf = ({ citation: { start, end } }: TypedCite) => [start, end] as const;

const SPACE_BEFORE_COMMA = /(?<=[\p{L}.])\s+(?=,)/gu;

/** Deletes the initials of the first author: "Hess M." or "M. Hess". */
function withoutInitials(subject: ArticleSubject, { cite: { start, end } }: TypedCite): Edit[] {
  const [first] = editsIn(subject, [start, end], INITIALS, '');
  return first ? [first] : [];
}

/** Behind a family name, or before it. */
const INITIALS =
  /(?<=\p{L}{2}),?\s+(?:\p{Lu}\.[\s-]?){1,4}(?<!\s)|(?<!\p{L})(?:\p{Lu}\.[\s-]?){1,4}(?=\p{Lu}\p{L})/gu;

/** Whether a citation has initials, although all listed works by authors of this name are by one person. */
function hasNeedlessInitials(subject: ArticleSubject, { cite }: TypedCite): boolean {
  const work = subject.works.find(({ csl }) => csl.id === cite.key)?.csl;
  const [cited] = readCitedNames(cite.names).people;
  const family = work?.author?.[0]?.family;
  if (!cited || cited.initials === '' || !family) return false;
  const listed = subject.works
    .flatMap(({ csl }) => csl.author ?? [])
    .filter((name: CslName) => foldForMatching(name.family ?? '') === foldForMatching(family));
  return new Set(listed.map(({ given = '' }) => initialsOf(given))).size === 1;
}

/** A citation after a full stop. Block quotations are skipped, because their source stands after the last full stop. */
const BEHIND_STOP =
  /\s(?=\[@)(?<=^(?!\s*>).*[\p{Ll})”’]{2}[.!?]\s)(\[@[^\]]*\])(?=\s+\p{Lu}|\s*$)/gmu;
