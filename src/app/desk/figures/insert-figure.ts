/** Inserts a figure into a text, as a paragraph of its own. */
import { inBrackets, linkTarget } from '../../../intake/write/escape.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { escapeCommentMarks } from '../../../words/comment-marks.ts';
import { freeName } from '../../../words/free-name.ts';

export interface NewFigure {
  /** Path in the article's folder. */
  path: string;
  /** Markdown; empty if it has none. */
  caption: string;
  alt: string;
  /** The line after which it stands; absent for the end of the text. */
  afterLine?: number | undefined;
}

export function insertFigure(text: string, figure: NewFigure): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r\n|\n|\r/);
  const last = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const at = Math.min(figure.afterLine ?? last, last);
  const before = lines.slice(0, at);
  const after = lines.slice(at);
  const isFollowed = after.some((line) => line.trim() !== '');
  const needsBlank = isFollowed && after[0]?.trim() !== '';
  const written = [...(at > 0 ? [''] : []), figureLine(text, figure), ...(needsBlank ? [''] : [])];
  const rest = isFollowed ? after : [''];
  return [...before, ...written, ...rest].join(end);
}

function figureLine(text: string, { path, caption, alt }: NewFigure): string {
  const line = collapseWhiteSpace;
  const quoted = escapeCommentMarks(line(alt).replace(/[\\"]/g, '\\$&'));
  const attributes = [
    ...(caption.trim() ? [`#${freeLabel(text, path)}`] : []),
    ...(alt.trim() ? [`alt="${quoted}"`] : []),
  ];
  const braces = attributes.length > 0 ? `{${attributes.join(' ')}}` : '';
  return `![${escapeCommentMarks(inBrackets(line(caption)))}](${linkTarget(path)})${braces}`;
}

/** A label that the text does not have yet. Example: "fig-map" */
function freeLabel(text: string, path: string): string {
  const stem = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const label = plain.startsWith('fig') ? plain : `fig-${plain || 'picture'}`;
  const name = label.startsWith('fig-') ? label : `fig-${label}`;
  return freeName(name, (each) => text.includes(`#${each}`) || text.includes(`@${each}`));
}
