/**
 * bookdown's text references: a paragraph `(ref:map) Words` defines the words that replace `(ref:map)` in
 * captions and headings, where R would not process markup.
 */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import type { BlockNode, PhrasingNode } from './manuscript.ts';
import { bareText } from './read/bare-text.ts';

const DEFINES = /^\(ref:([\w./-]+)\)\s+/;
const REFERENCE = /\(ref:([\w./-]+)\)/;
/** Most characters that are inserted in total. */
const LONGEST = 50_000;

interface Definition {
  words: PhrasingNode[];
  place: Place | undefined;
  used: boolean;
}
type Definitions = Map<string, Definition>;

/**
 * Replaces text references by their words. A definition that is never used stays a paragraph and is reported.
 */
export function replaceTextReferences(blocks: BlockNode[], file: VFile): BlockNode[] {
  if (!String(file).includes('(ref:')) return blocks;
  const definitions: Definitions = new Map();
  const defining = new Map(blocks.map((block) => [block, readDefinition(block, definitions)]));
  replaceReferences(
    blocks.filter((block) => !defining.get(block)),
    definitions,
    file,
  );
  return blocks.flatMap((block): BlockNode[] => {
    const name = defining.get(block);
    return name === undefined ? [block] : unusedDefinition(name, definitions, file);
  });
}

/** @returns the name that the block defines */
function readDefinition(block: BlockNode, definitions: Definitions): string | undefined {
  const [first, ...rest] = block.type === 'paragraph' ? block.children : [];
  const name = first?.type === 'text' ? DEFINES.exec(first.value)?.[1] : undefined;
  if (first?.type !== 'text' || name === undefined || definitions.has(name)) return undefined;
  const value = first.value.replace(DEFINES, '');
  const words = [...(value ? [{ ...first, value }] : []), ...rest] as PhrasingNode[];
  definitions.set(name, { words, place: block.position, used: false });
  return name;
}

/** Replaces references in every list of nodes, including captions and cells. */
function replaceReferences(blocks: BlockNode[], definitions: Definitions, file: VFile): void {
  let left = LONGEST;
  const stack: object[] = [blocks];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (Array.isArray(at)) {
      for (let index = at.length - 1; index >= 0; index -= 1)
        if (isText(at[index])) at.splice(index, 1, ...withWords(at[index]));
    } else if ('alt' in at && typeof at.alt === 'string') at.alt = withPlainWords(at.alt);
    for (const inside of Object.values(at)) if (isObject(inside)) stack.push(inside);
  }

  /** `split` returns words and names in turn, and begins and ends with words. */
  function withWords(node: Text): PhrasingNode[] {
    const parts = node.value.split(REFERENCE);
    if (parts.length === 1) return [node];
    return parts.flatMap((part, index): PhrasingNode[] => {
      if (index % 2 === 0) return part ? [{ ...node, value: part }] : [];
      return wordsFor(part, node) ?? [{ ...node, value: `(ref:${part})` }];
    });
  }

  function wordsFor(name: string, { position }: Text): PhrasingNode[] | undefined {
    const found = definitions.get(name);
    left -= found ? bareText(found.words).length : 0;
    if (found && left > 0) {
      found.used = true;
      return structuredClone(found.words);
    }
    report(file, message('markup-unread/text-reference', { name }), position);
    return undefined;
  }

  function withPlainWords(alt: string): string {
    return alt.replace(REFERENCE, (all, name) => {
      const found = definitions.get(name);
      return found ? bareText(found.words) : all;
    });
  }
}

function unusedDefinition(name: string, definitions: Definitions, file: VFile): BlockNode[] {
  const { words = [], place, used } = definitions.get(name) ?? {};
  if (used || words.length === 0) return [];
  report(file, message('markup-unread/text-reference-unused', { name }), place);
  return [{ type: 'paragraph', children: words, position: place }];
}

type Text = Extract<PhrasingNode, { type: 'text' }>;

function isText(node: unknown): node is Text {
  return isObject(node) && 'type' in node && node.type === 'text' && 'value' in node;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
