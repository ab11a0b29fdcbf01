/** The text of a draft without what is superscript: marks at names and affiliations. */
import {
  type Draft,
  type DraftBlock,
  isParagraph,
  type Paragraph,
} from '../../../src/intake/draft.ts';

/** As long as the text, with spaces in place of superscript characters. */
export function withoutSuperscripts({ source, blocks }: Pick<Draft, 'source' | 'blocks'>): string {
  const characters = source.text.split('');
  for (const { inlines } of blocks.flatMap(paragraphsOf))
    for (const inline of inlines)
      if (inline.kind === 'text' && inline.marks.superscript)
        characters.fill(' ', inline.start, inline.start + inline.text.length);
  return characters.join('');
}

function paragraphsOf(block: DraftBlock): Paragraph[] {
  if (isParagraph(block)) return [block];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)),
  );
}
