import type { Reference } from '../article.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { fullCitation, isNothing } from './clusters.ts';
import type { Processor } from './engine.ts';
import type { LibraryItem } from './library.ts';
import { linkAddresses } from './links.ts';
import { type MarkedRun, readMarks } from './output-marks.ts';
import { writeOthers } from './printing-data.ts';
import { richRuns } from './rich-text.ts';
import { nestRuns, runsText } from './runs.ts';
import { inOwnLanguage, withArabicSigns } from './scripts.ts';

/** An entry of the list, apart from its work. */
interface Entry {
  index: number;
  label?: string;
  runs: MarkedRun[];
}

/** Prints the list of the works that were registered, in the style's order. */
export function printList(
  works: LibraryItem[],
  processor: Processor,
  article: Pick<Metadata, 'language' | 'direction'>,
): Reference[] {
  const printed = printedEntries(works, processor);
  const missing = works.flatMap((work, index) =>
    printed.some((entry) => entry.index === index) ? [] : [bareEntry(work, index)],
  );
  return [...printed, ...missing].flatMap((entry, position) => {
    const work = works[entry.index];
    return work ? [reference(entry, work, position, article)] : [];
  });
}

function printedEntries(works: LibraryItem[], processor: Processor): Entry[] {
  const outputs = listOutputs(works, processor);
  return outputs.flatMap(({ output, index }) => {
    if (isNothing(output) || output === '') return [];
    const { entry = index, runs } = readMarks(withOthers(output, processor));
    if (entry === undefined) return [];
    const trimmed = trim(runs);
    return [
      processor.format === 'numeric'
        ? { index: entry, ...withLabel(trimmed, processor, entry) }
        : { index: entry, runs: spaced(trimmed) },
    ];
  });
}

/** The entries; a style that has no list cites each work in full. */
function listOutputs(
  works: LibraryItem[],
  processor: Processor,
): { output: string; index?: number }[] {
  const list = processor.engine.makeBibliography();
  if (list) return list[1].map((output) => ({ output }));
  return works.map((_, index) => ({ output: fullCitation(`i${index}`, processor), index }));
}

function withOthers(output: string, { engine }: Processor): string {
  return writeOthers(output, {
    etAl: engine.getTerm('et-al') ?? 'et al.',
    and: engine.getTerm('and') ?? 'and',
  });
}

/** A work of which the style prints nothing still has its title, or at least its key. */
function bareEntry({ csl }: LibraryItem, index: number): Entry {
  return { index, runs: richRuns(csl.title ?? csl.id) };
}

/** Numbers and labels stand before their entry, set off by the style or only by a space. */
function withLabel(runs: MarkedRun[], processor: Processor, index: number): Omit<Entry, 'index'> {
  const setOff = runs.filter((run) => run.label);
  if (setOff.length > 0)
    return { label: runsText(setOff).trim(), runs: trim(runs.filter((run) => !run.label)) };
  const number = processor.engine.registry.registry[`i${index}`]?.seq;
  const label = new RegExp(`^[[(]?${number}[\\])]?[.:]?\\s+`).exec(runsText(runs))?.[0];
  if (!processor.byNumber || label === undefined) return { runs };
  return { label: label.trim(), runs: dropStart(runs, label.length) };
}

function dropStart(runs: MarkedRun[], count: number): MarkedRun[] {
  let left = count;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
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
  return runs
    .map((run, index) => ({
      ...run,
      text: run.text
        .replace(index === 0 ? /^\s+/ : /^(?!)/, '')
        .replace(index === runs.length - 1 ? /\s+$/ : /(?!)$/, ''),
    }))
    .filter((run) => run.text !== '');
}

function reference(
  { label, runs }: Entry,
  { csl }: LibraryItem,
  position: number,
  article: Pick<Metadata, 'language' | 'direction'>,
): Reference {
  const words = csl.custom?.printed === undefined ? runs : richRuns(csl.custom.printed);
  const plain = words.map(({ item, locator, label: _, ...run }: MarkedRun) => run);
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
