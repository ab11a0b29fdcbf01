import type { CslItem, Reference } from '../../../article/article.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { LibraryItem } from '../library.ts';
import { type MarkedRun, readMarks } from '../output-marks.ts';
import { richRuns } from '../rich-text.ts';
import { dropStart, nestRuns, runsText } from '../runs.ts';
import { isNothing } from '../style/questions.ts';
import type { Printing } from './clusters.ts';
import { linkAddresses } from './links.ts';
import { inWords } from './printing-data.ts';
import { inOwnLanguage, withArabicSigns } from './scripts.ts';

/** An entry of the list, apart from its work. */
interface Entry {
  index: number;
  label?: string;
  runs: MarkedRun[];
}

type List = Pick<Printing, 'works' | 'processor' | 'session'>;

/** Prints the list of the session's works. */
export function printList(
  list: List,
  article: Pick<Metadata, 'language' | 'direction'>,
): Reference[] {
  const { works, session } = list;
  const printed = printedEntries(list);
  const byIndex = new Map(printed.map((entry) => [entry.index, entry]));
  return session.order.flatMap((id, position) => {
    const index = Number(id.slice(1));
    const work = works[index];
    if (!work) return [];
    const entry = byIndex.get(index) ?? bareEntry(index, printed, list);
    return [reference(entry, work, position, article)];
  });
}

function printedEntries(list: List): Entry[] {
  const { processor } = list;
  return listOutputs(list).flatMap(({ output, index }) => {
    if (isNothing(output) || output === '') return [];
    const words = withoutStrayStop(inWords(output, processor)).replace(LEADING_SIGN, '$1');
    const { entry = index, runs } = readMarks(words);
    if (entry === undefined) return [];
    if (processor.format !== 'numeric') return [{ index: entry, runs: spaced(trim(runs)) }];
    return [{ index: entry, ...withLabel(trim(runs), list, entry) }];
  });
}

/** What some styles write behind an author whom a work has not: ", Marbury v. Madison". */
const LEADING_SIGN = /^([\uFDD0-\uFDEF]*)\s*[,;:]\s+/;

/** The entries; a style that has no list cites each work in full. */
function listOutputs({ works, session }: List): { output: string; index?: number }[] {
  const entries = session.entries();
  if (entries) return entries.map((output) => ({ output }));
  return works.map((_, index) => ({ output: session.inFull(`i${index}`), index }));
}

/** The entry of a work of which the style prints nothing; a numbered one has its number. */
function bareEntry(index: number, others: Entry[], { processor, session }: List): Entry {
  const runs: MarkedRun[] = [];
  const pattern = others.find(({ label }) => label !== undefined)?.label;
  if (!processor.byNumber || pattern === undefined) return { index, runs };
  const number = String(session.numberOf(`i${index}`) ?? '');
  return { index, runs, label: pattern.replace(/\d+/, number) };
}

/** Numbers and labels stand before their entry, set off by the style or only by a space. */
function withLabel(
  runs: MarkedRun[],
  { processor, session }: List,
  index: number,
): Omit<Entry, 'index'> {
  const setOff = runs.filter((run) => run.label);
  if (setOff.length > 0)
    return { label: runsText(setOff).trim(), runs: trim(runs.filter((run) => !run.label)) };
  const number = session.numberOf(`i${index}`);
  const label = new RegExp(`^[[(]?${number}[\\])]?[.:]?\\s+`).exec(runsText(runs))?.[0];
  if (!processor.byNumber || label === undefined) return { runs };
  return { label: label.trim(), runs: dropStart(runs, label.length) };
}

/** What the style sets into a margin goes on in the line. */
function spaced(runs: MarkedRun[]): MarkedRun[] {
  return runs.map((run, index) => {
    const parted = run.label && !runs[index + 1]?.label && !/\s$/.test(run.text);
    return parted ? { ...run, text: `${run.text} ` } : run;
  });
}

/** No spaces at the ends. */
function trim(runs: MarkedRun[]): MarkedRun[] {
  const last = runs.length - 1;
  const trimmed = runs.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last ? text.trimEnd() : text };
  });
  return trimmed.filter(({ text }) => text !== '');
}

function reference(
  { label, runs }: Entry,
  { csl }: LibraryItem,
  position: number,
  article: Pick<Metadata, 'language' | 'direction'>,
): Reference {
  const plain = wordsOf(csl, runs).map(({ item, locator, label: _, ...run }: MarkedRun) => run);
  const linked = withArabicSigns(linkAddresses(plain, csl), article.language);
  return {
    key: csl.id,
    id: `ref-${position + 1}`,
    ...(label !== undefined && { label }),
    text: inOwnLanguage(nestRuns(linked), csl, article),
    csl,
    citedBy: [],
  };
}

/**
 * The words of an entry: the author's own where they were kept; a work of which the style prints
 * nothing, as APA of letters, still has its people, year and title, or at least its key.
 */
function wordsOf(csl: CslItem, runs: MarkedRun[]): MarkedRun[] {
  if (csl.custom?.printed !== undefined) return richRuns(csl.custom.printed);
  return /[\p{L}\p{N}]/u.test(runsText(runs)) ? runs : bareWords(csl);
}

function bareWords({ author = [], issued, title, id }: CslItem): MarkedRun[] {
  const people = author.map(({ family, given, literal }) => literal ?? inverted(family, given));
  const [[year] = []] = issued?.['date-parts'] ?? [];
  const date =
    year !== undefined && year > 0 ? `(${year})` : issued?.literal && `(${issued.literal})`;
  const head = [people.join('; '), date].filter(Boolean).join(' ');
  return [...(head ? [{ text: `${head}. ` }] : []), ...richRuns(withStop(title ?? id))];
}

function withStop(text: string): string {
  return text.replace(/(?<![.!?。？！])$/, '.');
}

function inverted(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** Some styles end a part with a full stop and a blank, also where a comma follows: IEEE's "no. 24. , Brill". */
export function withoutStrayStop(output: string): string {
  return output.replace(/(?<=[\d)])\. (?=,)/g, '').replace(/\. (?=, )/g, '.');
}
