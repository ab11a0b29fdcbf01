/** Manuscripts for review as the text of their PDF, with numbered lines. */
import { expect, test } from 'vitest';
import { intake } from '../intake.ts';

const SENTENCES = Array.from(
  { length: 40 },
  (_, at) =>
    `The river number ${at} of the upper valley runs between the hills and the sea, and its\nname is as old as the maps that we have seen of it in the archive of the town.`,
).join('\n');
const FRONT = 'Names of rivers in the upper valley\nAma Serwaa\nAbstract\n';
const LINES = `${FRONT}${SENTENCES}\n1 Introduction\n${SENTENCES}`.split('\n');

function read(text: string) {
  const { article, account, findings } = intake(new TextEncoder().encode(text));
  expect(account.lost).toEqual([]);
  return { article, told: findings.map(({ what }) => what) };
}

test('removes numbers on their own lines', () => {
  const numbered = LINES.map((line, at) => `${at + 1}\n\n${line}`).join('\n\n');
  const { article, told } = read(numbered);
  expect(article).toMatch(/^title: Names of rivers in the upper valley$/m);
  expect(article).toContain(
    'The river number 3 of the upper valley runs between the hills and the sea, and its name is',
  );
  expect(told).toContain(`${LINES.length} numbers of lines left out.`);
});

test('removes numbers on their own lines if the reference list and figures have none', () => {
  const numbered = LINES.map((line, at) => `${at + 1}\n${line}`).join('\n');
  const list = Array.from(
    { length: 150 },
    (_, at) =>
      `Serwaa, A. B., & Mensah, K. (${1850 + at}). The river number ${at} and its oldest maps.\nJournal of Rivers, 3(2), 1–19.`,
  ).join('\n');
  const { told } = read(`${numbered}\nReferences\n${list}`);
  expect(told).toContain(`${LINES.length} numbers of lines left out.`);
});

test('removes numbers at the start of lines that restart on each page', () => {
  const pages = [LINES.slice(0, 44), LINES.slice(44, 90), LINES.slice(90)];
  const numbered = pages.map((page) => page.map((line, at) => `${at + 1} ${line}`).join('\n'));
  const { article } = read(numbered.join('\n\f'));
  expect(article).toContain(
    'The river number 3 of the upper valley runs between the hills and the sea, and its name is',
  );
  expect(article).toContain('# Introduction');
});

test('keeps the row numbers of a table', () => {
  const rows = Array.from({ length: 70 }, (_, at) => `${at + 1}`).join('\n');
  const { article, told } = read(`${LINES.join('\n')}\nTable 1. Rivers\n${rows}\n${SENTENCES}`);
  expect(told.join()).not.toContain('numbers of lines');
  expect(article).toMatch(/\b69\b[\s\S]*\b70\b/);
});
