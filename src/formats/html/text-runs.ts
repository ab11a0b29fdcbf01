import { addToGroup } from '../../words/add-to-group.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { TextRun } from '../faces.ts';

type Style = Omit<TextRun, 'texts'> & {
  /** Elements that a theme may set in the fonts of headings, also in italics. */
  small: boolean;
  /** Elements of an abstract, which a theme may set in italics. */
  abstract: boolean;
  /** Elements that a theme may make bold or not, such as terms, titles of boxes and table feet. */
  weighted: boolean;
  /** Elements that are not shown as text. */
  hidden: boolean;
};

const BOLD = /^(?:strong|b|th|h[1-6]|summary|button)$/;
const ITALIC = /^(?:em|i|cite|dfn|var)$/;
const CODE = /^(?:code|pre|kbd|samp)$/;
const SMALL = /^(?:table|caption|figcaption|h[1-6]|nav|aside|header|footer|dl)$/;
const WEIGHTED = /^(?:dt|tfoot)$/;
const WEIGHTED_CLASS =
  /\sclass="(?:[^"]*\s)?(?:box-title|letter|journal-title|heading|licence|notice|downloads)[\s"]/;
/** Attributes that can select a style. */
const SPEAKING = /\s(?:lang|class)="/;
const HIDDEN = /^(?:style|script|title)$/;
/** Elements with a marker that browsers draw and the text does not contain. */
const ROOT = /^m(?:sqrt|root)$/;
const RADICAL = '\u221a';
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Tags with their attributes, or the text between them. Comments match neither. */
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi;

/**
 * The texts of a finished page by style, so that the page includes the fonts that it needs. If only a style sheet
 * decides, both possibilities are assumed: every text may be set in the
 * fonts of text or of headings, an abstract upright or slanted, a term or a box's title bold or not.
 */
export function textRuns(html: string): TextRun[] {
  const open = [{ tag: '', style: PLAIN }];
  const texts = new Map<Style, string[]>();
  const styleIn = knownStyles();
  for (const [, closing, name, attributes = '', text] of html.matchAll(TOKEN)) {
    const style = open.at(-1)?.style ?? PLAIN;
    const tag = name?.toLowerCase();
    if (text !== undefined) {
      if (!style.hidden && /\S/.test(text)) addToGroup(texts, style, text);
    } else if (tag && closing) close(open, tag);
    else if (tag && !VOID.test(tag)) {
      const own = styleIn(style, tag, attributes);
      open.push({ tag, style: own });
      if (ROOT.test(tag)) addToGroup(texts, own, RADICAL);
    }
  }
  return [...texts].flatMap(([style, of]) => runsOf(of, style));
}

const PLAIN: Style = {
  language: '',
  stack: 'text',
  bold: false,
  italic: false,
  small: false,
  abstract: false,
  weighted: false,
  hidden: false,
};

/** Caches `inside`, because a page has thousands of elements and a dozen styles. */
function knownStyles(): typeof inside {
  const styles = new Map<string, Style>();
  const children = new Map<Style, Map<string, Style>>();
  return (style, tag, attributes) => {
    const known = getOrInsert(children, style, () => new Map<string, Style>());
    const element = SPEAKING.test(attributes) ? `${tag} ${attributes}` : tag;
    return getOrInsert(known, element, () => unique(inside(style, tag, attributes)));
  };

  function unique(style: Style): Style {
    const key = Object.values(style).join(' ');
    return getOrInsert(styles, key, () => style);
  }
}

/** Closes the element and all open elements inside it. */
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

function runsOf(texts: readonly string[], { weighted, ...style }: Style): TextRun[] {
  const runs = runsInWeight(texts, style);
  return weighted && !style.bold
    ? [...runs, ...runsInWeight(texts, { ...style, bold: true })]
    : runs;
}

function runsInWeight(
  texts: readonly string[],
  { small, abstract, hidden: _, ...style }: Omit<Style, 'weighted'>,
): TextRun[] {
  if (style.stack !== 'text') return [{ ...style, texts }];
  const upright = style.italic ? [{ ...style, texts, italic: false }] : [];
  const slanted = abstract && !style.bold ? [{ ...style, texts, italic: true }] : [];
  const heading = { ...style, texts, stack: 'heading' as const, italic: style.italic && small };
  return [{ ...style, texts }, ...upright, ...slanted, heading];
}
