import type { Block } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';

/** The visible text of a block. */
export function blockText(block: Block, language: string): string {
  const inside = (blocks: readonly Block[]) =>
    blocks.map((each) => blockText(each, language)).join(' ');
  switch (block.type) {
    case 'paragraph':
      return plainText(block.children, language);
    case 'section':
      return [plainText(block.title, language), inside(block.children)].join(' ');
    case 'blockQuote':
    case 'box':
      return inside(block.children);
    case 'list':
      return block.items.map(({ children }) => inside(children)).join(' ');
    case 'definitionList':
      return block.items
        .map(
          ({ term, definitions }) =>
            `${plainText(term, language)}: ${definitions.map(inside).join(' ')}`,
        )
        .join(' ');
    case 'codeBlock':
    case 'equation':
      return block.value;
    case 'figure':
      return [...block.panels.map(({ asset }) => `[${asset}]`), inside(block.caption)].join(' ');
    case 'table':
      return [
        inside(block.caption),
        ...[...block.head, ...block.body, ...block.foot].map(({ cells }) =>
          cells.map(({ children }) => inside(children)).join(' | '),
        ),
        inside(block.notes),
      ]
        .filter(Boolean)
        .join('\n');
    case 'supplement':
      return [`[${block.href}]`, inside(block.caption)].join(' ');
    case 'thematicBreak':
      return '';
  }
}
