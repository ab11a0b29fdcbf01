import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, PIXEL, p, r } from '../../../test/intake/word-file.ts';

const boxed = (content: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const old = (content: string) =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const paragraph = (piece: string) => `<w:p><w:r>${piece}</w:r></w:p>`;

test('a text box in a text box, written twice, is read once', () => {
  const inner = `<mc:AlternateContent><mc:Choice Requires="wps">${boxed(p('Inner words.'))}</mc:Choice><mc:Fallback>${old(p('Inner words.'))}</mc:Fallback></mc:AlternateContent>`;
  const body = p(LONG) + paragraph(boxed(p('Outer words.') + paragraph(inner))) + p(LONG);
  expect(take(body).text).toBe(`${LONG}\n\nOuter words.\n\nInner words.\n\n${LONG}`);
});

test.each([
  ['newer', boxed],
  ['older', old],
])('a picture in a text box of the %s kind appears once, above its caption', (_, box) => {
  const figure = `<w:p>${drawing('x.png')}</w:p>${p('Figure 1. The river')}`;
  const body = `<w:p>${r(LONG)}<w:r>${box(figure)}</w:r></w:p>${p(LONG)}`;
  expect(take(body, { media: { 'x.png': PIXEL } }).text).toBe(
    `${LONG}\n\n![The river](figures/figure-1.png){#fig-1}\n\n${LONG}`,
  );
});
