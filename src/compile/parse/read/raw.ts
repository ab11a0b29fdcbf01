import type { PhrasingNode } from '../manuscript.ts';
import type { RawSyntax } from '../syntax/nodes.ts';
import { type Reading, say } from './reading.ts';

/** Code for one output only (`{=html}`, `{=latex}`) never passes, since all outputs say the same. */
export function rawNodes(node: RawSyntax, reading: Reading): PhrasingNode[] {
  sayRaw(node, reading);
  return [];
}

export function sayRaw(
  { format, position }: Pick<RawSyntax, 'format' | 'position'>,
  reading: Reading,
): void {
  say(
    reading,
    format === 'tex' || format === 'latex' ? 'raw-latex' : 'raw-html',
    `Unexpected code for ${format} only, expected text for every output`,
    position,
    'It was left out. Write it in Markdown.',
  );
}
