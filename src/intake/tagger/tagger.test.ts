import { describe, expect, it } from 'vitest';
import { newTagger, type TaggerSpec } from './tagger.ts';
import { featuresAt, observeBy, readTemplates } from './templates.ts';
import { weightTable } from './weights.ts';

/** Lines are told by one word: "rivers" is nearly a title. */
const SPEC: TaggerSpec<string, 'title' | 'text'> = {
  name: 'lines',
  labels: ['title', 'text'],
  attributes: ['word'],
  emissions: 'word',
  transitions: 'word',
  observe: observeBy({ word: (word: string) => word }),
};

const WEIGHTS: Record<string, [title: number, text: number]> = {
  rivers: [90, 100],
  maps: [80, 100],
  lakes: [100, 0],
  roads: [0, 100],
};

const GROUPS = readTemplates(SPEC.emissions, SPEC.attributes);
const tagger = newTagger(SPEC, {
  emissions: weightTable(
    Object.entries(WEIGHTS).map(([word, weights]) => ({
      feature: featuresAt(GROUPS, SPEC.observe([word]), 0)[0] as number,
      cells: Int32Array.of(0, 1),
      weights: Int32Array.from(weights),
    })),
  ),
  transitions: weightTable([]),
  typicalMargin: 100,
});

describe('a needed label', () => {
  const title = (...among: number[]) => ({ label: 'title', among, within: 0.125 }) as const;

  it('is given to the item that is most like it', () => {
    const { labels, margins } = tagger.tag(['roads', 'maps', 'rivers'], [], title(0, 1, 2));
    expect(labels).toEqual(['text', 'text', 'title']);
    expect(margins[2]).toBeLessThan(0.02);
  });

  it('is given also if only an item has it that is not among those that may have it', () => {
    expect(tagger.tag(['rivers', 'roads', 'lakes'], [], title(0, 1)).labels).toEqual([
      'title',
      'text',
      'title',
    ]);
  });

  it.each([
    ['no item is nearly as good with it', ['roads', 'maps'], [0, 1]],
    ['the item is not among those that may have it', ['roads', 'rivers'], [0]],
    ['there are no items', [], []],
  ])('is not given if %s', (_, words, among) => {
    expect(tagger.tag(words, [], title(...among)).labels).toEqual(words.map(() => 'text'));
  });

  it('is not given against what is known', () => {
    const known = [{ at: 1, label: 'title', is: false }] as const;
    expect(tagger.tag(['roads', 'rivers'], known, title(0, 1)).labels).toEqual(['text', 'text']);
  });
});
