import { expect, test } from 'vitest';
import { frontModel } from '../../model/read-front-model.ts';
import { LABELS } from './line-label.ts';
import { unmatchedFeatures } from './line-model.ts';

test('the model knows every feature, and no other', () => {
  expect(unmatchedFeatures(frontModel())).toEqual([]);
  expect(Object.keys(frontModel().follows)).toEqual([...LABELS]);
});
