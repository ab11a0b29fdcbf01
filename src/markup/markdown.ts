/** Converts the journal's own Markdown texts (descriptions of issues, pages) to HTML. */
import type { Element, Nodes } from 'hast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';

/** Schemes that links may have. HTML in the text is left out by remark-rehype. */
const SCHEMES = /^(?:https?|mailto|ftp):/i;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

export interface MarkdownPage {
  html: string;
  /** Text of the first heading of level one. */
  title?: string;
  /** Relative addresses of its pictures. */
  pictures: string[];
}

/** @param addressOf converts relative addresses to those of the page */
export function renderMarkdown(
  text: string,
  addressOf: (address: string) => string = (address) => address,
): MarkdownPage {
  const tree = PARSER.runSync(PARSER.parse(text));
  const page: MarkdownPage = { html: '', pictures: [] };
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'h1') page.title ??= wordsOf(element);
    if (element.tagName === 'a') element.properties.href = safe(element.properties.href, addressOf);
    if (element.tagName === 'img') {
      const { src } = element.properties;
      if (typeof src === 'string' && !HAS_SCHEME.test(src)) page.pictures.push(src);
      element.properties.src = safe(src, addressOf);
    }
  });
  page.html = PARSER.stringify(tree);
  return page;
}

/** The text in one line, for search engines, feeds and shared links. */
export function markdownWords(text: string): string {
  const tree = PARSER.runSync(PARSER.parse(text));
  return collapseWhiteSpace(wordsOf(tree));
}

const PARSER = unified()
  .use(remarkParse)
  .use(githubMarkdown)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();

/** Adds GitHub's extensions: tables, plain addresses and strikethrough. */
function githubMarkdown(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfm()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}

function safe(address: unknown, addressOf: (address: string) => string): string | undefined {
  if (typeof address !== 'string') return undefined;
  // Browsers skip control characters and spaces in a scheme.
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  if (!HAS_SCHEME.test(bare)) return bare.startsWith('#') ? address : addressOf(address);
  return SCHEMES.test(bare) ? address : undefined;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
