/** `offprint publish`: the issue is on record, with its sources, and words that differ from it are not built. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { journeyAfterPublication, MANUSCRIPT, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'publish',
  { timeout: 120_000 },
  () => {
    const { offprint, text, printed, change } = journeyAfterPublication();

    test('the record names the version, and the sources are kept', async () => {
      const record = await text('journal/1-2/published.yaml');
      expect(record).toMatch(/tides:\n {4}- version: "1\.0"\n/);
      expect(await text('journal/1-2/published/tides/1.0/article.md')).toBe(await text(MANUSCRIPT));
      expect(await text(`${OUT}/tides.xml`)).toContain('designator="1.0"');
      expect(await printed(`${OUT}/tides.pdf`)).toContain('Tides and the moon at two harbours');
    });

    test('a second call changes nothing', async () => {
      const before = await text('journal/1-2/published.yaml');
      expect(offprint('publish', 'journal/1-2', '--date', '2027-06-16').status).toBe(0);
      expect(await text('journal/1-2/published.yaml')).toBe(before);
    });

    test('an article that differs from its record is not built', async () => {
      const before = await text(`${OUT}/tides.html`);
      await change(MANUSCRIPT, 'The heights follow the moon.', 'The heights follow the sun.');
      const { status, stderr } = offprint('build', 'journal/1-2', '--to', 'html,jats');
      expect(stderr).toMatch(/article\.md:45:1 error .*\[record-differs\]/);
      expect(status).toBe(1);
      expect(await text(`${OUT}/tides.html`)).toBe(before);
    });
  },
);
