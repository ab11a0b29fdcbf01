/** The DOI of a notice that is registered later reaches the pages of its article, and the record says so. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishNotice } from '../../src/app/publish/notice.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { revise } from '../../src/app/publish/revise.ts';
import type { Version } from '../../src/compile/record/record.ts';
import { digestOf } from '../../src/io/files/digests.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import {
  addFact,
  addSecondIssue,
  journalOfTests,
  onDay,
  UNPRINTED,
} from '../support/rebuilt-journal.ts';

const at = journalOfTests();
const on = (date: string) => onDay(at, UNPRINTED, date);

beforeAll(async () => {
  await addSecondIssue(at);
  expect((await publish([at('j')], on('2023-06-15'))).versions).toHaveLength(4);
  await writeFile(at('notice.md'), 'The dot was not round.\n');
});

async function lastOf(article: string): Promise<Version | undefined> {
  const { articles } = await planBuild([at(`j/${article}`)]);
  return articles[0]?.versions?.at(-1);
}

describe.each([
  ['1-2', 'a', 2023],
  ['2-1', 'b', 2024],
])('a notice in issue %s', (issue, name, year) => {
  const notice = `${issue}/${name}-correction`;
  const page = () => readFile(at(`out/1-2/${name}/${name}.html`), 'utf8');

  test('without DOI: the article leads to its page', async () => {
    const call = { kind: 'correction', text: at('notice.md'), issue: at(`j/${issue}`) } as const;
    const { versions } = await publishNotice(at(`j/1-2/${name}`), call, on(`${year}-07-01`));
    expect(versions).toHaveLength(2);
    expect(await page()).toContain(`${name}-correction/${name}-correction.html`);
    expect(await page()).not.toContain('doi.org/10.5555/later');
  });

  test('the DOI is put on record: the article has its version still, and outputs of today', async () => {
    const before = await lastOf(`1-2/${name}`);
    await addFact(at(`j/${notice}/article.md`), `doi: 10.5555/later-${name}`);
    const revision = { reason: 'its DOI', reviewed: false };
    const revised = await revise(at(`j/${notice}`), revision, on(`${year}-08-01`));
    expect(revised.files.flatMap((file) => file.messages.filter(({ fatal }) => fatal))).toEqual([]);
    expect(revised.renewed).toEqual([`1-2/${name}`]);
    expect(await page()).toContain(`doi.org/10.5555/later-${name}`);
    const { renewed, ...after } = (await lastOf(`1-2/${name}`)) ?? {};
    expect(after).toEqual(before);
    const [issueName, noticeName] = notice.split('/');
    expect(renewed).toEqual([
      {
        date: `${year}-08-01`,
        notice: { issue: issueName, name: noticeName },
        version: '1.1',
        outputs: expect.objectContaining({ [`${name}.html`]: digestOf(await page()) }),
      },
    ]);
  });

  test('what does not change the pages of the article is not told of it', async () => {
    await appendFile(at(`j/${notice}/article.md`), '\nIt was an oval.\n');
    const revision = { reason: 'said more', reviewed: true };
    const { versions, renewed } = await revise(at(`j/${notice}`), revision, on(`${year}-09-01`));
    expect(versions.map(({ version }) => version.version)).toEqual(['1.2']);
    expect(renewed).toEqual([]);
  });
});

test('a minor change of any other article concerns no one else', async () => {
  await appendFile(at('j/1-2/c/article.md'), '\nMore words.\n');
  const revision = { reason: 'more words', reviewed: true };
  const { renewed } = await revise(at('j/1-2/c'), revision, on('2024-10-01'));
  expect(renewed).toEqual([]);
});
