/** Lays rows out as a text file: wrapped or not, with blank lines or none, centred, hyphenated. */
import type { Draft } from '../../../src/intake/draft.ts';
import { readTextFile } from '../../../src/intake/text/read.ts';
import type { RandomNumbers } from '../../random.ts';
import type { FieldSpan } from '../labelled-page.ts';
import type { Part, Row, RowKind } from './parts.ts';
import { row } from './parts.ts';
import { SpanWriter } from './span-writer.ts';

export interface TextLook {
  /** Characters of a line; 0 for one line per paragraph. */
  width: number;
  titleWidth: number;
  isCentred: boolean;
  /** Chance of a blank line above a part. */
  blank: number;
  /** Whether joined lines have blank lines between them too. */
  isDouble: boolean;
  indent: number;
  /** Chance that the last word of a line is hyphenated. */
  hyphen: number;
  /** Chance of two spaces. */
  spaces: number;
  headings: 'plain' | 'upper';
}

export function drawTextLook(
  isCentred: boolean,
  isWrapped: boolean,
  random: RandomNumbers,
): TextLook {
  const width =
    isWrapped && random.chance(0.8) ? random.pick([48, 60, 68, 72, 80, 85, 90, 100, 110]) : 0;
  return {
    width,
    titleWidth: random.pick([0.5, 0.65, 0.8, 1, 1]) * (width || (random.chance(0.2) ? 90 : 0)),
    isCentred,
    blank: random.pick([0, 0, 0.4, 0.7, 1, 1, 1, 1]),
    isDouble: random.chance(0.06),
    indent: random.pick([0, 0, 0, 2, 4, 5]),
    hyphen: width > 0 && width < 90 && random.chance(0.4) ? 0.35 : 0,
    spaces: random.chance(0.05) ? 0.1 : 0,
    headings: random.chance(0.2) ? 'upper' : 'plain',
  };
}

const FRONT: ReadonlySet<RowKind> = new Set([
  'title',
  'subtitle',
  'names',
  'place',
  'contact',
  'abstract-label',
  'kind',
]);

export function textPage(
  rows: Row[],
  look: TextLook,
  random: RandomNumbers,
): { draft: Draft; fields: FieldSpan[] } {
  const writer = new SpanWriter();
  for (const each of withNotes(rows)) {
    if (each.picture) continue;
    if (writer.text !== '') {
      const isApart = look.isDouble || (!each.joined && random.chance(look.blank));
      writer.add(each.newPage ? '\n\f' : isApart ? '\n\n' : '\n');
    }
    writeRow(each, look, writer, random);
  }
  writer.add('\n');
  const draft = readTextFile(new TextEncoder().encode(writer.text), []);
  if (draft.source.text !== writer.text)
    throw new Error('The text reader changed a generated text.');
  return { draft, fields: writer.fields() };
}

/** Notes stand at the end of the page, with a sign at their place. */
export function withNotes(rows: Row[], from = 0): Row[] {
  const notes: Row[] = [];
  const kept = rows.map((each) => ({
    ...each,
    parts: each.parts.map((part): Part => {
      if (!part.note) return part;
      const sign =
        each.kind === 'body' ? String(from + notes.length + 1) : '*'.repeat(notes.length + 1);
      notes.push(row('footnote', [{ text: sign, field: 'mark' }, { text: ' ' }, ...part.note]));
      return { text: sign, field: 'mark' };
    }),
  }));
  return [...kept, ...notes];
}

/** A word with the part of each of its pieces. */
type Word = { text: string; part: Part }[];

function wordsOf({ parts, kind, level }: Row, look: TextLook): Word[] {
  const words: Word[] = [[]];
  const isUpper = look.headings === 'upper' && kind === 'heading' && level === 1;
  for (const part of parts) {
    if (part.text === '\n') {
      words.push([{ text: '\n', part }], []);
      continue;
    }
    // The reader composes characters too.
    for (const [index, piece] of part.text.normalize('NFC').split(/[ \t]/).entries()) {
      if (index > 0) words.push([]);
      if (piece !== '')
        words.at(-1)?.push({ text: isUpper ? piece.toUpperCase().normalize('NFC') : piece, part });
    }
  }
  return words;
}

function writeRow(each: Row, look: TextLook, writer: SpanWriter, random: RandomNumbers): void {
  const width = each.kind === 'title' ? look.titleWidth : look.width;
  const lines = wrap(wordsOf(each, look), width - indentOf(each, look), look, random);
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.add('\n');
    writer.add(' '.repeat(spaceBefore(each, line, index, look)));
    for (const [at, word] of line.entries()) {
      if (at > 0) writer.add(random.chance(look.spaces) ? '  ' : ' ');
      for (const { text, part } of word) writer.add(text, part);
    }
  }
}

/** Characters before the first line of a paragraph, and before all lines of a quotation. */
function indentOf({ kind }: Row, look: TextLook): number {
  if (kind === 'body') return look.indent;
  return kind === 'quote' || kind === 'list' ? 4 : 0;
}

function spaceBefore(each: Row, line: Word[], index: number, look: TextLook): number {
  const length = line.reduce((sum, word) => sum + lengthOf(word) + 1, -1);
  const isCentred = FRONT.has(each.kind) && look.isCentred;
  const centring = isCentred ? Math.max(0, Math.floor(((look.width || 80) - length) / 2)) : 0;
  if (index === 0 || each.kind === 'quote') return centring + indentOf(each, look);
  return centring + (each.kind === 'reference' ? look.indent : 0);
}

function lengthOf(word: Word): number {
  return word.reduce((sum, { text }) => sum + text.length, 0);
}

function wrap(words: Word[], width: number, look: TextLook, random: RandomNumbers): Word[][] {
  const lines: Word[][] = [[]];
  let room = width;
  for (const word of words) {
    if (word[0]?.text === '\n') {
      lines.push([]);
      room = width;
      continue;
    }
    const length = lengthOf(word);
    if (width > 0 && length > room && (lines.at(-1)?.length ?? 0) > 0) {
      const [head, tail] = random.chance(look.hyphen) ? hyphenated(word, room) : [];
      if (head && tail) lines.at(-1)?.push(head);
      lines.push([tail ?? word]);
      room = width - lengthOf(tail ?? word) - 1;
    } else {
      lines.at(-1)?.push(word);
      room -= length + 1;
    }
  }
  return lines;
}

/** Splits a long word of small letters before a consonant and a vowel. */
function hyphenated(word: Word, room: number): [Word, Word] | [] {
  const [only] = word;
  if (word.length !== 1 || !only || !/^[\p{Ll}]{6,}[,.;:]?$/u.test(only.text)) return [];
  const places = [...only.text.matchAll(/[bcdfglmnprstvz](?=[aeiouáéíóúäöü])/g)]
    .map(({ index }) => index)
    .filter((index) => index >= 2 && index <= only.text.length - 3 && index < room);
  const at = places.at(-1);
  if (at === undefined) return [];
  return [
    [{ ...only, text: `${only.text.slice(0, at)}-` }],
    [{ ...only, text: only.text.slice(at) }],
  ];
}
