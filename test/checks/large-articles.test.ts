/** Checks of articles that are far larger than others: their time grows with the article, not with its square. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import {
  type ArticleSubject,
  CHECKS,
  type CheckFinding,
  checkArticle,
} from '../../src/checks/index.ts';
import { FACTS, isKnown } from '../../src/checks/outputs/facts/work-facts.ts';
import type { LibraryItem } from '../../src/compile/references/index.ts';
import { figure, paragraph } from '../support/build-article.ts';
import { checkedWith, openCleanJournal } from '../support/checked.ts';
import { cpuTime } from '../support/cpu-time.ts';

async function cleanSubject(): Promise<ArticleSubject> {
  const { articles } = await checkedWith(await openCleanJournal(), []);
  const [subject] = articles;
  if (!subject) throw new Error('no article');
  return subject;
}

function findings(name: string, subject: ArticleSubject): CheckFinding[] {
  const check = CHECKS.find((one) => one.name === name);
  if (!check || check.scope === 'issue') throw new Error(`no rule ${name}`);
  return checkArticle(subject, [check]);
}

test('names of places in a page', async () => {
  const named = (id: string): Element => h('p', { id }, 'Words');
  const tree: Root = {
    type: 'root',
    children: [
      ...Array.from({ length: 60_000 }, (_, at) => named(`place-${at}`)),
      named('place-7'),
    ],
  };
  const subject = { ...(await cleanSubject()), html: { text: '', tree: () => tree } };
  let found: CheckFinding[] = [];
  expect(
    cpuTime(() => {
      found = findings('web-page-id-doubled', subject);
    }),
  ).toBeLessThan(10_000);
  expect(found.map(({ reason }) => reason)).toEqual(['The web page has the id “place-7” twice.']);
});

test('figures that nobody names, and numbers that nothing has', async () => {
  const clean = await cleanSubject();
  const figures = Array.from({ length: 3000 }, (_, at) =>
    figure(`fig-${at}`, `${at + 10}`, 'a.png', ''),
  );
  const words = `Figure ${'1ab '.repeat(60)}. See Figs. 12, 14–16 and fig. 17.`;
  const body = [paragraph(words), ...figures];
  const subject = { ...clean, article: { ...clean.article, body } };
  let found: CheckFinding[] = [];
  expect(
    cpuTime(() => {
      found = findings('float-not-cited', subject);
    }),
  ).toBeLessThan(5_000);
  // The text mentions four of them. The message lists forty of the others.
  expect(found.map(({ reason }) => reason)).toEqual([expect.stringContaining('and 2956 more')]);
});

test('a word without end', async () => {
  const clean = await cleanSubject();
  const word = { type: 'text' as const, value: 'x'.repeat(200_000) };
  const body = [{ type: 'paragraph' as const, children: [word] }];
  const subject = { ...clean, article: { ...clean.article, body } };
  expect(cpuTime(() => findings('acronym-inconsistent', subject))).toBeLessThan(5_000);
});

test('a paragraph in bold of a script without spaces', async () => {
  const clean = await cleanSubject();
  const bold = (value: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value }] }],
  });
  const body = [
    bold('潮'.repeat(20_000)),
    bold('R. G.: Do the heights follow the moon wherever it stands?'),
  ];
  const subject = { ...clean, article: { ...clean.article, body } };
  let found: CheckFinding[] = [];
  expect(
    cpuTime(() => {
      found = findings('paragraph-emphasised', subject);
    }),
  ).toBeLessThan(5_000);
  expect(found).toHaveLength(1);
});

test.each([
  ['no work twice', (at: number) => `On the gauge number ${at}`, 0],
  ['one work again and again', () => 'On the gauges of all harbours', 19_999],
])('a list of references with %s', async (_, titleOf, expected) => {
  const clean = await cleanSubject();
  const works: LibraryItem[] = Array.from({ length: 20_000 }, (_, at) => ({
    ...(clean.works[0] as LibraryItem),
    csl: { id: `work${at}`, type: 'book', title: titleOf(at), author: [{ family: 'Hill' }] },
  }));
  const references = works.map(({ csl }) => ({
    key: csl.id,
    id: csl.id,
    csl,
    text: [],
    citedBy: [],
  }));
  const article = { ...clean.article, references };
  const subject = { ...clean, works, article, work: () => clean.at(clean.article) };
  let found: CheckFinding[] = [];
  expect(
    cpuTime(() => {
      found = findings('reference-duplicate', subject);
    }),
  ).toBeLessThan(10_000);
  expect(found).toHaveLength(expected);
});

test('a page of many words, of which none is printed', () => {
  const page = '‘e’v '.repeat(40_000);
  const fact = FACTS.find(({ fact: name }) => name === 'first page');
  const csl = { id: 'k', type: 'book', page } as const;
  expect(cpuTime(() => expect(fact && isKnown('9', fact, csl)).toBe(false))).toBeLessThan(5_000);
});

test.each([
  ['sentences in one line', 'citation-behind-stop', 'The first. See the second. '.repeat(40_000)],
  ['citations in one line', 'citation-not-listed', '(Smith, 2001) '.repeat(40_000)],
  ['signs of comments in one line', 'manuscript-words-differ', '10% of 5 %, '.repeat(80_000)],
  ['a line with others below', 'manuscript-words-differ', `$${'x+'.repeat(100_000)}$\n\nEnd.\n`],
  ['signs behind a brace', 'manuscript-words-differ', `{${'='.repeat(300_000)}`],
  ['a name without end', 'reference-title-damaged', 'rAA'.repeat(100_000)],
  ['letters without end', 'source-not-cited', 'A'.repeat(200_000)],
  ['the name of a work without end', 'work-name-differs', 'A'.repeat(200_000)],
])('%s', async (_, rule, text) => {
  const subject = { ...(await cleanSubject()), text };
  expect(cpuTime(() => findings(rule, subject))).toBeLessThan(10_000);
});
