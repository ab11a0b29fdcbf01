import { expect, test } from 'vitest';
import { take } from '../../../test/intake/take-word.ts';
import { escapeXml, p, r } from '../../../test/intake/word-file.ts';

/** A field without a stored result, whose display the program computes. */
function shown(instruction: string, form = '', separate = ''): string {
  const char = (type: string, content = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
  return `${char('begin', form && `<w:ffData>${form}</w:ffData>`)}<w:r><w:instrText>${escapeXml(instruction)}</w:instrText></w:r>${separate}${char('end')}`;
}
const taken = (field: string) => take(`<w:p>${r('Here ')}${field}${r(' stands.')}</w:p>`);

const list = (chosen: string) =>
  `<w:ddList>${chosen}<w:listEntry w:val="red"/><w:listEntry w:val="green"/></w:ddList>`;

test.each([
  ['a choice', shown('FORMDROPDOWN', list('<w:result w:val="1"/>')), 'green'],
  ['the first choice', shown('FORMDROPDOWN', list('')), 'red'],
  ['a box', shown('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/></w:checkBox>'), '☐'],
  ['a ticked box', shown('FORMCHECKBOX', '<w:checkBox><w:checked/></w:checkBox>'), '☒'],
  [
    'a box of LibreOffice',
    shown(
      'FORMCHECKBOX',
      '<w:checkBox><w:checked/></w:checkBox>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:bookmarkStart w:id="1" w:name="b"/>',
    ),
    '☒',
  ],
  ['a sign', shown('SYMBOL 97 \\f "Symbol" \\s 10'), 'α'],
  ['a sign in sixteens', shown(' SYMBOL 0xB3 \\f Symbol \\h'), '≥'],
])('a field without a stored result: %s', (_, field, words) => {
  expect(taken(field).text).toBe(`Here ${words} stands.`);
});

test('an unknown character and a formula of old Word are reported', () => {
  expect(taken(shown('SYMBOL 33 \\f "Wingdings"')).text).toBe('Here � stands.');
  const { findings, ledger } = taken(shown('EQ \\f(alpha,beta)'));
  expect(findings.map(({ what }) => what)).toContainEqual(
    expect.stringMatching(/^1 formula is an/),
  );
  expect(JSON.stringify(ledger)).toContain('mark-up');
});

test('a part in a separate file is reported', () => {
  const { findings } = take(`${p('Here.')}<w:p><w:subDoc r:id="rIdS"/></w:p>`);
  expect(findings.map(({ what }) => what)).toContainEqual(
    expect.stringMatching(/^1 part of the document is a file/),
  );
});
