/** `offprint proof`: the author gets numbered lines and queries, and the answers come back beside their lines. */
import { describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { ARTICLE, journey, MANUSCRIPT, OUT } from '../support/journey.ts';

describe.skipIf(unlessFound('the proofs of the journey'))('proof', { timeout: 120_000 }, () => {
  const { offprint, text, printed, change, write } = journey();

  test('an editor’s comment becomes a query on the PDF and in the form', async () => {
    await change(MANUSCRIPT, 'The heights follow', 'The heights{>>Of both?<<} follow');
    const { status, stderr } = offprint('proof', ARTICLE);
    expect(status, stderr).toBe(0);
    const words = await printed(`${OUT}/proof/tides-proof.pdf`);
    expect(words).toContain('Queries for the author');
    expect(words).toMatch(/AQ1: .*Of both\?/);
    expect(await text(`${OUT}/proof/tides-queries.html`)).toContain('Of both?');
  });

  test('the answers of the author are reported beside the line; what is open makes the exit code 1', async () => {
    const { manuscript, queries } = JSON.parse(await text(`${OUT}/proof/tides-queries.json`));
    expect(queries).toHaveLength(1);
    const { sha256 } = manuscript;
    const file = { format: 'offprint-answers', version: 1, article: '1-2/tides', sha256 };
    const save = (answers: object[]) => write('answers.json', JSON.stringify({ ...file, answers }));
    await save([{ number: queries[0].number, answer: 'Yes, of both.' }]);
    const answered = offprint('proof', ARTICLE, '--answers', 'answers.json');
    expect(answered.stdout).toContain('Yes, of both.');
    expect(answered.status).toBe(0);
    await save([]);
    expect(offprint('proof', ARTICLE, '--answers', 'answers.json').status).toBe(1);
  });
});
