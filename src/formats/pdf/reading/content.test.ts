import { describe, expect, it } from 'vitest';
import { eachOperation, type Operation } from './content.ts';

describe('operations of a content stream', () => {
  it('have their operands as they were written', () => {
    expect(said('q 1 0 0 -1 353.1 +.5 cm /F4 12 Tf<0089> Tj ET')).toEqual([
      'q',
      'cm 1 0 0 -1 353.1 +.5',
      'Tf /F4 12',
      'Tj <0089>',
      'ET',
    ]);
  });

  it('hold strings with nested and escaped brackets', () => {
    expect(said('(a (b) \\) c)Tj (\\\\) Tj')).toEqual(['Tj (a (b) \\) c)', 'Tj (\\\\)']);
  });

  it('hold dictionaries and arrays mark by mark', () => {
    expect(said('/Span<</MCID 3/Lang(en)>>BDC [<01>-5 <02>]TJ')).toEqual([
      'BDC /Span << /MCID 3 /Lang (en) >>',
      'TJ [ <01> -5 <02> ]',
    ]);
  });

  it('are told from constants, and starred ones from plain ones', () => {
    expect(said('true false null f f* n W* n')).toEqual([
      'f true false null',
      'f*',
      'n',
      'W*',
      'n',
    ]);
  });

  it('begin at their first operand, behind comments', () => {
    const content = '% (a comment\n 1 2 Td %\rET';
    const [move, end] = operationsOf(content);
    expect(content.slice(move?.start, move?.end)).toBe('1 2 Td');
    expect(content.slice(end?.start, end?.end)).toBe('ET');
  });

  it('end with a stream that breaks off', () => {
    expect(said('q <00')).toEqual(['q']);
    expect(said('q (never closed Tj')).toEqual(['q']);
  });
});

it('glyphs are told in every form in which they may be written', () => {
  const told: string[] = [];
  const content =
    '1.5 -2 Td <00240025> Tj\n1 0\tTd\n(ab) Tj .5 0 Td%c\n<0024>Tj << /A <00> >> BDC 3 4 Tdx <00> Tj';
  const others: string[] = [];
  eachOperation(content, ({ operator }) => others.push(operator), {
    move: (right, up) => told.push(`${right} ${up}`),
    show: (_, start, end) => told.push(content.slice(start, end)),
  });
  expect(told).toEqual(['1.5 -2', '<00240025>', '1 0', '(ab)', '0.5 0', '<0024>', '<00>']);
  expect(others).toEqual(['BDC', 'Tdx']);
});

function said(content: string): string[] {
  return operationsOf(content).map(({ operator, operands }) => [operator, ...operands].join(' '));
}

function operationsOf(content: string): Operation[] {
  const found: Operation[] = [];
  eachOperation(content, (operation) => found.push(operation));
  return found;
}
