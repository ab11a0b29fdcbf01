/** A batch that is called again builds only what was changed. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { folder, offprint, change } = journey();
const CALL = ['batch', '.', '--out', 'out', '--to', 'html,jats', '--workers', '1'];

beforeAll(async () => {
  await cp(join(folder(), 'journal'), join(folder(), 'second'), { recursive: true });
  await change('second/1-2/tides/article.md', '[@marsh2007]', '[@marsh2070]');
  expect(offprint(...CALL).status).toBe(1);
});

test('the same call builds only what was changed', async () => {
  expect(offprint(...CALL).stderr).toContain('0 to build');
  await change('second/1-2/tides/article.md', '[@marsh2070]', '[@marsh2007]');
  const { status, stdout, stderr } = offprint(...CALL, '--format', 'json');
  expect(stderr).toContain('1 to build');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).journals).toEqual([
    { journal: 'journal', built: 2, failed: 0, aside: 0, open: 0 },
    { journal: 'second', built: 2, failed: 0, aside: 0, open: 0 },
  ]);
});
