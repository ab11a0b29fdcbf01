/** The list of citation styles: what each prints, and the page of the documentation made of it. */
import { expect, test } from 'vitest';
import type { StyleSample } from '../../src/app/styles/bundled-styles.ts';
import { bundledStyles } from '../../src/io/styles.ts';
import { offprint } from '../support/run-command.ts';

test('every bundled style is listed, with what it prints of a work', async () => {
  const { status, stdout } = await offprint('styles', '--format', 'json');
  const samples: StyleSample[] = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(samples.map(({ name }) => name)).toEqual(await bundledStyles());
  for (const { citation, reference } of samples) {
    expect(citation).not.toBe('');
    expect(reference).toMatch(/Wilson/i);
  }
  expect(samples.find(({ name }) => name === 'apa')).toEqual({
    name: 'apa',
    aliases: [],
    title: 'APA Style 7th edition',
    format: 'author-date',
    citation: '(Wilson & Okoro, 2012)',
    reference:
      'Wilson, L. M., & Okoro, T. (2012). Low water in northern harbours. Journal of Coastal Studies, 12(3), 45–57. https://doi.org/10.5555/jcs.2012.45',
  });
});

test('people find a style by each of its names', async () => {
  const { stdout } = await offprint('styles');
  expect(stdout).toContain(
    'chicago-author-date, also: chicago\n    Chicago Manual of Style 17th edition (author-date) (author and year)\n    (Wilson and Okoro 2012)\n',
  );
});

test('docs/styles.md is what the command prints (npx vitest run test/build/styles-command.test.ts -u writes it)', async () => {
  const { stdout } = await offprint('styles', '--format', 'markdown');
  await expect(stdout).toMatchFileSnapshot('../../docs/styles.md');
});
