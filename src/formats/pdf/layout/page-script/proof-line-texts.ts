import {
  hasLines,
  isWithin,
  lineAt,
  type ProofLine,
  type ProofRuler,
  rectsOfText,
} from './proof-lines.ts';
import { withoutSoftHyphens } from './text-nodes.ts';

/**
 * The words of each line of a proof, in document order and separated by spaces. A word that is broken at the end of a
 * line belongs to the line where it begins.
 */
export function readLineTexts(
  main: HTMLElement,
  lines: readonly ProofLine[],
  ruler: ProofRuler,
): string[] {
  const words: string[][] = lines.map(() => []);
  const onPages = Map.groupBy(lines.keys(), (index) => lines[index]?.page);
  for (const text of printedTexts(main))
    for (const { from, to } of wordsIn(text)) {
      const [rect] = rectsOfText(text, from, to);
      if (!rect) continue;
      const { page, middle } = lineAt(rect, ruler);
      const index = onPages.get(page)?.find((each) => isWithin(middle, lines[each] as ProofLine));
      if (index !== undefined) words[index]?.push(withoutSoftHyphens(text.data.slice(from, to)));
    }
  return words.map((each) => each.join(' '));
}

function printedTexts(node: Node): Text[] {
  if (node instanceof Text) return /\S/.test(node.data) ? [node] : [];
  if (!(node instanceof Element) || !hasLines(node)) return [];
  return [...node.childNodes].flatMap(printedTexts);
}

function wordsIn({ data }: Text): { from: number; to: number }[] {
  return [...data.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
}
