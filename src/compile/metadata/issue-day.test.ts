/** The date of publication of an article, if only the issue has one. */
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { emptyJournal, readMetadata } from './index.ts';

test.each([
  ['a whole day of the issue is that of its articles', '{}', '2026-06-30', '2026-06-30'],
  ['the article knows better', '{published: 2026-05-02}', '2026-06-30', '2026-05-02'],
  ['a month is no day', '{}', '2026-06', undefined],
  ['what was accepted later came out later', '{accepted: 2026-07-01}', '2026-06-30', undefined],
  ['accepted in its month', '{accepted: 2026-06}', '2026-06-30', '2026-06-30'],
])('%s', (_, dates, date, expected) => {
  const text = `title: Tides\ndates: ${dates}\n`;
  const file = new VFile({ path: 'article.md', value: `---\n${text}---\n` });
  const start = { line: 2, column: 1, offset: 4 };
  const metadata = readMetadata(
    {
      frontMatter: { text, place: { start, end: start } },
      tree: { type: 'root', children: [] },
      comments: [],
    },
    file,
    {
      journal: { ...emptyJournal(), title: 'A journal' },
      issue: { date },
      style: { name: 'apa', xml: '', locales: {} },
    },
  );
  expect(metadata?.dates.published).toBe(expected);
});
