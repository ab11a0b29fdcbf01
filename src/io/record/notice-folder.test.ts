import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeText, writeNoticeFolder } from './notice-folder.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'offprint-notice-'));

test('the text of a notice is read as it is encoded', async () => {
  const path = join(folder(), 'notice.md');
  writeFileSync(path, Buffer.from('Café.\n', 'latin1'));
  const file = await noticeText(path);
  expect(String(file)).toBe('Café.\n');
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['file-encoding']);
  writeFileSync(path, Buffer.from([0, 1, 2]));
  await expect(noticeText(path)).rejects.toThrow(/cannot be read as a text/);
});

test('an issue.yaml that is not in UTF-8 keeps its letters', async () => {
  const issue = folder();
  mkdirSync(join(issue, 'x'));
  writeFileSync(join(issue, 'issue.yaml'), Buffer.from('title: Café\n', 'latin1'));
  const written: Record<string, string> = {};
  const write = (path: string, text: string) => {
    written[path.slice(issue.length + 1)] = text;
  };
  const changes = { willCreate: () => {}, write, keep: () => {} };
  await writeNoticeFolder(issue, 'n', 'Words', (yaml) => `${yaml}articles: [n]\n`, changes);
  expect(written).toEqual({
    'n/article.md': 'Words',
    'issue.yaml': 'title: Café\narticles: [n]\n',
  });
  expect(readFileSync(join(issue, 'issue.yaml'), 'latin1')).toBe('title: Café\n');
});
