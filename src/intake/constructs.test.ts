/** Constructs without plain Markdown, in Word files written by a library and by LibreOffice. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constructsDocx, rightToLeftDocx } from '../../test/intake/constructs-docx.ts';
import { intake } from './intake.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/intake');
/** Folder for the Word files that LibreOffice opens: see the fixtures' README. */
const WRITE = process.env.OFFPRINT_WRITE_SAMPLES;

describe.each([
  ['constructs', constructsDocx],
  ['right-to-left', rightToLeftDocx],
])('%s', (name, make) => {
  test('written by docx', async () => {
    const bytes = await make();
    if (WRITE) writeFileSync(join(WRITE, `${name}.docx`), bytes);
    await comesBack(bytes, name);
  });

  test('saved by LibreOffice', async () => {
    await comesBack(readFileSync(join(FIXTURES, `${name}.docx`)), name);
  });
});

async function comesBack(bytes: Uint8Array, name: string): Promise<void> {
  const { article, account } = intake(bytes, { acceptChanges: true, journalLanguage: 'en' });
  expect(account.lost).toEqual([]);
  expect(account.accounted).toBe(account.wordsIn);
  await expect(article).toMatchFileSnapshot(`../../test/intake/round-trip/${name}.md`);
}
