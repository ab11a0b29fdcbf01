import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

/** Serializes nodes to HTML. Only here is text of an article escaped for element content. */
export function toHtml(nodes: readonly ElementContent[]): string {
  return processor.stringify({ type: 'root', children: [...nodes] });
}

/** Escapes a text slot of a template, in content and in attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Control characters, lone surrogates and noncharacters, which HTML does not allow. */
const NOT_HTML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** A fast test for code units that may be one of them. */
const PERHAPS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

/** Removes these characters. Reading the manuscript has reported them. */
export function withoutForbidden(html: string): string {
  const clean = PERHAPS.test(html) ? html.replace(NOT_HTML, '') : html;
  return clean.replaceAll('&#x0;', '').replace(/\r\n?/g, '\n');
}
