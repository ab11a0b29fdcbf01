/** Places of a text after which a figure can stand. */
import { toString as wordsOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { VFile as NewFile } from 'vfile';
import { parseManuscript } from '../../../compile/parse/index.ts';
import { clipped } from '../../../words/truncate.ts';

export interface TextPlace {
  /** The last line of the block before the figure. */
  line: number;
  kind: 'heading' | 'paragraph' | 'other';
  /** Its first words. */
  words: string;
}

const LONGEST_WORDS = 70;

/** The blocks of the main file at its outermost level, in order. */
export function textPlaces(manuscript: VFile): TextPlace[] {
  // Included files have lines of their own.
  const own = manuscript.data.own ?? String(manuscript);
  const { tree } = parseManuscript(new NewFile({ path: manuscript.path, value: own }));
  return tree.children.flatMap((block) => {
    const line = block.position?.end.line;
    if (line === undefined || block.type === 'footnoteDefinition') return [];
    const kind = block.type === 'heading' || block.type === 'paragraph' ? block.type : 'other';
    const words = wordsOf(block).replace(/\s+/g, ' ').trim();
    return [{ line, kind, words: clipped(words, LONGEST_WORDS) }];
  });
}
