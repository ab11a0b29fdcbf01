/** With a notice goes to Crossref what is on record, and nothing that is still to be published. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { publishNoticeAndDeposit } from '../../src/app/publish/notice-deposit.ts';
import { publish } from '../../src/app/publish/publish.ts';
import {
  addFact,
  addSecondIssue,
  JATS_ALONE,
  journalOfTests,
  onDay,
} from '../support/rebuilt-journal.ts';

const at = journalOfTests();
const on = (date: string) => onDay(at, JATS_ALONE, date);

beforeAll(async () => {
  await appendFile(
    at('j/journal.yaml'),
    'url: https://journal.example/\ncrossref: {depositor: {name: A, email: a@journal.example}}\n',
  );
  await addSecondIssue(at);
  for (const path of ['1-2/a', '2-1/d'])
    await addFact(at(`j/${path}/article.md`), `doi: 10.5555/${path.at(-1)}`);
  await publish([at('j/1-2')], on('2023-01-15'));
  await writeFile(at('notice.md'), '---\ndoi: 10.5555/notice\n---\nThe dot was not round.\n');
});

test('a retraction in an issue that is not published yet', async () => {
  const call = { kind: 'retraction', text: at('notice.md'), issue: at('j/2-1') } as const;
  const now = new Date('2023-03-01T00:00:00Z');
  const done = await publishNoticeAndDeposit(at('j/1-2/a'), call, { ...on('2023-03-01'), now });
  expect(done.notes).toContain('left out: 2-1/d, which is not published yet');
  // Without a Crossmark policy Crossref takes no update.
  expect(done.notes.join('\n')).toContain('but not the update');
  expect(done.sendAgain.map(({ what }) => what).join('\n')).not.toContain('with its update');
  const deposit = await readFile(at('out/2-1/exports/crossref.xml'), 'utf8');
  expect(deposit).toContain('<doi>10.5555/notice</doi>');
  expect(deposit).not.toContain('10.5555/d<');
  expect(await readFile(at('out/1-2/exports/crossref.xml'), 'utf8')).toContain('10.5555/a<');
});
