/** Citations that stand in the manuscript as typed text, matched with the bibliography once. */
import type { CslItem } from '../../article/article.ts';
import {
  type CitationOptions,
  type CitationProposal,
  linkCitations,
} from '../../compile/citations/index.ts';
import { asTyped } from '../../compile/references/index.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleSubject, At } from '../subject.ts';

/** A work cited in typed text: one of the works of a citation. */
export interface TypedCite {
  citation: CitationProposal;
  cite: CitationProposal['cites'][number];
  at: At;
}

/** Every typed citation of the manuscript, work by work, in the order of the text. */
export const typedCites = memoizeWeak(find);

function find(subject: ArticleSubject): TypedCite[] {
  const { text, works, article } = subject;
  const cited = citationsOutsideLists(text, typedWorks(works), {
    numbered: article.citationFormat === 'numeric',
  });
  return cited.flatMap((citation) =>
    // "(similar to @hill2016)" is a citation by key.
    citation.cites
      .filter(({ names }) => !names.includes('@'))
      .map((cite) => ({
        citation,
        cite,
        at: subject.range(citation.start, citation.end),
      })),
  );
}

/** The typed citations of a manuscript's text, without what only looks like one in a typed list. */
export function citationsOutsideLists(
  text: string,
  works: CslItem[],
  options: CitationOptions,
): CitationProposal[] {
  const listed = [...findTypedLists(text), ...entriesOf(text)];
  const hasKeys = /\[@/.test(text);
  return linkCitations(text, works, options).filter(
    (each) =>
      !listed.some(([from, to]) => each.start > from && each.start < to) &&
      !(hasKeys && isNoteMark(text, each)),
  );
}

/** "| Range | 5 km^2^ |": below a table stands what its raised numbers mean. */
function isNoteMark(text: string, { start, raw }: CitationProposal): boolean {
  return raw.startsWith('^') && text[text.lastIndexOf('\n', start) + 1] === '|';
}

/** The works as typed citations name them. */
export const typedWorks = memoizeWeak((works: ArticleSubject['works']) => works.map(asTyped));

/** Lists of references that are typed as text below a heading, up to the next one of its level. */
export const typedLists = memoizeWeak(({ text }: ArticleSubject) => findTypedLists(text));

export function findTypedLists(text: string): [from: number, to: number][] {
  const heads = [...text.matchAll(HEAD)];
  return heads.flatMap((head, place): [from: number, to: number][] => {
    if (backMatterKind(headingText(head[0]), []) !== 'references') return [];
    const next = heads.slice(place + 1).find((other) => levelOf(other) <= levelOf(head));
    return [[head.index, next?.index ?? text.length]];
  });
}

/** A heading, or a line in bold that stands for one: lower than any. */
const HEAD =
  /^(?:(#{1,6})[ \t]+\S.*|(?<=(?:^|\n)[ \t]*\n)(\*\*|__)[^*_\n]{1,80}\2[:：]?[ \t]*(?=\n[ \t]*\n))$/gm;

function levelOf([, marks]: RegExpExecArray): number {
  return marks?.length ?? 7;
}

/** The words of such a line. */
export function headingText(line: string): string {
  return line
    .replace(/(?:(?<!\s)\s+)?\{[^{}]*\}\s*$/, '')
    .replace(/^(?:#+\s+)?(?:\*\*|__)?|(?:\s{1,100}#+|(?:\*\*|__)[:：]?)\s*$/g, '')
    .trim();
}

function entriesOf(text: string): [from: number, to: number][] {
  const entries = [...text.matchAll(ENTRY)].map(({ index, 0: line }): [number, number] => [
    index - 1,
    index + line.length,
  ]);
  return entries.length < LEAST_ENTRIES ? [] : entries;
}

/** A paragraph that begins "Marsh, E. (2007)": no sentence does. */
const ENTRY =
  /(?<=\n[ \t]*\n|^#{1,1000}[^\n]*\n)(?:[-*] |\d+\. )?\p{Lu}[\p{L}’'-]+, \p{Lu}\.[^\n]{0,200}?\(?(?:1[5-9]|20)\d\d[a-z]?\)?[^\n]*/gmu;
const LEAST_ENTRIES = 3;
