/** `offprint batch`: all journals of a folder, and the list of what is left to do. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { folder, offprint, text, change } = journey();
const CALL = ['batch', '.', '--out', 'out', '--to', 'html,jats', '--workers', '1'];

beforeAll(async () => {
  await cp(join(folder(), 'journal'), join(folder(), 'second'), { recursive: true });
  await change('second/1-2/tides/article.md', '[@marsh2007]', '[@marsh2070]');
});

test('every journal is built as it would be alone, and an article with an error stops no other', async () => {
  const { status, stdout, stderr } = offprint(...CALL);
  expect(stderr).toContain('2 journals, 2 parts; 2 to build');
  expect(stdout).toContain('2 journals: 3 articles built, 1 failed, 0 set aside');
  expect(stdout).toMatch(
    / 1 {2}The work @marsh2070 is not in the bibliography.*\[reference-not-found\]/,
  );
  expect(status).toBe(1);
  expect(offprint('build', 'journal', '--out', 'alone', '--to', 'html,jats').status).toBe(0);
  for (const name of ['1-2/index.html', '1-2/tides/tides.xml', '1-2/letter/letter.html'])
    expect(await text(`out/journal/${name}`), name).toBe(await text(`alone/${name}`));
  const page = await text('out/batch-report.html');
  expect(page).toContain('reference-not-found');
  expect(page).toContain('second/1-2/tides/article.md:35');
});

test('a folder without a journal, and a database that does not answer, are told in a sentence', () => {
  expect(offprint('batch', 'alone', '--out', 'out')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no journal in alone'),
  });
  const nowhere = 'postgres://nobody:secret@127.0.0.1:1/none';
  const { status, stderr } = offprint('batch', '.', '--out', 'out', '--database', nowhere);
  expect(stderr).toContain('The database does not answer');
  expect(stderr).not.toContain('secret');
  expect(status).toBe(2);
});
