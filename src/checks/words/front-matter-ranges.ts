/** Where a manuscript's front matter holds words that are printed. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { frontMatterOf } from '../../text/front-matter.ts';

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
  const { contents } = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  const printed = [...printedScalars(contents, 'front')].map(([from, to]) => ({
    start: start + endOfHeader(yaml, from),
    end: start + endOfQuote(yaml, from, to),
  }));
  return { end, printed };
}

function* printedScalars(node: unknown, inside: Inside): Generator<[number, number]> {
  if (isMap(node))
    for (const { key, value } of node.items)
      yield* printedScalars(value, insideOf(String(isScalar(key) ? key.value : ''), inside, value));
  else if (isSeq(node)) for (const item of node.items) yield* printedScalars(item, inside);
  else if (inside === 'printed' && isScalar(node) && typeof node.value === 'string')
    yield* rangeOf(node);
}

function insideOf(key: string, around: Inside, value: unknown): Inside {
  if (around === 'printed') return FACTS.test(key) ? 'other' : 'printed';
  if (around === 'other') return 'other';
  if (GROUPS.test(key)) return 'front';
  // MyST's explanations, shown where one points at a short form.
  if (/^abbreviations$/i.test(key) && isMap(value)) return 'other';
  return PRINTED.test(key) ? 'printed' : 'other';
}

function rangeOf({ range }: Node): [number, number][] {
  return range ? [[range[0], range[1]]] : [];
}

/** Offset after the `|` or `>` of a block, behind which a comment may stand. */
function endOfHeader(yaml: string, start: number): number {
  return start + (/^[|>][^\n]*/.exec(yaml.slice(start))?.[0].length ?? 0);
}

/** YAML wants the lines of a quoted text indented; where they are not, its reader stops too early. */
function endOfQuote(yaml: string, start: number, end: number): number {
  const quote = yaml.charAt(start);
  if (quote !== '"' || yaml.charAt(end - 1) === quote) return end;
  const rest = /^(?:\\[\s\S]|[^"\\])*"/.exec(yaml.slice(end));
  return end + (rest?.[0].length ?? 0);
}
