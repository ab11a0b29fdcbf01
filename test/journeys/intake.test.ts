/** `offprint intake`: a Word file becomes a manuscript that builds, and nothing is overwritten. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { offprint, text } = journey();
const PAPER = resolve('test/fixtures/intake/pipeline-styles.docx');
const INTO = ['--into', 'journal/1-2/pipeline'];

test('the paper becomes a manuscript, a bibliography, figures, and a report of what was guessed', async () => {
  const { status, stderr } = offprint('intake', PAPER, ...INTO);
  expect(status, stderr).toBe(0);
  const manuscript = await text('journal/1-2/pipeline/article.md');
  expect(manuscript).toContain('From manuscript to galley: one source, three outputs');
  expect(manuscript).toMatch(/\[@\w+/);
  expect(JSON.parse(await text('journal/1-2/pipeline/references.json'))).not.toEqual([]);
  expect(await text('journal/1-2/pipeline/intake.md')).toContain('Noor Example');
});

test('the manuscript builds', async () => {
  const { status, stderr } = offprint('build', 'journal/1-2/pipeline', '--to', 'html,jats');
  expect(status, stderr).toBe(0);
  const page = await text('journal/output/1-2/pipeline/pipeline.html');
  expect(page).toContain('From manuscript to galley: one source, three outputs');
});

test('what exists is not overwritten', async () => {
  const before = await text('journal/1-2/pipeline/article.md');
  expect(offprint('intake', PAPER, ...INTO).status).toBe(1);
  expect(await text('journal/1-2/pipeline/article.md')).toBe(before);
});
