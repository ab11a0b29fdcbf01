/** Messages of one file that differ in one thing alone are printed once, with a list; as data, each has its place. */
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const FILES = {
  'journal.yaml': 'title: Journal of Tests\nlanguage: en\nlicense: CC-BY-4.0\n',
  '1-2/issue.yaml': 'volume: 1\nissue: 2\narticles: [maps]\n',
  '1-2/maps/map-of-oslo.png': 'no picture',
  '1-2/maps/article.md': `---
title: Maps
authors: [{name: {given: Ann, family: Author}, github: ann}]
abstract: Short.
kernelspec: {name: python3}
x-event: none
---

# Introduction

![North](north.png)

![South](south.png)

![Oslo](map-of-osl.png)

![North again](north.png)
`,
};

const COMMANDS = [
  ['build', '.', '--out', 'out', '--to', 'html'],
  ['check', '.', '--out', 'out'],
];

async function run(command: readonly string[], ...more: string[]) {
  const { stdout, stderr } = await offprintIn(await folderOf(FILES), [...command, ...more]);
  return { stdout, lines: `${stdout}\n${stderr}`.split('\n') };
}

test.each(COMMANDS)(
  '%s names ignored keys and missing pictures once, in a list',
  async (...command) => {
    const { lines } = await run(command);
    expect(lines.filter((line) => line.includes('[front-matter-ignored]'))).toEqual([
      expect.stringContaining(
        '1-2/maps/article.md:3:48 info Offprint makes no use of `author.github`, `kernelspec` and `x-event` in the front matter. Also in lines 5 and 6. [front-matter-ignored]',
      ),
    ]);
    expect(lines.filter((line) => line.includes('[figure-missing]'))).toEqual([
      expect.stringContaining(
        '1-2/maps/article.md:11:1 error The folder of the article does not have the files "north.png" and "south.png". Also in lines 13 and 17. [figure-missing]',
      ),
      expect.stringContaining(
        '1-2/maps/article.md:15:1 error The folder of the article has no file "map-of-osl.png". [figure-missing]',
      ),
    ]);
  },
);

test.each(COMMANDS)('%s --format json keeps each place', async (...command) => {
  const { stdout } = await run(command, '--format', 'json');
  const report = JSON.parse(stdout);
  const all: { rule: string; line: number; facts?: { key?: string } }[] =
    report.messages ?? report.findings;
  const of = (wanted: string) => all.filter(({ rule }) => rule === wanted);
  expect(of('front-matter-ignored').map(({ line, facts }) => [line, facts?.key])).toEqual([
    [3, 'author.github'],
    [5, 'kernelspec'],
    [6, 'x-event'],
  ]);
  expect(of('figure-missing').map(({ line }) => line)).toEqual([11, 13, 15, 17]);
});
