/**
 * Finds what a theme's template would run or load. Pages must work alone, run only Offprint's script, and not reveal
 * their readers to anybody.
 */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { cssLoads } from '../markup/css-loads.ts';
import { isNestedDeeper } from '../markup/nested-elements.ts';
import { message } from '../messages/message.ts';
import { wordSet } from '../words/word-list.ts';
import { IN_PAGE } from './in-page.ts';
import { parseTemplate, type TemplateProblem, type Token } from './template-slots.ts';

/** Checks every template, also unused ones. */
export function checkTemplateLoads(templates: Record<string, string>): TemplateProblem[] {
  return Object.entries(templates).flatMap(([template, text]) => {
    const tokens = parseTemplate(template, text);
    const pieces = Array.isArray(tokens) ? piecesOf(tokens) : [];
    const html = pieces.map((piece) => piece.text).join('');
    return activeIn(html).map(({ problem, at }) => {
      const start = placeIn(pieces, at);
      return { template, start, end: Math.min(start + 1, text.length), message: problem };
    });
  });
}

/** A piece of a template as in a page: text without tags, or a placeholder for inserted text. */
interface Piece {
  text: string;
  /** Offset in the template. */
  start: number;
}
const FILLED = '\uE000';

function piecesOf(tokens: readonly Token[]): Piece[] {
  return tokens.flatMap(([kind, text, start, , inner]) => {
    if (kind === 'text') return [{ text, start }];
    if (kind === 'name' || kind === '&') return [{ text: FILLED, start }];
    return Array.isArray(inner) ? piecesOf(inner) : [];
  });
}

function placeIn(pieces: readonly Piece[], at: number): number {
  let before = 0;
  for (const { text, start } of pieces) {
    if (at < before + text.length) return start + at - before;
    before += text.length;
  }
  return pieces.at(-1)?.start ?? 0;
}

interface Found {
  problem: TemplateProblem['message'];
  at: number;
}

/** Elements that are not closed count, too. Browsers allow 512 levels. */
const DEEPEST = 1_000;

function activeIn(html: string): Found[] {
  if (isNestedDeeper(html, DEEPEST))
    return [{ problem: message('theme-invalid/template-nesting', { most: DEEPEST }), at: 0 }];
  const found: Found[] = [];
  const whole = /<(?:html|head|body)\b/i.test(html);
  const tree: Root = fromHtml(html, { fragment: !whole });
  visit(tree, 'element', (element: Element) => {
    const at = element.position?.start.offset ?? 0;
    for (const part of activeParts(element))
      found.push({ problem: message('theme-invalid/template-loads', { found: part }), at });
  });
  return found;
}

const ACTIVE = wordSet('script iframe frame object embed applet base portal');
const LOADING_LINK = /stylesheet|icon|preload|prefetch|preconnect|prerender|manifest/i;

function activeParts({ tagName, properties, children }: Element): string[] {
  if (ACTIVE.has(tagName)) return [`<${tagName}>`];
  if (tagName === 'meta' && /refresh/i.test(String(properties.httpEquiv)))
    return ['<meta http-equiv="refresh">'];
  if (tagName === 'link' && LOADING_LINK.test(String(properties.rel)))
    return [`<link rel="${String(properties.rel)}">`];
  const styles =
    tagName === 'style' ? [children.map((one) => ('value' in one ? one.value : '')).join('')] : [];
  const attributes = Object.entries(properties).flatMap(([name, value]) =>
    activeAttribute(tagName, name.toLowerCase(), String(value)),
  );
  return [...styles.flatMap(loadsOf), ...attributes];
}

/** Attributes whose address is loaded with the page. In drawings also `href`. */
const LOADED = /^(?:src|srcset|poster|background|data)$/;
const DRAWN = /^(?:image|use|feimage)$/i;
const ELSEWHERE = /(?:^|[\s,])(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i;

function activeAttribute(tag: string, name: string, value: string): string[] {
  const address = value.replace(/^[\u0000-\u0020]+/, '');
  if (/^on[a-z]/.test(name)) return [name];
  if (name === 'style') return loadsOf(value);
  if (name === 'srcdoc') return ['srcdoc'];
  if (
    /^(?:href|action|formaction|xlinkhref)$/.test(name) &&
    /^(?:java|vb)script:/i.test(address.replace(/[\t\n\r]/g, ''))
  )
    return [shown(address)];
  const isLoaded = LOADED.test(name) || (DRAWN.test(tag) && /^(?:xlink)?href$/.test(name));
  return isLoaded && ELSEWHERE.test(address) && !IN_PAGE.test(address) ? [shown(address)] : [];
}

function loadsOf(css: string): string[] {
  return cssLoads(css)
    .filter(({ address }) => !IN_PAGE.test(address) && !address.startsWith(FILLED))
    .map(({ start, end }) => shown(css.slice(start, end)));
}

/** Characters of an address that a message shows. */
const SHOWN = 80;

function shown(text: string): string {
  return text.slice(0, SHOWN).replaceAll(FILLED, '…');
}
