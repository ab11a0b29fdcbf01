import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Words, wordsOfText } from './words.ts';

/** Elements between which a word ends. */
const BREAKING = new Set(
  'p div li dd dt dl ul ol h1 h2 h3 h4 h5 h6 section article aside main header footer nav body table caption tr td th thead tbody tfoot figure figcaption blockquote br text pre address hr math summary details button'.split(
    ' ',
  ),
);
const SILENT = new Set(['style', 'script', 'template', 'head', 'annotation', 'annotation-xml']);

/**
 * The words of a page's `<main>`; notes (`section.notes`) apart. Links back from notes and what is
 * hidden from readers are left out.
 *
 * @param pages page numbers that the layout fills into `[data-ref]` and `[data-page]`, by their name
 */
export function htmlWords(html: string, pages: Record<string, string> = {}): Words {
  const out = { main: '', notes: '' };
  const main = find(fromHtml(html), 'main');
  if (main) walk(main, 'main');
  return { main: wordsOfText(out.main), notes: wordsOfText(out.notes) };

  function walk(node: Nodes, zone: keyof Words): void {
    if (node.type === 'text') out[zone] += node.value;
    if (node.type === 'element') walkElement(node, zone);
  }

  function walkElement(element: Element, zone: keyof Words): void {
    if (isSilent(element)) return;
    const inside = isNotes(element) ? 'notes' : zone;
    const space = BREAKING.has(element.tagName) ? '\n' : '';
    out[inside] += space + filledIn(element, pages);
    for (const child of element.children) walk(child, inside);
    out[inside] += space;
  }
}

function find(node: Nodes, name: string): Element | undefined {
  if (node.type === 'element' && node.tagName === name) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function isSilent({ tagName, properties }: Element): boolean {
  return SILENT.has(tagName) || properties.role === 'doc-backlink' || properties.hidden === true;
}

function isNotes({ tagName, properties }: Element): boolean {
  const classes = properties.className;
  return tagName === 'section' && Array.isArray(classes) && classes.includes('notes');
}

function filledIn({ properties }: Element, pages: Record<string, string>): string {
  const name = properties.dataRef ?? properties.dataPage;
  return typeof name === 'string' ? (pages[name] ?? '') : '';
}
