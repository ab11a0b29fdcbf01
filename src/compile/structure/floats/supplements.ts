import type { Supplement } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { DivNode } from '../../parse/manuscript.ts';
import { supplementOf } from '../assets/assets.ts';
import { toInlines } from '../inlines/inlines.ts';
import { addLabel, idFor, nextNumber, reportProblem, type State } from '../state.ts';
import { trimInlines } from './captions.ts';

/**
 * Converts `:::supplement {#sup-x file=data.csv}` with its description; undefined if the block is no
 * supplement.
 */
export function supplementOfDiv(state: State, node: DivNode): Supplement | undefined {
  if (!/^(supplement|supplementary|supplementary-material)$/.test(node.name)) return undefined;
  const { id: authorId, pairs = {} } = node.data?.attributes ?? {};
  const source = pairs.file ?? pairs.src ?? pairs.href;
  const number = `S${nextNumber(state, 'supplement')}`;
  const id = idFor(state, authorId, `sup-${number}`, node.position);
  addLabel(state, id, 'supplement', number);
  const paragraphs = node.children.flatMap((child) => (child.type === 'paragraph' ? [child] : []));
  return {
    type: 'supplement',
    id,
    number,
    href: hrefOf(state, source, node) ?? '',
    caption: paragraphs.map((child) => ({
      type: 'paragraph',
      children: trimInlines(toInlines(state, child.children)),
    })),
  };
}

function hrefOf(state: State, source: string | undefined, node: DivNode): string | undefined {
  if (source !== undefined && /^https?:\/\//.test(source)) return source;
  if (source !== undefined) return supplementOf(state, source, node.position)?.path;
  reportProblem(state, message('attribute-unknown/supplement-file'), node.position);
  return undefined;
}
