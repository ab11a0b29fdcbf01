/** Figures, listings and supplements: everything with a label and a caption, except tables. */
import type { Element } from 'xast';
import type {
  Block,
  CodeBlock,
  Figure,
  Inline,
  LabelKind,
  Panel,
  Supplement,
} from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { label } from '../../../words/languages/index.ts';
import { idOf } from '../ids.ts';
import { fileAttributes, type Jats } from '../jats.ts';
import { attribute, elementText, filled } from './content.ts';
import { renderParagraphs } from './flow.ts';
import { renderTitle } from './inlines.ts';

/** One picture becomes a `fig`, several become a `fig-group`. */
export function renderFigure(jats: Jats, figure: Figure): Child {
  const [only, ...others] = figure.panels;
  const id = idOf('block', figure.id);
  const named = [numbered(jats, 'figure', figure.number), renderCaption(jats, figure.caption)];
  if (!only) return filled('fig', { id }, named);
  if (others.length > 0 || (only.caption && only.caption.length > 0)) {
    return element(
      'fig-group',
      { id },
      named,
      figure.panels.map((panel) => renderPanel(jats, panel)),
    );
  }
  // A picture without label and caption stays in its place in the text.
  const position = figure.number || figure.caption.length > 0 ? undefined : 'anchor';
  return element('fig', { id, position }, named, renderGraphic(jats, only));
}

function renderPanel(jats: Jats, panel: Panel): Element {
  const letter = attribute(panel.letter);
  const caption: Block[] = panel.caption ? [{ type: 'paragraph', children: panel.caption }] : [];
  return element(
    'fig',
    { id: idOf('block', panel.id) },
    letter && element('label', {}, `(${letter})`),
    renderCaption(jats, caption),
    renderGraphic(jats, panel),
  );
}

/** The printed size is dropped, because JATS cannot express it. */
function renderGraphic(jats: Jats, panel: Panel): Element {
  const alt = filled('alt-text', {}, panel.alt);
  return element('graphic', fileAttributes(jats, panel.asset), alt);
}

/** The label of a numbered figure. Example: "Figure 3" */
export function numbered(jats: Jats, kind: LabelKind, number: string | undefined): Child {
  return number && element('label', {}, label(jats.article.language, kind, number));
}

/**
 * The first paragraph is the title if others follow or if it is one sentence. A longer single paragraph has no title,
 * because the end of its title is unknown.
 */
export function renderCaption(jats: Jats, caption: readonly Block[]): Child {
  const [first, ...rest] = caption;
  if (first?.type !== 'paragraph') return filled('caption', {}, renderParagraphs(jats, caption));
  const title = filled('title', {}, renderTitle(jats, first.children));
  const isTitle = title && (rest.length > 0 || isOneSentence(elementText(title)));
  if (!isTitle) return filled('caption', {}, renderParagraphs(jats, caption));
  return filled('caption', {}, title, renderParagraphs(jats, rest));
}

function isOneSentence(text: string): boolean {
  return !/[.!?؟۔。]["”’»)\]]*\s+\S/.test(text.trim());
}

/** Code. With a label or a caption it is a box, because receivers require a picture in each figure. */
export function renderListing(jats: Jats, code: CodeBlock): Child {
  const id = idOf('block', code.id);
  const language = attribute(code.language);
  const caption = code.caption && code.caption.length > 0 ? paragraphOf(code.caption) : [];
  if (!code.number && caption.length === 0) return filled('code', { id, language }, code.value);
  return element(
    'boxed-text',
    { id, 'content-type': 'listing' },
    numbered(jats, 'listing', code.number),
    renderCaption(jats, caption),
    filled('code', { language }, code.value),
  );
}

function paragraphOf(children: Inline[]): Block[] {
  return [{ type: 'paragraph', children }];
}

/** A file of the article or an external address. */
export function renderSupplement(jats: Jats, supplement: Supplement): Child {
  return element(
    'supplementary-material',
    { id: idOf('block', supplement.id) },
    numbered(jats, 'supplement', supplement.number),
    renderCaption(jats, supplement.caption),
    element('media', fileAttributes(jats, supplement.href)),
  );
}
