/** `offprint correct`: a notice and the corrected article are published together, and each leads to the other. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journeyAfterPublication, MANUSCRIPT, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'correct',
  { timeout: 120_000 },
  () => {
    const { offprint, text, printed, change, write } = journeyAfterPublication();

    test('without a text for the notice nothing is published', async () => {
      const before = await text('journal/1-2/published.yaml');
      expect(offprint('correct', ARTICLE).status).toBe(2);
      expect(await text('journal/1-2/published.yaml')).toBe(before);
    });

    test('the notice has a page of its own, and the article says that it was corrected', async () => {
      await write('notice.md', NOTICE);
      await change(MANUSCRIPT, 'The heights follow the moon.', 'The heights follow the sun.');
      const { status, stderr } = offprint(
        'correct',
        ARTICLE,
        '--text',
        'notice.md',
        '--date',
        '2027-07-01',
      );
      expect(status, stderr).toBe(0);
      expect(await text('journal/1-2/published.yaml')).toContain('version: "2.0"');
      expect(await printed(`${OUT}/tides.pdf`)).toContain('follow the sun');
      expect(await printed('journal/output/1-2/tides-correction/tides-correction.pdf')).toContain(
        'counted twice',
      );
      expect(await text(`${OUT}/tides.html`)).toContain('10.5555/jcs.2023.99');
      expect(await text(`${OUT}/tides.xml`)).toContain('related-article-type="correction-forward"');
      const deposit = await text('journal/output/1-2/exports/crossref.xml');
      expect(deposit).toMatch(/<update [^>]*type="correction"[^>]*>10\.5555\/jcs\.2023\.57</);
    });
  },
);

const NOTICE = `---
doi: 10.5555/jcs.2023.99
---
The heights of one harbour were counted twice.
`;
