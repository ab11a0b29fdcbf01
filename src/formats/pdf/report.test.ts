import { expect, test } from 'vitest';
import { emptyArticle } from '../../../test/support/build-article.ts';
import type { Host } from '../format.ts';
import { reportProblems } from './report.ts';

const SVG = { path: 'a.svg', output: 'figures/a.svg', mediaType: 'image/svg+xml', bytes: 1 };
const problems = [{ kind: 'font-not-static' as const }, { kind: 'font-not-static' as const }];

function reportedIds(assets: (typeof SVG)[]): string[] {
  const ids: string[] = [];
  const host: Pick<Host, 'report'> = { report: ({ id }) => void ids.push(id) };
  reportProblems(problems, emptyArticle({ assets }), host as Host);
  return ids;
}

test('fonts that are pictures are reported once, and drawings are suspected first', () => {
  expect(reportedIds([])).toEqual(['theme-invalid/type-3-font']);
  expect(reportedIds([SVG])).toEqual(['figure-type/outlined-letters']);
});
