/** Reads the text of a web page. */
import type { Element, Nodes, Root } from 'hast';
import { wordSet } from '../../words/word-list.ts';
import type { OutputText } from './words.ts';

/** Elements that end a word. */
const BREAKING = wordSet(
  'p div li dd dt dl ul ol h1 h2 h3 h4 h5 h6 section article aside main header footer nav body table caption tr td th thead tbody tfoot figure figcaption blockquote br text pre address hr math summary details button',
);
const SILENT = wordSet('style script template head annotation annotation-xml nav button details');

/**
 * The text of the `<main>` of a page, with notes (`section.notes`) apart. Links back from notes, hidden elements and
 * the recommended citation, which repeats other text, are skipped.
 *
 * @param pages page numbers that the layout fills into `[data-ref]` and `[data-page]`, by name
 */
export function readHtml(tree: Root, pages: Record<string, string> = {}): OutputText {
  const out: OutputText = { main: '', notes: '' };
  const main = find(tree, 'main') ?? find(tree, 'body');
  if (main) walk(main, 'main');
  return out;

  function walk(node: Nodes, zone: keyof OutputText): void {
    if (node.type === 'text') out[zone] += node.value;
    if (node.type === 'element') walkElement(node, zone);
  }

  function walkElement(element: Element, zone: keyof OutputText): void {
    if (isSilent(element)) return;
    const inside = hasClass(element, 'notes') ? 'notes' : zone;
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

function isSilent(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    SILENT.has(tagName) ||
    properties.role === 'doc-backlink' ||
    properties.hidden === true ||
    properties.ariaHidden === 'true' ||
    hasClass(element, 'how-to-cite')
  );
}

function hasClass({ tagName, properties }: Element, name: string): boolean {
  const classes = properties.className;
  return tagName === 'section' && Array.isArray(classes) && classes.includes(name);
}

function filledIn({ properties }: Element, pages: Record<string, string>): string {
  const name = properties.dataRef ?? properties.dataPage;
  return typeof name === 'string' ? (pages[name] ?? '') : '';
}
