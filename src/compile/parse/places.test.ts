import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { outline } from '../../../test/support/outline.ts';
import { citationsInOrder } from './citation-order.ts';
import { parseFragment, parseManuscript } from './index.ts';

/** Each citation key with its place in the tree, and the text of the file at that place. */
function keysOf(value: string): string[] {
  const { tree } = parseManuscript(new VFile({ path: 'article.md', value }));
  return placed(citationsInOrder([tree]), value);
}

function placed(nodes: ReturnType<typeof citationsInOrder>, value: string): string[] {
  const lines = value.replace(/\r\n?/g, '\n').split('\n');
  return nodes
    .flatMap((node) => node.items)
    .map(({ place: { start, end } }) => {
      const words = lines[start.line - 1]?.slice(start.column - 1, end.column - 1);
      return `${start.line}:${start.column} ${words}`;
    });
}

describe('places of keys are those of the file', () => {
  it.each([
    ['after front matter', '---\ntitle: x\n---\n\nA [see @a; @b].', ['5:8 @a', '5:12 @b']],
    ['in a quotation', '> one [@a,\n> two; @b]', ['1:8 @a', '2:8 @b']],
    ['in a list', '- x\n\n  - y [@a]', ['3:8 @a']],
    ['in a table of pipes', '| x |\n|---|\n| [@a] |', ['3:4 @a']],
    ['in a caption', '![Map [@a]](m.png)', ['1:8 @a']],
    ['in an HTML table', '<table>\n <tr>\n  <td>x [@a]</td></tr></table>', ['3:10 @a']],
    ['in a grid', '+----+------+\n| x  | [@a] |\n+----+------+', ['2:9 @a']],
    ['in a simple table', 'a     b\n----  ----\nx     [@a]', ['3:8 @a']],
    ['in LaTeX', '\\begin{quote}\n  x [@a]\n\\end{quote}', ['2:6 @a']],
    ['in a tabular', '\\begin{tabular}{ll}\nx & @a \\\\\n\\end{tabular}', ['2:5 @a']],
    ['in an argument', 'x \\textbf{y @a}', ['1:13 @a']],
    ['in a MyST directive', '```{note}\n:class: x\n\ny @a\n```', ['4:3 @a']],
    ['in the title of a div', ':::note[See @a]\nx\n:::', ['1:13 @a']],
    ['after a comment', 'x {>>y<<} @a', ['1:11 @a']],
    ['after the line ends of Windows', 'x\r\n\r\ny @a', ['3:3 @a']],
    ['after a byte order mark', '\uFEFFx @a', ['1:3 @a']],
    ['after wide characters', '😀 @a', ['1:4 @a']],
  ])('%s', (_, value, keys) => {
    expect(keysOf(value.replace('\uFEFF', ''))).toEqual(keys);
    expect(keysOf(value).map((key) => key.split(' ')[0])).toEqual(
      keys.map((key) => key.split(' ')[0]),
    );
  });
});

describe('places in fragments of the front matter', () => {
  it.each([
    ['plain', 'title: A @a', 'A @a', ['1:10 @a']],
    ['quoted', 'title: "A @a"', 'A @a', ['1:11 @a']],
    ['block', 'abstract: |\n  One.\n\n  Two @a.\n', 'One.\n\nTwo @a.\n', ['4:7 @a']],
  ])('%s', (_, value, text, keys) => {
    const lines = value.split('\n');
    const start = { line: 1, column: value.indexOf(':') + 3, offset: value.indexOf(':') + 2 };
    const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    const root = parseFragment(text, new VFile({ path: 'article.md', value }), { start, end });
    expect(placed(citationsInOrder([root]), value)).toEqual(keys);
  });
});

it('front matter keeps its text and its place', () => {
  const { frontMatter } = parseManuscript(new VFile({ value: '---\ntitle: x\n...\n\ny' }));
  expect(frontMatter).toEqual({
    text: 'title: x\n',
    place: {
      start: { line: 2, column: 1, offset: 4 },
      end: { line: 3, column: 1, offset: 13 },
    },
  });
});

it('citations are in reading order: captions at their figure, notes at their first call', () => {
  const value = [
    'A[^n] @a ^[@inline] ![Cap @cap](x.png) B[^n]',
    '',
    '[^n]: Note @n [^m].',
    '',
    '[^m]: @m',
    '',
    '[^never]: @never',
    '',
    '| @cell |',
    '|-------|',
    '',
    ': Caption @tab',
    '',
    'Term @term',
    ':   @definition',
  ].join('\n');
  const { tree } = parseManuscript(new VFile({ value }));
  const keys = citationsInOrder([tree]).map(({ items }) => items[0]?.key);
  expect(keys).toEqual('n m a inline cap tab cell term definition never'.split(' '));
});

it('a tag without its end is treated as its message says', () => {
  const file = new VFile({ path: 'article.md', value: 'Put <name> here and <b>there.\n' });
  const { tree } = parseManuscript(file);
  expect(outline(tree.children)).toBe('p: Put <name> here and there.');
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    '"<name>" is not HTML and is printed as typed.',
    'The HTML element "<b>" is never closed. The tag is left out, and the words are kept.',
  ]);
});
