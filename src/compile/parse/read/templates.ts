/** Syntax of website templates in the text. Figures are converted, everything else is reported. */

import type { Link } from 'mdast';
import { message } from '../../../messages/message.ts';
import type { PhrasingNode } from '../manuscript.ts';
import type { TemplateFigureSyntax, TemplateSyntax } from '../syntax/nodes.ts';
import { imageNodes } from './links.ts';
import { type Reading, reportProblem } from './reading.ts';

/** Tags that only control how the template reads the text between them. */
const SILENT = new Set(['raw', 'endraw']);
const CONTENTS = /^\{%-?\s*include\s+(?:[\w-]+\/)*toc\b|^\{\{-?\s*toc\b/;

export function templateNodes({ raw, name, position }: TemplateSyntax, reading: Reading): [] {
  // The opening tag is reported already.
  if (SILENT.has(name) || /^end[a-z]/.test(name)) return [];
  if (CONTENTS.test(raw)) {
    reportProblem(
      reading,
      message('layout-ignored/contents', { mark: raw.slice(0, 60) }),
      position,
    );
    return [];
  }
  const problem =
    name === ''
      ? message('directive-unknown/template-variable')
      : message('directive-unknown/template-tag', { name });
  reportProblem(reading, problem, position);
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
