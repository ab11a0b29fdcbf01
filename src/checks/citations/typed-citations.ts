/** Citations that are typed as plain text, matched with the bibliography. */
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

/** One work of a typed citation. */
export interface TypedCite {
  citation: CitationProposal;
  cite: CitationProposal['cites'][number];
  at: At;
}

/** The works of all typed citations, in document order. */
export const typedCites = memoizeWeak(findTypedCites);

function findTypedCites(subject: ArticleSubject): TypedCite[] {
  const { text, works, article } = subject;
  const cited = citationsOutsideLists(text, typedWorks(works), {
    numbered: article.citationFormat === 'numeric',
  });
  return cited.flatMap((citation) =>
    // A citation by key in brackets is skipped. Example: "(similar to @hill2016)"
    citation.cites
      .filter(({ names }) => !names.includes('@'))
      .map((cite) => ({
        citation,
        cite,
        at: subject.range(citation.start, citation.end),
      })),
  );
}

/** The typed citations of a text. A typed list of references is skipped: its entries look like citations. */
export function citationsOutsideLists(
  text: string,
  works: CslItem[],
  options: CitationOptions,
): CitationProposal[] {
  const listed = [...findTypedLists(text), ...findEntries(text)];
  const hasKeys = /\[@/.test(text);
  return linkCitations(text, works, options).filter(
    (each) =>
      !listed.some(([from, to]) => each.start > from && each.start < to) &&
      !(hasKeys && isNoteMark(text, each)),
  );
}

/** Whether a raised number is in a table, where it belongs to a note of the table. Example: "| Range | 5 km^2^ |" */
function isNoteMark(text: string, { start, raw }: CitationProposal): boolean {
  return raw.startsWith('^') && text[text.lastIndexOf('\n', start) + 1] === '|';
}

/** The works in the form that typed citations are matched with. */
export const typedWorks = memoizeWeak((works: ArticleSubject['works']) => works.map(asTyped));

/** Ranges of reference lists that are typed as text: from a heading to the next heading of the same level or above. */
export const typedLists = memoizeWeak(({ text }: ArticleSubject) => findTypedLists(text));

/** The same for any text. */
export function findTypedLists(text: string): [from: number, to: number][] {
  const headings = [...text.matchAll(HEADING)];
  return headings.flatMap((heading, index): [from: number, to: number][] => {
    if (backMatterKind(headingText(heading[0]), []) !== 'references') return [];
    const next = headings.slice(index + 1).find((other) => levelOf(other) <= levelOf(heading));
    return [[heading.index, next?.index ?? text.length]];
  });
}

/** A heading, or a line in bold that looks like one. */
const HEADING =
  /^(?:(#{1,6})[ \t]+\S.*|(?<=(?:^|\n)[ \t]*\n)(\*\*|__)[^*_\n]{1,80}\2[:：]?[ \t]*(?=\n[ \t]*\n))$/gm;

/** A line in bold is below all headings. */
function levelOf([, hashes]: RegExpExecArray): number {
  return hashes?.length ?? 7;
}

/** The words of a heading, without its marks and attributes. */
export function headingText(line: string): string {
  return line
    .replace(/(?:(?<!\s)\s+)?\{[^{}]*\}\s*$/, '')
    .replace(/^(?:#+\s+)?(?:\*\*|__)?|(?:\s{1,100}#+|(?:\*\*|__)[:：]?)\s*$/g, '')
    .trim();
}

/** Ranges of paragraphs that are entries of a list without a heading. */
function findEntries(text: string): [from: number, to: number][] {
  const entries = [...text.matchAll(ENTRY)].map(({ index, 0: line }): [number, number] => [
    index - 1,
    index + line.length,
  ]);
  return entries.length < LEAST_ENTRIES ? [] : entries;
}

/** A paragraph that begins as no sentence does. Example: "Marsh, E. (2007)" */
const ENTRY =
  /(?<=\n[ \t]*\n|^#{1,1000}[^\n]*\n)(?:[-*] |\d+\. )?\p{Lu}[\p{L}’'-]+, \p{Lu}\.[^\n]{0,200}?\(?(?:1[5-9]|20)\d\d[a-z]?\)?[^\n]*/gmu;
/** Fewer such paragraphs may be something else. */
const LEAST_ENTRIES = 3;
