/** Tracked changes inside a paragraph: deleted words are left out, and words that ran together are reported. */
import type { Inline } from '../draft.ts';
import { find } from '../findings.ts';
import { leaveOut, type WordReader } from './reader.ts';
import { descendants, textContent, type Xml } from './xml.ts';

/** A paragraph that is being read. */
interface Line {
  reader: WordReader;
  inlines: Inline[];
  /** The word directly before a deletion that contains a space. */
  cutWord?: string;
}

export function leaveOutDeleted(element: Xml, line: Line): void {
  const text = [...descendants(element, 'w:delText'), ...descendants(element, 'w:t')]
    .map(textContent)
    .join('');
  leaveOut(line.reader, text, 'deleted');
  const last = line.inlines.at(-1);
  const word = last?.kind === 'text' ? /(?<!\p{L})\p{L}+$/u.exec(last.text)?.[0] : undefined;
  if (word && /\s/.test(text)) line.cutWord = word;
}

/**
 * Words run together if the space between them was deleted, in Word as well. Example: "with[ a growing ]increasing"
 * becomes "withincreasing".
 */
export function reportGrown(text: string, line: Line): void {
  const { cutWord, reader } = line;
  const next = /^\p{L}+/u.exec(text)?.[0];
  line.cutWord = undefined;
  if (!cutWord || !next) return;
  find(
    reader.findings,
    'paragraphs',
    'unsure',
    `Words grew together where a tracked change was accepted: “${cutWord}${next}”.`,
    {
      where: `paragraph ${reader.paragraphs}`,
      look: 'A space was deleted with other words.',
      about: { kind: 'words', words: `${cutWord}${next}` },
    },
  );
}
