/** Details of listed works that contradict each other. Shown with `--advice`. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { workKeys, yearOf } from '../works/compare.ts';
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
        if (isInSeries(work) && firstPage(work) > 1 && work.csl.DOI === undefined)
          yield {
            message: message('reference-pages-doubtful', {
              pages: String(work.csl.page),
              series: String(work.csl['container-title']),
              work: work.csl.id,
            }),
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
          message: message('reference-address-insecure', { works: workKeys(insecure) }),
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
        const found = /\/((?:19|20)\d\d)\/(?:0?[1-9]|1[0-2])\//.exec(work.csl.URL ?? '')?.[1];
        const year = yearOf(work);
        if (found === undefined || year === undefined || Number(found) <= year) continue;
        const facts = { found, expected: String(year), work: work.csl.id };
        yield { message: message('reference-address-year-differs', facts), at: subject.work(work) };
      }
    },
  },
  {
    ...SHARED,
    name: 'reference-address-marks-mixed',
    ...PRACTICE,
    find: findMixedMarks,
  },
];

const SERIES =
  /\b(?:briefs?|cable|(?:working|discussion|policy|occasional|white) papers?|fact ?sheets?|memos?)\b/i;

function isInSeries({ csl }: LibraryItem): boolean {
  return SERIES.test(csl['container-title'] ?? '');
}

function firstPage({ csl }: LibraryItem): number {
  return Number(/^\s*(\d+)\s*[-–]/.exec(csl.page ?? '')?.[1] ?? 1);
}

// ------------------------------------------------------------------ typed addresses

interface TypedAddress {
  start: number;
  end: number;
  /** It is in angle brackets: `<https://…>`. */
  marked: boolean;
  /** It begins its line. */
  alone: boolean;
}

function* findMixedMarks(subject: ArticleSubject): Iterable<Finding> {
  const addresses = typedAddresses(subject.text);
  const unmarked = addresses.filter(({ marked }) => !marked);
  const alone = addresses.filter((each) => each.alone);
  if (isMinority(unmarked, addresses))
    yield* findingsAt(subject, unmarked, (address) =>
      message('reference-address-marks-mixed/unmarked', { address }),
    );
  if (isMinority(alone, addresses))
    yield* findingsAt(subject, alone, (address) =>
      message('reference-address-marks-mixed/own-line', { address }),
    );
}

function isMinority(part: readonly unknown[], all: readonly unknown[]): boolean {
  return part.length * 2 < all.length;
}

function* findingsAt(
  subject: ArticleSubject,
  addresses: readonly TypedAddress[],
  toMessage: (address: string) => Message,
): Iterable<Finding> {
  for (const { start, end } of addresses)
    yield {
      message: toMessage(subject.text.slice(start, end)),
      at: subject.range(start, end),
    };
}

/** Addresses in lists that are typed below a heading "References". */
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
