/** Paragraphs of a draft, and the heads that are found among them. */
import type { Cues, DraftBlock, Paragraph } from '../../src/intake/draft.ts';
import { findHeads } from '../../src/intake/headings/find.ts';
import { habitsOf } from '../../src/intake/headings/habits.ts';

export const LONG =
  'A paragraph of the text that is long enough to stand below a head, and that ends as sentences end.';

export function paragraph(text: string, cues: Cues = {}, bold = false): Paragraph {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text, start: 0, marks: { bold } }], cues };
}

/** A line in bold above a text. */
export function bold(text: string): Paragraph[] {
  return [paragraph(text, {}, true), paragraph(LONG)];
}

/** A line in the style of a heading above a text. */
export function styled(text: string, heading = 1): Paragraph[] {
  return [paragraph(text, { heading }), paragraph(LONG)];
}

/** An item of the list with that id. */
export function item(text: string, id: string, number: number, level = 0, bold = false): Paragraph {
  const list = { id, level, ordered: true, number };
  return paragraph(text, { list, autoNumber: `${number}.` }, bold);
}

/** "1 Rivers": each head with its level. */
export function headsOf(blocks: DraftBlock[], formatted = true): string[] {
  const found = findHeads(blocks, habitsOf(blocks, formatted), { text: '', places: [] }, []);
  return [...found].map(
    ([{ inlines }, { level }]) =>
      `${level} ${inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')}`,
  );
}
