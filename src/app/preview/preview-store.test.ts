import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreviewStore } from './preview-store.ts';
import { shownPlan } from './shown-plan.ts';

const TEXTS = {
  'journal.yaml': 'title: Tides\n',
  '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2023-06-15\n',
  '1-1/a/article.md':
    '---\ntitle: The moon\nauthors: [{name: {given: Ann, family: Berg}}]\nabstract: Short.\n---\n\nText.\n',
};

test('what the checks find in journal.yaml is shown with the plan', async () => {
  const path = await mkdtemp(join(tmpdir(), 'offprint-store-'));
  await mkdir(join(path, '1-1/a'), { recursive: true });
  for (const [name, text] of Object.entries(TEXTS)) await writeFile(join(path, name), text);
  const store = await openPreviewStore({
    path,
    out: join(path, 'none'),
    crashed: expect.unreachable,
  });
  try {
    const rules = () => shownPlan(store, path).messages.map(({ rule }) => rule);
    await expect.poll(rules, { timeout: 20_000 }).toContain('license-missing');
  } finally {
    await store.close();
    await rm(path, { recursive: true });
  }
});
