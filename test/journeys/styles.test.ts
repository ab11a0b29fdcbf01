/** `offprint styles`: each style of the list can be named in journal.yaml. */
import { expect, test } from 'vitest';
import { ARTICLE, journey, OUT } from '../support/journey.ts';

const { offprint, text, change } = journey();

interface Style {
  name: string;
  citation: string;
  reference: string;
}

test('every style is listed with what it prints', () => {
  const { status, stdout } = offprint('styles', '--format', 'json');
  const styles = JSON.parse(stdout) as Style[];
  expect(styles.map(({ name }) => name)).toEqual(expect.arrayContaining(['apa', 'nature']));
  expect(styles.filter(({ citation, reference }) => !citation || !reference)).toEqual([]);
  expect(status).toBe(0);
});

test('a style of the list changes the citations of an article', async () => {
  expect(offprint('build', ARTICLE, '--to', 'html').status).toBe(0);
  expect(await text(`${OUT}/tides.html`)).toContain('Marsh, 2007');
  await change('journal/journal.yaml', 'language: en\n', 'language: en\nstyle: nature\n');
  expect(offprint('build', ARTICLE, '--to', 'html').status).toBe(0);
  expect(await text(`${OUT}/tides.html`)).not.toContain('Marsh, 2007');
});
