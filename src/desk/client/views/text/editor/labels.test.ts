import { expect, test } from 'vitest';
import { labelsIn } from './labels.ts';

test('finds figures, sections, tables and code cells', () => {
  const text = [
    '# Introduction {#sec-intro}',
    '',
    '![The flow of an article.](figures/flow.svg){#fig-flow alt="Four boxes"}',
    ': Receivers {#tbl-receivers}',
    '#| label: fig-made',
  ].join('\n');
  expect(labelsIn(text)).toEqual([
    { id: 'sec-intro', text: 'Introduction' },
    { id: 'fig-flow', text: 'The flow of an article.' },
    { id: 'tbl-receivers', text: 'Receivers' },
    { id: 'fig-made', text: '' },
  ]);
});
