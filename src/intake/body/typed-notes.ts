/**
 * Ties notes typed by hand to their calls. Example: "¹ The text of the note." as a paragraph and "¹" at a word, or
 * "[1]" at both. Only a number that is called exactly once is tied.
 */

import { addOne } from '../../words/counts.ts';
import { superscriptsToDigits } from '../../words/digits.ts';
import type { DraftBlock, Inline, Paragraph } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, replaceRange, slice, trim } from '../inlines.ts';
import { headKind } from '../labels.ts';

const RAISED = /(?<=[\p{L}.,;:!?)”"’»])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu;
const SQUARE = /(?<=[\p{L}.,;:!?)”"’»] ?)\[\d{1,3}\]/gu;

/** Removes the notes from the blocks and inserts note calls. */
export function takeTypedNotes(
  blocks: DraftBlock[],
  notes: Map<string, DraftBlock[]>,
  findings: Findings,
): DraftBlock[] {
  const raised = calledOnce(candidates(blocks), blocks, RAISED);
  const isRaised = raised.size > 0;
  const tied = isRaised ? raised : inBrackets(blocks);
  if (tied.size === 0) return blocks;
  for (const [number, { block, length }] of tied)
    notes.set(`typed-${number}`, [
      { ...block, inlines: trim(slice(block.inlines, length)), cues: { role: 'note' } },
    ]);
  find(
    findings,
    'notes',
    'likely',
    `${tied.size} notes tied to their calls by their ${isRaised ? 'raised numbers' : 'numbers in brackets'}.`,
  );
  const used = new Set<DraftBlock>([...tied.values()].map(({ block }) => block));
  const heads = new Set(blocks.filter((block, index) => isEmptiedHead(block, blocks, index, used)));
  return blocks
    .filter((block) => !used.has(block) && !heads.has(block))
    .map((block) => withCalls(block, tied, isRaised ? RAISED : SQUARE));
}

/** Notes such as "[1] See the map.", numbered from 1 and each called once. Reference lists are cited repeatedly. */
function inBrackets(blocks: DraftBlock[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const block of blocks) {
    const number =
      block.kind === 'paragraph' && /^\[(\d{1,3})\]\s+(?=\S)/.exec(draftText(block.inlines));
    if (!number) continue;
    if (Number(number[1]) !== found.size + 1) return new Map();
    found.set(String(found.size + 1), { block, length: number[0].length });
  }
  const tied = calledOnce(found, blocks, SQUARE);
  return tied.size === found.size ? tied : new Map();
}

interface Candidate {
  block: Paragraph;
  /** Length of the number. */
  length: number;
}

function candidates(blocks: DraftBlock[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  let underNotes = false;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = draftText(block.inlines);
    if (isNotesHead(text)) underNotes = true;
    else if (headKind(text)) underNotes = false;
    const raised = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)/u.exec(text);
    const plain = underNotes ? /^\[?(\d{1,3})[.)\]]?\s+(?=\S)/.exec(text) : null;
    const number = raised?.[1] ? superscriptsToDigits(raised[1]) : plain?.[1];
    if (number && !found.has(number))
      found.set(number, { block, length: (raised ?? plain)?.[0].length ?? 0 });
  }
  return found;
}

function isNotesHead(text: string): boolean {
  return /^(?:end|foot)?notes?\s*:?$|^notas\s*:?$|^anmerkungen\s*:?$/i.test(text.trim());
}

function calledOnce(
  found: Map<string, Candidate>,
  blocks: DraftBlock[],
  form: RegExp,
): Map<string, Candidate> {
  const notes = new Set<DraftBlock>([...found.values()].map(({ block }) => block));
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || notes.has(block)) continue;
    for (const [call] of draftText(block.inlines).matchAll(form)) addOne(counts, numberOf(call));
  }
  return new Map([...found].filter(([number]) => counts.get(number) === 1));
}

function numberOf(call: string): string {
  return superscriptsToDigits(call).replace(/\D/g, '');
}

/** The heading "Notes", if nothing is left below it. */
function isEmptiedHead(
  block: DraftBlock,
  blocks: DraftBlock[],
  index: number,
  used: Set<DraftBlock>,
): boolean {
  const next = blocks[index + 1];
  return (
    block.kind === 'paragraph' &&
    isNotesHead(draftText(block.inlines)) &&
    next !== undefined &&
    used.has(next)
  );
}

function withCalls(block: DraftBlock, tied: Map<string, Candidate>, form: RegExp): DraftBlock {
  if (block.kind !== 'paragraph') return block;
  let inlines = block.inlines;
  const matches = [...draftText(inlines).matchAll(form)].reverse();
  for (const match of matches) {
    const number = numberOf(match[0]);
    if (!tied.has(number)) continue;
    const end = match.index + match[0].length;
    const call: Inline = { kind: 'note', id: `typed-${number}`, start: 0 };
    inlines = replaceRange(inlines, match.index, end, [call]);
  }
  return { ...block, inlines };
}
