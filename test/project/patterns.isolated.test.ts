/** No pattern of the program takes more time on a hostile text than in proportion to its length. */
import { beforeAll, describe, expect, test } from 'vitest';
import { literalPatterns, modulesOf, type SourcePattern } from '../../scripts/read-modules.ts';
import { exercise } from './patterns/exercise.ts';
import { type Growth, growthOf } from './patterns/growth.ts';
import {
  compiledModules,
  constructorCalls,
  pageModules,
  recordPatterns,
} from './patterns/source-patterns.ts';

/** One pattern each, and why no author can give it a long text. The table may only become shorter. */
const BOUNDED: Record<string, string> = {
  'src/formats/html/text-runs.ts': 'reads a page that the program wrote: each tag is closed',
  'src/intake/picture-paths.ts': 'reads a manuscript that intake wrote: each fence is closed',
  'src/compile/parse/read/latex/floats.ts': 'an environment has 50,000 characters at most',
  'src/compile/parse/read/latex/latex-figure.ts': 'an environment has 50,000 characters at most',
};

/** By source and flags. */
const patterns = new Map<string, SourcePattern>();
let unrecorded: string[] = [];

beforeAll(async () => {
  const recorded = recordPatterns();
  await exercise(compiledModules());
  unrecorded = [...compiledModules(), ...pageModules()]
    .flatMap(constructorCalls)
    .filter((place) => !recorded.has(place));
  const built = [...recorded.values()].flatMap((each) => [...each.values()]);
  for (const pattern of [...modulesOf('src').flatMap(literalPatterns), ...built])
    patterns.set(`/${pattern.source}/${pattern.flags}`, pattern);
});

test('every pattern that is put together while the program works is among them', () => {
  expect(unrecorded).toEqual([]);
  expect(patterns.size).toBeGreaterThan(3_000);
});

describe('growth', () => {
  const growth = new Map<string, Growth>();
  beforeAll(() => {
    for (const [text, { source, flags }] of patterns) growth.set(text, growthOf(source, flags));
  });
  const ofDegree = (is: (degree: number) => boolean): string[] =>
    [...growth].filter(([, { degree }]) => is(degree)).map(([text]) => text);

  test('none grows exponentially or with the cube of the length', () => {
    const found = ofDegree((degree) => degree > 2);
    expect(found.map((text) => [patterns.get(text)?.place, text, growth.get(text)])).toEqual([]);
  });

  test('only those grow with the square whose texts are bounded', () => {
    const found = ofDegree((degree) => degree === 2);
    const placed = found.map((text) => ({ place: patterns.get(text)?.place ?? '', text }));
    const unknown = placed.filter(
      ({ place }) => !Object.hasOwn(BOUNDED, place.split(':')[0] ?? ''),
    );
    expect(unknown.map(({ place, text }) => [place, text, growth.get(text)])).toEqual([]);
    expect(placed.map(({ place }) => place.split(':')[0]).sort()).toEqual(
      Object.keys(BOUNDED).sort(),
    );
  });
});

describe('the measure', () => {
  test.each([
    ['(?:a|a)*b', '', Number.POSITIVE_INFINITY],
    [String.raw`\((?:(?:\d{1,2}|[a-z])[\s,;]*)+\)`, '', Number.POSITIVE_INFINITY],
    ['^(?:[ab]{1,9})+c', '', Number.POSITIVE_INFINITY],
    ['(.*),(.*),(.*)x', '', 4],
    [String.raw`\s+$`, '', 2],
    [String.raw`\s+$`, 'y', 1],
    [String.raw`^\s+x`, 'm', 2],
    [String.raw`^[ \t]+x`, 'm', 1],
    [String.raw`(?<!\s)\s+$`, '', 1],
    [String.raw`\{[^}]*\}`, 'g', 2],
    ['a(?=[^b]*b)', 'g', 2],
    ['(?<=x.*)a', 'g', 2],
    [String.raw`(\p{L})\1+b`, 'u', 2],
    [String.raw`(?!\d)[\p{L}&&\p{Script=Greek}]+$`, 'v', 2],
  ])('/%s/%s', (source, flags, degree) => {
    expect(growthOf(source, flags).degree).toBe(degree);
  });
});
