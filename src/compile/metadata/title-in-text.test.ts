import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseManuscript } from '../parse/index.ts';
import { emptyJournal, readMetadata } from './index.ts';

const CONTEXT = {
  journal: emptyJournal(),
  issue: {},
  style: { name: 'apa', xml: '', locales: {} },
};

test.each([
  ['the only heading of its level', '# A *title*\n\n## One\n\nB.', 'A title', '1:1 title-in-text'],
  ['of the second level', '## T\n\n### One\n\nB.\n\n### Two', 'T', '1:1 title-in-text'],
  [
    'front matter without one',
    '---\nlanguage: en\n---\n\n# T\n\n## One\n',
    'T',
    '5:1 title-in-text',
  ],
  ['one of several', '# One\n\nA.\n\n# Two\n\nB.', '', '1:1 front-matter-missing'],
  [
    'one without a text',
    '# Rivers of the north\n\n# One\n\nA.',
    'Rivers of the north',
    '1:1 title-in-text',
  ],
  ['a short one without a text', '# Introduction\n\n# One\n\nA.', '', '1:1 front-matter-missing'],
  ['one below another level', '## One\n\n### Two\n\n# Three', '', '1:1 front-matter-missing'],
  ['without parts below', '# One\n\nA.', '', '1:1 front-matter-missing'],
  ['behind a text', 'A.\n\n# One\n\n## Two', '', '1:1 front-matter-missing'],
  ['a title of its own', '---\ntitle: T\n---\n\n# One\n\n## Two', 'T', undefined],
  ['lines of Pandoc', '% T\n% A. Bee; C. Dee\n% 2020-01-02\n\n# One', 'T', undefined],
])('%s', (_, value, title, message) => {
  const file = new VFile({ path: 'article.md', value });
  const metadata = readMetadata(parseManuscript(file), file, CONTEXT);
  expect(textOf(metadata.title)).toBe(title);
  const found = file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  expect(found.find((each) => /title|front-matter/.test(each))).toBe(message);
});

test("authors and date of Pandoc's title block, also over several lines", () => {
  const value = '% T\n% Ada Bee\n  Cy Dee; Eva Eff\n% 2020-01-02\n\nText.';
  const file = new VFile({ path: 'article.md', value });
  const { authors, dates } = readMetadata(parseManuscript(file), file, CONTEXT);
  expect(authors.map(({ name }) => name?.family)).toEqual(['Bee', 'Dee', 'Eff']);
  expect(dates.published).toBe('2020-01-02');
});
