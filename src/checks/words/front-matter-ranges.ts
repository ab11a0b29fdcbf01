/** Ranges of the front matter whose words are printed. */
import { readYaml } from '../../compile/yaml/read.ts';
import type { YamlNode, YamlText } from '../../compile/yaml/tree.ts';
import { frontMatterOf } from '../../words/front-matter.ts';

export interface FrontMatterRanges {
  /** The offset after the closing fence; 0 if there is no front matter. */
  end: number;
  /** Printed values, in the order of the text. */
  printed: { start: number; end: number }[];
}

/** Keys whose values are printed, in all dialects. */
const PRINTED =
  /^(?:title|subtitle|abstract|key-?words?|tags|ack(?:nowledge?ments?)?|data[-_]availability|conflicts?[-_]of[-_]interests?|author[-_]contributions|ethics|supplementary[-_]materials?|abbreviations|thanks|translations?)$/i;
/** Maps that only group such keys. */
const GROUPS = /^(?:parts?|article|author-notes)$/i;
/**
 * Keys inside printed maps whose values are not printed as they are: facts, names (which are printed in pieces),
 * and further forms of a title.
 */
const FACTS = /^(?:language|lang|id|type|authors?|formatted|short)$/i;

type Inside = 'front' | 'printed' | 'other';

export function frontMatterRanges(text: string): FrontMatterRanges {
  const front = frontMatterOf(text);
  if (!front) return { end: 0, printed: [] };
  const { yaml, start, end } = front;
  const tree = readYaml(yaml, { line: 1, column: 1, offset: start }, () => undefined);
  // Aliases refer to the same range, so the map keeps it once.
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
  // In MyST, explanations of abbreviations appear only as tooltips.
  if (/^abbreviations$/i.test(key) && value.kind === 'map') return 'other';
  return PRINTED.test(key) ? 'printed' : 'other';
}

function rangeOf({ place: { start, end } }: YamlText): [number, number] {
  return [start.offset ?? 0, end.offset ?? 0];
}

/** The offset after the `|` or `>` of a block and a comment on its line. */
function endOfHeader(text: string, start: number): number {
  return start + (/^[|>][^\n]*/.exec(text.slice(start))?.[0].length ?? 0);
}
