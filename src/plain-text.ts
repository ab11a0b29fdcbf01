import type { Block, Inline } from './article.ts';
import { crossReferenceText } from './languages/index.ts';

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

/** The paragraphs of an abstract as one text; lists and tables in it are left out. */
export function plainParagraphs(blocks: readonly Block[], language: string): string {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [plainText(block.children, language)];
    return block.type === 'section' ? [plainParagraphs(block.children, language)] : [];
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Rich text of CSL-JSON (`<i>`, `<sup>`, …) without its marks. */
export function plainCsl(value: string): string {
  return value.replace(/<\/?(?:i|b|sup|sub|sc|span|em|strong)(?:\s[^<>]*)?>/gi, '');
}
