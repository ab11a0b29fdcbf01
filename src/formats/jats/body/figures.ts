/** Figures, listings and supplements: what has a label and a caption, apart from tables. */
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

/** One picture is a `fig`; several are a `fig-group` of them. */
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
  // A picture without label or caption stands where it is in the text.
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

/** JATS has no place for the size in print that the author asked for. */
function renderGraphic(jats: Jats, panel: Panel): Element {
  const alt = filled('alt-text', {}, panel.alt);
  return element('graphic', fileAttributes(jats, panel.asset), alt);
}

/** "Figure 3", where it has a number. */
export function numbered(jats: Jats, kind: LabelKind, number: string | undefined): Child {
  return number && element('label', {}, label(jats.article.language, kind, number));
}

/**
 * The first paragraph is the title where others follow or it is one sentence; a longer one is a
 * paragraph, since nobody said where its title would end.
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

/** Code; with a label or caption in a box, since receivers want a picture in each figure. */
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

/** A file of the article, or an address elsewhere. */
export function renderSupplement(jats: Jats, supplement: Supplement): Child {
  return element(
    'supplementary-material',
    { id: idOf('block', supplement.id) },
    numbered(jats, 'supplement', supplement.number),
    renderCaption(jats, supplement.caption),
    element('media', fileAttributes(jats, supplement.href)),
  );
}
