import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Words, wordsOfText } from './words.ts';

/** Elements between which a word ends. */
const BREAKING = new Set(
  'p title article-title subtitle subject label sec list list-item disp-quote fn caption td th tr table table-wrap fig ref mixed-citation disp-formula abstract kwd contrib aff corresp def-list def-item term def break attrib preformat mml:math'.split(
    ' ',
  ),
);
/** Data that readers see elsewhere or in another form, or not at all. */
const SILENT = new Set(
  'journal-meta article-id pub-date history permissions counts custom-meta-group object-id tex-math alt-text long-desc processing-meta self-uri element-citation volume issue fpage lpage elocation-id alt-title'.split(
    ' ',
  ),
);

/** The words that a reader of the XML gets, without the structured twins of references and dates. */
export function jatsWords(xml: string): Words {
  const out = { main: '', notes: '' };
  for (const child of fromXml(xml).children) if (child.type === 'element') walk(child, 'main');
  return { main: wordsOfText(out.main), notes: wordsOfText(out.notes) };

  function walk(node: Element, zone: keyof Words): void {
    if (SILENT.has(node.name)) return;
    const inside = node.name === 'fn-group' ? 'notes' : zone;
    const breaks = BREAKING.has(node.name) ? '\n' : '';
    out[inside] += breaks;
    for (const child of node.children) content(child, inside);
    out[inside] += breaks;
  }

  function content(child: ElementContent, zone: keyof Words): void {
    if (child.type === 'text' || child.type === 'cdata') out[zone] += child.value;
    if (child.type === 'element') walk(child, zone);
  }
}
