/** `offprint build`: an issue becomes web pages, PDFs and JATS, and an article with an error keeps its last good outputs. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateJats } from '../../src/io/jats/validate-jats.ts';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journey, MANUSCRIPT, OUT } from '../support/journey.ts';

const { folder, offprint, text, printed, change } = journey();

test('without a browser: the web page shows the article, and its JATS is valid', async () => {
  const { status, stderr } = offprint('build', ARTICLE, '--to', 'html,jats');
  expect(status, stderr).toBe(0);
  const page = await text(`${OUT}/tides.html`);
  expect(page).toContain('<title>Tides and the moon at two harbours');
  expect(page).toMatch(/<img [^>]*src="figures\/gauge\.png"/);
  expect(await validateJats(await text(`${OUT}/tides.xml`))).toEqual([]);
});

test.skipIf(unlessFound('the builds of the journey'))(
  'with the browser: an issue with its PDFs, its contents page and one PDF of all',
  { timeout: 120_000 },
  async () => {
    const { status, stderr } = offprint('build', 'journal/1-2');
    expect(status, stderr).toBe(0);
    const words = await printed(`${OUT}/tides.pdf`);
    expect(words).toContain('Tides and the moon at two harbours');
    expect(words).toContain('Marsh');
    const issue = await printed('journal/output/1-2/issue.pdf');
    expect(issue).toContain('Tides and the moon at two harbours');
    expect(issue).toContain('The harbour gauge at Brest');
    expect(await text('journal/output/1-2/index.html')).toContain('href="tides/tides.html"');
  },
);

test('a second build writes nothing that has not changed', async () => {
  const call = ['build', ARTICLE, '--to', 'html,jats'];
  const written = () => stat(join(folder(), OUT, 'tides.html')).then(({ mtimeMs }) => mtimeMs);
  expect(offprint(...call).status).toBe(0);
  const before = await written();
  expect(offprint(...call).status).toBe(0);
  expect(await written()).toBe(before);
});

test('an error has a file, a line and a rule, and the last good outputs stay', async () => {
  const before = await text(`${OUT}/tides.html`);
  await change(MANUSCRIPT, '[@marsh2007]', '[@marsh2070]');
  const { status, stderr } = offprint('build', ARTICLE, '--to', 'html,jats');
  expect(stderr).toMatch(/journal\/1-2\/tides\/article\.md:35:\d+ error .*\[reference-not-found\]/);
  expect(status).toBe(1);
  expect(await text(`${OUT}/tides.html`)).toBe(before);
});

test('a path that does not exist is wrong usage', () => {
  expect(offprint('build', 'no/such/folder')).toMatchObject({ status: 2, stdout: '' });
});
