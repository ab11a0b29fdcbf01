/** Converts block nodes to hast with one small function for each type. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Section } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { label, localNumber, word } from '../../../words/languages/index.ts';
import { assetUrl, focusable, type PageState, takeLabel } from '../page-state.ts';
import { renderFigure } from './figure.ts';
import { languageOfBlock, renderInlines, text } from './inlines.ts';
import { renderList } from './lists.ts';
import { markedBlock } from './marks.ts';
import { displayedFormula } from './math.ts';
import { renderTable } from './table.ts';

export function renderBlocks(state: PageState, nodes: readonly Block[]): ElementContent[] {
  return nodes.map((node) => renderBlock(state, node));
}

export function renderBlock(state: PageState, node: Block): ElementContent {
  // The table below has the handler of each type. The compiler cannot check that node and handler fit.
  const handle = BLOCKS[node.type] as (state: PageState, node: Block) => ElementContent;
  return markedBlock(state, node, handle(state, node));
}

const BLOCKS: {
  [Type in Block['type']]: (
    state: PageState,
    node: Extract<Block, { type: Type }>,
  ) => ElementContent;
} = {
  paragraph: (state, node) =>
    h(
      node.verse ? 'p.verse' : 'p',
      languageOfBlock(state, node.children),
      renderInlines(state, node.children),
    ),
  section: (state, node) => {
    const id = takeLabel(state, node.id);
    const heading = h(headingName(node.depth), [
      ...sectionNumber(state.article.language, node.label ?? node.number),
      ...renderInlines(state, node.title),
    ]);
    const children = renderBlocks(state, node.children);
    // A part without a heading is not a section in the page's outline.
    if (!isHeaded(state.article.language, node)) return h('div', { id }, children);
    return h('section', { id }, [heading, ...children]);
  },
  blockQuote: (state, node) => {
    const quote = h('blockquote', renderBlocks(state, node.children));
    const { attribution } = node;
    if (!attribution) return quote;
    const source = h('p.attribution', ['— ', ...renderInlines(state, attribution)]);
    return h('div.quotation', [quote, source]);
  },
  list: (state, node) => renderList(state, node, renderBlocks),
  definitionList: (state, node) =>
    h(
      'dl',
      node.items.flatMap(({ term, definitions }) => [
        h('dt', renderInlines(state, term)),
        ...definitions.map((definition) => h('dd', renderBlocks(state, definition))),
      ]),
    ),
  codeBlock: (state, node) => {
    const className = node.language ? `language-${node.language.replace(/\s+/g, '-')}` : undefined;
    const code = h('pre', { dir: 'ltr', tabIndex: focusable(state) }, [
      h('code', { className }, node.value),
    ]);
    const id = takeLabel(state, node.id);
    const caption = renderLabel(state, 'listing', node.number, node.caption);
    if (caption.length === 0) return id ? h('div', { id }, [code]) : code;
    return h('figure.listing', { id }, [h('figcaption', [h('p', caption)]), code]);
  },
  equation: (state, node) => {
    const number = node.number && localNumber(state.article.language, node.number);
    const shown = number ? [h('span.equation-number', `(${number})`)] : [];
    const scroll = h('div.formula', { tabIndex: focusable(state) }, [
      displayedFormula(state, node),
    ]);
    const name = (node.row?.index ?? 0) > 0 ? 'div.equation.next-line' : 'div.equation';
    return h(name, { id: takeLabel(state, node.id) }, [scroll, ...shown]);
  },
  figure: (state, node) => renderFigure(state, node, renderBlocks),
  table: (state, node) => renderTable(state, node, renderBlocks),
  thematicBreak: () => h('hr'),
  box: (state, node) => {
    const language = state.article.language;
    const made = node.kind === 'box' ? [] : [h('strong', word(language, node.kind))];
    const title = node.title ? renderInlines(state, node.title) : made;
    const shown = title.length > 0 ? [h('p.box-title', title)] : [];
    const id = takeLabel(state, node.id);
    return h(`div.box.box-${node.kind}`, { id, role: 'note' }, [
      ...shown,
      ...renderBlocks(state, node.children),
    ]);
  },
  supplement: (state, node) => {
    const { language } = state.article;
    const name = h('strong', label(language, 'supplement', node.number));
    const href = fileAddress(state, node.href);
    const link = href ? h('a', { href }, [name]) : name;
    const [first, ...rest] = node.caption;
    const words = first?.type === 'paragraph' ? renderInlines(state, first.children) : [];
    const others = first?.type === 'paragraph' ? rest : node.caption;
    return h('div.supplement', { id: takeLabel(state, node.id) }, [
      h('p', [link, '. ', ...words]),
      ...renderBlocks(state, others),
    ]);
  },
};

/** A PDF has no files next to it, so relative addresses are dropped. */
function fileAddress(state: PageState, href: string): string | undefined {
  if (/^https?:/i.test(href)) return href;
  return state.medium === 'screen' ? assetUrl(state, href) : undefined;
}

/** Whether a section has a heading with words. */
export function isHeaded(language: string, { title, number }: Section): boolean {
  return number !== undefined || plainText(title, language).trim() !== '';
}

/** The heading level. h1 is the article's title, and h6 the lowest level. */
function headingName(depth: number): string {
  return `h${Math.min(depth + 1, 6)}`;
}

/** Section numbers in the usual form. Examples: "1.", "A.", "2.1" */
export function sectionNumber(language: string, number: string | undefined): ElementContent[] {
  if (!number) return [];
  const shown = localNumber(language, number);
  return [h('span.number', /^\w+$/.test(number) ? `${shown}.` : shown), text(' ')];
}

/** Example: "Listing 1. Caption" as the content of a caption's paragraph. */
function renderLabel(
  state: PageState,
  kind: 'listing',
  number: string | undefined,
  caption: Parameters<typeof renderInlines>[1] = [],
): ElementContent[] {
  const words = renderInlines(state, caption);
  if (!number) return words;
  return [
    h('strong.label', `${label(state.article.language, kind, number)}.`),
    text(' '),
    ...words,
  ];
}
