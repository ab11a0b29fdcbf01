/** The manuscript's sentences with the works that each cites, by key or typed. */
import { maskProtected } from '../../compile/citations/mask.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleSubject } from '../subject.ts';
import { type TypedCite, typedCites } from './typed-citations.ts';

export interface Sentence {
  /** Without code, addresses, notes' marks and citations by key, which are blank. */
  words: string;
  /** Offsets in the manuscript. */
  start: number;
  end: number;
  /** Those that are listed. */
  works: LibraryItem[];
  /** Whether it cites at all, listed works or not. */
  cites: boolean;
}

/** In the order of the text; headings, tables and lists of references are none. */
export const sentencesOf = memoizeWeak(read);

const END = /[.!?]["”’'»)]*(?:\u0000+)?\s+(?=["“‘'«(]?\p{Lu})|\n[ \t]*\n/gu;
/** After these a capital letter begins no sentence. */
const ABBREVIATED =
  /\b(?:et al|e\.g|i\.e|cf|vs|pp?|vol|no|ed|eds|Fig|Eq|Dr|Mr|Mrs|St|\p{Lu})\.["”’'»)]*\s+$/u;
const NO_TEXT = /^\s*(?:#|\||:::|!\[|[-*+]\s.*\(\d{4})/;

function read(subject: ArticleSubject): Sentence[] {
  const masked = maskProtected(subject.text);
  const cites = typedCites(subject);
  let cited = 0;
  // Both in the order of the text: none is looked at twice.
  const citesBefore = (end: number) => {
    const first = cited;
    while ((cites[cited]?.citation.start ?? end) < end) cited += 1;
    return cites.slice(first, cited);
  };
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of masked.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATED.test(masked.slice(Math.max(start, end - 20), end))) continue;
    sentences.push(sentence(subject, masked, [start, end], citesBefore(end)));
    start = end;
  }
  sentences.push(sentence(subject, masked, [start, masked.length], citesBefore(masked.length)));
  return sentences.filter(({ words }) => !NO_TEXT.test(words) && /\p{L}/u.test(words));
}

function sentence(
  subject: ArticleSubject,
  masked: string,
  [start, end]: [start: number, end: number],
  typed: readonly TypedCite[],
): Sentence {
  const keys = new Set([
    ...typed.map(({ cite }) => cite.key),
    ...[...subject.text.slice(start, end).matchAll(/@([\p{L}\p{N}_][\w:.#$%&+?~/-]*)/gu)].map(
      ([, key]) => key,
    ),
  ]);
  const works = keys.size === 0 ? [] : subject.works.filter(({ csl }) => keys.has(csl.id));
  const words = masked.slice(start, end).replaceAll('\u0000', ' ');
  return { words, start, end, works, cites: typed.length + works.length > 0 };
}
