/** Puts the labelled words of affiliations together. */
import type { FrontLine } from '../lines/lines.ts';
import { isName, isPosition, marksIn, marksOf, type Run } from './runs.ts';
import type { WordLabel } from './word-tagger.ts';
import type { PeopleWord } from './words.ts';

/** A part of an affiliation: adjoining words with one label. */
export interface PlacePart {
  label: string;
  words: PeopleWord[];
}

export interface Place {
  /** "¹ PhD Scholar, University of …": what its person is there. */
  position: PeopleWord[];
  /** Whether it is the postal address of the corresponding author. */
  isAddress: boolean;
  marks: string[];
  parts: PlacePart[];
  margin: number;
  /** Index of its first word or mark. */
  at: number;
}

/** Labels of the parts of an affiliation. */
export const PLACE_KINDS: WordLabel[] = [
  'department',
  'institution',
  'street',
  'city',
  'region',
  'postal-code',
  'country',
];

const isPlaceKind = (kind: string): boolean => PLACE_KINDS.some((each) => each === kind);

/** What is known while the runs are read. */
interface Reading {
  places: Place[];
  /** The place that further words may belong to. */
  open: Place | undefined;
  /** The last place after the last name. A mark may have closed it, but more parts of its address may follow. */
  last: Place | undefined;
  /** Marks and offices that wait for their place. */
  marks: Run[];
  position: PeopleWord[];
  /** The last line with a label of the corresponding author. Example: "Correspondence to" */
  contact: FrontLine | undefined;
  areLed: boolean;
  /** Marks of names. */
  known: Set<string>;
}

export function placesIn(runs: readonly Run[]): Place[] {
  const reading: Reading = {
    places: [],
    open: undefined,
    last: undefined,
    marks: [],
    position: [],
    contact: undefined,
    areLed: areLedByMarks(runs),
    known: new Set(runs.filter(({ kind }) => kind === 'name-mark').flatMap(marksOf)),
  };
  for (const [at, run] of runs.entries()) {
    if (isCollaboration(runs, at)) continue;
    if (run.kind === 'honorific' && isPosition(runs, at)) reading.position.push(...run.words);
    else if (run.kind === 'place-mark') takeMark(reading, runs, at);
    else if (isPlaceKind(run.kind)) takePart(reading, runs, at);
    // The star of "*Corresponding author" is no mark of the next affiliation.
    else if (run.kind === 'correspondence')
      Object.assign(reading, { marks: [], contact: run.words[0]?.line });
    else if (isName(run) || run.kind === 'email')
      Object.assign(reading, { open: undefined, last: undefined, marks: [], position: [] });
  }
  return reading.places.filter(({ parts }) => parts.some(({ words }) => words.some(hasLetters)));
}

/** Whether the run is a group of authors in the byline. Example: "Ama Serwaa and the Rivers Consortium" */
function isCollaboration(runs: readonly Run[], at: number): boolean {
  const { kind, words } = runs[at] as Run;
  const before = runs[at - 1]?.words ?? [];
  return (
    isPlaceKind(kind) &&
    words.at(-1)?.classes.includes('collaboration') === true &&
    before.some(({ line, classes }) => line === words[0]?.line && classes.includes('joint'))
  );
}

const hasLetters = ({ text }: PeopleWord): boolean => /\p{L}/u.test(text);

function takeMark(reading: Reading, runs: readonly Run[], at: number): void {
  const run = runs[at] as Run;
  if (reading.open && !reading.areLed && isBehind(runs, at))
    reading.open.marks.push(...marksOf(run));
  else reading.marks.push(run);
  reading.open = undefined;
}

function takePart(reading: Reading, runs: readonly Run[], at: number): void {
  const run = runs[at] as Run;
  const { open, marks, areLed } = reading;
  const goesOn = (areLed && open && open.marks.length > 0) || isBelowDepartments(run, open);
  const begins = isNextPlace(runs, at, open) || (run.begins && !goesOn);
  const isNew = !open || begins || marks.length > 0 || numberAt(run, reading).length > 0;
  const place = isNew ? (continued(reading, runs, at) ?? openPlace(reading, runs, at)) : open;
  place.parts.push({ label: run.kind, words: run.words });
  place.margin = Math.min(place.margin, run.margin);
}

/** Whether an institution stands in the line below departments that have none. */
const isBelowDepartments = ({ kind, words: [first] }: Run, open: Place | undefined): boolean =>
  kind === 'institution' &&
  first?.at === 0 &&
  first.adjoins &&
  open?.parts.every(({ label }) => label === 'department') === true;

/** Whether an institution begins a footnote, or follows a country in the next line or after a semicolon. */
function isNextPlace(runs: readonly Run[], at: number, open: Place | undefined): boolean {
  const { kind, words } = runs[at] as Run;
  const isApart =
    words[0]?.at === 0 || runs[at - 1]?.words.some(({ text }) => /[;؛；]/.test(text)) === true;
  const isWhole = open?.parts.some(({ label }) => label === 'country');
  const isNote = words[0]?.line.cues.role === 'note' && words[0].line !== lineOf(open);
  return !isOfAddress(kind) && (isNote || (isApart && isWhole === true));
}

/**
 * "University of Tsukuba, Tennodai 1-1-1 Oho, Japan": a number inside an address is no mark. An address without an
 * institution belongs to the institution before it, unless it has a mark of names that no other place has.
 */
function continued(reading: Reading, runs: readonly Run[], at: number): Place | undefined {
  const { last, marks, known } = reading;
  const own = [...marks.flatMap(marksOf), ...numberAt(runs[at] as Run, reading)];
  const isTaken = (mark: string) => reading.places.some((place) => place.marks.includes(mark));
  const isOfLast = own.every((mark) => isTaken(mark) || !known.has(mark));
  const isWhole = last?.parts.some(({ label }) => !isOfAddress(label));
  if (!last || !isWhole || !isOfLast || !isAddress(runs, at)) return undefined;
  last.parts.push(...marks.map(({ words }) => ({ label: 'street', words })));
  Object.assign(reading, { open: last, marks: [] });
  return last;
}

/** Whether the label is a part of a postal address. Examples: "street", "city" */
export const isOfAddress = (kind: string): boolean =>
  isPlaceKind(kind) && kind !== 'institution' && kind !== 'department';

/** Whether no institution follows before the next mark, name or place. */
function isAddress(runs: readonly Run[], at: number): boolean {
  for (let behind = at; behind < runs.length; behind += 1) {
    const { kind, begins } = runs[behind] as Run;
    const isPart = kind === 'between' || isPlaceKind(kind);
    if (behind > at && (begins || !isPart)) return true;
    if (isPart && kind !== 'between' && !isOfAddress(kind)) return false;
  }
  return true;
}

function openPlace(reading: Reading, runs: readonly Run[], at: number): Place {
  const run = runs[at] as Run;
  const { last, marks, position } = reading;
  const line = lineOf(last);
  const own = run.words[0]?.line;
  const goesOn = last?.isAddress && marks.length === 0 && line === own;
  const isInContact = own !== undefined && reading.contact === own && isAddress(runs, at);
  const place: Place = {
    isAddress: goesOn || isOfContact(runs, at) || isInContact,
    marks: [...marks.flatMap(marksOf), ...numberAt(run, reading)],
    position,
    parts: [],
    margin: run.margin,
    at: marks[0]?.at ?? run.at,
  };
  Object.assign(reading, { open: place, last: place, marks: [], position: [] });
  reading.places.push(place);
  return place;
}

/** "¹University of Accra, ²University of Lund": a mark begins each place, and what has none belongs to the place before. */
function areLedByMarks(runs: readonly Run[]): boolean {
  const first = runs.find(({ kind }) => kind === 'place-mark' || isPlaceKind(kind));
  return first?.kind === 'place-mark';
}

/**
 * Whether "Corresponding author:" stands before it, with no more between than a name; an address may end it. Words at
 * the end of a line ("Kojo Mensah, corresponding author") do not belong to the next line.
 */
function isOfContact(runs: readonly Run[], at: number): boolean {
  let isNamed = false;
  for (let before = at - 1; before >= 0; before -= 1) {
    const run = runs[before] as Run;
    const { kind } = run;
    if (kind === 'correspondence') return !isBehind(runs, before) || beginsLine(run);
    if (isNamed && kind === 'email') return false;
    isNamed ||= isName(run);
    if (isPlaceKind(kind) || kind === 'place-mark' || kind === 'name-mark') return false;
  }
  return false;
}

/** Whether no letters stand before the run in its line. Example: "*Corresponding author" */
function beginsLine({ words: [first] }: Run): boolean {
  return first !== undefined && !/\p{L}/u.test(first.line.text.slice(0, first.from));
}

/** "University of Accra²": the mark ends its line. */
function isBehind(runs: readonly Run[], at: number): boolean {
  const lineAt = (run: Run | undefined, index: number) => run?.words.at(index)?.line;
  const line = lineAt(runs[at], 0);
  return lineAt(runs[at - 1], -1) === line && lineAt(runs[at + 1], 0) !== line;
}

/** The line of the last word of a place. */
const lineOf = (place: Place | undefined): FrontLine | undefined =>
  place?.parts.at(-1)?.words.at(-1)?.line;

/** The number that Word prints before a line, for the first part of an affiliation in it. */
function numberAt({ words: [first] }: Run, { last }: Reading): string[] {
  const isFirst = lineOf(last) !== first?.line;
  const number = isFirst ? first?.line.cues.autoNumber : undefined;
  return number ? marksIn(number) : [];
}
