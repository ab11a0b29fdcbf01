/** Details of listed works that do not fit each other. Shown with `--advice`. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { shown } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { keysOf, yearOf } from '../works/compare.ts';
import { usedWorks } from './used-works.ts';

const SHARED = {
  severity: 'info',
  optional: true,
  receivers: ['readers', 'crossref'],
} as const satisfies Partial<ArticleCheck>;

export const REFERENCE_DOUBTS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'reference-pages-doubtful',
    ...PRACTICE,
    *find(subject) {
      for (const work of usedWorks(subject))
        if (isOfSeries(work) && firstPage(work) > 1 && work.csl.DOI === undefined)
          yield {
            reason: `Unexpected pages ${work.csl.page} of ${work.csl.id} in "${work.csl['container-title']}", expected a paper of its own to begin with page 1`,
            at: subject.work(work),
          };
    },
  },
  {
    ...SHARED,
    name: 'reference-address-insecure',
    ...PRACTICE,
    *find(subject) {
      const insecure = usedWorks(subject).filter(({ csl }) => /^http:\/\//i.test(csl.URL ?? ''));
      const secure = usedWorks(subject).filter(({ csl }) => /^https:\/\//i.test(csl.URL ?? ''));
      const [first] = insecure;
      if (first && insecure.length <= secure.length)
        yield {
          reason: `Unexpected http:// in the address of ${keysOf(insecure)}, expected https:// as in the other entries`,
          at: subject.work(first),
        };
    },
  },
  {
    ...SHARED,
    name: 'reference-address-year-differs',
    ...PRACTICE,
    *find(subject) {
      for (const work of usedWorks(subject)) {
        const year = /\/((?:19|20)\d\d)\/(?:0?[1-9]|1[0-2])\//.exec(work.csl.URL ?? '')?.[1];
        const said = yearOf(work);
        if (year !== undefined && said !== undefined && Number(year) > said)
          yield {
            reason: `Unexpected year ${year} in the address of ${work.csl.id}, expected ${said} as in the entry`,
            at: subject.work(work),
          };
      }
    },
  },
  {
    ...SHARED,
    name: 'reference-address-marks-mixed',
    ...PRACTICE,
    find: mixedMarks,
  },
];

const SERIES =
  /\b(?:briefs?|cable|(?:working|discussion|policy|occasional|white) papers?|fact ?sheets?|memos?)\b/i;

function isOfSeries({ csl }: LibraryItem): boolean {
  return SERIES.test(csl['container-title'] ?? '');
}

function firstPage({ csl }: LibraryItem): number {
  return Number(/^\s*(\d+)\s*[-–]/.exec(csl.page ?? '')?.[1] ?? 1);
}

// ------------------------------------------------------------------ typed addresses

interface TypedAddress {
  start: number;
  end: number;
  /** `<https://…>` */
  marked: boolean;
  /** It is a line by itself. */
  alone: boolean;
}

function* mixedMarks(subject: ArticleSubject): Iterable<Finding> {
  const addresses = typedAddresses(subject.text);
  yield* minority(subject, addresses, 'marked', 'without <…>', 'it in <…>');
  const joined = addresses.map((each) => ({ ...each, joined: !each.alone }));
  yield* minority(subject, joined, 'joined', 'on a line of its own', 'it in the line of its entry');
}

/** Addresses that lack what most of the list's have. */
function* minority<Key extends string>(
  subject: ArticleSubject,
  addresses: readonly (TypedAddress & Record<Key, boolean>)[],
  key: Key,
  found: string,
  wanted: string,
): Iterable<Finding> {
  const other = addresses.filter((each) => !each[key]);
  const [first] = other;
  if (!first || other.length * 2 >= addresses.length) return;
  for (const { start, end } of other)
    yield {
      reason: `Unexpected address ${shown(subject.text.slice(start, end))} ${found}, expected ${wanted} as in the other entries`,
      at: subject.range(start, end),
    };
}

/** Those of the lists that are typed below a heading "References". */
function typedAddresses(text: string): TypedAddress[] {
  return [...text.matchAll(/^(#{1,6}[ \t]+)(\S.*)\n([\s\S]*?)(?=^#{1,6}[ \t]|$(?![\s\S]))/gm)]
    .filter(([, , heading = '']) => backMatterKind(heading.trim(), []) === 'references')
    .flatMap((list) => {
      const from = list.index + list[0].length - (list[3] ?? '').length;
      return [...(list[3] ?? '').matchAll(/(<?)https?:\/\/[^\s<>]+>?/g)]
        .filter(({ index }) => !/\]\($/.test((list[3] ?? '').slice(0, index)))
        .map((match) => {
          const start = from + match.index;
          const end = start + match[0].length;
          const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
          return { start, end, marked: match[1] !== '', alone: line.trim() === '' };
        });
    });
}
