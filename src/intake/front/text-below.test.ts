/** An abstract between which and its introduction a PDF's text has no head. */
import { expect, test } from 'vitest';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

const PROSE =
  'The rivers of the north rise in the hills and run to the sea, as others saw. '.repeat(4);

function read(...below: string[]) {
  const text = [
    'Rivers of the North',
    'Ann B. Author',
    'Institute of Waters, University of Lund, Lund, Sweden',
    `Abstract—${PROSE}We name all of them.`,
    ...below,
    '1 Introduction',
    PROSE,
    '2 Methods',
    PROSE,
  ].join('\n\n');
  const { front, article, account } = intake(new TextEncoder().encode(text));
  const abstract = front?.abstract.flat().map((inline) => ('text' in inline ? inline.text : ' '));
  return { abstract: abstract?.join(''), article, account };
}

test.each([
  ['a paragraph that cites', `Many have written of the hills of the north [3, 4]. ${PROSE}`],
])('ends above %s', (_, text) => {
  const { abstract, article, account } = read(text);
  expect(abstract).toMatch(/We name all of them\.$/);
  expect(article).toContain(text.slice(0, 30));
  expect(account.lost).toEqual([]);
});

test('goes on in its second paragraph', () => {
  expect(read(`Boats go up the last of them. ${PROSE}`).abstract).toContain('Boats go up');
});

const TITLE = p('Rivers of the North', '', '<w:b/><w:sz w:val="32"/>');
const bold = (text: string) => p(text, '', '<w:b/>');
const FIRST = `${PROSE}The target of the study was one river.`;
const SECOND = `Three known rivers in the database lead to the sea. Two of those are proposed for testing in the laboratory of the north, validating them as candidates for further study.`;

test('a second paragraph directly above the head of the text, in a Word file', () => {
  const body = `${TITLE}${p('Ama Serwaa')}${bold('Abstract')}${p(FIRST)}${p('')}${p(SECOND)}${bold('Introduction')}${p(PROSE)}${p(PROSE)}`;
  const { front, account } = intake(wordFile({ body }));
  expect(front?.abstract).toHaveLength(2);
  expect(account.lost).toEqual([]);
});

test('lines that are filled in stand in the report, and not above the text', () => {
  const lines = [
    'Tel: 432111 4',
    'Number of tables: 2',
    'Total word count (excluding legends): 5903',
  ]
    .concat(
      'Introduction: 1242',
      'Methods and materials: 2106',
      'Number of figures: 7 (6 in color)',
    )
    .join('</w:t><w:br/><w:t>');
  const body = `${TITLE}${p('Ama Serwaa')}${p('LINES')}${bold('Abstract')}${p(FIRST)}${bold('Introduction')}${p(PROSE)}${p(PROSE)}`;
  const { article, account, findings } = intake(wordFile({ body: body.replace('LINES', lines) }));
  expect(article).not.toContain('Total word count');
  expect(findings.map(({ what }) => what).join()).toContain('left out: “');
  expect(account.lost).toEqual([]);
});
