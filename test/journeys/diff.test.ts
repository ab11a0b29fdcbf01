/** `offprint diff`: what changed since the publication, as text and as a page. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journeyAfterPublication, MANUSCRIPT } from '../support/journey.ts';

describe.skipIf(unlessFound('the publications of the journey'))(
  'diff',
  { timeout: 120_000 },
  () => {
    const { offprint, text, change } = journeyAfterPublication();

    test('an article as it was published has no change', () => {
      const { status, stdout } = offprint('diff', ARTICLE, '--format', 'json');
      expect(JSON.parse(stdout)).toMatchObject({ articles: [{ changes: [] }] });
      expect(status).toBe(0);
    });

    test('a changed spelling is minor, a changed finding is not', async () => {
      const kinds = () =>
        JSON.parse(offprint('diff', ARTICLE, '--format', 'json').stdout).articles[0].changes.map(
          (change: { class: string; line: number }) => [change.class, change.line],
        );
      await change(MANUSCRIPT, 'The heights follow the moon.', 'The heights follow the Moon.');
      expect(kinds()).toEqual([['minor', 45]]);
      await change(MANUSCRIPT, 'The heights follow the Moon.', 'The heights ignore the moon.');
      expect(kinds()).toEqual([[expect.not.stringMatching('minor'), 45]]);
    });

    test('a page shows both versions', async () => {
      const { status, stdout, stderr } = offprint('diff', ARTICLE, '--format', 'html');
      expect(status, stderr).toBe(0);
      const [path = ''] = /\S+\.html/.exec(`${stdout}\n${stderr}`) ?? [];
      const page = await text(path);
      expect(page).toMatch(/<del>.*follow.*<\/del>/);
      expect(page).toMatch(/<ins>.*ignore.*<\/ins>/);
    });
  },
);
