/** What the record adds is readable (WCAG AA): its colours by day and by night, and text below the watermark. */
import { describe, expect, test } from 'vitest';
import { contrast, READABLE } from '../../src/formats/contrast.ts';
import { TINT } from '../../src/formats/pdf/finish/watermarks.ts';
import type { Theme } from '../../src/formats/theme.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';

const GROUNDS = ['paper', 'surface'] as const;

/** Values of `--mark-…`: by day first, then by night. */
function marks({ css }: Theme): [day: string[], night: string[]] {
  const [day = '', night = ''] = css.marks.split('prefers-color-scheme: dark');
  const valuesIn = (css: string) =>
    [...css.matchAll(/--mark-\w+: (#\w{6})/g)].map(([, one]) => one ?? '');
  return [valuesIn(day), valuesIn(night)];
}

function tinted(colour: string): string {
  const channels = TINT.map((part, index) => {
    const value = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
    return Math.round(value * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

describe.each(['default', 'horizon'])('%s', (name) => {
  test('marks are readable by day and by night', async () => {
    const { theme } = await loadTheme(name);
    if (!theme) throw new Error('no theme');
    const { colours, darkColours } = theme.settings;
    const [day, night] = marks(theme);
    expect([day.length, night.length]).toEqual([2, 2]);
    for (const ground of GROUNDS) {
      for (const mark of day) expect(contrast(mark, colours[ground])).toBeGreaterThan(READABLE);
      for (const mark of night)
        expect(contrast(mark, darkColours[ground])).toBeGreaterThan(READABLE);
    }
  });

  test('text stays readable below the watermark', async () => {
    const { theme } = await loadTheme(name);
    if (!theme) throw new Error('no theme');
    const { colours } = theme.settings;
    const texts = [colours.ink, colours.muted, colours.link, colours.accent, ...marks(theme)[0]];
    for (const ground of GROUNDS)
      for (const text of texts)
        expect(contrast(tinted(text), tinted(colours[ground]))).toBeGreaterThan(READABLE);
  });
});
