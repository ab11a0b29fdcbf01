/** Titles and abstracts as OJS stores them: HTML, which stands in the XML as text. */
import type { Element } from 'xast';
import type { Block, Inline } from '../../article/article.ts';
import { formulaWords } from '../../markup/formula-words.ts';
import { plainText } from '../../markup/plain-text.ts';
import { type Child, element, elementIf, serializeFragment } from '../../markup/xml.ts';
import { HTML_FACES, withFaces } from '../inline-tags.ts';
import type { Release } from './release.ts';

/** A title, as the pages of the release show it. */
export function titleHtml(
  nodes: readonly Inline[],
  language: string,
  form: Release['titles'],
): string {
  return form === 'html' ? inlineHtml(nodes, language) : plainText(nodes, language).trim();
}

export function inlineHtml(nodes: readonly Inline[], language: string): string {
  return htmlOf(withFaces(nodes, language, HTML_FACES)).trim();
}

export function blockHtml(blocks: readonly Block[], language: string): string {
  return htmlOf(blocks.flatMap((block) => blockElements(block, language)));
}

function htmlOf(nodes: Child[]): string {
  return serializeFragment(element('html', {}, nodes).children);
}

/** Tables and pictures of an abstract are left out, formulae are written as text: OJS's page could not show them. */
function blockElements(block: Block, language: string): (Element | undefined)[] {
  const inside = (blocks: readonly Block[]) =>
    blocks.flatMap((child) => blockElements(child, language));
  if (block.type === 'paragraph')
    return [elementIf('p', {}, ...withFaces(block.children, language, HTML_FACES))];
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
          element('dt', {}, ...withFaces(term, language, HTML_FACES)),
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
