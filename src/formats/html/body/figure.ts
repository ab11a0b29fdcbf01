import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Figure, LabelKind, Panel } from '../../../article/article.ts';
import { label, word } from '../../../words/languages/index.ts';
import { shareOfLine } from '../../printed-size.ts';
import { assetUrl, type PageState, type RenderBlocks, takeLabel } from '../page-state.ts';
import { renderInlines } from './inlines.ts';
import { cssWidth } from './picture-size.ts';

/** A figure with one or several panels. On the web each picture links to its larger file. */
export function renderFigure(
  state: PageState,
  figure: Figure,
  renderBlocks: RenderBlocks,
): Element {
  const id = takeLabel(state, figure.id);
  const panels = figure.panels.map((panel) => renderPanel(state, figure, panel));
  const caption = captionBlocks(state, 'figure', figure, renderBlocks);
  const count = figure.panels.length > 1 ? '.panels' : '';
  return h('figure', { id }, [
    h(`div.pictures${count}`, panels),
    ...(caption.length > 0 ? [h('figcaption', caption)] : []),
  ]);
}

function renderPanel(state: PageState, figure: Figure, panel: Panel): Element {
  const { width, height } = state.assets.get(panel.asset) ?? {};
  const src = assetUrl(state, panel.asset);
  const letter = panel.letter ? [h('span.letter', `(${panel.letter})`)] : [];
  const caption = panel.caption ? renderInlines(state, panel.caption) : [];
  const gap = letter.length > 0 && caption.length > 0 ? [' '] : [];
  const line = [...letter, ...gap, ...caption];
  return h('div.panel', { id: takeLabel(state, panel.id), style: widthOf(panel, figure) }, [
    h('div.picture', [
      h('img', { src, alt: panel.alt, width, height, style: sizeOf(panel, figure) }),
      ...enlarge(state, figure, panel, src),
    ]),
    ...(line.length > 0 ? [h('p.panel-caption', line)] : []),
  ]);
}

function widthOf(panel: Panel, figure: Figure): string | undefined {
  const width = shareOfLine(panel, figure);
  const room = cssWidth(figure.columns ? { width } : { ...panel, width });
  return room && `--width:${room}`;
}

/** A picture with a size set by the author is also enlarged to it. */
function sizeOf({ printedWidth }: Panel, { columns }: Figure): string | undefined {
  return printedWidth === undefined || columns ? undefined : `width:${printedWidth}mm`;
}

/** A link around the picture. It works without a script and keeps the alternative text. */
function enlarge(state: PageState, figure: Figure, panel: Panel, href: string): ElementContent[] {
  if (state.medium === 'print') return [];
  const { language } = state.article;
  const number = figure.number && `${figure.number}${panel.letter ?? ''}`;
  const name = number ? `: ${label(language, 'figure', number)}` : '';
  return [h('a.enlarge', { href, ariaLabel: `${word(language, 'figureEnlarge')}${name}` })];
}

/** The caption's blocks, with "Figure 1." before the first words. */
export function captionBlocks(
  state: PageState,
  kind: LabelKind,
  { number, caption }: { number?: string; caption: readonly Block[] },
  renderBlocks: RenderBlocks,
): ElementContent[] {
  if (!number) return renderBlocks(state, caption);
  const name = h('strong.label', `${label(state.article.language, kind, number)}.`);
  const [first, ...rest] = caption;
  if (first?.type !== 'paragraph') return [h('p', [name]), ...renderBlocks(state, caption)];
  return [
    h('p', [name, ' ', ...renderInlines(state, first.children)]),
    ...renderBlocks(state, rest),
  ];
}
