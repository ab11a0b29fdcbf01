/** Adds links to printed citations and entries. */
import type { CslItem } from '../../../article/article.ts';
import { cleanDoi, cleanUrl, doiUrl } from '../identifiers.ts';
import type { MarkedRun } from '../output-marks.ts';
import { type Run, runsText } from '../runs.ts';

/** Links the text of each work in a citation to its entry. */
export function linkWorks(runs: MarkedRun[], keyOf: (item: number) => string | undefined): Run[] {
  const linked = runs.map(({ item, locator, label, ...run }) => ({
    ...run,
    work: item === undefined ? undefined : keyOf(item),
    isUnlinked: locator,
  }));
  return joinLinks(unlinkVolumes(includePeriods(linked))).map(({ isUnlinked, ...run }) => run);
}

/** Includes the period of an abbreviation, which is outside citeproc's mark. Example: "et al." */
function includePeriods(runs: LinkRun[]): LinkRun[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1];
    const isAbbreviated = before?.work !== undefined && /(?:\bal|\b\p{Lu})$/u.test(before.text);
    if (!isAbbreviated || run.work !== undefined || !run.text.startsWith('.')) return [run];
    const period = { ...run, text: '.', work: before.work };
    return [period, { ...run, text: run.text.slice(1) }].filter(({ text }) => text !== '');
  });
}

/**
 * Keeps a volume together with its page ("2:403"), outside the link. In separate elements, their order would be
 * reversed after a name that is written from right to left.
 */
function unlinkVolumes(runs: LinkRun[]): LinkRun[] {
  return runs.map((run, index) => {
    const isVolume =
      run.work !== undefined &&
      /^\p{Nd}{1,3}$/u.test(run.text) &&
      runs[index - 2]?.work === run.work &&
      runs[index + 1]?.text === ':' &&
      runs[index + 2]?.isUnlinked;
    return isVolume ? { ...run, work: undefined, isUnlinked: true } : run;
  });
}

/**
 * Assigns numbers to their works in a numeric style, where numbers are the links. Citeproc joins numbers to
 * ranges, so its marks do not show the work of each number.
 */
export function markNumbers(runs: MarkedRun[], itemOf: ReadonlyMap<number, number>): MarkedRun[] {
  return runs.flatMap((run) => {
    if (run.locator) return [run];
    return run.text.split(/(\d+)/).flatMap((text) => {
      if (text === '') return [];
      return [{ ...run, text, item: /^\d/.test(text) ? itemOf.get(Number(text)) : undefined }];
    });
  });
}

type LinkRun = Run & {
  /** The text is never part of a link. */
  isUnlinked?: boolean;
};

/** Longest text between two parts of the same link. Examples: ", ", " (" */
const WIDEST_GAP = 4;

/** Joins adjacent text of the same work into one link. A link never contains only one bracket of a pair. */
function joinLinks(runs: LinkRun[]): LinkRun[] {
  const result = [...runs];
  for (let from = 0; from < result.length; from += 1) {
    const work = result[from]?.work;
    if (work === undefined) continue;
    const to = nextOfWork(result, from);
    if (to === undefined) continue;
    const gap = runsText(result.slice(from + 1, to));
    if (/[([]/.test(gap) && !includeClosingBracket(result, to)) continue;
    for (let index = from + 1; index < to; index += 1)
      result[index] = { ...copy(result[index]), work };
  }
  return result;
}

function copy(run: LinkRun | undefined): LinkRun {
  return run ?? { text: '' };
}

/** Index of the next run of the same work, if it is near. */
function nextOfWork(runs: LinkRun[], from: number): number | undefined {
  let gap = 0;
  for (let index = from + 1; index < runs.length; index += 1) {
    const run = copy(runs[index]);
    if (run.work !== undefined) return run.work === runs[from]?.work ? index : undefined;
    gap += run.text.length;
    if (run.isUnlinked || gap > WIDEST_GAP) return undefined;
  }
  return undefined;
}

/** Includes the closing bracket after the text in the link. Returns false if something else follows. */
function includeClosingBracket(runs: LinkRun[], index: number): boolean {
  let last = index;
  while (runs[last + 1]?.work === runs[index]?.work && runs[last + 1]) last += 1;
  const next = runs[last + 1];
  const bracket = /^[)\]]/.exec(next?.text ?? '')?.[0];
  if (!next || !bracket) return false;
  runs.splice(
    last + 1,
    1,
    { ...next, text: bracket, work: runs[index]?.work },
    { ...next, text: next.text.slice(1) },
  );
  return true;
}

interface Address {
  start: number;
  end: number;
  url: string;
}

/** Links the DOI and the addresses in an entry. */
export function linkAddresses<R extends Run>(runs: R[], item: Pick<CslItem, 'DOI' | 'URL'>): R[] {
  const text = runsText(runs);
  const found: Address[] = [];
  const add = (address: Address) => {
    if (found.every((other) => address.end <= other.start || address.start >= other.end))
      found.push(address);
  };
  if (item.DOI) for (const address of doiIn(text, item.DOI)) add(address);
  if (item.URL) for (const address of occurrences(text, item.URL)) add(address);
  for (const address of otherAddresses(text)) add(address);
  return found.length === 0 ? runs : cutAt(runs, found);
}

function* doiIn(text: string, doi: string): Generator<Address> {
  for (const { start, end } of occurrences(text, doi)) {
    const before = /https?:\/\/(?:dx\.)?doi\.org\/$/i.exec(text.slice(0, start))?.[0] ?? '';
    yield { start: start - before.length, end, url: doiUrl(doi) };
  }
}

function* occurrences(text: string, part: string): Generator<Address> {
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1))
    yield { start, end: start + part.length, url: part };
}

/** Addresses and DOIs in other text, such as a note or a title, without the punctuation after them. */
function* otherAddresses(text: string): Generator<Address> {
  for (const { 0: whole, index } of text.matchAll(
    /\bhttps?:\/\/[^\s<>"“”]+|\b10\.\d{4,9}\/[^\s<>"“”]+/g,
  )) {
    const part = whole.replace(/(?<![.,;:!?'’)\]])[.,;:!?'’)\]]+$/, (end) =>
      closesBracket(whole, end) ? end.replace(/[^)\]][\s\S]*$/, '') : '',
    );
    const doi = part.startsWith('10.') ? cleanDoi(part) : undefined;
    const url = doi === undefined ? cleanUrl(part) : doiUrl(doi);
    if (url) yield { start: index, end: index + part.length, url };
  }
}

/** Whether a bracket at the end closes one that was opened inside the address. */
function closesBracket(address: string, end: string): boolean {
  const inside = address.slice(0, address.length - end.length);
  return (
    /^[)\]]/.test(end) &&
    (inside.split('(').length > inside.split(')').length ||
      inside.split('[').length > inside.split(']').length)
  );
}

/** Splits runs so that each address consists of whole runs, which get its `url`. */
function cutAt<R extends Run>(runs: R[], addresses: Address[]): R[] {
  const result: R[] = [];
  let offset = 0;
  for (const run of runs) {
    const end = offset + run.text.length;
    const borders = addresses.flatMap((address) => [address.start, address.end]);
    const cuts = [offset, ...borders.filter((border) => border > offset && border < end), end];
    cuts.sort((a, b) => a - b);
    for (let index = 1; index < cuts.length; index += 1) {
      const [from = 0, to = 0] = [cuts[index - 1], cuts[index]];
      const inside = addresses.find((address) => address.start <= from && to <= address.end);
      const url = run.work === undefined ? inside?.url : undefined;
      result.push({ ...run, text: run.text.slice(from - offset, to - offset), url });
    }
    offset = end;
  }
  return result;
}
