import type { Article, CslItem, Inline, InlineMath } from '../../article/article.ts';
import type { CitationStyle } from '../../article/sources.ts';
import { plainText } from '../../markup/plain-text.ts';
import { articleCsl } from './article-csl.ts';
import { openSession } from './print/format-references.ts';
import { printList } from './print/reference-list.ts';
import { processorFor } from './style/engine.ts';
import { StyleError } from './style-tree.ts';

/**
 * The article with how it is to be cited, as its journal's style lists works. To be made again when
 * its pages become known.
 */
export function withCitation(article: Article, style: CitationStyle): Article {
  try {
    return { ...article, citeAs: cited(article, style) };
  } catch (error) {
    // Told where works are cited; formats make plain words of their own.
    if (error instanceof StyleError) return article;
    throw error;
  }
}

function cited(article: Article, style: CitationStyle): Inline[] {
  const processor = processorFor(style, article.language);
  const formulae: InlineMath[] = [];
  const works = [{ csl: { ...articleCsl(article), title: titleOf(article, formulae) }, path: '' }];
  const session = openSession(works, processor);
  const [entry] = printList({ works, processor, session }, article);
  return withFormulae(entry?.text ?? [], formulae);
}

/** @param formulae gets those of the title; signs stand for them */
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

/** The title in CSL's rich text; what has no words in it is left out, as in other lists. */
function richTitle(nodes: readonly Inline[], language: string, formulae: InlineMath[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'footnoteReference' || node.type === 'citation') return '';
      const sign = SIGNS[formulae.length];
      if (node.type === 'inlineMath' && sign) {
        formulae.push(node);
        return sign;
      }
      if (!('children' in node) || !node.children) return plainText([node], language);
      const [open, close] = TAGS[node.type] ?? ['', ''];
      return `${open}${richTitle(node.children, language, formulae)}${close}`;
    })
    .join('');
}

/**
 * Code points that are no characters, and stand in no manuscript: two of each plane but the first two,
 * whose are marks of the processor's output (output-marks.ts).
 */
const SIGNS = Array.from({ length: 30 }, (_, index) =>
  String.fromCodePoint(0x2fffe + (index >> 1) * 0x10000 + (index & 1)),
);
const SIGN = /(\p{Noncharacter_Code_Point})/u;

/** Formulae in place of their signs. */
function withFormulae(nodes: readonly Inline[], formulae: readonly InlineMath[]): Inline[] {
  if (formulae.length === 0) return [...nodes];
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text')
      return node.value.split(SIGN).flatMap((value): Inline[] => {
        const formula = formulae[SIGNS.indexOf(value)];
        if (formula) return [formula];
        return value === '' ? [] : [{ ...node, value }];
      });
    if (!('children' in node) || !node.children) return [node];
    return [{ ...node, children: withFormulae(node.children, formulae) }];
  });
}
