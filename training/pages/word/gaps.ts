/** Labels the words of a front page that no fact claims: marks, labels, dates and notes. */
import type { Span } from '../../../src/intake/draft.ts';
import { isTitle } from '../grobid/printed-names.ts';
import type { Field, FieldSpan } from '../labelled-page.ts';
import { fieldOfLine, labelledLine } from '../words-between.ts';

interface Page {
  text: string;
  /** Without what is superscript. */
  plain: string;
}

/** @param fields sorted; the result has stretches in the gaps between them too */
export function labelGaps(page: Page, fields: FieldSpan[], end: number): FieldSpan[] {
  const body: FieldSpan = { start: end, end, field: 'body' };
  const all = [...fields, body].flatMap((field, index) => {
    const before = fields[index - 1];
    const gap = labelGap(page, before, field);
    const hasMark = field.field === 'affiliation' && gap.at(-1)?.begins === true;
    return [...gap, hasMark ? withoutBegins(field) : field];
  });
  return all.filter((span) => span.start < span.end);
}

function withoutBegins({ begins: _, ...span }: FieldSpan): FieldSpan {
  return span;
}

function labelGap(page: Page, before: FieldSpan | undefined, next: FieldSpan): FieldSpan[] {
  const gap = { start: before?.end ?? 0, end: next.start };
  const isName = before?.field === 'given' || before?.field === 'family';
  const heads = isName ? headsOf(page, gap) : [];
  const rest = { ...gap, start: heads.at(-1)?.end ?? gap.start };
  const hasOwn = next.field === 'affiliation' || next.field === 'email';
  const tail = hasOwn ? markBefore(page, rest) : undefined;
  return [
    ...heads,
    ...linesOf(page.text, { ...rest, end: tail?.start ?? rest.end }, next.field),
    ...(tail ? [placeMark(tail, next.field)] : []),
  ];
}

/** Marks and degrees after a name, in any order. */
function headsOf(page: Page, gap: Span): FieldSpan[] {
  const heads: FieldSpan[] = [];
  for (;;) {
    const rest = { ...gap, start: heads.at(-1)?.end ?? gap.start };
    const mark = markAfter(page, rest);
    const titles = mark ? undefined : titlesAt(page.plain, rest);
    if (mark) heads.push({ ...mark, field: 'mark' });
    else if (titles) heads.push({ ...titles, field: 'honorific' });
    else return heads;
  }
}

function placeMark(span: Span, next: Field): FieldSpan {
  return { ...span, field: 'mark', ...(next === 'affiliation' && { begins: true }) };
}

/** Examples: "1 ", "2.) ", "3 – ", "a) ", "1, 2 ". */
const PRINTED_BEFORE =
  /(?:^|[\s,;])(\d{1,2}(?:, ?\d{1,2}){0,9}|[a-z\p{No}]|[*∗†‡§¶#]{1,3})[.)]{0,2}\s?[-–—]?\s*$/u;

/** Superscript characters, digits and symbols after a name, with commas between them. */
function markAfter(page: Page, gap: Span): Span | undefined {
  let span: Span | undefined;
  for (let at = gap.start; at < gap.end; at += 1) {
    const character = page.text[at] ?? '';
    const isMark =
      /[\d\p{No}*∗†‡§¶#]/u.test(character) || (isRaised(page, at) && /\S/.test(character));
    if (isMark && character !== ',') span = { start: span?.start ?? at, end: at + 1 };
    else if (!/[ \u00A0,]/.test(character)) break;
  }
  return span;
}

function markBefore(page: Page, gap: Span): Span | undefined {
  const words = page.text.slice(gap.start, gap.end);
  const end = gap.start + words.trimEnd().length;
  let start = end;
  while (start > gap.start && isRaised(page, start - 1)) start -= 1;
  if (start < end) return { start, end };
  const printed = PRINTED_BEFORE.exec(words);
  if (!printed?.[1]) return undefined;
  const at = gap.start + printed.index + printed[0].indexOf(printed[1]);
  return { start: at, end: at + printed[1].length };
}

function isRaised({ text, plain }: Page, at: number): boolean {
  return plain[at] !== text[at];
}

/** A line without a label that is no shorter is a statement. */
const LONG_LINE = 80;

/** Each line of a gap; the last one stands before the next stretch. */
function linesOf(text: string, gap: Span, next: Field): FieldSpan[] {
  const lines = [...text.slice(gap.start, gap.end).matchAll(/[^\n]+/g)];
  const worded = lines.filter(([line]) => /[\p{L}\p{N}]/u.test(line));
  const spans: FieldSpan[] = [];
  for (const [number, { 0: line, index }] of worded.entries()) {
    const words = line.replace(/^[\s,.;:()\]]+|\s+$/g, '');
    const start = gap.start + index + line.indexOf(words);
    const isLast = number === worded.length - 1;
    const last = spans.at(-1);
    const [first, ...others] = lineOf(words, start, isLast ? coarse(next) : undefined, last?.field);
    if (first && last?.field === first.field) last.end = first.end;
    else if (first) spans.push(first);
    spans.push(...others);
  }
  return spans;
}

function lineOf(
  words: string,
  start: number,
  next: Field | undefined,
  before: Field | undefined,
): FieldSpan[] {
  const end = start + words.length;
  const symbols = /^[*∗†‡§¶#]+\s*(?=\p{L})/u.exec(words)?.[0];
  if (symbols) {
    const mark: FieldSpan = { start, end: start + symbols.trimEnd().length, field: 'mark' };
    const rest = words.slice(symbols.length);
    return [mark, ...lineOf(rest, start + symbols.length, next, 'mark')];
  }
  const labelled = labelledLine(words);
  if (labelled) {
    const { label, length, field } = labelled;
    const at = start + length;
    return [
      { start, end: start + words.slice(0, length).trimEnd().length, field: label },
      { start: at, end, field },
    ];
  }
  const titles = titlesAt(words, { start: 0, end: words.length });
  if (titles) return [{ start, end: start + titles.end, field: 'honorific' }];
  const field = fieldOfLine(words, next) ?? fieldBelow(before, words);
  return field ? [{ start, end, field }] : [];
}

function fieldBelow(before: Field | undefined, words: string): Field | undefined {
  if (before === 'keywords-label') return 'keywords';
  if (before === 'abstract' && /^\p{Ll}/u.test(words)) return 'abstract';
  if (words.length < LONG_LINE) return undefined;
  return before === 'abstract-label' ? 'abstract' : 'note';
}

/** Example: "PhD, MD" in ", PhD, MD1 and". */
function titlesAt(text: string, { start, end }: Span): Span | undefined {
  let span: Span | undefined;
  for (const match of text.slice(start, end).matchAll(/[\s,]*([\p{L}.]+)/gu)) {
    const at = start + match.index;
    const to = at + match[0].length;
    if ((span ? span.end : start) !== at || !isTitle(match[1] ?? '')) break;
    span = { start: span?.start ?? to - (match[1]?.length ?? 0), end: to };
  }
  return span;
}

function coarse(field: Field): Field | undefined {
  if (field === 'given' || field === 'family') return 'people';
  return field === 'body' ? undefined : field;
}
