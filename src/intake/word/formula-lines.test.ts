import { expect, test } from 'vitest';
import { take } from '../../../test/intake/take-word.ts';
import { p } from '../../../test/intake/word-file.ts';

const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const displayed = (content: string) => `<w:p><m:oMathPara>${content}</m:oMathPara></w:p>`;

test('a line break in a formula starts a new line', () => {
  const lines = `<m:oMath>${run('x=1')}<m:r><w:br/></m:r>${run('y=2')}</m:oMath>`;
  expect(take(p('We have') + displayed(lines)).text).toBe(
    'We have\n\n$$\n\\begin{gathered}\nx=1 \\\\\ny=2\n\\end{gathered}\n$$',
  );
});

test('a formula inserted by a tracked change is read', () => {
  const inserted = `<w:ins w:id="1" w:author="a"><m:oMath>${run('q=7')}</m:oMath></w:ins>`;
  const { text } = take(p('We have') + displayed(inserted), {}, { acceptChanges: true });
  expect(text).toBe('We have\n\n$$\nq=7\n$$');
});

test('a number that spaces push to the margin is the equation number', () => {
  const numbered = (number: string) =>
    displayed(`<m:oMath>${run('q=7')}${run('          ')}${run(number)}</m:oMath>`);
  const { text } = take(`${p('We have')}${numbered('(Equation 1)')}${p('and, by Equation 1,')}`);
  expect(text).toBe('We have\n\n$$\nq=7\n$$ {#eq-1}\n\nand, by @eq-1,');
  expect(take(p('We have') + numbered('1')).text).toContain('1\n$$');
});

test('words of a formula in several runs become one text', () => {
  const word = (text: string) => `<m:r><m:rPr><m:nor/></m:rPr><m:t>${text}</m:t></m:r>`;
  const flux = `<m:oMath>${word('Flux (mg')}${word('/')}${word('day)')}${run('=7')}</m:oMath>`;
  expect(take(p('We have') + displayed(flux)).text).toContain('\\text{Flux (mg/day)}=7');
});

test('a number alone above or below a formula is the equation number', () => {
  const formula = (tex: string) => displayed(`<m:oMath>${run(tex)}</m:oMath>`);
  const { text } = take(
    `${p('We have')}${p('(1)')}${formula('q=7')}${p('(2)')}${formula('r=8')}${p('and')}${formula('s=9')}${p('(3)')}`,
  );
  expect(text).toBe(
    'We have\n\n$$\nq=7\n$$ {#eq-1}\n\n$$\nr=8\n$$ {#eq-2}\n\nand\n\n$$\ns=9\n$$ {#eq-3}',
  );
});

test('a formula that only raises a mark is a mark', () => {
  const raised = (base: string, mark: string) =>
    `<m:oMath><m:sSup><m:e>${base}</m:e><m:sup>${mark}</m:sup></m:sSup></m:oMath>`;
  const paragraph = (text: string, formula: string) =>
    `<w:p><w:r><w:t>${text}</w:t></w:r>${formula}</w:p>`;
  const marks = raised(run('\u200B'), run('1') + run('†'));
  expect(take(paragraph('Ama Serwaa', marks)).text).toContain('Ama Serwaa^1†^');
  expect(take(paragraph('Ama Serwaa', raised('', run('2')))).text).toContain('Ama Serwaa^2^');
  expect(take(paragraph('The area', raised(run('r'), run('2')))).text).toContain('$r^{2}$');
});
