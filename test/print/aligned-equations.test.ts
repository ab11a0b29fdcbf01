/** Environments of LaTeX whose lines have numbers: each number is printed beside its line, and referred to by it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { type Box, textBoxes } from '../support/pdf-boxes.ts';
import { offprintIn } from '../support/run-command.ts';

const MATRICES = [
  '\\begin{matrix} a & b \\\\ c & d \\end{matrix}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
  '\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}',
  '\\begin{cases} a & x < y \\\\ b & \\text{else, \\{or} \\end{cases}',
  '\\left\\{ \\begin{array}{l} a \\\\ b \\end{array} \\right.',
  '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
];
/** By name: what stands before a line's number, and between its parts. */
const ENVIRONMENTS: Record<string, { begin?: string; align: string }> = {
  align: { align: ' &= ' },
  'align*': { align: ' &= ' },
  flalign: { align: ' &= ' },
  alignat: { begin: '{2}', align: ' &= ' },
  xalignat: { begin: '{2}', align: ' &= ' },
  gather: { align: ' = ' },
  eqnarray: { align: ' &\\leq& ' },
};
/** A number of three digits in each line says where it is printed. */
const cases = Object.entries(ENVIRONMENTS).map(([name, { begin = '', align }], index) => {
  const mark = (line: number) => `${index + 1}${line}${line}`;
  const [first, second] = [MATRICES[index % 6], MATRICES[(index + 1) % 6]];
  const tex = [
    `\\begin{${name}}${begin}`,
    `${mark(1)}${align}${first} \\label{eq:${mark(1)}}\\\\[2pt] % no line: \\\\ {`,
    `${mark(2)}${align}z \\notag \\\\`,
    `${mark(3)}${align}${second} \\label{eq:${mark(3)}} \\\\`,
    `${mark(4)}${align}t \\tag{T${index}}`,
    `\\end{${name}}`,
  ].join('\n');
  return { name, tex, mark, numbers: [2 * index + 1, undefined, 2 * index + 2, `T${index}`] };
});

const written: { html: string; jats: string; boxes: Box[]; said: string } = {
  html: '',
  jats: '',
  boxes: [],
  said: '',
};

beforeAll(async () => {
  const text = cases.map(({ name, tex, mark }, index) => {
    const formula = index % 2 === 0 ? tex : `$$\n${tex}\n$$`;
    return `Of ${name.replace('*', '')} are @eq:${mark(1)} and \\eqref{eq:${mark(3)}}.\n\n${formula}`;
  });
  const words = ['---', 'title: Equations', 'author: Ann Author', '---', '', ...text].join('\n\n');
  const folder = await folderOf({ 'a/article.md': words.replace('---\n\ntitle', '---\ntitle') });
  const ran = await offprintIn(folder, ['build', 'a', '--to', 'html,jats,pdf']);
  const out = join(folder, 'output/a');
  written.said = ran.stderr;
  written.html = await readFile(join(out, 'a.html'), 'utf8');
  written.jats = await readFile(join(out, 'a.xml'), 'utf8');
  written.boxes = await textBoxes(await readFile(join(out, 'a.pdf')));
});

test('nothing of a formula is told to be unreadable, lost or different', () => {
  expect(written.said).not.toMatch(/equation-syntax|differ|cross-reference/);
});

test.each(cases)('$name: the numbers are printed beside their lines', ({ mark, numbers }) => {
  const lines = numbers.map((_, index) => boxOf(mark(index + 1)));
  const beside = lines.map(({ page, y }) => {
    const found = written.boxes.filter(
      (box) => /^\(\w+\)$/.test(box.text.trim()) && box.page === page && Math.abs(box.y - y) < 3,
    );
    return found.at(-1)?.text.trim();
  });
  expect(beside).toEqual(numbers.map((number) => number && `(${number})`));
});

// The numbers are not all equally wide, and move the formulas by half of the difference.
const isAligned = ({ name }: (typeof cases)[number]) => name !== 'gather';
test.each(cases.filter(isAligned))('$name: the numbered lines stay aligned', ({ mark }) => {
  const edges = [1, 3, 4].map((line) => boxOf(mark(line)).from);
  expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(5);
});

test.each(cases)('$name: references lead to the lines', ({ mark, numbers: [first, , third] }) => {
  for (const [line, number] of [
    [1, first],
    [3, third],
  ] as const) {
    const id = `eq-${mark(line)}`;
    const link = new RegExp(`<a [^>]*href="#${id}"[^>]*>[^<]*?${number}</a>`);
    expect(written.html).toMatch(link);
    expect(written.html).toMatch(new RegExp(`<div class="equation[^"]*" id="${id}">`));
    const formula = new RegExp(`<disp-formula id="${id}">\\s*<label>\\(${number}\\)</label>`);
    expect(written.jats).toMatch(formula);
    expect(written.jats).toMatch(new RegExp(`<xref [^>]*rid="${id}"[^>]*>[^<]*?${number}</xref>`));
  }
});

function boxOf(words: string): Box {
  const [found] = written.boxes.filter(({ text }) => text.trim().startsWith(words));
  if (!found) throw new Error(`“${words}” is not on the page`);
  return found;
}
