/** `offprint revise`: a minor change becomes the next version, and the earlier one stays readable. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journeyAfterPublication, MANUSCRIPT, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'revise',
  { timeout: 120_000 },
  () => {
    const { offprint, text, printed, change } = journeyAfterPublication();
    const REVISE = ['revise', ARTICLE, '--minor', '--date', '2027-06-20', '--reason'];

    test('a change of the findings is refused, and nothing is put on record', async () => {
      const before = await text('journal/1-2/published.yaml');
      await change(MANUSCRIPT, 'The heights follow the moon.', 'The heights ignore the moon.');
      expect(offprint(...REVISE, 'other words').status).toBe(1);
      expect(await text('journal/1-2/published.yaml')).toBe(before);
    });

    test('a minor change becomes version 1.1, and both versions are linked', async () => {
      await change(MANUSCRIPT, 'The heights ignore the moon.', 'The heights follow the Moon.');
      const { status, stderr } = offprint(...REVISE, 'a capital');
      expect(status, stderr).toBe(0);
      expect(await text('journal/1-2/published.yaml')).toContain('version: "1.1"');
      expect(await text(`${OUT}/tides.html`)).toContain('v1.0/tides.html');
      expect(await printed(`${OUT}/tides.pdf`)).toContain('follow the Moon');
      expect(await printed(`${OUT}/v1.0/tides.pdf`)).toContain('follow the moon');
    });
  },
);
