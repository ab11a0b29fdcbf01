import { expect, test } from 'vitest';
import { emptyArticle } from '../../../test/support/build-article.ts';
import type { Host } from '../format.ts';
import { reportProblems } from './report.ts';

const SVG = { path: 'a.svg', output: 'figures/a.svg', mediaType: 'image/svg+xml', bytes: 1 };
const problems = [{ kind: 'font-not-static' as const }, { kind: 'font-not-static' as const }];

function told(assets: (typeof SVG)[]): string[] {
  const lines: string[] = [];
  const host: Pick<Host, 'report'> = { report: (...given) => void lines.push(given.join(' ')) };
  reportProblems(problems, emptyArticle({ assets }), host as Host);
  return lines;
}

test('fonts that are pictures are told once, and drawings are suspected first', () => {
  expect(told([])).toEqual([expect.stringMatching(/^theme-invalid .*Type 3/)]);
  expect(told([SVG])).toEqual([expect.stringMatching(/^figure-type .*a\.svg/)]);
});
