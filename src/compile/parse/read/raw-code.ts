import { message } from '../../../messages/message.ts';
import type { PhrasingNode } from '../manuscript.ts';
import type { RawSyntax } from '../syntax/nodes.ts';
import { type Reading, reportProblem } from './reading.ts';

/** Drops code for one output (`{=html}`, `{=latex}`), since all outputs have the same text. */
export function rawNodes(node: RawSyntax, reading: Reading): PhrasingNode[] {
  reportRawCode(node, reading);
  return [];
}

export function reportRawCode(
  { format, position }: Pick<RawSyntax, 'format' | 'position'>,
  reading: Reading,
): void {
  const problem =
    format === 'tex' || format === 'latex'
      ? message('raw-latex/code', { format })
      : message('raw-html/code', { format });
  reportProblem(reading, problem, position);
}
