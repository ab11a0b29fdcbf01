import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readIssueFile } from '../../../compile/metadata/index.ts';
import { arrangeIssue, type SectionLayout } from './arrange.ts';

const SECTIONS = `# The issue of June
volume: 1
date: 2027-06-15 # fixed
sections:
  - title: Editorial
    articles: [editorial]
  # Reviewed by two people
  - title: "Articles"
    articles:
      - page-numbers # first
      - 'deposits'
cover: {image: cover.svg, alt: "Sheets"}
`;

const lists = (text: string) =>
  readIssueFile(new VFile({ path: 'issue.yaml', value: text })).sections;

test('moves an article to another section with its comment, and nothing else changes', () => {
  const text = arrangeIssue(SECTIONS, [
    { was: 0, title: 'Editorial', articles: ['editorial', 'page-numbers'] },
    { was: 1, title: 'Articles', articles: ['deposits'] },
  ]);
  expect(lists(text).map(({ articles }) => articles)).toEqual([
    ['editorial', 'page-numbers'],
    ['deposits'],
  ]);
  for (const kept of [
    '# The issue of June',
    'date: 2027-06-15 # fixed',
    '# Reviewed by two people',
    'title: "Articles"',
    "- 'deposits'",
    '# first',
    'cover: {image: cover.svg, alt: "Sheets"}',
  ])
    expect(text).toContain(kept);
});

test('reorders a section without changing another line', () => {
  const text = arrangeIssue(SECTIONS, [
    { was: 0, title: 'Editorial', articles: ['editorial'] },
    { was: 1, title: 'Articles', articles: ['deposits', 'page-numbers'] },
  ]);
  expect(text).toBe(
    SECTIONS.replace(
      "      - page-numbers # first\n      - 'deposits'\n",
      "      - 'deposits'\n      - page-numbers # first\n",
    ),
  );
});

test('writes a list into an issue that has none', () => {
  const text = arrangeIssue('volume: 1 # first\n', [{ articles: ['b', 'a'] }]);
  expect(text).toBe('volume: 1 # first\narticles: [ b, a ]\n');
});

test('a plain list becomes the first section, and a single section without a title a plain list', () => {
  const divided = arrangeIssue('articles: [a, b] # two\nvolume: 1\n', [
    { was: 0, title: 'Articles', articles: ['a'] },
    { title: 'Reviews: new', articles: ['b'] },
  ]);
  expect(lists(divided)).toEqual([
    { title: 'Articles', articles: ['a'] },
    { title: 'Reviews: new', articles: ['b'] },
  ]);
  const joined = arrangeIssue(divided, [{ articles: ['a', 'b'] }]);
  expect(lists(joined)).toEqual([{ articles: ['a', 'b'] }]);
  expect(joined).toContain('volume: 1');
});

test('what is arranged is read back, from any state', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.trim() || 'x');
  const names = fc.shuffledSubarray([
    'editorial',
    'page-numbers',
    'deposits',
    '1',
    'null',
    'Größe',
  ]);
  const layout = fc
    .array(fc.tuple(fc.option(fc.constantFrom(0, 1), { nil: undefined }), title), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((heads) =>
      names.map((all) =>
        heads.map(
          ([was, title], at): SectionLayout => ({
            ...(was !== undefined && heads.findIndex(([other]) => other === was) === at && { was }),
            title,
            articles: all.filter((_, index) => index % heads.length === at),
          }),
        ),
      ),
    );
  fc.assert(
    fc.property(layout, (layout) => {
      const read = lists(arrangeIssue(SECTIONS, layout));
      expect(read.map(({ articles }) => articles)).toEqual(layout.map(({ articles }) => articles));
    }),
    { numRuns: 60 },
  );
});
