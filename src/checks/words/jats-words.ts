/** Reads the text of the JATS, without the structured copies of references and dates. */
import type { Element, ElementContent, Root } from 'xast';
import { wordSet } from '../../words/word-list.ts';
import type { OutputText } from './words.ts';

/** Elements that end a word. */
const BREAKING = wordSet(
  'p title article-title subtitle trans-title trans-subtitle subject label sec app ack glossary list list-item disp-quote verse-line boxed-text fn caption td th tr table table-wrap fig fig-group ref mixed-citation disp-formula abstract trans-abstract kwd contrib aff corresp def-list def-item term def break attrib preformat code media supplementary-material mml:math',
);
/** Data that is not printed, or printed elsewhere or in another form. */
const SILENT = wordSet(
  'processing-meta journal-meta article-categories contrib-group history pub-history permissions self-uri funding-group counts custom-meta-group object-id alt-text alt-title long-desc element-citation',
);
/** Data in `article-meta`. In a reference, these elements contain text. */
const SILENT_FACTS = wordSet(
  'article-id article-version aff pub-date volume issue issue-title fpage lpage elocation-id product related-article',
);

/** Elements whose labels are not text, because other outputs generate them. */
const MARKED = new Set(['list-item', 'fn']);

export function readJats(tree: Root): OutputText {
  const out: OutputText = { main: '', notes: '' };
  for (const child of tree.children) if (child.type === 'element') walk(child, 'main');
  return out;

  function walk(node: Element, zone: keyof OutputText): void {
    const inside = node.name === 'fn-group' ? 'notes' : zone;
    const breaks = BREAKING.has(node.name) ? '\n' : '';
    out[inside] += breaks;
    if (node.name === 'tex-math') out[inside] += formulaOf(node);
    else
      for (const child of inReadingOrder(node)) if (!isSilent(node, child)) content(child, inside);
    out[inside] += breaks;
  }

  function content(child: ElementContent, zone: keyof OutputText): void {
    if (child.type === 'text' || child.type === 'cdata') out[zone] += child.value;
    if (child.type === 'element') walk(child, zone);
  }
}

/** TeX that cannot be parsed is in a complete document. Example: "…\begin{document}$x$\end{document}". */
function formulaOf({ children }: Element): string {
  const [tex] = children;
  const text = tex?.type === 'text' ? tex.value : '';
  const [, body = ''] = text.split('\\begin{document}', 2);
  return /^(?:\$|\\\[)([\s\S]*)(?:\$|\\\])\\end\{document\}$/.exec(body)?.[1] ?? text;
}

function isSilent(parent: Element, child: ElementContent): boolean {
  if (child.type !== 'element') return false;
  // The author notes contain the statement on conflicts of interest.
  if (child.name === 'author-notes') return false;
  if (parent.name === 'author-notes') return !isConflict(child);
  if (SILENT.has(child.name)) return true;
  // TeX next to MathML repeats the formula.
  if (child.name === 'tex-math')
    return parent.children.some((other) => other.type === 'element' && other.name === 'mml:math');
  if (parent.name === 'article-meta') return SILENT_FACTS.has(child.name);
  return child.name === 'label' && MARKED.has(parent.name) && !isConflict(parent);
}

function isConflict({ attributes }: Element): boolean {
  return attributes['fn-type'] === 'coi-statement';
}

/** Puts the foot of a table after its body: the DTD demands the other order. */
function inReadingOrder({ name, children }: Element): ElementContent[] {
  if (name !== 'table') return children;
  const isFoot = (child: ElementContent) => child.type === 'element' && child.name === 'tfoot';
  return [...children.filter((child) => !isFoot(child)), ...children.filter(isFoot)];
}
