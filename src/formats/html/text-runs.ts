import type { TextRun } from '../faces.ts';

type Style = Omit<TextRun, 'text'> & {
  /** Elements that a theme may set in the fonts of headings, slanted words included. */
  small: boolean;
  /** Of an abstract, which a theme may slant as a whole. */
  abstract: boolean;
  /** Of a term, a box's title, a table's foot and the like, which a theme may make bold or not. */
  weighted: boolean;
  /** Not shown as text. */
  hidden: boolean;
};

const BOLD = /^(?:strong|b|th|h[1-6]|summary|button)$/;
const ITALIC = /^(?:em|i|cite|dfn|var)$/;
const CODE = /^(?:code|pre|kbd|samp)$/;
const SMALL = /^(?:table|caption|figcaption|h[1-6]|nav|aside|header|footer|dl)$/;
const WEIGHTED = /^(?:dt|tfoot)$/;
const WEIGHTED_CLASS =
  /\sclass="(?:[^"]*\s)?(?:box-title|letter|journal-title|heading|licence|notice|downloads)[\s"]/;
const HIDDEN = /^(?:style|script|title)$/;
/** Browsers draw their sign, which stands nowhere in the text. */
const ROOT = /^m(?:sqrt|root)$/;
const RADICAL = '\u221a';
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Tags with their attributes, or text between them; comments match as neither. */
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi;

/**
 * The text of a finished page with the style of each piece, so that the page brings the fonts that
 * it needs. What a stylesheet alone decides is taken both ways: every text may be set in the
 * fonts of text or of headings, an abstract upright or slanted, a term or a box's title bold or not.
 */
export function textRuns(html: string): TextRun[] {
  const plain: Style = {
    language: '',
    stack: 'text',
    bold: false,
    italic: false,
    small: false,
    abstract: false,
    weighted: false,
    hidden: false,
  };
  const open: { tag: string; style: Style }[] = [{ tag: '', style: plain }];
  const runs: TextRun[] = [];
  for (const [, closing, name, attributes = '', text] of html.matchAll(TOKEN)) {
    const style = open.at(-1)?.style ?? plain;
    const tag = name?.toLowerCase();
    if (text !== undefined) runs.push(...runsOf(text, style));
    else if (tag && closing) close(open, tag);
    else if (tag && !VOID.test(tag)) {
      open.push({ tag, style: inside(style, tag, attributes) });
      if (ROOT.test(tag)) runs.push(...runsOf(RADICAL, open.at(-1)?.style ?? style));
    }
  }
  return runs;
}

/** Closes the element and what was left open in it. */
function close(open: { tag: string }[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

function inside(style: Style, tag: string, attributes: string): Style {
  const language = /\slang="([^"]*)"/.exec(attributes)?.[1];
  const abstract = /\sclass="(?:[^"]*\s)?abstract[\s"]/.test(attributes);
  return {
    language: language ?? style.language,
    stack: tag === 'math' ? 'math' : CODE.test(tag) ? 'code' : style.stack,
    bold: style.bold || BOLD.test(tag),
    italic: style.italic || ITALIC.test(tag),
    small: style.small || SMALL.test(tag),
    abstract: style.abstract || abstract,
    weighted: style.weighted || WEIGHTED.test(tag) || WEIGHTED_CLASS.test(attributes),
    hidden: style.hidden || HIDDEN.test(tag),
  };
}

function runsOf(text: string, { weighted, ...style }: Style): TextRun[] {
  if (style.hidden || text.trim() === '') return [];
  const runs = runsInWeight(text, style);
  return weighted && !style.bold
    ? [...runs, ...runsInWeight(text, { ...style, bold: true })]
    : runs;
}

function runsInWeight(
  text: string,
  { small, abstract, hidden: _, ...style }: Omit<Style, 'weighted'>,
): TextRun[] {
  if (style.stack !== 'text') return [{ ...style, text }];
  const upright = style.italic ? [{ ...style, text, italic: false }] : [];
  const slanted = abstract && !style.bold ? [{ ...style, text, italic: true }] : [];
  const heading = { ...style, text, stack: 'heading' as const, italic: style.italic && small };
  return [{ ...style, text }, ...upright, ...slanted, heading];
}
