import { expect, test } from 'vitest';
import { checkStyle } from './check-style.ts';

function style(macros: string, layout: string): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>T</title><id>t</id></info>${macros}<citation><layout>${layout}</layout></citation></style>`;
}

const CALLS_ITSELF =
  '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>';
/** In reverse order, so that each macro is already measured when a caller is. */
const ROW = `${Array.from({ length: 5_000 }, (_, i) => `<macro name="m${i}"><text macro="m${i + 1}"/></macro>`).join('')}<macro name="m5000"/>`;
const ROW_FROM_BELOW = Array.from({ length: 50 }, (_, i) => `<text macro="m${4_999 - i * 100}"/>`);
/** Each macro calls the next one ten times: ten million million words. */
const MULTIPLIES = Array.from(
  { length: 13 },
  (_, i) => `<macro name="m${i}">${`<text macro="m${i + 1}"/>`.repeat(10)}</macro>`,
).join('');

test.each([
  [
    'macros that call themselves',
    style(CALLS_ITSELF, '<text macro="a"/>'),
    'never ends or is too large',
  ],
  [
    'macros that multiply',
    style(`${MULTIPLIES}<macro name="m13"><text value="x"/></macro>`, '<text macro="m0"/>'),
    'never ends or is too large',
  ],
  ['a long row of macros', style(ROW, '<text macro="m0"/>'), 'never ends or is too large'],
  [
    'a long row of macros, piece by piece',
    style(ROW, ROW_FROM_BELOW.join('')),
    'never ends or is too large',
  ],
  [
    'macros that multiply in a sort key',
    style(`${MULTIPLIES}<macro name="m13"><text value="x"/></macro>`, '').replace(
      '<layout>',
      '<sort><key macro="m0"/></sort><layout>',
    ),
    'never ends or is too large',
  ],
  [
    'macros named like the keys of every object',
    style('<macro name="constructor"/>', '<text macro="constructor"/>'),
    'cannot have the name "constructor"',
  ],
  [
    'elements inside each other',
    style('', '<group>'.repeat(5_000) + '</group>'.repeat(5_000)),
    'nested too deeply',
  ],
])('%s are refused', (_, xml, reason) => {
  expect(() => checkStyle(xml)).toThrow(reason);
});

test('a macro may be called often', () => {
  const macro = '<macro name="a"><text variable="title"/></macro>';
  expect(() => checkStyle(style(macro, '<text macro="a"/>'.repeat(500)))).not.toThrow();
});

test('only one branch of a choice counts', () => {
  const macros = Array.from({ length: 7 }, (_, i) => {
    const call = `<text macro="m${i + 1}"/>`;
    const branches = `<else-if type="book">${call}</else-if>`.repeat(8);
    return `<macro name="m${i}"><choose><if type="bill">${call}</if>${branches}</choose></macro>`;
  });
  const last = '<macro name="m7"><text variable="title"/></macro>';
  expect(() => checkStyle(style(macros.join('') + last, '<text macro="m0"/>'))).not.toThrow();
});
