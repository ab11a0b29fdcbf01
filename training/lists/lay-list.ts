/** Lays entries out as a printed list: numbers, line ends, indents, blank lines, heads of pages. */
import type { Label } from '../../src/intake/references/tagger/labels.ts';
import type { Segments } from '../corpus.ts';
import type { RandomNumbers } from '../random.ts';
import type { LinedList } from './lined-list.ts';

interface ListLayout {
  /** Number or bullet before the entry. */
  lead(at: number): string;
  /** Characters in a line; none if each entry is a paragraph. */
  width: number | undefined;
  hyphens: boolean;
  /** Fields that may begin a line of their own. */
  breaks: Label[];
  /** Spaces before the first line of an entry, and before the others. */
  indents: [first: string, others: string];
  /** Probability that the left edge moves, as on the next page, and that an indent is wrong. */
  shifts: number;
  /** Probability of a blank line between entries, and inside them. */
  blanks: [between: number, inside: number];
  /** Entries end with a full stop. */
  isClosed: boolean;
  keepsItalics: boolean;
  /** Probability of the head of a page before a line, and its words. */
  heads: number;
  head: string;
}

export function layList(entries: Segments[], random: RandomNumbers): LinedList {
  return random.chance(0.02) ? layRunningList(entries, random) : layLines(entries, random);
}

/** Bullets inside lines, as text extraction leaves them. */
function layRunningList(entries: Segments[], random: RandomNumbers): LinedList {
  const bullet = random.pick(['•', '●', '►']);
  const text = entries.map((entry) => `${bullet} ${entry.map(([, part]) => part).join(' ')}`);
  return {
    lines: wrap(text.join(' '), drawWidth(random), random.chance(0.5), random),
    starts: new Set(),
    isBulleted: true,
  };
}

function layLines(entries: Segments[], random: RandomNumbers): LinedList {
  const layout = drawListLayout(entries, random);
  const list: LinedList = { lines: [], starts: new Set() };
  let shift = '';
  entries.forEach((entry, at) => {
    linesOfEntry(entry, at, layout, random).forEach((line, index) => {
      const place = index === 0 ? 0 : 1;
      if (list.lines.length > 0 && random.chance(layout.blanks[place])) list.lines.push('');
      if (list.lines.length > 0 && random.chance(layout.heads)) {
        list.lines.push(layout.head.replace('%', String(random.integer(2, 600))));
      }
      if (index === 0) list.starts.add(list.lines.length);
      if (random.chance(layout.shifts)) shift = ' '.repeat(random.integer(0, 6));
      const isOff = random.chance(layout.shifts);
      list.lines.push(shift + layout.indents[isOff ? 1 - place : place] + line);
    });
  });
  return list;
}

function drawListLayout(entries: Segments[], random: RandomNumbers): ListLayout {
  const isWrapped = random.chance(0.75);
  const [, title = ''] = random.pick(entries).find(([label]) => label === 'title') ?? [];
  return {
    lead: drawLead(random),
    width: isWrapped ? drawWidth(random) : undefined,
    hyphens: random.chance(0.35),
    breaks: random.chance(isWrapped ? 0.25 : 0.35) ? random.pick(BREAKS) : [],
    indents:
      isWrapped && random.chance(0.3)
        ? random.pick(indentsOf(' '.repeat(random.integer(2, 8))))
        : ['', ''],
    shifts: random.pick([0, 0, 0.02, 0.05]),
    blanks: random.pick(BLANKS),
    isClosed: random.chance(0.75),
    keepsItalics: random.chance(0.3),
    heads: random.chance(0.25) ? 1 / 40 : 0,
    head: random.pick(['%', '%', `${title.slice(0, 40)} %`, `% ${title.slice(0, 30)}`]),
  };
}

const drawWidth = (random: RandomNumbers): number =>
  random.chance(0.25) ? random.integer(38, 60) : random.integer(60, 110);

const BREAKS: Label[][] = [
  ['url', 'doi'],
  ['url', 'doi'],
  ['url', 'doi'],
  ['title'],
  ['journal', 'container-title', 'location'],
  ['location', 'publisher'],
  ['title', 'journal', 'container-title', 'location'],
];

const indentsOf = (space: string): [string, string][] => [
  ['', space],
  ['', space],
  ['', space],
  [space, ''],
];

/** Mostly none; a few by accident; between all entries; between all lines. */
const BLANKS: [number, number][] = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0.02, 0.01],
  [0.06, 0.02],
  [0.9, 0],
  [1, 0],
  [1, 0.01],
  [1, 1],
];

/** A list that loses some of its numbers is no numbered list. */
function drawLead(random: RandomNumbers): ListLayout['lead'] {
  const first = random.chance(0.9) ? 1 : random.integer(2, 80);
  const [open, close] = random
    .pick(['.', '[]', '', '()'])
    .split(/(?<=[[(])/)
    .concat('');
  const bullet = random.pick(['•', '-', '●', '►', '*']);
  const kept = random.pick([0.97, 0.8, 0.4, 1]);
  const isBullet = random.chance(0.08);
  const isNumber = random.chance(0.3);
  return (at) => {
    if (isBullet) return random.chance(Math.max(kept, 0.8)) ? bullet : '';
    return isNumber && random.chance(kept) ? numberOf(at + first, open, close) : '';
  };
}

/** "3.", "[3]", "(3)" or "3". */
function numberOf(number: number, open = '', close = ''): string {
  return close === '' ? `${number}${open}` : `${open}${number}${close}`;
}

function linesOfEntry(entry: Segments, at: number, layout: ListLayout, random: RandomNumbers) {
  const parts: string[] = [layout.lead(at).trim()];
  const breaks = random.chance(0.8) ? layout.breaks : [];
  entry.forEach(([label, text], index) => {
    if (index > 0 && breaks.includes(label)) parts.push(text);
    else parts.push(`${parts.pop() ?? ''} ${text}`.trim());
  });
  const text = finished(parts.join('\n'), layout);
  const { width } = layout;
  const lines = text.split('\n');
  return width === undefined
    ? lines
    : lines.flatMap((line) => wrap(line, width, layout.hyphens, random));
}

function finished(entry: string, { isClosed, keepsItalics }: ListLayout): string {
  const text = keepsItalics ? entry : entry.replace(/(?<!\p{L})[*_]|[*_](?!\p{L})/gu, '');
  return isClosed ? text : text.replace(/\.$/, '');
}

/** Letters differ in width: lines of equal width have between 0.94 and 1.06 of the characters. */
function wrap(text: string, width: number, hyphens: boolean, random: RandomNumbers): string[] {
  const lines: string[] = [];
  const limit = () => width * (0.94 + random.next() * 0.12);
  let [line, room] = ['', limit()];
  for (const word of text.split(' ')) {
    if (line === '' || line.length + 1 + word.length <= room) {
      line += `${line === '' ? '' : ' '}${word}`;
      continue;
    }
    const cut = Math.floor(room - line.length - 2);
    const broken = hyphens && cut > 2 && word.length - cut > 3 && /^\p{L}+$/u.test(word);
    lines.push(broken ? `${line} ${word.slice(0, cut)}-` : line);
    [line, room] = [broken ? word.slice(cut) : word, limit()];
  }
  return [...lines, line];
}
