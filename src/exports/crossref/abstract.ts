/** Abstracts in the part of JATS that Crossref displays. */
import type { Element, ElementContent } from 'xast';
import type { Article, Block } from '../../article/article.ts';
import { renderBlocks } from '../../formats/jats/body/blocks.ts';
import { renderParagraphs, renderSections } from '../../formats/jats/body/flow.ts';
import { startJats } from '../../formats/jats/jats.ts';
import { element } from '../../markup/xml.ts';
import { wordSet } from '../../words/word-list.ts';

/** The abstract and its translations. */
export function abstracts(article: Article): Element[] {
  const all = [
    { language: article.language, abstract: article.abstract },
    ...article.translations.map(({ language, abstract = [] }) => ({ language, abstract })),
  ];
  return all.flatMap(({ language, abstract }) => {
    const content = contentOf({ ...article, language }, abstract);
    return content.some(hasWords)
      ? element('jats:abstract', { 'xml:lang': language }, content)
      : [];
  });
}

function contentOf(article: Article, blocks: readonly Block[]): ElementContent[] {
  const jats = startJats(article, {}, renderBlocks);
  const nodes = renderSections(jats, blocks, renderParagraphs);
  return inParagraphs(nodes.flatMap((node) => simplify(node, '')));
}

/** Block elements that Crossref's users can show, with their possible parents ('' is the abstract). */
const BLOCKS: Record<string, readonly string[]> = {
  sec: ['', 'sec'],
  title: ['sec'],
  p: ['', 'sec', 'list-item'],
  list: ['', 'sec', 'p', 'list-item'],
  'list-item': ['list'],
  label: ['list-item'],
};
const INLINES = wordSet(
  'bold italic sub sup sc underline monospace strike inline-formula disp-formula',
);

/** The prefix of the ids of notes before they get their final ids. */
const NOTE = 'fn:';

/** Elements whose words must be inside paragraphs. */
const CONTAINERS = new Set(['sec', 'list-item']);

/** Unwraps all other elements. Ids and links are dropped because they mean nothing outside the article. */
function simplify(node: ElementContent, parent: string): ElementContent[] {
  if (node.type !== 'element' || node.name.startsWith('mml:')) return [node];
  const { name } = node;
  // The note itself is not sent.
  if (name === 'xref' && node.attributes.rid?.startsWith(NOTE)) return [];
  const stands = INLINES.has(name) || BLOCKS[name]?.includes(parent);
  const inside = node.children.flatMap((child) => simplify(child, stands ? name : parent));
  if (!stands) return name === 'p' ? [...inside, { type: 'text', value: ' ' }] : inside;
  const children = CONTAINERS.has(name) ? inParagraphs(inside) : inside;
  if (!children.some(hasWords) || isOnlyLabelled(name, children)) return [];
  return [element(`jats:${name}`, { 'list-type': listType(node) }, children)];
}

/** Wraps loose content between blocks in paragraphs. It comes from unwrapped elements. */
function inParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    if (loose.some(hasWords)) made.push(element('jats:p', {}, loose));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !BLOCKS[node.name.replace('jats:', '')]) loose.push(node);
    else {
      flush();
      made.push(node);
    }
  }
  flush();
  return made;
}

/** Whether a list item has only its marker. */
function isOnlyLabelled(name: string, children: ElementContent[]): boolean {
  const isLabel = (child: ElementContent) =>
    child.type === 'element' && child.name === 'jats:label';
  return name === 'list-item' && children.every(isLabel);
}

function listType({ name, attributes }: Element): string | undefined {
  return name === 'list' ? (attributes['list-type'] ?? undefined) : undefined;
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'element') return node.children.some(hasWords);
  return node.type === 'text' && node.value.trim() !== '';
}
