/** Prints what was counted as tables of plain text. */
import type { Sureness } from '../../src/intake/findings.ts';
import { ONE_TO_A_LINE_SOURCE } from './documents.ts';
import { FACTS, type Fact, type Judgement } from './judgement.ts';
import {
  accuracy,
  calibrate,
  countKinds,
  inventedPeople,
  type JudgedDocument,
  judgementsOf,
  precision,
  recall,
  share,
  shownWords,
  silentDocuments,
  wrongTies,
} from './tally.ts';

type Measure = (documents: JudgedDocument[]) => number | undefined;

const COLUMNS: [string, Measure][] = [
  ['title', (documents) => accuracy(documents, 'title')],
  ['authors', (documents) => accuracy(documents, 'authors')],
  ['name P', (documents) => precision(documents, 'name')],
  ['name R', (documents) => recall(documents, 'name')],
  ['invent.', inventedPeople],
  ['ties R', (documents) => recall(documents, 'tie')],
  ['ties ×', wrongTies],
  ['corr.', (documents) => accuracy(documents, 'corresponding')],
  ['e-mail', (documents) => accuracy(documents, 'email')],
  ['abstr.', (documents) => accuracy(documents, 'abstract')],
  ['keyw.', (documents) => accuracy(documents, 'keywords')],
  ['dates', (documents) => accuracy(documents, 'date')],
  ['words', shownWords],
  ['silent', silentDocuments],
];

/** One row for each source, then one for each word by which its layouts differ: "bold", "with marks". */
export function layoutTable(documents: JudgedDocument[]): string[] {
  const rows = [...Map.groupBy(documents, ({ source }) => source)].flatMap(([source, own]) => {
    const words = [...new Set(own.flatMap(({ layout }) => layout.split(', ')))];
    const parts = words.map((word) => ({
      word,
      documents: own.filter(({ layout }) => layout.split(', ').includes(word)),
    }));
    const differing = parts.filter((part) => part.documents.length < own.length);
    return [
      rowOf(source, own),
      ...differing.map(({ word, documents }) => rowOf(`  ${word}`, documents)),
    ];
  });
  const heads = ['Share right', 'docs', ...COLUMNS.map(([name]) => name)];
  return [
    ...aligned([heads, ...rows]),
    'ties ×: found ties that are wrong. words: no word between title and abstract left out without a question.',
    'silent: documents with an error that no question covers. invent.: found names that are no author’s.',
  ];
}

function rowOf(name: string, documents: JudgedDocument[]): string[] {
  return [
    name,
    `${documents.length}`,
    ...COLUMNS.map(([, measure]) => decimal(measure(documents))),
  ];
}

/** How often each fact was right, wrong, missing or invented. */
export function factTable(documents: JudgedDocument[]): string[] {
  const rows = FACTS.map((fact) => {
    const counts = countKinds(judgementsOf(documents, fact));
    return [fact, ...Object.values(counts).map(String)];
  });
  return aligned([['Facts', 'right', 'wrong', 'missing', 'invented', 'silent'], ...rows]);
}

const MARKS: Sureness[] = ['certain', 'likely', 'unsure'];

/** They have no mark of their own, or repeat other facts. */
const NOT_COUNTED: Fact[] = ['words', 'authors', 'keyword'];

function countedOf(documents: JudgedDocument[]): Judgement[] {
  return judgementsOf(documents).filter(({ fact }) => !NOT_COUNTED.includes(fact));
}

/** Whether marks mean what they say, by fact. */
export function calibrationTable(documents: JudgedDocument[]): string[] {
  const facts = FACTS.filter((fact) => fact !== 'words');
  const rows = facts.flatMap((fact) => marksOf(fact, judgementsOf(documents, fact)));
  const all = countedOf(documents);
  return [
    ...aligned([
      ['Marks of found facts', 'mark', 'right', 'wrong', 'share wrong', '95 % interval'],
      ...rows,
      ...marksOf('all facts, once', all),
    ]),
    ...probabilityTable(all),
  ];
}

function marksOf(name: string, judgements: Judgement[]): string[][] {
  return MARKS.flatMap((mark) => {
    const { right, wrong, share, interval } = calibrate(judgements, mark);
    if (right + wrong === 0) return [];
    const range = interval.map((each) => each.toFixed(3)).join('–');
    return [[name, mark, `${right}`, `${wrong}`, decimal(share), range]];
  });
}

/** Lower ends of the classes of probability; the last two are those of "likely" and "certain". */
const CLASSES = [0, 0.5, 0.8, 0.95, 0.995];

/** Found facts by the probability that intake gave them; empty if it gave none. */
function probabilityTable(judgements: Judgement[]): string[] {
  const found = judgements.filter(({ kind }) => kind !== 'missing');
  const rows = CLASSES.flatMap((low, index) => {
    const high = CLASSES[index + 1] ?? 2;
    const own = found.filter(({ probability: p = -1 }) => p >= low && p < high);
    if (own.length === 0) return [];
    const mean = own.reduce((sum, { probability = 0 }) => sum + probability, 0) / own.length;
    const right = own.filter((judgement) => judgement.right).length;
    return [[`from ${low}`, `${own.length}`, decimal(mean), decimal(share(right, own.length))]];
  });
  return rows.length > 0
    ? ['', ...aligned([['Probability', 'facts', 'mean', 'share right'], ...rows])]
    : [];
}

interface Target {
  name: string;
  /** Sources that it is about. */
  of: (document: JudgedDocument) => boolean;
  measure: Measure;
  least?: number;
  most?: number;
}

const isWord = ({ source }: JudgedDocument) => source === 'word';
const isText = ({ source }: JudgedDocument) => source === 'grobid';
const isReal = (document: JudgedDocument) => isWord(document) || isText(document);
const isOneToALine = ({ source }: JudgedDocument) => source.startsWith(ONE_TO_A_LINE_SOURCE);
const wrongWith =
  (mark: Sureness): Measure =>
  (documents) =>
    calibrate(
      judgementsOf(documents).filter(({ fact }) => fact !== 'words'),
      mark,
    ).share;
const lists: Measure = (documents) => accuracy(documents, 'authors');
const titles: Measure = (documents) => accuracy(documents, 'title');
const ties: Measure = (documents) => recall(documents, 'tie');

const TARGETS: Target[] = [
  { name: 'Author lists right, Word', of: isWord, measure: lists, least: 0.9 },
  { name: 'Author lists right, texts of PDFs', of: isText, measure: lists, least: 0.8 },
  { name: 'Titles right, Word', of: isWord, measure: titles, least: 0.97 },
  { name: 'Titles right, texts of PDFs', of: isText, measure: titles, least: 0.93 },
  { name: 'Ties found', of: isReal, measure: ties, least: 0.92 },
  { name: 'Ties wrong', of: isReal, measure: wrongTies, most: 0.01 },
  { name: 'Invented people', of: isReal, measure: inventedPeople, most: 0.003 },
  { name: 'Documents with a silent error', of: isReal, measure: silentDocuments, most: 0.05 },
  { name: 'No hidden word below the title', of: isReal, measure: shownWords, least: 1 },
  { name: 'Names one to a line: lists right', of: isOneToALine, measure: lists, least: 0.98 },
  { name: 'Wrong although certain', of: isReal, measure: wrongWith('certain'), most: 0.005 },
  { name: 'Wrong although likely', of: isReal, measure: wrongWith('likely'), most: 0.05 },
];

export function targetTable(documents: JudgedDocument[]): string[] {
  const rows = TARGETS.map(({ name, of, measure, least, most }) => {
    const own = documents.filter(of);
    const value = measure(own);
    const isMet = value !== undefined && value >= (least ?? 0) && value <= (most ?? 1);
    const wanted = least === undefined ? `≤ ${most}` : `≥ ${least}`;
    const state = value === undefined ? 'not measured' : isMet ? 'met' : 'missed';
    return [name, `${own.length}`, decimal(value), wanted, state];
  });
  return aligned([['Targets', 'docs', 'is', 'wanted', ''], ...rows]);
}

/** Each error, by document. */
export function missLines(documents: JudgedDocument[]): string[] {
  return documents.flatMap(({ id, judgements, failure }) => [
    ...(failure ? [`${id}: ${failure}`] : []),
    ...judgements
      .filter(({ right }) => !right)
      .map(({ fact, kind, mark, detail }) => `${id}: ${fact} ${kind} (${mark}): ${detail}`),
  ]);
}

function decimal(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

/** The first column is left-aligned, the others are right-aligned. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
