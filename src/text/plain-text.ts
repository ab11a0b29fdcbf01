import type { Block, Inline } from '../article.ts';
import { crossReferenceText } from '../languages/index.ts';

/** The words of inline nodes: for titles of documents, metadata and exports. */
export function plainText(nodes: readonly Inline[], language: string): string {
  return nodes.map((node) => wordsOf(node, language)).join('');
}

function wordsOf(node: Inline, language: string): string {
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineImage') return node.alt;
  if (node.type === 'crossReference' && !node.children) return crossReferenceText(language, node);
  return 'value' in node ? node.value : plainText(node.children ?? [], language);
}

/** The words of an abstract as one text: "Aim: We read gauges. Result: …". Tables and pictures in it are left out. */
export function plainParagraphs(blocks: readonly Block[], language: string): string {
  return blocks
    .map((block) => wordsOfBlock(block, language))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOfBlock(block: Block, language: string): string {
  if (block.type === 'paragraph') return plainText(block.children, language);
  if (block.type === 'list')
    return block.items.map((item) => plainParagraphs(item.children, language)).join(' ');
  if (block.type === 'section') {
    const title = plainText(block.title, language).trim();
    const words = plainParagraphs(block.children, language);
    return title ? `${title.replace(/[:.]$/, '')}: ${words}` : words;
  }
  return block.type === 'blockQuote' || block.type === 'box'
    ? plainParagraphs(block.children, language)
    : '';
}

/** Rich text of CSL-JSON (`<i>`, `<sup>`, …) without its marks. */
export function plainCsl(value: string): string {
  return value.replace(/<\/?(?:i|b|sup|sub|sc|span|em|strong)(?:\s[^<>]*)?>/gi, '');
}
