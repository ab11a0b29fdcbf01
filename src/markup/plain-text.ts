import type { Block, Inline } from '../article/article.ts';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { crossReferenceText } from '../words/languages/index.ts';
import { formulaWords, raisedDigits } from './formula-words.ts';

/** The plain text of inline nodes, for titles of documents, metadata and exports. */
export function plainText(nodes: readonly Inline[], language: string): string {
  return nodes.map((node) => wordsOf(node, language)).join('');
}

function wordsOf(node: Inline, language: string): string {
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineImage') return node.alt;
  if (node.type === 'inlineMath') return formulaWords(node.value);
  if (node.type === 'crossReference' && !node.children) return crossReferenceText(language, node);
  // Superscripts are kept, because "10-3" is not 10⁻³. Subscripts are not: people search for "H2O" and "CO2".
  if (node.type === 'superscript') return raisedDigits(plainText(node.children, language));
  return 'value' in node ? node.value : plainText(node.children ?? [], language);
}

/**
 * The plain text of an abstract, without tables, code and pictures.
 * Example: "Aim: We read gauges. Result: …"
 */
export function plainParagraphs(blocks: readonly Block[], language: string): string {
  return collapseWhiteSpace(blocks.map((block) => wordsOfBlock(block, language)).join(' '));
}

function wordsOfBlock(block: Block, language: string): string {
  if (block.type === 'paragraph') return plainText(block.children, language);
  if (block.type === 'list')
    return block.items.map((item) => plainParagraphs(item.children, language)).join(' ');
  if (block.type === 'equation') return formulaWords(block.value);
  if (block.type === 'section')
    return withHeading(plainText(block.title, language), plainParagraphs(block.children, language));
  if (block.type === 'definitionList')
    return block.items
      .map(({ term, definitions }) =>
        withHeading(plainText(term, language), plainParagraphs(definitions.flat(), language)),
      )
      .join(' ');
  return block.type === 'blockQuote' || block.type === 'box'
    ? plainParagraphs(block.children, language)
    : '';
}

function withHeading(head: string, words: string): string {
  const title = head.trim();
  return title ? `${title.replace(/[:.]$/, '')}: ${words}` : words;
}

/** Rich text of CSL-JSON without its tags (`<i>`, `<sup>` …). */
export function plainCsl(value: string): string {
  return value.replace(/<\/?(?:i|b|sup|sub|sc|span|em|strong)(?:\s[^<>]*)?>/gi, '');
}
