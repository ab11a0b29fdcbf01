/** Markdown of the front matter: parsed where it may have markup, plain where it may not. */
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { formulaWords } from '../../markup/formula-words.ts';
import { parseFragment } from '../../parse/index.ts';
import { type Given, placeOf } from './given.ts';

/** Paragraphs, lists and so on: an abstract, a statement. */
export function blocks(given: Given, text: string, path: string): Root {
  return parseFragment(text, given.file, placeOf(given, path));
}

/** What starts a list, a heading or a quotation in Markdown, and is part of a title: "1984. A review". */
const BLOCK_START = /^(\d{1,9}(?=[.)](?:\s|$))|(?=(?:[-+*]|#{1,6})(?:\s|$)|>|:{3,}|~{3,}|`{3,}))/;

/** One line: a title. */
export function oneLine(given: Given, text: string, path: string): Root {
  const root = blocks(given, text.replace(BLOCK_START, '$1\\'), path);
  const [first, ...others] = root.children;
  if (others.length > 0 || (first && first.type !== 'paragraph'))
    given.report(
      'value-invalid',
      `Unexpected paragraphs in \`${path}\`, expected one line`,
      placeOf(given, path),
      'Write it in one line; a second title goes into `subtitle`.',
    );
  return root;
}

/** Plain text: `*E. coli*` is "E. coli", `$\alpha$` is "α". */
export function plain(given: Given, text: string, path: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[*_`~^$[\]<\\&{}]/.test(line) ? wordsOf(blocks(given, line, path)) : line;
}

function wordsOf(root: Root): string {
  visit(root, 'inlineMath', (node) => {
    node.value = formulaWords(node.value);
  });
  return textOf(root);
}
