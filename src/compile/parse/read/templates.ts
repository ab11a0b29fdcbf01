/**
 * What the template of a website would put into the text: figures are read, the rest is said, in the
 * same words for each of a kind, so that reports print them once.
 */
import type { Link } from 'mdast';
import type { PhrasingNode } from '../manuscript.ts';
import type { TemplateFigureSyntax, TemplateSyntax } from '../syntax/nodes.ts';
import { imageNodes } from './links.ts';
import { type Reading, say } from './reading.ts';

/** Tags that only say how the template is to read what stands between them. */
const SILENT = new Set(['raw', 'endraw']);
const CONTENTS = /^\{%-?\s*include\s+(?:[\w-]+\/)*toc\b|^\{\{-?\s*toc\b/;

export function templateNodes({ raw, name, position }: TemplateSyntax, reading: Reading): [] {
  // What closes was said with what opens.
  if (SILENT.has(name) || /^end[a-z]/.test(name)) return [];
  if (CONTENTS.test(raw)) {
    const reason = `Unexpected template tag "${raw.slice(0, 60)}", expected text`;
    say(reading, 'layout-ignored', reason, position, 'The contents are made by themselves.');
    return [];
  }
  const what = name === '' ? 'variable' : `tag "${name}"`;
  say(
    reading,
    'directive-unknown',
    `Unexpected ${what} of a template, expected text`,
    position,
    'It was left out: write here what the website shows in its place.',
  );
  return [];
}

export function templateFigure(node: TemplateFigureSyntax, reading: Reading): PhrasingNode[] {
  const { url, alt, position } = node;
  const pairs: Record<string, string> =
    alt === undefined ? {} : { alt: alt.replace(/\\(["'])/g, '$1') };
  const caption = node.children as Link['children'];
  const attributes = position && { classes: [], pairs, place: position };
  const data = { caption, ...(attributes && { attributes }) };
  return imageNodes({ type: 'image', url, alt: '', position, data }, reading);
}
