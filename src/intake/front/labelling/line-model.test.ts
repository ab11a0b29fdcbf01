import { expect, test } from 'vitest';
import { LABELS } from '../lines/line-label.ts';
import { JOINS } from './joins.ts';
import { FEATURES } from './line-features.ts';
import { frontModel } from './read-front-model.ts';

test('the model knows every feature, and no other', () => {
  const { features, joins, follows } = frontModel();
  const known = [...Object.keys(features), ...Object.keys(joins)];
  expect(known.sort()).toEqual([...FEATURES, ...JOINS].map(([name]) => name).sort());
  expect(Object.keys(follows)).toEqual([...LABELS]);
});
