/** Texts of the front matter: parsed as Markdown, or as plain text without markup. */

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { formulaWords } from '../../../markup/formula-words.ts';
import { message } from '../../../messages/message.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { parseFragment } from '../../parse/index.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';

/** A text of several blocks, such as an abstract or a statement. */
export function parseBlocks(context: AssembleContext, text: string, path: string): Root {
  return parseFragment(text, context.file, placeOf(context, path));
}

/**
 * The start of a list, a heading or a quotation in Markdown. In a title, it is text. Examples: "1984. A review", "(a) to
 * (z)".
 */
const BLOCK_START =
  /^((?:\d{1,9}|[a-z]|[ivxlcdm]{1,9})(?=[.)](?:\s|$))|(?=(?:[-+*]|#{1,6}|\(@?\w{1,100}\))(?:\s|$)|>|:{3,}|~{3,}|`{3,}))/i;

/** A text of one line, such as a title. */
export function parseLine(context: AssembleContext, text: string, path: string): Root {
  const root = parseBlocks(context, withoutBlocks(text), path);
  const [first, ...others] = root.children;
  if (others.length > 0 || (first && first.type !== 'paragraph'))
    context.report(
      message('value-invalid/several-paragraphs', { key: path }),
      placeOf(context, path),
    );
  return root;
}

/** Marks of citations, notes and links. In plain text, they are characters. Example: "R&D @Sea". */
const CALL = /\\.|@|\[\^|\^\[|\](?=:)(?<=^\[[^\]]*\])/g;

/** The text without markup. Examples: "E. coli" for `*E. coli*`, "α" for `$\alpha$`. */
export function toPlainText(context: AssembleContext, text: string, path: string): string {
  const line = collapseWhiteSpace(text);
  if (!/[*_`~^$[\]<\\&{}]/.test(line)) return line;
  const asWords = line.replace(CALL, (call) => (call.startsWith('\\') ? call : `\\${call}`));
  return wordsOf(parseBlocks(context, withoutBlocks(asWords), path));
}

function withoutBlocks(text: string): string {
  return text.replace(BLOCK_START, '$1\\');
}

function wordsOf(root: Root): string {
  visit(root, 'inlineMath', (node) => {
    node.value = formulaWords(node.value);
  });
  return textOf(root);
}
