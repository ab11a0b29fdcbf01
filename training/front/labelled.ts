import type { DraftBlock, Paragraph } from '../../src/intake/draft.ts';
import type { Label } from '../../src/intake/front/lines/line-label.ts';
import {
  type FrontLine,
  frontLines,
  partSpans,
  wholeLine,
} from '../../src/intake/front/lines/lines.ts';
import { readTextFile } from '../../src/intake/text/read.ts';
import type { RandomNumbers } from '../random.ts';
import type { Piece } from './parts.ts';

/** The lines of a page as intake sees them, each with its label. */
export interface LabelledPage {
  lines: FrontLine[];
  labels: Label[];
  corpus: string;
}

/** Two in three as text, with blank lines, some or none; the rest as a Word file. */
export function labelledPage(pieces: Piece[], random: RandomNumbers): LabelledPage {
  return random.chance(0.67) ? asText(pieces, random) : asWord(pieces, random);
}

function asText(pieces: Piece[], random: RandomNumbers): LabelledPage {
  // Authors leave blank lines between all parts or none; a text taken from a PDF has some.
  const blank = random.pick([0, 0, 0, 0.3, 0.5, 0.7, 1, 1, 1]);
  const ends: { label: Label; end: number }[] = [];
  let text = '';
  for (const { label, lines } of pieces) {
    text += (text && (random.chance(blank) ? '\n\n' : '\n')) + lines.join('\n');
    ends.push({ label, end: text.length });
  }
  const { blocks, source } = readTextFile(new TextEncoder().encode(text), []);
  const lines = frontLines(blocks);
  const labelAt = (at: number) => ends.find(({ end }) => at < end)?.label ?? 'other';
  return {
    lines,
    labels: lines.map((line) => labelAt(partSpans(wholeLine(line))[0]?.start ?? 0)),
    corpus: source.text + headsOfPages(pieces, random),
  };
}

/** The journal's lines, or the title's first, again above later pages. */
function headsOfPages(pieces: Piece[], random: RandomNumbers): string {
  const heads = pieces.flatMap(({ label, lines }) => {
    const isPrinted = random.chance(label === 'journal' ? 0.5 : label === 'title' ? 0.25 : 0);
    return isPrinted ? lines.slice(0, 1) : [];
  });
  return `\n${heads.join('\n')}`.repeat(random.integer(1, 8));
}

/** What an author ends with the key for paragraphs: the label of an abstract, each short line of an address. */
function paragraphsOf(label: Label, lines: string[]): string[] {
  const [first = '', ...others] = lines;
  const isLabelled = label === 'abstract' && others.length > 0 && first.length < 20;
  if (isLabelled) return [first, others.join(' ')];
  const isAddress = label === 'affiliation' && lines.every((line) => line.length < 50);
  return isAddress ? lines : [lines.join(' ')];
}

/** Half-points of the letters of a part: of most authors' files, and of those who leave all as it is. */
function asWord(pieces: Piece[], random: RandomNumbers): LabelledPage {
  const plain = random.chance(0.25);
  const size = random.pick([20, 22, 24]);
  const large = size + random.pick([4, 8, 12]);
  const centred = random.chance(0.5);
  const paragraphs = pieces.flatMap(({ label, lines }): [Label, Paragraph][] => {
    const isTitle = label === 'title';
    const texts = paragraphsOf(label, lines);
    return texts.map((text) => [
      label,
      {
        kind: 'paragraph',
        cues:
          centred && ['title', 'authors', 'affiliation'].includes(label) ? { align: 'center' } : {},
        inlines: [
          {
            kind: 'text',
            text,
            start: 0,
            marks: plain
              ? {}
              : {
                  size: isTitle ? large : size,
                  ...(isTitle && random.chance(0.7) && { bold: true }),
                  ...(label === 'affiliation' && random.chance(0.3) && { italic: true }),
                },
          },
        ],
      },
    ]);
  });
  const blocks: DraftBlock[] = paragraphs.map(([, paragraph]) => paragraph);
  const lines = frontLines(blocks);
  return {
    lines,
    labels: lines.map(({ block }) => paragraphs[block]?.[0] ?? 'other'),
    corpus: lines.map(({ text }) => text).join('\n'),
  };
}
