import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { citationsInOrder } from '../../src/compile/parse/citation-order.ts';
import { parseManuscript } from '../../src/compile/parse/index.ts';
import { cpuTime } from '../support/cpu-time.ts';

function parse(value: string) {
  const file = new VFile({ path: 'article.md', value });
  return { file, ...parseManuscript(file) };
}
function rules(value: string): string[] {
  return parse(value).file.messages.map(
    ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
  );
}

it('a formula of any length is a formula in its paragraph', () => {
  const tex = `${'x+'.repeat(50_000)}y`;
  expect(parse(`$$\n${tex}\n$$\n\nIt is $${tex}$.`).tree.children).toMatchObject([
    { type: 'math', value: tex },
    { type: 'paragraph', children: [{}, { type: 'inlineMath', value: tex }, {}] },
  ]);
});

describe('what is no text', () => {
  it('control characters are reported and blanked', () => {
    expect(rules('a\u0000b\n\u0007c\uFDD0')).toEqual([
      '1:2 control-character',
      '2:1 control-character',
      '2:3 control-character',
    ]);
  });

  it('half a character is an error, a whole one is not', () => {
    expect(rules('a \uD83D b')).toEqual(['1:3 lone-surrogate']);
    expect(rules('a \u{1F600} b')).toEqual([]);
  });

  it('overrides of the writing direction are reported and taken out', () => {
    expect(rules('a\u202Eb\u202C \u202Dc \u2067d\u2069')).toEqual([
      '1:2 control-character',
      '1:6 control-character',
    ]);
    expect(JSON.stringify(parse('a\u202Eb').tree)).not.toContain('\u202E');
  });

  it('an empty file is reported once', () => {
    expect(rules('')).toEqual(['undefined:undefined file-empty']);
    const file = new VFile({ value: '' });
    file.message('too large');
    parseManuscript(file);
    expect(file.messages).toHaveLength(1);
  });
});

const MANY = 1_500;
describe('repeated marks neither overflow nor take long', () => {
  const attacks: Record<string, string> = {
    quotations: '>'.repeat(MANY),
    blanks: `a${' '.repeat(300_000)}b`,
    'notes that call notes': Array.from({ length: 3_000 }, (_, i) => `[^${i}]: a [^${i + 1}]\n\n`)
      .concat('[^0]')
      .join(''),
    'open brackets': '['.repeat(MANY),
    'closing brackets': ']: '.repeat(40 * MANY),
    'brackets that nothing opened': '\\(a](b'.repeat(16 * MANY),
    'nested brackets': `${'['.repeat(MANY)}a${']'.repeat(MANY)}`,
    emphasis: '*a **b '.repeat(MANY),
    lists: Array.from({ length: 400 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    'lists in one line': '- '.repeat(MANY),
    'lists with letters in one line': '(a) '.repeat(MANY),
    'lists that begin anew in each line': '(a) x\n(b) y\n'.repeat(MANY),
    'code spans': Array.from({ length: 200 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(' '),
    dollars: '$a '.repeat(MANY),
    citations: '[@a '.repeat(MANY),
    braces: '{#a '.repeat(MANY),
    commands: '\\a{'.repeat(MANY),
    environments: '\\begin{a}\n'.repeat(MANY),
    'environments in each paragraph': '\\begin{a}\n\n'.repeat(5 * MANY),
    notes: '^['.repeat(MANY),
    divs: '<div>'.repeat(MANY),
    tables: '<table><tr><td>'.repeat(300),
    fences: '::: a\n'.repeat(MANY),
    highlights: '{% highlight a %}\n'.repeat(MANY),
    'quotes of TeX': "``a ``b c'' d'' ".repeat(MANY),
    'stars between blanks': '**a ** ** '.repeat(MANY),
    comments: '{>>a<<} '.repeat(MANY),
    links: '[a](b'.repeat(MANY),
    underlines: 'a\n=\n'.repeat(MANY),
    pipes: `|a\n|-\n${'|a\n'.repeat(MANY)}`,
    'formulas that never end': '\\['.repeat(60 * MANY),
    'line breaks': 'a\\\n'.repeat(50 * MANY),
    'comments in one line': 'a {>>b<<} <!-- c --> '.repeat(20_000),
    'comments that never end': '{>>a '.repeat(20_000),
    'instructions that never end': '<?a '.repeat(20_000),
    'blanks in runs': `a${' '.repeat(4_900)}`.repeat(40),
    'tables in each paragraph': '| a |\n|--|\n| c |\n\n'.repeat(20_000),
    'definitions in each paragraph': 'Term\n:   Words\n\n'.repeat(20_000),
    'citations in one bracket': `[${'@a; '.repeat(20_000)}@b]`,
    'quotations in each paragraph': '> a\n\n'.repeat(10_000),
    'lists in each quotation': '> - a\n>\n> b\n\n'.repeat(10_000),
    'underlined headings in a long text': `${'a\n\n'.repeat(22_000)}${'a\n=\n'.repeat(2_000)}`,
    'links to each heading': Array.from(
      { length: 3_000 },
      (_, i) => `# A${i}\n\nSee [A${i}].\n\n`,
    ).join(''),
    'one heading again and again': '# Results\n\n'.repeat(1_500),
    'settings of all cells': `execute:\n${'    a: b\n'.repeat(60)}\n\n\`\`\`{r}\n1\n\`\`\``,
    'pictures of a cell': `\`\`\`{r}\ninclude_graphics(${'"a",\'b\','.repeat(40)})x\n\`\`\``,
    'an option of a cell': `\`\`\`{r}\n#| a:${'\t'.repeat(3_000)}:${'\t'.repeat(3_000)}x\n1\n\`\`\``,
    'blanks in a line': `a${' '.repeat(300_000)}b\n\n${'>'.repeat(900)} c`,
    'blanks before the rule of a table': `a | b\n${' '.repeat(4_000)}-|-${' '.repeat(4_000)}x`,
    grid: `${'+-'.repeat(MANY)}+\n${'|\n'.repeat(50)}`,
  };
  it.each(Object.entries(attacks))('%s', (_, value) => {
    expect(cpuTime(() => expect(parse(value).tree.type).toBe('root'))).toBeLessThan(20_000);
  });
});

it.each([
  ['backslashes', '\\'],
  ['entities', '&lt;'],
  ['headings', '# A\n'],
  ['items', '- a\n\n'],
  ['addresses', 'https://a.example\n'],
  ['blank lines', 'a\n\n\n'],
])('a text of %s is refused before it fills the memory', (_, piece) => {
  expect(rules(piece.repeat(200_000))).toEqual([expect.stringContaining('nesting-too-deep')]);
  expect(rules(piece.repeat(1_000)).join()).not.toContain('nesting-too-deep');
});

it('a paragraph of commands is refused before it takes a minute', () => {
  expect(rules('\\item a\n'.repeat(30_000))).toEqual(['20001:1 nesting-too-deep']);
});

/** Pieces of every syntax, put together at random. */
const pieces = fc.constantFrom(
  ...'a|word |@a|[@a|; @b]|[|]|(|)|{|}|{#id .c k="v"}|{.c}|*|**|_|^|~|~~|`|```|$|$$|\\|\\(|\\)|\\[|\\]|\\textbf{|\\ref{a}|\\begin{align}|\\end{align}|<b>|</b>|<div>|</div>|<table>|<tr>|<td>|</table>|<br>|<script>|</script>|<!--|-->|{>>|<<}|:::|::: note|:::{figure} a|: |\n|\n\n|\n    |\n- |\n1. |\n> |# |---|--- ---|===|+---+|!\\[a](b)|[^1]|[^1]: |^[|&amp;|\\|a\\|b\\||\\|-\\|-\\||http://a.b|{{< x >}}|{cite}`a`|(a)=|"|\''
    .split(/(?<!\\)\|/)
    .map((piece) => piece.replaceAll('\\|', '|').replaceAll('\\[a', '[a')),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));

describe('laws', () => {
  it('nothing makes the parser throw', () => {
    fc.assert(
      fc.property(texts, (value) => parse(value).tree.type === 'root'),
      { numRuns: 120 },
    );
  });

  it('every place lies in the file', () => {
    fc.assert(
      fc.property(texts, (value) => {
        const { file } = parse(value);
        const lines = value.split('\n');
        for (const { place, ruleId } of file.messages) {
          if (!place || !('start' in place)) continue;
          const line = lines[place.start.line - 1];
          expect(line, `${ruleId} ${place.start.line}`).toBeDefined();
          expect(place.start.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('a note that calls itself gives its citations once', () => {
    const { tree } = parse('[^1]: [^1]{cite}`a`');
    expect(citationsInOrder([tree])).toHaveLength(1);
  });

  it('every citation of the tree is found once', () => {
    fc.assert(
      fc.property(texts, (value) => {
        const { tree } = parse(value);
        const found = citationsInOrder([tree]);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe([...JSON.stringify(tree).matchAll(/"type":"citation"/g)].length);
      }),
      { numRuns: 120 },
    );
  });

  it('words without marks come out as they are', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-ZäöüßéñА-яا-ي中文]{1,8}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        const [first] = parse(list.join(' ')).tree.children;
        expect(first).toMatchObject({ type: 'paragraph', children: [{ value: list.join(' ') }] });
      }),
    );
  });

  it('no raw HTML is left in a tree', () => {
    fc.assert(
      fc.property(texts, (value) => !JSON.stringify(parse(value).tree).includes('"type":"html"')),
      { numRuns: 120 },
    );
  });
});
