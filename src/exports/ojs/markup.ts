/** Titles and abstracts in the form that OJS stores: HTML, as text in the XML. */
import type { Element } from 'xast';
import type { Block, Inline } from '../../article/article.ts';
import { formulaWords } from '../../markup/formula-words.ts';
import { plainText } from '../../markup/plain-text.ts';
import { type Child, element, elementIf, serializeFragment } from '../../markup/xml.ts';
import { HTML_TAGS, inlineElements } from '../inline-tags.ts';
import type { Release } from './release.ts';

/** A title in the form that the pages of the release show. */
export function titleHtml(
  nodes: readonly Inline[],
  language: string,
  form: Release['titles'],
): string {
  return form === 'html' ? inlineHtml(nodes, language) : plainText(nodes, language).trim();
}

export function inlineHtml(nodes: readonly Inline[], language: string): string {
  return htmlOf(inlineElements(nodes, language, HTML_TAGS)).trim();
}

export function blockHtml(blocks: readonly Block[], language: string): string {
  return htmlOf(blocks.flatMap((block) => blockElements(block, language)));
}

function htmlOf(nodes: Child[]): string {
  return serializeFragment(element('html', {}, nodes).children);
}

/** Leaves out tables and pictures of an abstract and writes formulas as text, because OJS's page cannot show them. */
function blockElements(block: Block, language: string): (Element | undefined)[] {
  const inside = (blocks: readonly Block[]) =>
    blocks.flatMap((child) => blockElements(child, language));
  if (block.type === 'paragraph')
    return [elementIf('p', {}, ...inlineElements(block.children, language, HTML_TAGS))];
  if (block.type === 'list')
    return [
      elementIf(
        block.ordered ? 'ol' : 'ul',
        {},
        ...block.items.map((item) => elementIf('li', {}, inside(item.children))),
      ),
    ];
  if (block.type === 'equation') return [element('p', {}, formulaWords(block.value))];
  if (block.type === 'definitionList')
    return [
      element(
        'dl',
        {},
        ...block.items.flatMap(({ term, definitions }) => [
          element('dt', {}, ...inlineElements(term, language, HTML_TAGS)),
          ...definitions.map((one) => element('dd', {}, inside(one))),
        ]),
      ),
    ];
  if (block.type === 'section') {
    const title = plainText(block.title, language).trim();
    return [
      title ? element('p', {}, element('b', {}, title)) : undefined,
      ...inside(block.children),
    ];
  }
  return block.type === 'blockQuote' || block.type === 'box' ? inside(block.children) : [];
}
