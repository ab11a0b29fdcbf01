/** Poems, line by line, because a JATS paragraph cannot have line breaks. */
import type { Element, ElementContent } from 'xast';
import type { Inline } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import type { Jats } from '../jats.ts';
import { filled } from './content.ts';
import { RUNNING, renderInlines } from './inlines.ts';

/** One group of lines, or one for each stanza. Empty lines separate stanzas. */
export function renderVerse(jats: Jats, words: readonly Inline[]): Child {
  const stanzas: Element[][] = [[]];
  for (const line of linesOf(words)) {
    const made = renderLine(jats, line);
    if (made) stanzas.at(-1)?.push(made);
    else stanzas.push([]);
  }
  const groups = stanzas.flatMap((lines) => elementIf('verse-group', {}, lines) ?? []);
  return groups.length > 1 ? element('verse-group', {}, groups) : groups;
}

/** Leading spaces are the indentation of a line. */
function renderLine(jats: Jats, line: readonly Inline[]): Element | undefined {
  const [first, ...rest] = line;
  const [blanks] = (first?.type === 'text' && /^\u00a0+/.exec(first.value)) || [];
  if (first?.type !== 'text' || !blanks) return filled('verse-line', {}, wordsOf(jats, line));
  const words = [{ ...first, value: first.value.slice(blanks.length) }, ...rest];
  return filled('verse-line', { 'indent-level': String(blanks.length) }, wordsOf(jats, words));
}

/** A line can contain an address only inside `styled-content`. */
function wordsOf(jats: Jats, words: readonly Inline[]): ElementContent[] {
  return renderInlines(jats, words, RUNNING).map((made) =>
    made.type === 'element' && (made.name === 'ext-link' || made.name === 'email')
      ? element('styled-content', {}, made)
      : made,
  );
}

/** Splits at line breaks. Marks that cover several lines are repeated on each. */
function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if ('children' in node && node.children && node.type !== 'citation') {
      const [first = [], ...others] = linesOf(node.children);
      lines.at(-1)?.push({ ...node, children: first });
      lines.push(...others.map((children): Inline[] => [{ ...node, children }]));
    } else lines.at(-1)?.push(node);
  }
  return lines;
}
