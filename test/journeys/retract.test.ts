/** `offprint retract`: the notice is published, and every output of the article says that it was retracted. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journeyAfterPublication, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'retract',
  { timeout: 120_000 },
  () => {
    const { offprint, text, printed, write } = journeyAfterPublication();

    test('without a text for the notice nothing is published', async () => {
      const before = await text('journal/1-2/published.yaml');
      expect(offprint('retract', ARTICLE).status).toBe(2);
      expect(await text('journal/1-2/published.yaml')).toBe(before);
    });

    test('the words stay readable below a marked title', async () => {
      await write('notice.md', NOTICE);
      const { status, stderr } = offprint(
        'retract',
        ARTICLE,
        '--text',
        'notice.md',
        '--date',
        '2027-07-01',
      );
      expect(status, stderr).toBe(0);
      expect(await text('journal/1-2/published.yaml')).toContain('kind: retraction');
      const words = await printed(`${OUT}/tides.pdf`);
      expect(words).toMatch(/retracted/i);
      expect(words).toContain('follow the moon');
      expect(await text(`${OUT}/tides.html`)).toContain('10.5555/jcs.2023.99');
      expect(await printed('journal/output/1-2/tides-retraction/tides-retraction.pdf')).toContain(
        'counted twice',
      );
      const deposit = await text('journal/output/1-2/exports/crossref.xml');
      expect(deposit).toMatch(/<update [^>]*type="retraction"[^>]*>10\.5555\/jcs\.2023\.57</);
    });
  },
);

const NOTICE = `---
doi: 10.5555/jcs.2023.99
---
The heights of one harbour were counted twice.
`;
