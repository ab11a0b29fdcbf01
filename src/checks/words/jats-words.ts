/** What a reader of the XML gets, without the structured twins of references and dates. */
import type { Element, ElementContent, Root } from 'xast';
import { wordSet } from '../../words/word-list.ts';
import type { Reading } from './words.ts';

/** Elements between which a word ends. */
const BREAKING = wordSet(
  'p title article-title subtitle trans-title trans-subtitle subject label sec app ack glossary list list-item disp-quote verse-line boxed-text fn caption td th tr table table-wrap fig fig-group ref mixed-citation disp-formula abstract trans-abstract kwd contrib aff corresp def-list def-item term def break attrib preformat code media supplementary-material mml:math',
);
/** Data that readers see elsewhere or in another form, or not at all. */
const SILENT = wordSet(
  'processing-meta journal-meta article-categories contrib-group history pub-history permissions self-uri funding-group counts custom-meta-group object-id alt-text alt-title long-desc element-citation',
);
/** Of `article-meta`; in a reference they are words. */
const SILENT_FACTS = wordSet(
  'article-id article-version aff pub-date volume issue issue-title fpage lpage elocation-id product related-article',
);

/** Labels of these elements are marks before the words, as other outputs make them themselves. */
const MARKED = new Set(['list-item', 'fn']);

export function readJats(tree: Root): Reading {
  const out: Reading = { main: '', notes: '' };
  for (const child of tree.children) if (child.type === 'element') walk(child, 'main');
  return out;

  function walk(node: Element, zone: keyof Reading): void {
    const inside = node.name === 'fn-group' ? 'notes' : zone;
    const breaks = BREAKING.has(node.name) ? '\n' : '';
    out[inside] += breaks;
    if (node.name === 'tex-math') out[inside] += formulaOf(node);
    else
      for (const child of inReadingOrder(node)) if (!isSilent(node, child)) content(child, inside);
    out[inside] += breaks;
  }

  function content(child: ElementContent, zone: keyof Reading): void {
    if (child.type === 'text' || child.type === 'cdata') out[zone] += child.value;
    if (child.type === 'element') walk(child, zone);
  }
}

/** TeX that cannot be read stands in a whole document: "…\begin{document}$x$\end{document}". */
function formulaOf({ children }: Element): string {
  const [tex] = children;
  const text = tex?.type === 'text' ? tex.value : '';
  const [, body = ''] = text.split('\\begin{document}', 2);
  return /^(?:\$|\\\[)([\s\S]*)(?:\$|\\\])\\end\{document\}$/.exec(body)?.[1] ?? text;
}

function isSilent(parent: Element, child: ElementContent): boolean {
  if (child.type !== 'element') return false;
  // A conflict of interest is said in the author notes.
  if (child.name === 'author-notes') return false;
  if (parent.name === 'author-notes') return !isConflict(child);
  if (SILENT.has(child.name)) return true;
  // Beside MathML it says the same once more.
  if (child.name === 'tex-math')
    return parent.children.some((other) => other.type === 'element' && other.name === 'mml:math');
  if (parent.name === 'article-meta') return SILENT_FACTS.has(child.name);
  return child.name === 'label' && MARKED.has(parent.name) && !isConflict(parent);
}

function isConflict({ attributes }: Element): boolean {
  return attributes['fn-type'] === 'coi-statement';
}

/** The DTD wants the foot of a table before its body. */
function inReadingOrder({ name, children }: Element): ElementContent[] {
  if (name !== 'table') return children;
  const isFoot = (child: ElementContent) => child.type === 'element' && child.name === 'tfoot';
  return [...children.filter((child) => !isFoot(child)), ...children.filter(isFoot)];
}
