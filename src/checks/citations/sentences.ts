/** The sentences of the manuscript, with the works that each of them cites. */
import { maskProtected } from '../../compile/citations/mask.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleSubject } from '../subject.ts';
import { type TypedCite, typedCites } from './typed-citations.ts';

export interface Sentence {
  /** Code, addresses, note marks and citations by key are replaced with spaces. */
  words: string;
  /** Offsets in the manuscript. */
  start: number;
  end: number;
  /** The cited works that are in the list of references. */
  works: LibraryItem[];
  /** Whether it cites anything, listed or not. */
  cites: boolean;
}

/** Sentences in document order. Headings, tables and reference lists are skipped. */
export const sentencesOf = memoizeWeak(readSentences);

const END = /[.!?]["”’'»)]*(?:\u0000+)?\s+(?=["“‘'«(]?\p{Lu})|\n[ \t]*\n/gu;
/** Abbreviations: a capital letter after their full stop does not begin a sentence. */
const ABBREVIATION =
  /\b(?:et al|e\.g|i\.e|cf|vs|pp?|vol|no|ed|eds|Fig|Eq|Dr|Mr|Mrs|St|\p{Lu})\.["”’'»)]*\s+$/u;
/** The beginning of a heading, table, block, picture or reference list. */
const NOT_PROSE = /^\s*(?:#|\||:::|!\[|[-*+]\s.*\(\d{4})/;

function readSentences(subject: ArticleSubject): Sentence[] {
  const masked = maskProtected(subject.text);
  const cites = typedCites(subject);
  let cited = 0;
  // Sentences and citations are both in document order, so each is visited once.
  const nextCites = (end: number) => {
    const first = cited;
    while ((cites[cited]?.citation.start ?? end) < end) cited += 1;
    return cites.slice(first, cited);
  };
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of masked.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(masked.slice(Math.max(start, end - 20), end))) continue;
    sentences.push(readSentence(subject, masked, [start, end], nextCites(end)));
    start = end;
  }
  sentences.push(readSentence(subject, masked, [start, masked.length], nextCites(masked.length)));
  return sentences.filter(({ words }) => !NOT_PROSE.test(words) && /\p{L}/u.test(words));
}

function readSentence(
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
