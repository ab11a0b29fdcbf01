import { expect, test } from 'vitest';
import { areSignificance } from './significance-stars.ts';

test.each([
  '4.134**',
  '(0.08)***',
  'a height of −2.5**, which',
  '* p < 0.1, ** p < 0.05',
  'p = 6.942e-12***).',
  '* p < .05, ** ',
])('%s marks significance', (text) => {
  expect(areSignificance(text, text.indexOf('**'))).toBe(true);
});

test.each(['the **moon', 'Table 5: **Heights', '** Note: tides', 'tides** and moons', '** p. 5'])(
  '%s may be mark-up',
  (text) => {
    expect(areSignificance(text, text.indexOf('**'))).toBe(false);
  },
);
