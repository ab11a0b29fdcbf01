import { BEFORE_BULLET, type Lead, readLead } from './line-leads.ts';

/** A line that is not blank. */
export interface ListLine {
  index: number;
  text: string;
  indent: number;
  afterBlank: boolean;
  lead: Lead;
}

export function linesOf(lines: string[]): ListLine[] {
  const list: ListLine[] = [];
  let afterBlank = true;
  atBullets(inReadingOrder(lines)).forEach(({ line, index }) => {
    const text = line.replace(/(?<!\s)\s+$/, '');
    if (text.trim() !== '') {
      const indent = /^\s*/.exec(text)?.[0].replace(/\t/g, '    ').length ?? 0;
      list.push({ index, text: text.trim(), indent, afterBlank, lead: readLead(text.trim()) });
    }
    afterBlank = text.trim() === '';
  });
  readNumbersInTurn(list);
  return list;
}

/**
 * Finds the number missing between its neighbours if it is bare and precedes an unusual name. Examples: "19 van Ash",
 * "20 R Team".
 */
function readNumbersInTurn(list: ListLine[]): void {
  const numbered = list.flatMap(({ lead }, at) =>
    lead.number === undefined ? [] : [{ at, number: lead.number }],
  );
  for (const [index, { at, number }] of numbered.entries()) {
    const next = numbered[index + 1];
    if (next?.number !== number + 2) continue;
    const label = String(number + 1);
    const line = list.slice(at + 1, next.at).find(({ text }) => text.startsWith(`${label} `));
    if (line) line.lead = { ...line.lead, label, number: number + 1, length: label.length + 1 };
  }
}

type Indexed = { line: string; index: number };

/** A bulleted list has one bullet per entry, so lines are split at bullets inside them. */
function atBullets(lines: Indexed[]): Indexed[] {
  const parted = lines.flatMap(({ line, index }) =>
    line.split(BEFORE_BULLET).map((part) => ({ line: part, index })),
  );
  return parted.length >= lines.length + FEWEST_BULLETS ? parted : lines;
}

const FEWEST_BULLETS = 3;

/** A line that contains only a web address continues the previous line. */
export function isAddress(text: string): boolean {
  return /^[<([]?(?:(?:doi|url|available at|retrieved from)\s*(?::\s*)?)?(?:https?: ?\/\/|www\.|10\.\d{4,9}\/)\S{0,1000}[.>)\]]*$/i.test(
    text,
  );
}

/** A gap as wide as the one between two columns. */
const GUTTER = /(?<=\S) {3,}(?=\S)/g;

/** If most lines have one gap, the list has two columns. The left column is read first. */
function inReadingOrder(lines: string[]): Indexed[] {
  const all = lines.map((line, index) => ({ line, index }));
  const halves = lines.map((line) => line.trim().split(GUTTER));
  const full = lines.filter((line) => line.trim() !== '').length;
  const two = halves.filter(([left = '', right, more]) => right && !more && left.length > 15);
  if (two.length < 6 || two.length < full * 0.6) return all;
  const column = (side: 0 | 1) =>
    all.flatMap(({ index }) => {
      const line = halves[index]?.[side];
      return line === undefined || (side === 1 && line === '') ? [] : [{ line, index }];
    });
  return [...column(0), ...column(1)];
}
