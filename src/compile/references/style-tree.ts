/** Parses CSL styles and locales into trees, in the form that citeproc accepts. */
import { SaxesParser } from 'saxes';
import { type MessageOf, message } from '../../messages/message.ts';
import { wordingOf } from '../../messages/wording.ts';

export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** A style or locale file that cannot be used. */
export class StyleError extends Error {
  override name = 'StyleError';
  readonly fault: MessageOf<'style-invalid'>;

  constructor(fault: MessageOf<'style-invalid'>) {
    super(wordingOf(fault).text);
    this.fault = fault;
  }
}

/**
 * Parses a .csl or locale file.
 *
 * @throws StyleError if it is not well-formed
 */
export function parseStyleTree(xml: string): CslNode {
  const root: CslNode = { name: '', attrs: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const node: CslNode = { name: tag.name, attrs: { ...tag.attributes }, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
    if (open.length > DEEPEST) throw new StyleError(message('style-invalid/nesting'));
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const node = open.pop();
    // Citeproc expects the text of a term to exist, even if it is empty.
    if (node && TEXT_NODES.has(node.name) && node.children.length === 0) node.children.push('');
  });
  parser.on('error', (error) => {
    // "2:160: unclosed tag: style", "1:0: document must contain a root element."
    const [, line = '1', column = '1', fault = error.message] =
      /^(\d+):(\d+): (.*?)\.?$/s.exec(error.message) ?? [];
    throw new StyleError(message('style-invalid/xml', { line, column, error: fault }));
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [style] = root.children;
  if (typeof style !== 'object') throw new StyleError(message('style-invalid/empty'));
  return style;
}

/** Real styles and locales have fewer than twenty levels. */
const DEEPEST = 200;
const TEXT_NODES = new Set(['term', 'single', 'multiple']);

/** The child elements of a node, or only those with a name. */
export function elements(node: CslNode, name?: string): CslNode[] {
  return node.children.filter(
    (child): child is CslNode =>
      typeof child === 'object' && (name === undefined || child.name === name),
  );
}

export function element(node: CslNode, name: string): CslNode | undefined {
  return elements(node, name)[0];
}

/** The node and everything in it, in document order. */
export function* descendants(node: CslNode): Generator<CslNode> {
  yield node;
  for (const child of elements(node)) yield* descendants(child);
}

export type StyleFormat = 'author-date' | 'numeric' | 'note';

/** The format of a style's citations: its `citation-format`, otherwise its class. */
export function styleFormat(style: CslNode): StyleFormat {
  if (style.attrs.class === 'note') return 'note';
  const format = categoryFormat(style);
  // A label ("[Knu86]") is treated like a number, and `author` like author and date.
  if (format === 'numeric' || format === 'label') return 'numeric';
  return format === undefined && citesByNumber(style) ? 'numeric' : 'author-date';
}

function categoryFormat(style: CslNode): string | undefined {
  const info = element(style, 'info');
  const categories = info ? elements(info, 'category') : [];
  return categories.map((category) => category.attrs['citation-format']).find(Boolean);
}

/** Whether citations print the numbers of the reference list. */
export function citesByNumber(style: CslNode): boolean {
  const citation = element(style, 'citation');
  const layout = citation && element(citation, 'layout');
  if (!layout) return false;
  return [...reachable(style, layout)].some((node) => node.attrs.variable === 'citation-number');
}

/** The node and its descendants, including those in macros that it calls. */
export function* reachable(
  style: CslNode,
  node: CslNode,
  seen = new Set<string>(),
): Generator<CslNode> {
  for (const inner of descendants(node)) {
    yield inner;
    const name = calledMacro(inner);
    const macro = name === undefined || seen.has(name) ? undefined : macroNamed(style, name);
    if (macro) yield* reachable(style, macro, seen.add(name ?? ''));
  }
}

/** Whether citations print locators, such as pages and chapters. */
export function printsLocators(style: CslNode): boolean {
  const citation = element(style, 'citation');
  return (
    citation !== undefined &&
    [...reachable(style, citation)].some(({ attrs }) => attrs.variable?.includes('locator'))
  );
}

/** Name of the macro that a text node calls. */
export function calledMacro(node: CslNode): string | undefined {
  return node.name === 'text' ? node.attrs.macro : undefined;
}

export function macroNamed(style: CslNode, name: string): CslNode | undefined {
  return elements(style, 'macro').find((macro) => macro.attrs.name === name);
}

/** The text between the works of one citation. */
export function citeDelimiter(style: CslNode): string {
  const citation = element(style, 'citation');
  return (citation && element(citation, 'layout')?.attrs.delimiter) ?? '';
}

/** The address by which styles are known. Example: "http://www.zotero.org/styles/apa". */
export function styleId(style: CslNode): string {
  const info = element(style, 'info');
  const id = info && element(info, 'id')?.children[0];
  return typeof id === 'string' ? id.trim() : '';
}

/** Whether works of the same author are grouped in a citation: CSL 1.0.2, "Cite grouping". */
export function groupsCitations(style: CslNode): boolean {
  const { collapse = '', 'cite-group-delimiter': delimiter } =
    element(style, 'citation')?.attrs ?? {};
  return delimiter !== undefined || collapse.startsWith('year');
}

/** The types of works that the style distinguishes. */
export function typesOf(style: CslNode): ReadonlySet<string> {
  const tests = [...descendants(style)].flatMap(({ name, attrs: { type } }) =>
    type !== undefined && /^(?:if|else-if)$/.test(name) ? type.split(/\s+/) : [],
  );
  return new Set(tests);
}
