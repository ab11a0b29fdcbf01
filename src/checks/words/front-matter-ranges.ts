/** Where a manuscript's front matter holds words that are printed. */
import { readYaml } from '../../compile/yaml/read.ts';
import type { YamlNode, YamlText } from '../../compile/yaml/tree.ts';
import { frontMatterOf } from '../../words/front-matter.ts';

export interface FrontMatterRanges {
  /** Offset after the fence that closes it; 0 without front matter. */
  end: number;
  /** Values that readers see, in the order of the text. */
  printed: { start: number; end: number }[];
}

/** Keys whose values are printed, in all dialects. */
const PRINTED =
  /^(?:title|subtitle|abstract|key-?words?|tags|ack(?:nowledge?ments?)?|data[-_]availability|conflicts?[-_]of[-_]interests?|author[-_]contributions|ethics|supplementary[-_]materials?|abbreviations|thanks|translations?)$/i;
/** Maps that only group such keys. */
const GROUPS = /^(?:parts?|article|author-notes)$/i;
/**
 * Inside of those: facts in a form of their own; names are printed in pieces, and not where they say nothing new;
 * of a title in several forms one is printed.
 */
const FACTS = /^(?:language|lang|id|type|authors?|formatted|short)$/i;

type Inside = 'front' | 'printed' | 'other';

export function frontMatterRanges(text: string): FrontMatterRanges {
  const front = frontMatterOf(text);
  if (!front) return { end: 0, printed: [] };
  const { yaml, start, end } = front;
  const tree = readYaml(yaml, { line: 1, column: 1, offset: start }, () => undefined);
  // Aliases give the same words again.
  const ranges = new Map(tree && [...printedTexts(tree, 'front')].map(rangeOf));
  const printed = [...ranges].sort(([one], [other]) => one - other);
  return {
    end,
    printed: printed.map(([from, to]) => ({ start: endOfHeader(text, from), end: to })),
  };
}

function* printedTexts(node: YamlNode, inside: Inside): Generator<YamlText> {
  if (node.kind === 'map')
    for (const { key, value } of node.entries)
      yield* printedTexts(value, insideOf(key, inside, value));
  else if (node.kind === 'list') for (const item of node.items) yield* printedTexts(item, inside);
  else if (inside === 'printed') yield node;
}

function insideOf(key: string, around: Inside, value: YamlNode): Inside {
  if (around === 'printed') return FACTS.test(key) ? 'other' : 'printed';
  if (around === 'other') return 'other';
  if (GROUPS.test(key)) return 'front';
  // MyST's explanations, shown where one points at a short form.
  if (/^abbreviations$/i.test(key) && value.kind === 'map') return 'other';
  return PRINTED.test(key) ? 'printed' : 'other';
}

function rangeOf({ place: { start, end } }: YamlText): [number, number] {
  return [start.offset ?? 0, end.offset ?? 0];
}

/** Offset after the `|` or `>` of a block, behind which a comment may stand. */
function endOfHeader(text: string, start: number): number {
  return start + (/^[|>][^\n]*/.exec(text.slice(start))?.[0].length ?? 0);
}
