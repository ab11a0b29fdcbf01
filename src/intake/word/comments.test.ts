/** Comments stay out of the text and are reported with the words they refer to. */
import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { p, r } from '../../../test/intake/word-file.ts';
import { writeReport } from '../report/report.ts';

const comment = (id: number, text: string) =>
  `<w:comment w:id="${id}" w:author="Ada Osei">${p(text)}</w:comment>`;
const on = (id: number, content: string) =>
  `<w:commentRangeStart w:id="${id}"/>${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

test('the commented words, also over several paragraphs, or no words', () => {
  const body = `<w:p>${r('Rivers have ')}${on(1, r('old names'))}${r(', as was said long ago by many who saw them.')}</w:p><w:p><w:commentRangeStart w:id="2"/>${r(LONG)}</w:p><w:p>${r('The end of it all')}<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r></w:p><w:p>${r('Nothing.')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`;
  const comments =
    comment(1, 'Which?') + comment(2, 'Shorten this.') + comment(3, 'Where is the map?');
  const result = take(body, { comments });
  expect(result.text).not.toMatch(/Which|Shorten|map/);
  expect(writeReport(result, { input: 'a.docx', written: [] })).toContain(
    [
      '- **Left out.** Answer it, or pass it on to the author.',
      '  - Comment of Ada Osei at “old names”: “Which?”. (paragraph 2)',
      '  - Comment of Ada Osei at “Rivers of the upper valley … a section. The end of it all”: “Shorten this.”. (paragraph 4)',
      '  - Comment of Ada Osei: “Where is the map?”. (paragraph 5)',
    ].join('\n'),
  );
});
