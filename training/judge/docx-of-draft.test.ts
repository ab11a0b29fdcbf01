import { describe, expect, it } from 'vitest';
import { newBudget } from '../../src/article/budget.ts';
import type { Draft } from '../../src/intake/draft.ts';
import { readWordFile } from '../../src/intake/word/read.ts';
import { generatePage } from '../pages/generate/generate.ts';
import { docxOfDraft } from './docx-of-draft.ts';

/** What the reader must find again: words with their look, and the look of paragraphs. */
function contents({ blocks }: Draft) {
  return blocks.map((block) => {
    if (block.kind === 'table') return 'table';
    const { role, heading, align } = block.cues;
    // Pictures are not written.
    const written = block.inlines.filter(({ kind }) => kind !== 'picture');
    const words = written.map((inline) => {
      if (inline.kind !== 'text') return inline.kind;
      const { bold = false, italic = false, superscript = false, size } = inline.marks;
      return [inline.text, bold, italic, superscript, size];
    });
    return { role, heading, align, words };
  });
}

describe('docxOfDraft', () => {
  it('writes a file in which the Word reader finds the draft again', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { draft } = generatePage(seed, { kind: 'word' });
      const read = readWordFile(await docxOfDraft(draft), { budget: newBudget() }, []);
      expect(contents(read)).toEqual(contents(draft));
    }
  });
});
