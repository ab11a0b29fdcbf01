/**
 * Drawings are documents of their own: whoever opens the published file would run their scripts and
 * load what they name. What shows nothing is taken out of them; a drawing that would lose something
 * that shows is refused. All formats and receivers get the same file.
 */
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { type CssLoad, cssLoads } from './css-loads.ts';
import { isNestedDeeper } from './nested-elements.ts';
import { shapesWithRepeats } from './repeated-shapes.ts';

export interface CleanDrawing {
  /** The drawing as it may be published; the very text that was given where nothing was taken out. */
  svg: string;
  /** What was taken out, for people: "script", "event handler onload"; each once. */
  removed: string[];
  /** Why it cannot be published. */
  refused?: string;
}

/** Signs without which nothing has to be taken out: most drawings are not even parsed. */
const SUSPECT =
  /<\s*(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener|audio|video|canvas|animate\w*|set|html|body|meta|link|form)\b|[\s"'/]on[a-z]+\s*=|href\s*=\s*["']?(?!["']?#)|\bsrc\s*=|url\(\s*["']?(?!["']?#)|(?:src|image-set)\(|@import|\\|xml:base|<!DOCTYPE[^<>[]*\[|<!ENTITY|<!ATTLIST|<!\[CDATA\[|<\?xml-stylesheet|&#|1999\/xhtml/i;

/** The end of the root element, with nothing but remarks behind it. */
const END = /<\/(?:[\w.-]+:)?svg\s*>\s*(?:<!--[^>]*-->\s*)*$/;
/** A drawing of nothing: its root is closed at once. */
const EMPTY = /^[^<]*(?:<[?!][^<]*)*<(?:[\w.-]+:)?svg\b[^<>]*\/>\s*$/;
const TAIL = 4_000;
const USE = /<(?:[\w.-]+:)?use\b/;
/** The browser takes five seconds for as many; a map of all roads of a country has a tenth. */
const MOST_SHAPES = 1_000_000;

/** The browser gives up at five thousand and shows nothing, others before. */
const DEEPEST = 1_000;

/** Takes out of a drawing what runs or loads. */
export function cleanDrawing(svg: string): CleanDrawing {
  return cleaned(svg, { depth: 0, keepsHtml: false });
}

/** The same for a browser that makes a picture of the drawing: HTML in `<foreignObject>` stays. */
export function drawingForBrowser(svg: string): CleanDrawing {
  return cleaned(svg, { depth: 0, keepsHtml: true });
}

function cleaned(svg: string, around: Pick<Cleaning, 'depth' | 'keepsHtml'>): CleanDrawing {
  if (!END.test(svg.slice(-TAIL)) && !EMPTY.test(svg))
    return { svg, removed: [], refused: 'XML that is cut off' };
  if (isNestedDeeper(svg, DEEPEST))
    return { svg, removed: [], refused: `more than ${DEEPEST} elements inside each other` };
  if (USE.test(svg) && shapesWithRepeats(svg) > MOST_SHAPES)
    return { svg, removed: [], refused: 'millions of repeated shapes' };
  if (!SUSPECT.test(svg)) return { svg, removed: [] };
  const root = parsed(svg);
  if (!root) return { svg, removed: [], refused: 'XML that is not well-formed' };
  const cleaning: Cleaning = { removed: new Set(), ...around };
  // Attributes may be given there to elements that do not show them: the parser does not keep it.
  if (/<!DOCTYPE[^<>[]*\[|<!(?:ATTLIST|ENTITY)\b/i.test(svg))
    cleaning.removed.add('declarations of its own');
  cleanChildren(root, cleaning);
  const { removed, refused } = cleaning;
  if (refused) return { svg, removed: [...removed], refused };
  return { svg: removed.size > 0 ? toXml(root) : svg, removed: [...removed] };
}

interface Cleaning {
  /** How many drawings are around this one. */
  depth: number;
  /** Whether `<foreignObject>` may hold words. */
  keepsHtml: boolean;
  removed: Set<string>;
  refused?: string;
}

/** Entities of the drawing's own are unknown to the parser, so that none can grow. */
function parsed(svg: string): Root | undefined {
  try {
    return fromXml(svg.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Elements that run, or show what is not in the drawing; by local name, in any namespace. */
const ACTIVE =
  /^(?:script|handler|listener|iframe|object|embed|audio|video|canvas|html|body|meta|link|base|form|input|button|img)$/i;
const ANIMATION = /^(?:animate\w*|set)$/i;

function cleanChildren(parent: Root | Element, cleaning: Cleaning): void {
  parent.children = (parent.children as Nodes[]).filter((node) => {
    if (node.type === 'instruction' && node.name === 'xml-stylesheet')
      return without(cleaning, 'style sheet outside the file');
    if (node.type !== 'element') return true;
    return keepsElement(node, cleaning);
  }) as Element['children'];
}

function keepsElement(node: Element, cleaning: Cleaning): boolean {
  const name = localName(node.name);
  if (name.toLowerCase() === 'foreignobject') return keepsForeign(node, cleaning);
  if (ACTIVE.test(name)) return without(cleaning, name === 'script' ? 'script' : `<${name}>`);
  if (
    ANIMATION.test(name) &&
    /^(?:href|on\w+)$/i.test(localName(node.attributes.attributeName ?? '').trim())
  )
    return without(cleaning, `<${name}> of an address`);
  cleanAttributes(node, name, cleaning);
  if (name === 'style') cleanStyle(node, cleaning);
  else cleanChildren(node, cleaning);
  return true;
}

/** HTML in a drawing has no fonts in print, and most readers of JATS do not show it. */
function keepsForeign(node: Element, cleaning: Cleaning): boolean {
  if (hasWords(node) && cleaning.keepsHtml) {
    cleanAttributes(node, 'foreignObject', cleaning);
    cleanHtml(node, cleaning);
    return true;
  }
  if (hasWords(node)) cleaning.refused ??= 'text in <foreignObject>';
  return without(cleaning, '<foreignObject>');
}

/** Elements of HTML that only say something of the page, or run. */
const UNSEEN = /^(?:script|handler|listener|meta|link|base)$/i;
/** Elements of HTML that hold words. */
const HOLDS_WORDS = /^(?:html|body)$/i;

/** What would show something that is not in the file has the drawing refused. */
function cleanHtml(parent: Element, cleaning: Cleaning): void {
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element') return true;
    const name = localName(node.name);
    if (UNSEEN.test(name)) return without(cleaning, name === 'script' ? 'script' : `<${name}>`);
    if (ACTIVE.test(name) && !HOLDS_WORDS.test(name))
      cleaning.refused ??= `<${name}> in <foreignObject>`;
    cleanAttributes(node, name, cleaning);
    if (name === 'style') cleanStyle(node, cleaning);
    else cleanHtml(node, cleaning);
    return true;
  });
}

function hasWords(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'cdata') return node.value.trim() !== '';
  return 'children' in node && (node.children as Nodes[]).some(hasWords);
}

function cleanAttributes(node: Element, name: string, cleaning: Cleaning): void {
  for (const [key, value] of Object.entries(node.attributes)) {
    if (typeof value !== 'string') continue;
    const attribute = localName(key).toLowerCase();
    if (key === 'xml:base') drop(node, key, cleaning, 'address outside the file');
    else if (/^on/.test(attribute)) drop(node, key, cleaning, `event handler ${key}`);
    else if (attribute === 'href' || attribute === 'src')
      cleanAddress(node, key, { name, value }, cleaning);
    else node.attributes[key] = cleanCss(value, cleaning);
  }
}

/** A link may lead anywhere that is safe; anything else must be in the file. */
function cleanAddress(
  node: Element,
  key: string,
  { name, value }: { name: string; value: string },
  cleaning: Cleaning,
): void {
  const address = value.replace(/[\s\u0000-\u001f]/g, '');
  if (address === '' || address.startsWith('#')) return;
  if (name === 'a') {
    if (!/^(?:https?|mailto|ftp):/i.test(address)) drop(node, key, cleaning, 'link that runs');
    return;
  }
  if (/^data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(address)) return;
  if (/^(?:image|feImage)$/.test(name) && INNER_DRAWING.test(address)) {
    node.attributes[key] = cleanInner(value.trim(), cleaning);
    return;
  }
  if (
    /^(?:image|use|feImage|tref|textPath|linearGradient|radialGradient|pattern|filter|mpath)$/.test(
      name,
    )
  )
    cleaning.refused ??= `"${address.slice(0, 60)}", which is not in the file`;
  drop(node, key, cleaning, 'address outside the file');
}

const INNER_DRAWING = /^data:image\/svg\+xml[;,]/i;
/** Deeper than anybody draws. */
const MOST_DRAWINGS = 3;

/** A drawing as a picture in a drawing, cleaned like the one around it. */
function cleanInner(address: string, cleaning: Cleaning): string {
  const inner = drawingIn(address);
  if (inner === undefined || cleaning.depth >= MOST_DRAWINGS) {
    cleaning.refused ??= 'a drawing as a picture that cannot be read';
    return address;
  }
  const around = { depth: cleaning.depth + 1, keepsHtml: cleaning.keepsHtml };
  const { svg, removed, refused } = cleaned(inner, around);
  cleaning.refused ??= refused;
  for (const what of removed) cleaning.removed.add(what);
  return svg === inner
    ? address
    : `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function drawingIn(address: string): string | undefined {
  const comma = address.indexOf(',');
  const body = address.slice(comma + 1);
  try {
    const percents = decodeURIComponent(body);
    if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) return percents;
    const bytes = Buffer.from(percents, 'base64');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function cleanStyle(node: Element, cleaning: Cleaning): void {
  const css = node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  const clean = cleanCss(css, cleaning);
  if (clean !== css) node.children = [{ type: 'text', value: clean }];
}

/** Fonts and colours of other places are not loaded in a picture anyhow. */
function cleanCss(css: string, cleaning: Cleaning): string {
  const loads = loadsOutside(css);
  if (loads.length === 0) return css;
  cleaning.removed.add('address outside the file');
  if (loads.some(({ by }) => by === 'string')) return '';
  const clean = loads.reduceRight(
    (text, { by, start, end }) =>
      `${text.slice(0, start)}${by === 'url' ? 'none' : ''}${text.slice(end)}`,
    css,
  );
  // What stood before and behind may have become an address together.
  return loadsOutside(clean).length > 0 ? '' : clean;
}

const IN_FILE = /^#|^data:(?:image\/(?:png|jpe?g|gif|webp)|(?:application\/)?(?:x-)?font)/i;

function loadsOutside(css: string): CssLoad[] {
  return cssLoads(css).filter(({ address }) => !IN_FILE.test(address));
}

function drop(node: Element, key: string, cleaning: Cleaning, what: string): void {
  delete node.attributes[key];
  cleaning.removed.add(what);
}

function without(cleaning: Cleaning, what: string): false {
  cleaning.removed.add(what);
  return false;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
