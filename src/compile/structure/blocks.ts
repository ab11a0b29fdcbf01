import type { Block, CodeBlock, Inline } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { directionOf } from '../../words/languages/index.ts';
import type { BlockNode, DivNode } from '../parse/manuscript.ts';
import { boxOf } from './floats/boxes.ts';
import { withCaptions } from './floats/caption-divs.ts';
import { equationOf, subequationsOf } from './floats/equations.ts';
import { figureOfDiv, figuresOfParagraph } from './floats/figures.ts';
import { withFloatNotes } from './floats/float-notes.ts';
import { supplementOfDiv } from './floats/supplements.ts';
import { tableOf, tableOfDiv } from './floats/tables.ts';
import { textFigureOf, theoremOf } from './floats/theorems.ts';
import type { Captioned } from './floats/typed-captions.ts';
import { checkFormula, toInlines } from './inlines/inlines.ts';
import { listOf } from './lists.ts';
import {
  addLabel,
  idFor,
  nextNumber,
  recordPlace,
  recordReplaced,
  reportProblem,
  type State,
} from './state.ts';

type Handlers = {
  [Type in Exclude<BlockNode['type'], 'heading'>]: (
    node: Extract<BlockNode, { type: Type }>,
    state: State,
  ) => Block | Block[];
};

/** Converts blocks without sections: in a section, a cell, a note, a list item. */
export function toBlocks(state: State, nodes: readonly BlockNode[]): Block[] {
  const blocks = withCaptions(nodes).flatMap((node) =>
    'type' in node ? blocksOf(state, node) : blocksOfTypedCaption(state, node),
  );
  return withFloatNotes(blocks);
}

function blocksOf(state: State, node: BlockNode): Block[] {
  if (node.type === 'heading') return headingAsParagraph(state, node);
  const handler = HANDLERS[node.type] as (node: BlockNode, state: State) => Block | Block[];
  return [handler(node, state)].flat().map((made) => recordPlace(state, made, node.position));
}

/** Reports a typed caption. If its number differs from the printed one, it stays a paragraph. */
function blocksOfTypedCaption(state: State, whole: Captioned): Block[] {
  const { kind, number, float, caption, words, nodes } = whole;
  const expected = (state.counters.get(kind) ?? 0) + 1;
  const isNext = number === undefined || Number(number) === expected;
  if (isNext) {
    const problem =
      kind === 'table' ? message('caption-in-text/table') : message('caption-in-text/figure');
    reportProblem(state, problem, caption.position);
    recordReplaced(state, caption.children, words, caption.position);
    return blocksOf(state, float);
  }
  const problem =
    kind === 'table'
      ? message('caption-in-text/table-number', { number, expected })
      : message('caption-in-text/figure-number', { number, expected });
  reportProblem(state, problem, caption.position);
  return nodes.flatMap((node) => blocksOf(state, node));
}

const HANDLERS: Handlers = {
  paragraph: (node, state) =>
    figuresOfParagraph(state, node) ?? paragraph(state, node.children, node.data?.verse),
  blockquote: (node, state) => blockQuote(state, node.children as BlockNode[]),
  list: (node, state) => listOf(state, node, toBlocks),
  definitionList: (node, state) => ({
    type: 'definitionList',
    items: node.children.map((item) => ({
      term: toInlines(state, item.term),
      definitions: item.children.map((definition) => toBlocks(state, definition.children)),
    })),
  }),
  code: (node, state) => codeBlock(state, node),
  math: (node, state) => {
    const blank = checkFormula(state, node.value, true, node.position);
    return blank === undefined ? equationOf(state, node) : [];
  },
  tableGrid: (node, state) => tableOf(state, node, toBlocks),
  thematicBreak: () => ({ type: 'thematicBreak' }),
  div: (node, state) => blockOfDiv(node, state),
  // Converted where the note is called.
  footnoteDefinition: () => [],
};

function paragraph(state: State, nodes: readonly { type: string }[], verse?: true): Block[] {
  const words = toInlines(state, nodes);
  if (words.every((word) => word.type === 'text' && word.value.trim() === '')) return [];
  const { span } = state;
  const children: Inline[] = span ? [{ type: 'span', ...span, children: words }] : words;
  return [{ type: 'paragraph', children, ...(verse && { verse }) }];
}

/** A quotation. A last paragraph that begins with a dash is the attribution. */
function blockQuote(state: State, nodes: BlockNode[]): Block {
  const children = toBlocks(state, nodes);
  const last = children.at(-1);
  const attribution =
    children.length > 1 && last?.type === 'paragraph' ? withoutDash(last.children) : undefined;
  if (!attribution) return { type: 'blockQuote', children };
  return { type: 'blockQuote', children: children.slice(0, -1), attribution };
}

function withoutDash(words: Inline[]): Inline[] | undefined {
  const [first, ...rest] = words;
  if (first?.type !== 'text' || !/^(--|–|—)\s*/.test(first.value)) return undefined;
  return [{ type: 'text', value: first.value.replace(/^(--|–|—)\s*/, '') }, ...rest];
}

function codeBlock(state: State, node: Extract<BlockNode, { type: 'code' }>): CodeBlock {
  const { attributes, caption = [] } = node.data ?? {};
  const block: CodeBlock = {
    type: 'codeBlock',
    value: node.value,
    language: node.lang ?? undefined,
  };
  const words = toInlines(state, caption);
  if (words.length > 0) block.caption = words;
  if (attributes?.id === undefined) return block;
  block.id = idFor(state, attributes.id, 'lst', node.position);
  block.number = nextNumber(state, 'listing');
  addLabel(state, block.id, 'listing', block.number);
  return block;
}

/** Converts a `:::` block by its name, its label or its content. Unknown blocks are unwrapped. */
function blockOfDiv(node: DivNode, state: State): Block[] {
  const floats =
    figureOfDiv(state, node, toBlocks) ??
    tableOfDiv(state, node, toBlocks) ??
    subequationsOf(state, node, toBlocks);
  if (floats) return floats;
  const made =
    supplementOfDiv(state, node) ??
    boxOf(state, node, toBlocks) ??
    theoremOf(state, node, toBlocks) ??
    textFigureOf(state, node, toBlocks);
  return made ? [made] : unwrapDiv(node, state);
}

/** Names for the look of a block, without meaning. */
const LOOKS = new Set([
  '',
  'refs',
  'references',
  // What Pandoc makes of a bibliography
  'csl-bib-body',
  'csl-entry',
  'center',
  'centre',
  'landscape',
  'wide',
  'column',
  'columns',
  'row',
  'div',
  'small',
  'content-visible',
  'content-hidden',
  'section',
  'main',
  'header',
  'footer',
  'article',
  'container',
  'caption',
  // Empty: LaTeX's `\appendix` (sections.ts)
  'appendices',
]);

/**
 * Classes for the layout: Quarto's `column-margin`, `layout-chunk`, `panel-tabset`, website grids' `col-sm`,
 * Distill's `l-body`.
 */
const LAYOUT = /^(?:column|layout|panel|col|l)-/;

function unwrapDiv(node: DivNode, state: State): Block[] {
  const language = node.data?.attributes?.pairs.lang;
  const direction = node.data?.attributes?.pairs.dir;
  if (node.name === 'figure') reportPictureless(state, node);
  else if (
    language === undefined &&
    direction === undefined &&
    !LOOKS.has(node.name) &&
    !LAYOUT.test(node.name)
  ) {
    reportProblem(state, message('directive-unknown/block', { name: node.name }), node.position);
  }
  const span =
    language === undefined && direction === undefined
      ? state.span
      : {
          language,
          direction:
            direction === 'rtl' || direction === 'ltr'
              ? direction
              : directionOf(language ?? state.language.tag),
        };
  const title: BlockNode[] = node.title
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: node.title }] }]
    : [];
  return toBlocks({ ...state, span }, [...title, ...node.children]);
}

function reportPictureless(state: State, node: DivNode): void {
  reportProblem(state, message('figure-missing/block'), node.position);
  const authorId = node.data?.attributes?.id;
  if (authorId !== undefined)
    addLabel(state, idFor(state, authorId, 'fig', node.position), 'figure');
}

/** A heading where no section can begin (in a quotation, a cell, a box) becomes a bold paragraph. */
function headingAsParagraph(state: State, node: Extract<BlockNode, { type: 'heading' }>): Block[] {
  return [
    recordPlace(
      state,
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: toInlines(state, node.children) }],
      },
      node.position,
    ),
  ];
}
