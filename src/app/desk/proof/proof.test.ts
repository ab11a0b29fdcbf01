import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeEdit } from './propose-edit.ts';
import { lineNamed, splitRemarks } from './split-remarks.ts';

const PASSAGE = 'The hight of the tide, at both\nharbours, was read every hour.';

describe('an edit is proposed', () => {
  test.each([
    ['Change "hight" to "height".', 'The height of'],
    ['Line 12: hight should be height', 'The height of'],
    ['hight → height', 'The height of'],
    ['It should read “height” instead of “hight”', 'The height of'],
    ['Replace at both harbours by at one harbour.', 'at one harbour, was'],
    ['For hight read height', 'The height of'],
    ['Please delete "of the tide"', 'The hight, at'],
  ])('for %s', (answer, edited) => {
    expect(proposeEdit(answer, PASSAGE)).toContain(edited);
  });
  test.each(['United Kingdom', 'Yes.', 'Change "depth" to "height"', 'the → a', '→', ''])(
    'not for %s',
    (answer) => {
      expect(
        proposeEdit(answer, answer === 'the → a' ? `the ${PASSAGE} the` : PASSAGE),
      ).toBeUndefined();
    },
  );
  test('no answer breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (answer, passage) => {
        const edited = proposeEdit(answer, passage);
        expect(edited === undefined || edited !== passage).toBe(true);
      }),
    );
  });
});

test('remarks are split at line breaks, each with its line', () => {
  expect(splitRemarks('Line 12: a\n\nZeile 3, b\nl. 900 c\nd on 5 lines', 100)).toEqual([
    { text: 'Line 12: a', line: 12 },
    { text: 'Zeile 3, b', line: 3 },
    { text: 'l. 900 c' },
    { text: 'd on 5 lines' },
  ]);
  expect(lineNamed('On lines 4-5 and 7')).toBe(4);
});
