/** Completes paragraphs: resolves line breaks, drops empty paragraphs, joins over page breaks. */
import type { DraftBlock, Inline, Paragraph, Source } from '../draft.ts';
import { captionLabel } from '../figures/caption-label.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, paragraphText, startOf, trim } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { joinLines } from '../reflow.ts';
import { placeOf } from '../source.ts';
import { type Joint, jointOf } from '../text/join.ts';

export interface Wholeness {
  source: Source;
  corpus: string;
  findings: Findings;
  /** Lines of a text file are joined. Line breaks in Word are the author's. */
  kind: 'word' | 'text';
}

export function wholeParagraphs(blocks: DraftBlock[], around: Wholeness): DraftBlock[] {
  const split = blocks.flatMap((block): DraftBlock[] =>
    block.kind === 'paragraph' ? splitParagraph(block, around) : [block],
  );
  return joinOverPages(split.filter(isNotEmpty), around);
}

function isNotEmpty(block: DraftBlock): boolean {
  return (
    block.kind === 'table' ||
    block.inlines.some(
      (inline) => inline.kind !== 'text' && inline.kind !== 'break' && inline.kind !== 'anchor',
    ) ||
    paragraphText(block) !== ''
  );
}

function splitParagraph(paragraph: Paragraph, around: Wholeness): Paragraph[] {
  if (paragraph.cues.role === 'code') return [paragraph];
  if (around.kind === 'text')
    return [{ ...paragraph, inlines: trim(joinOrKeep(paragraph, around)) }];
  return splitAtBreaks(paragraph.inlines).map((inlines, index) => ({
    ...paragraph,
    inlines: trim(decideBreaks(inlines)),
    cues: index === 0 ? paragraph.cues : { ...paragraph.cues, heading: undefined },
  }));
}

/** Verse and addresses keep their lines: at least three short lines that begin with capitals. */
function joinOrKeep(paragraph: Paragraph, around: Wholeness): Inline[] {
  const lines = draftText(paragraph.inlines).split('\n');
  const short = lines.every((line) => line.length < 55);
  const verse =
    lines.length >= 3 &&
    short &&
    lines.filter((line) => /^[\p{Lu}“"‘']/u.test(line)).length >= lines.length - 1;
  if (!verse) return joinLines(paragraph.inlines, around.corpus);
  return hardBreaks(paragraph.inlines);
}

function hardBreaks(inlines: Inline[]): Inline[] {
  return inlines.map((inline) =>
    inline.kind === 'break' && !inline.as ? { ...inline, as: 'hard' as const } : inline,
  );
}

/** Two breaks in a row start a paragraph. One break does between two long passages, if the first ends a sentence. */
function splitAtBreaks(inlines: Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  const whole = draftText(inlines).trimEnd();
  let [at, from] = [0, 0];
  for (const [index, inline] of inlines.entries()) {
    const current = parts.at(-1) ?? [];
    const next = inlines[index + 1];
    const end = at + draftText([inline]).length;
    const double = inline.kind === 'break' && next?.kind === 'break';
    const finished =
      inline.kind === 'break' && isLongUpTo(whole, from, at) && whole.length - end > LONG;
    if (double || finished) {
      parts.push([]);
      from = end;
    } else if (inline.kind !== 'break' || current.length > 0) current.push(inline);
    at = end;
  }
  return parts.filter(
    (part) => draftText(part).trim() !== '' || part.some(({ kind }) => kind === 'picture'),
  );
}

/** In characters. A longer line is a paragraph. */
const LONG = 100;

/** Whether the text between the offsets is long and ends a sentence. */
function isLongUpTo(text: string, from: number, to: number): boolean {
  return to - from > LONG && /[.!?:]["”’)]?\s*$/.test(text.slice(Math.max(from, to - 20), to));
}

/** A break in text with long lines is a space; between short lines it is intended. */
function decideBreaks(inlines: Inline[]): Inline[] {
  const lines = draftText(inlines).split('\n');
  const long = lines.some((line) => line.length > 80);
  return inlines.map((inline) =>
    inline.kind === 'break' && !inline.as
      ? { ...inline, as: long ? ('space' as const) : ('hard' as const) }
      : inline,
  );
}

/** A paragraph spans fewer pages. Lines that never end a sentence would join into one paragraph. */
const MOST_JOINS = 20;

function joinOverPages(blocks: DraftBlock[], around: Wholeness): DraftBlock[] {
  const result: DraftBlock[] = [];
  let joined = 0;
  let inThis = 0;
  for (const block of blocks) {
    const last = result.at(-1);
    const joint =
      inThis < MOST_JOINS &&
      last?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      isProse(last) &&
      isProse(block)
        ? jointIn(last, block, around)
        : undefined;
    if (!joint || last?.kind !== 'paragraph' || block.kind !== 'paragraph') {
      result.push(block);
      inThis = 0;
      continue;
    }
    joined += 1;
    inThis += 1;
    result.splice(-1, 1, {
      ...last,
      inlines: joinLines(
        [...last.inlines, { kind: 'break', start: startOf(block.inlines) }, ...block.inlines],
        around.corpus,
      ),
    });
    find(
      around.findings,
      'paragraphs',
      joint.sure,
      `Paragraph joined over a page break: “…${joint.before} | ${joint.after}…”.`,
      {
        where: placeOf(around.source, startOf(block.inlines)),
        look:
          joint.sure === 'unsure'
            ? 'The second half begins with a capital: look whether it is a paragraph of its own.'
            : undefined,
      },
    );
  }
  if (joined > 1)
    find(around.findings, 'paragraphs', 'likely', `${joined} paragraphs joined over page breaks.`);
  return result;
}

/** In Word the author made the paragraphs, so doubtful joins are skipped. */
function jointIn(first: Paragraph, second: Paragraph, { kind }: Wholeness): Joint | undefined {
  const joint = jointOf(first, second);
  return kind === 'word' && joint?.sure === 'unsure' ? undefined : joint;
}

function isProse(paragraph: Paragraph): boolean {
  const text = draftText(paragraph.inlines);
  const { role, heading, list } = paragraph.cues;
  return !heading && !list && (!role || role === 'quote') && !captionLabel(text) && !headKind(text);
}
