/** `offprint concern`: the notice is published, and the article keeps its words with a mark above them. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journeyAfterPublication, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'concern',
  { timeout: 120_000 },
  () => {
    const { offprint, text, printed, write } = journeyAfterPublication();

    test('without a text for the notice nothing is published', async () => {
      const before = await text('journal/1-2/published.yaml');
      expect(offprint('concern', ARTICLE).status).toBe(2);
      expect(await text('journal/1-2/published.yaml')).toBe(before);
    });

    test('the article says that there are doubts', async () => {
      await write('notice.md', NOTICE);
      const { status, stderr } = offprint(
        'concern',
        ARTICLE,
        '--text',
        'notice.md',
        '--date',
        '2027-07-01',
      );
      expect(status, stderr).toBe(0);
      expect(await text('journal/1-2/published.yaml')).toContain('version: "1.1"');
      const words = await printed(`${OUT}/tides.pdf`);
      expect(words).toMatch(/expression of concern/i);
      expect(words).toContain('follow the moon');
      expect(await text(`${OUT}/tides.html`)).toContain('10.5555/jcs.2023.99');
      expect(await printed('journal/output/1-2/tides-concern/tides-concern.pdf')).toContain(
        'counted twice',
      );
    });
  },
);

const NOTICE = `---
doi: 10.5555/jcs.2023.99
---
The heights of one harbour were counted twice.
`;
