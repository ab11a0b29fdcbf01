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

function said(content: string): string[] {
  return operationsOf(content).map(({ operator, operands }) => [operator, ...operands].join(' '));
}

function operationsOf(content: string): Operation[] {
  const found: Operation[] = [];
  eachOperation(content, (operation) => found.push(operation));
  return found;
}
