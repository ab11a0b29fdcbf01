/** The tagger of reference lists: which lines begin an entry. */
import { trainedTagger } from '../../tagger/model-file.ts';
import type { TaggerSpec } from '../../tagger/tagger.ts';
import { type Attributes, observeBy } from '../../tagger/templates.ts';
import { letterOf, openingOf, type SeenLine } from './seen-line.ts';

export const ENTRY_LABELS = ['start', 'more'] as const;
export type EntryLabel = (typeof ENTRY_LABELS)[number];

const fifths = (share: number): number => Math.round(share * 5);
const step = (value: number, steps: number[]): number =>
  steps.filter((each) => value >= each).length;

const ATTRIBUTES: Attributes<SeenLine> = {
  bias: () => 1,
  first: ({ first }) => first[0],
  second: ({ first }) => first[1],
  third: ({ first }) => first[2],
  last: ({ last }) => last.at(-1),
  lastButOne: ({ last }) => last.at(-2),
  end: ({ end }) => end,
  closed: ({ isClosed }) => isClosed,
  author: ({ isAuthor }) => isAuthor,
  address: ({ isAddress }) => isAddress,
  year: ({ year }) => year,
  open: ({ isUnbalanced }) => isUnbalanced,
  numbers: ({ numbers }) => step(numbers, [0.01, 0.15, 0.3, 0.5]),
  stops: ({ stops }) => Math.min(stops, 3),
  length: ({ text }) => step(text.length, [12, 30, 60, 100, 160, 300]),
  lead: (line, at, lines) => leadOf(line, lines[at - 1]),
  blank: ({ afterBlank }) => afterBlank,
  blanks: ({ list }) => `${step(list.blanks, [0.02, 0.1, 0.2, 0.4])} ${fifths(list.authorsApart)}`,
  bullets: ({ list }) => step(list.bullets, [0.05, 0.3, 0.9]),
  indent: ({ indent, list }, at, lines) =>
    `${indent > list.leastIndent} ${Math.sign(indent - (lines[at - 1]?.indent ?? 0))}`,
  edge: ({ list }) =>
    list.edge > 0.98
      ? 'all'
      : [list.edge, list.authorsAtEdge, list.authorsInside].map(fifths).join(),
  authors: ({ list }) => fifths(list.authors),
  authorsClosed: ({ list }) => fifths(list.authorsClosed),
  rising: ({ list }) => fifths(list.rising),
  alike: (line) => step(line.list.openings.get(openingOf(line)) ?? 0, [0.05, 0.1, 0.2, 0.4, 0.7]),
  openLines: ({ list }) => fifths(list.open),
  width: ({ list }) => step(list.width, [45, 70, 100, 130, 200]),
  room: ({ list, text }, at, lines) => {
    const word = text.slice(0, 60).split(' ')[0]?.length ?? 0;
    const left = list.width - (lines[at - 1]?.text.length ?? 0) - 1 - word;
    return step(left / list.width, [-0.15, -0.05, 0, 0.04, 0.12, 0.25, 0.5]);
  },
  sinceAuthor: ({ authorBefore }, at) => Math.min(at - authorBefore, 6),
  toAuthor: ({ authorBehind }, at) => Math.min(authorBehind - at, 5),
  lengthSince: ({ authorBefore }, at, lines) =>
    step(lengthOf(lines.slice(Math.max(authorBefore, at - 12), at)), [30, 60, 120, 200, 400]),
  dated: ({ authorBefore }, at, lines) =>
    lines.slice(Math.max(authorBefore, at - 12), at).some(({ year }) => year !== ''),
  datedLater: ({ authorBehind }, at, lines) =>
    lines
      .slice(at, Math.min(Math.max(authorBehind, at + 1), at + 4))
      .some(({ year }) => year !== ''),
  alphabet: (line, _, lines) => alphabetStep(lines[line.authorBefore], line),
  alphabetNext: (line, _, lines) => alphabetStep(line, lines[line.authorBehind]),
};

/** A number that follows the last one, another number, a bullet, a dash that repeats the author. */
function leadOf({ lead, text }: SeenLine, before: SeenLine | undefined): string {
  if (lead.bullet) return 'bullet';
  if (/^(?:[—–―_-]\s?){2,}/.test(text)) return 'dash';
  if (lead.number === undefined) return '';
  return before?.lead.number === lead.number - 1 ? 'next' : 'number';
}

const lengthOf = (lines: readonly SeenLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length + 1, 0);

function alphabetStep(from: SeenLine | undefined, to: SeenLine | undefined): string {
  if (!from || !to) return '';
  if (from.text.split(' ', 1)[0] === to.text.split(' ', 1)[0]) return 'same';
  const letters = letterOf(to) - letterOf(from);
  if (letters === 0) return '0';
  return letters < 0 ? '-' : letters <= 3 ? '+' : '++';
}

const EMISSIONS = `
bias
first, first second, first second third
second, second third
first closed[-1], first last[-1]
last[-1], lastButOne[-1] last[-1], end[-1], end[-1] author, end[-1] first
last, first last, author last, year last, end, end author[1], author[1], author[1] closed
author, author closed[-1], author year, author dated closed[-1], author dated toAuthor, author year[1]
address, address[1], open[-1], open[-1] closed[-1]
year, year[-1], year year[1], year closed[-1]
length, length[-1], length width
numbers, numbers length, numbers author, numbers year author, numbers year dated author, stops, stops first, stops numbers, stops numbers author dated
lead, lead[1], lead[-1], lead closed[-1], lead author, lead bullets
blank, blank blanks, blank author, blank blanks author, blank[1]
bullets lead, bullets
indent, indent edge, indent edge author, indent edge closed[-1], indent[1] indent, indent author closed[-1], indent[-1] indent
authors, authors author, authorsClosed author closed[-1]
alike, alike author, alike closed[-1], alike authorsClosed author, alike authors
alike dated, alike room, alike first
openLines width, openLines closed[-1], openLines closed[-1] author, openLines width closed[-1], openLines width length[-1]
room, room closed[-1], room author, room openLines width, room closed[-1] author
sinceAuthor, sinceAuthor author, sinceAuthor closed[-1], toAuthor, toAuthor closed[-1] author, toAuthor author
lengthSince, lengthSince dated, lengthSince dated author, lengthSince dated closed[-1]
dated, dated closed[-1], dated author closed[-1], dated datedLater, dated datedLater author
alphabet rising, alphabet rising author, alphabet rising closed[-1], alphabet author dated
alphabetNext rising, alphabetNext rising author, alphabet alphabetNext rising
`;

const TRANSITIONS = `
bias, dated, dated closed[-1], author, author closed[-1], year[-1], length[-1], openLines width
room, indent, alike, year, lengthSince dated
`;

export const REFERENCE_LINES: TaggerSpec<SeenLine, EntryLabel> = {
  name: 'reference-lines',
  labels: ENTRY_LABELS,
  attributes: Object.keys(ATTRIBUTES),
  emissions: EMISSIONS,
  transitions: TRANSITIONS,
  observe: observeBy(ATTRIBUTES),
};

export const entryTagger = trainedTagger(REFERENCE_LINES);
