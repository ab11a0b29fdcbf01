/** Markdown of the front matter: parsed where it may have markup, plain where it may not. */

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { formulaWords } from '../../../markup/formula-words.ts';
import { message } from '../../../messages/message.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { parseFragment } from '../../parse/index.ts';
import { type Given, placeOf } from './assemble-context.ts';

/** Paragraphs, lists and so on: an abstract, a statement. */
export function blocks(given: Given, text: string, path: string): Root {
  return parseFragment(text, given.file, placeOf(given, path));
}

/** What starts a list, a heading or a quotation in Markdown, and is part of a title: "1984. A review". */
const BLOCK_START = /^(\d{1,9}(?=[.)](?:\s|$))|(?=(?:[-+*]|#{1,6})(?:\s|$)|>|:{3,}|~{3,}|`{3,}))/;

/** One line: a title. */
export function oneLine(given: Given, text: string, path: string): Root {
  const root = blocks(given, withoutBlocks(text), path);
  const [first, ...others] = root.children;
  if (others.length > 0 || (first && first.type !== 'paragraph'))
    given.report(message('value-invalid/several-paragraphs', { key: path }), placeOf(given, path));
  return root;
}

/** What calls a work, a note or an address in a text, and are words where there can be none: "R&D @Sea". */
const CALL = /\\.|@|\[\^|\^\[|\](?=:)(?<=^\[[^\]]*\])/g;

/** Plain text: `*E. coli*` is "E. coli", `$\alpha$` is "α". */
export function plain(given: Given, text: string, path: string): string {
  const line = collapseWhiteSpace(text);
  if (!/[*_`~^$[\]<\\&{}]/.test(line)) return line;
  const asWords = line.replace(CALL, (call) => (call.startsWith('\\') ? call : `\\${call}`));
  return wordsOf(blocks(given, withoutBlocks(asWords), path));
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
