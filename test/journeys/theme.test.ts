/** `offprint theme new`: a journal begins its own theme, and its pages change with it. */
import { expect, test } from 'vitest';
import { ARTICLE, journey, OUT } from '../support/journey.ts';

const { offprint, text, change } = journey();
const NEW = ['theme', 'new', 'coast', '--journal', 'journal'];

test('a theme is copied into the journal, once', async () => {
  const { status, stderr } = offprint(...NEW);
  expect(status, stderr).toBe(0);
  expect(await text('journal/templates/coast/theme.yaml')).toContain('colours:');
  expect(offprint(...NEW).status).toBe(2);
});

test('a colour of the theme reaches the page', async () => {
  const theme = 'journal/templates/coast/theme.yaml';
  const [line = ''] = /^ +accent: .*$/m.exec(await text(theme)) ?? [];
  await change(theme, line, `${/^ +/.exec(line)?.[0]}accent: "#0a5c36"`);
  const { status, stderr } = offprint('build', ARTICLE, '--to', 'html', '--theme', 'coast');
  expect(status, stderr).toBe(0);
  expect(await text(`${OUT}/tides.html`)).toContain('#0a5c36');
});
