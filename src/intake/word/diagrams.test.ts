import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { p } from '../../../test/intake/word-file.ts';

const box = (...paragraphs: string[]) =>
  `<w:p><w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
const bold = '<w:pStyle w:val="Heading1"/>';
const STEPS = [
  box(p('Identification', bold)),
  box(p('Records identified'), p('(n = 2543)')),
  box(p('Records excluded (n = 519)')),
  box(p('Abstracts screened')),
  box(p('Studies included (n = 13)')),
];
const BEGUN = p(`${LONG} ${LONG} ${LONG}`);

test('the words of a diagram of text boxes go to the report, not to text or headings', () => {
  const caption = box(p('Figure 1. Flow of the studies'));
  const { text, article, findings } = take(
    BEGUN + STEPS.join('<w:p/>') + caption + p(`After it. ${LONG}`),
  );
  expect(article).not.toMatch(/Identification|2543|screened/);
  expect(text).toContain('Figure 1. Flow of the studies');
  expect(text).toContain('After it.');
  expect(findings.map(({ what }) => what).join('\n')).toContain(
    '1 diagram of text boxes and arrows',
  );
});

test('a few boxes, long boxes and boxes of a first page are text', () => {
  expect(take(BEGUN + STEPS.slice(1, 4).join('')).text).toContain('(n = 2543)');
  expect(
    take(
      BEGUN +
        STEPS.slice(1)
          .map(() => box(BEGUN))
          .join(''),
    ).text,
  ).toContain(LONG);
  expect(take(STEPS.join('') + p(LONG)).article).toContain('Abstracts screened');
});
