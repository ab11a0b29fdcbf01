import type { Article, CslItem, Inline, InlineMath } from '../../article/article.ts';
import type { CitationStyle } from '../../article/sources.ts';
import { plainText } from '../../markup/plain-text.ts';
import { articleCsl } from './article-csl.ts';
import { startRun } from './print/format-references.ts';
import { printList } from './print/reference-list.ts';
import { processorFor } from './style/engine.ts';
import { StyleError } from './style-tree.ts';

/**
 * Adds the article's own reference in the style of its journal (`citeAs`). Call it again when the pages become
 * known.
 */
export function withCitation(article: Article, style: CitationStyle): Article {
  try {
    return { ...article, citeAs: ownReference(article, style) };
  } catch (error) {
    // The error is reported where works are cited. Formats then write a plain reference.
    if (error instanceof StyleError) return article;
    throw error;
  }
}

function ownReference(article: Article, style: CitationStyle): Inline[] {
  const processor = processorFor(style, article.language);
  const formulae: InlineMath[] = [];
  const works = [{ csl: { ...articleCsl(article), title: titleOf(article, formulae) }, path: '' }];
  const citeproc = startRun(works, processor);
  const [entry] = printList({ works, processor, citeproc }, article);
  return restoreFormulae(entry?.text ?? [], formulae);
}

/** @param formulae receives the formulas of the title, which placeholders replace */
function titleOf(
  { title, subtitle = [], language }: Article,
  formulae: InlineMath[],
): CslItem['title'] {
  const parts = [title, subtitle].map((part) => richTitle(part, language, formulae));
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(': ');
}

const TAGS: Partial<Record<Inline['type'], readonly [string, string]>> = {
  emphasis: ['<i>', '</i>'],
  strong: ['<b>', '</b>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  smallCaps: ['<span style="font-variant:small-caps;">', '</span>'],
};

/** The title in CSL's rich text. Notes and citations are left out. */
function richTitle(nodes: readonly Inline[], language: string, formulae: InlineMath[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'footnoteReference' || node.type === 'citation') return '';
      const placeholder = PLACEHOLDERS[formulae.length];
      if (node.type === 'inlineMath' && placeholder) {
        formulae.push(node);
        return placeholder;
      }
      if (!('children' in node) || !node.children) return plainText([node], language);
      const [open, close] = TAGS[node.type] ?? ['', ''];
      return `${open}${richTitle(node.children, language, formulae)}${close}`;
    })
    .join('');
}

/**
 * Placeholders of formulas: noncharacters, which no manuscript contains. Each Unicode plane has two of them.
 * Those of the first two planes are marks of citeproc's output (output-marks.ts).
 */
const PLACEHOLDERS = Array.from({ length: 30 }, (_, index) =>
  String.fromCodePoint(0x2fffe + (index >> 1) * 0x10000 + (index & 1)),
);
const PLACEHOLDER = /(\p{Noncharacter_Code_Point})/u;

/** Replaces the placeholders by their formulas. */
function restoreFormulae(nodes: readonly Inline[], formulae: readonly InlineMath[]): Inline[] {
  if (formulae.length === 0) return [...nodes];
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text')
      return node.value.split(PLACEHOLDER).flatMap((value): Inline[] => {
        const formula = formulae[PLACEHOLDERS.indexOf(value)];
        if (formula) return [formula];
        return value === '' ? [] : [{ ...node, value }];
      });
    if (!('children' in node) || !node.children) return [node];
    return [{ ...node, children: restoreFormulae(node.children, formulae) }];
  });
}
