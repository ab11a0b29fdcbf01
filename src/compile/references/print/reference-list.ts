import type { CslItem, Reference } from '../../../article/article.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import type { LibraryItem } from '../library.ts';
import { type MarkedRun, readMarks } from '../output-marks.ts';
import { richRuns } from '../rich-text.ts';
import { dropStart, nestRuns, runsText } from '../runs.ts';
import { isNothing } from '../style/engine-calls.ts';
import type { Printing } from './clusters.ts';
import { linkAddresses } from './links.ts';
import { tidyOutput } from './printing-data.ts';
import { withArabicPunctuation, wrapForeignEntry } from './scripts.ts';

/** A printed entry of the list. */
interface Entry {
  index: number;
  label?: string;
  runs: MarkedRun[];
}

type List = Pick<Printing, 'works' | 'processor' | 'citeproc'>;

/** Prints the reference list. */
export function printList(
  list: List,
  article: Pick<Metadata, 'language' | 'direction'>,
): Reference[] {
  const { works, citeproc } = list;
  const printed = printedEntries(list);
  const byIndex = new Map(printed.map((entry) => [entry.index, entry]));
  return citeproc.order.flatMap((id, position) => {
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
    const words = withoutStrayStop(tidyOutput(output, processor)).replace(LEADING_SIGN, '$1');
    const { entry = index, runs } = readMarks(words);
    if (entry === undefined) return [];
    if (processor.format !== 'numeric') return [{ index: entry, runs: withLabelSpace(trim(runs)) }];
    return [{ index: entry, ...withLabel(trim(runs), list, entry) }];
  });
}

/** Punctuation that some styles write after a missing author. Example: ", Marbury v. Madison" */
const LEADING_SIGN = /^([\uFDD0-\uFDEF]*)\s*[,;:]\s+/;

/** Citeproc's entries. If the style has no list, these are full citations. */
function listOutputs({ works, citeproc }: List): { output: string; index?: number }[] {
  const entries = citeproc.entries();
  if (entries) return entries.map((output) => ({ output }));
  return works.map((_, index) => ({ output: citeproc.fullCitation(`i${index}`), index }));
}

/** The entry of a work for which the style prints nothing. In a numeric style it has a number. */
function bareEntry(index: number, others: Entry[], { processor, citeproc }: List): Entry {
  const runs: MarkedRun[] = [];
  const pattern = others.find(({ label }) => label !== undefined)?.label;
  if (!processor.byNumber || pattern === undefined) return { index, runs };
  const number = String(citeproc.numberOf(`i${index}`) ?? '');
  return { index, runs, label: pattern.replace(/\d+/, number) };
}

/** Splits off the number or label of an entry, which the style sets into the margin or only before a space. */
function withLabel(
  runs: MarkedRun[],
  { processor, citeproc }: List,
  index: number,
): Omit<Entry, 'index'> {
  const inMargin = runs.filter((run) => run.label);
  if (inMargin.length > 0)
    return { label: runsText(inMargin).trim(), runs: trim(runs.filter((run) => !run.label)) };
  const number = citeproc.numberOf(`i${index}`);
  const label = new RegExp(`^[[(]?${number}[\\])]?[.:]?\\s+`).exec(runsText(runs))?.[0];
  if (!processor.byNumber || label === undefined) return { runs };
  return { label: label.trim(), runs: dropStart(runs, label.length) };
}

/** Adds a space after text in the margin, which is printed in the line here. */
function withLabelSpace(runs: MarkedRun[]): MarkedRun[] {
  return runs.map((run, index) => {
    const needsSpace = run.label && !runs[index + 1]?.label && !/\s$/.test(run.text);
    return needsSpace ? { ...run, text: `${run.text} ` } : run;
  });
}

/** Removes spaces at both ends. */
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
  const plain = entryText(csl, runs).map(({ item, locator, label: _, ...run }: MarkedRun) => run);
  const linked = withArabicPunctuation(linkAddresses(plain, csl), article.language);
  return {
    key: csl.id,
    id: `ref-${position + 1}`,
    ...(label !== undefined && { label }),
    text: wrapForeignEntry(nestRuns(linked), csl, article),
    csl,
    citedBy: [],
  };
}

/**
 * The text of an entry. The author's own wording is used if it was kept. If the style prints nothing, as APA
 * for letters, the entry has people, year and title, or at least the key.
 */
function entryText(csl: CslItem, runs: MarkedRun[]): MarkedRun[] {
  if (csl.custom?.printed !== undefined) return richRuns(csl.custom.printed);
  return /[\p{L}\p{N}]/u.test(runsText(runs)) ? runs : fallbackText(csl);
}

function fallbackText({ author = [], issued, title, id }: CslItem): MarkedRun[] {
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

/**
 * Removes a full stop and a space before a comma, as some styles write them.
 * Example: "no. 24. , Brill" (IEEE)
 */
export function withoutStrayStop(output: string): string {
  return output.replace(/(?<=[\d)])\. (?=,)/g, '').replace(/\. (?=, )/g, '.');
}
