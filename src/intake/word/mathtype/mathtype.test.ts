import { expect, test } from 'vitest';
import { LONG, take } from '../../../../test/intake/take-word.ts';
import { PIXEL, p } from '../../../../test/intake/word-file.ts';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { ommlToTex } from '../math/omml.ts';
import { mathTypeToOmml } from './omml.ts';

const END = [0];
const FACE = { text: 1, function: 2, variable: 3, symbol: 6, number: 8, stretched: 22 };
const char = (sign: string, face = FACE.variable, options = 0) => {
  const code = sign.charCodeAt(0);
  return [2, options, face + 128, code & 255, code >> 8];
};
const word = (letters: string, face: number) => [...letters].flatMap((each) => char(each, face));
const line = (...items: number[][]) => [1, 0, ...items.flat(), ...END];
const empty = [1, 1];
const template = (selector: number, variation: number, ...items: number[][]) => [
  3,
  0,
  selector,
  variation,
  0,
  ...items.flat(),
  ...END,
];

/** The stream of version 5: MathType's header, preferences, then the records. */
function stream(...records: number[][]): Uint8Array {
  const preferences = [18, 0, 2, 0x27, 0x12, 0xf3, 0x34, 0xff, 0, 2, 1, 0, 0];
  const font = [19, ...Buffer.from('WinAllBasicCodePages\0'), 17, 1, ...Buffer.from('Times\0')];
  const head = [5, 1, 0, 6, 9, ...Buffer.from('DSMT6\0'), 0];
  return Uint8Array.from(
    [28, 0, ...Array(26).fill(0), ...head, ...font, ...preferences, 10].concat(records.flat(), END),
  );
}

function texOf(...records: number[][]): string | undefined {
  const equation = mathTypeToOmml(stream(line(...records)));
  return equation && ommlToTex(equation).tex;
}

const [x, two] = [char('x'), char('2', FACE.number)];

test.each([
  [[template(11, 0, line(char('1', 8)), line(two))], '\\frac{1}{2}'],
  [[template(10, 0, line(x), empty)], '\\sqrt{x}'],
  [[template(10, 1, line(x), line(char('3', 8)))], '\\sqrt[3]{x}'],
  [[x, template(29, 0, line(char('i')), line(two))], 'x_{i}^{2}'],
  [[x, template(28, 0, empty, line(two)), char('+', 6), two], 'x^{2}+2'],
  [[template(15, 0x31, line(x), line(two), line(x), char('∫', 6))], '\\int_{2}^{x}{x}'],
  [[template(16, 0x70, line(x), line(char('i')), line(two))], '\\sum\\limits_{i}^{2}{x}'],
  [[template(1, 3, line(x), char('(', 22), char(')', 22))], '\\left(x\\right)'],
  [
    [template(2, 1, line([4, 0, 1, 0, ...line(x), ...line(two), 0]))],
    '\\left\\{\\begin{aligned}x \\\\ 2\\end{aligned}\\right.',
  ],
  [[[5, 0, 0, 0, 0, 1, 2, 0, 0, ...line(x), ...line(two), 0]], '\\begin{matrix}x & 2\\end{matrix}'],
  [[word('sin', FACE.function), x], '\\sin x'],
  [
    [word('rate', FACE.text), char('\uEF04', 24), word('of', FACE.text)],
    '\\text{rate}\\ \\text{of}',
  ],
  [[[...char('x', 3, 1), 6, 0, 9, 0]], '\\hat{x}'],
  [[[...char('x', 3, 1), 6, 0, 5, 0], char('=', 6), x], "x'=x"],
  [[template(23, 0x10, line(word('max', 2)), line(char('i')), empty)], '\\max_{i}'],
])('MathType: %#', (records, tex) => {
  expect(texOf(...records)).toBe(tex);
});

test.each([
  ['a template without a counterpart', template(26, 0, line(x))],
  ['a sign of MathType’s own', char('\uE932')],
  ['a script that was made by moving a sign up', [2, 8, 128, 0, 131, 50, 0]],
  ['the end in the middle', [1, 0]],
  ['lists without end', Array(300).fill([1, 0]).flat()],
])('an unreadable equation is not guessed: %s', (_, record) => {
  expect(texOf(record)).toBeUndefined();
});

test('nested scripts do not take exponential time', () => {
  const nested = (depth: number): number[] =>
    depth === 0 ? x : [...x, ...template(29, 0, line(nested(depth - 1)), line(x))];
  expect(texOf(nested(12))).toContain('x_{x_{x');
  expect(cpuTime(() => texOf(nested(28)))).toBeLessThan(5000);
});

/** A compound file with one stream: sector table, directory, then the stream's eight sectors. */
function compoundFile(name: string, content: Uint8Array): Uint8Array {
  const file = Buffer.alloc(512 * 11);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.fill(255, 60, 512);
  file.writeUInt32LE(0, 76);
  file.fill(255, 512, 1024);
  const next = [0xfffffffd, 0xfffffffe, 3, 4, 5, 6, 7, 8, 9, 0xfffffffe];
  for (const [at, sector] of next.entries()) file.writeUInt32LE(sector, 512 + at * 4);
  const entry = (at: number, title: string, start: number, size: number) => {
    file.write(title, 1024 + at * 128, 'utf16le');
    file.writeUInt16LE(title.length * 2 + 2, 1024 + at * 128 + 64);
    file.writeUInt32LE(start, 1024 + at * 128 + 116);
    file.writeUInt32LE(size, 1024 + at * 128 + 120);
  };
  entry(0, 'Root Entry', 0xfffffffe, 0);
  entry(1, name, 2, 4096);
  Buffer.from(content).copy(file, 1536);
  return file;
}

const object = (id: string) =>
  `<w:r><w:object><v:shape><v:imagedata r:id="rId-a.png"/></v:shape><o:OLEObject Type="Embed" ProgID="Equation.DSMT4" r:id="${id}"/></w:object></w:r>`;
const related = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="${target}"/>`;

test('a MathType equation in a Word file becomes a formula; an unreadable one keeps its picture', () => {
  const half = stream(line(template(11, 0, line(char('1', 8)), line(two))));
  const { text, findings } = take(
    `${p(LONG)}<w:p>${object('rIdA')}</w:p>${p(LONG)}<w:p>${object('rIdB')}</w:p>${p(LONG)}`,
    {
      media: { 'a.png': PIXEL },
      relationships: related('rIdA', 'embeddings/a.bin') + related('rIdB', 'embeddings/b.bin'),
      parts: {
        'word/embeddings/a.bin': compoundFile('Equation Native', half),
        'word/embeddings/b.bin': compoundFile('Equation Native', stream(line(char('\uE932')))),
      },
    },
  );
  expect(text).toContain('$$\n\\frac{1}{2}\n$$');
  expect(text).toContain('![](figures/figure-1.png)');
  const told = findings.filter(({ topic }) => topic === 'equations').map(({ what }) => what);
  expect(told).toEqual([
    '1 equation of MathType or Equation Editor was read from its own data.',
    '1 equation is a MathType or Equation Editor object that could not be read; its picture was taken.',
  ]);
});
