import { describe, expect, it } from 'vitest';
import { bold, headsOf, LONG, paragraph, styled } from '../../../test/intake/heads.ts';
import type { Cues, Paragraph } from '../draft.ts';

describe('headings beside other headings', () => {
  it('are found by consecutive numbers and capitals below styled headings', () => {
    const counted = ['RIVERS', 'LAKES', 'SEAS', 'ISLES', 'HILLS'].flatMap((name, index) => [
      paragraph(`${index + 1}) ${name} OF THE VALLEY`),
      paragraph(index === 2 ? 'A short text below it.' : LONG),
    ]);
    const [first, second] = [styled('Names'), styled('Maps')];
    expect(headsOf([...first, ...counted, ...second])).toEqual([
      '1 Names',
      ...['1) RIVERS', '2) LAKES', '3) SEAS', '4) ISLES', '5) HILLS'].map(
        (name) => `2 ${name} OF THE VALLEY`,
      ),
      '1 Maps',
    ]);
  });

  it('have the level of the others in their list', () => {
    const counted = (text: string, number: number, heading?: number): Paragraph[] => {
      const list = { id: 'a', level: 0, ordered: true, number };
      const cues: Cues = { list, autoNumber: `${number}.`, ...(heading && { heading }) };
      return [paragraph(text, cues, heading === undefined), paragraph(LONG)];
    };
    expect(
      headsOf([...counted('Rivers', 1, 1), ...counted('Lakes', 2, 1), ...counted('Seas', 3)]),
    ).toEqual(['1 Rivers', '1 Lakes', '1 Seas']);
  });

  it('are added where two consecutive ones were missed', () => {
    const names = ['Rivers', 'Lakes', 'Seas', 'Isles', 'Hills'];
    const blocks = names.flatMap((name, index) => [
      paragraph(`${index + 1}. ${name} of it`, {}, true),
      paragraph(index === 1 || index === 2 ? 'A short text below it.' : LONG),
    ]);
    expect(headsOf(blocks)).toEqual(names.map((name, index) => `1 ${index + 1}. ${name} of it`));
  });

  it('are found if their number extends that of a heading', () => {
    const part = (text: string) => [paragraph(text), paragraph('A short text below it.')];
    const blocks = [...styled('1 Names'), ...styled('1.1 Rivers', 2), ...part('1.1.1 Mouths')];
    expect(headsOf(blocks)).toEqual(['1 1 Names', '2 1.1 Rivers', '3 1.1.1 Mouths']);
  });

  it.each(['maps.rivers.example', 'Subject + Verb + Object (optional)', 'Dijkstra(G,w,s)'])(
    'are not addresses, sums or calls: %s',
    (text) => {
      expect(headsOf([...bold('Rivers'), ...bold(text), ...bold('Lakes')])).toEqual([
        '1 Rivers',
        '1 Lakes',
      ]);
    },
  );

  it('are not lines of an algorithm', () => {
    const code = [
      'do RELAX(u, v)',
      'then return false',
      'End for',
      'Else',
      'Do  If d[v] > 2',
      'Then Return FALSE',
    ];
    const lines = code.flatMap((line) => bold(line));
    expect(headsOf([...bold('Rivers'), ...lines, ...bold('Lakes')])).toEqual([
      '1 Rivers',
      '1 Lakes',
    ]);
  });

  it('are not examples above their picture', () => {
    const picture: Paragraph = {
      kind: 'paragraph',
      inlines: [{ kind: 'picture', image: 'a.png', start: 0 } as never],
      cues: {},
    };
    const map = [paragraph('(4) Map of the rivers', {}, true), picture, paragraph(LONG)];
    expect(headsOf([...bold('Rivers'), ...map, ...bold('Lakes')])).toEqual(['1 Rivers', '1 Lakes']);
  });

  it('are not lines of code', () => {
    const code = ['1.<!DOCTYPE HTML>', '2.<html lang="pt">', 'div{', 'alert("Hello World!"); }'];
    const lines = code.map((line) => paragraph(line, {}, true));
    expect(headsOf([...bold('Rivers'), ...lines, ...bold('Lakes')])).toEqual([
      '1 Rivers',
      '1 Lakes',
    ]);
  });
});

describe('headings of plain text', () => {
  it('are not table cells, which are repeated or have numbers', () => {
    const cells = [
      'Home game (League)',
      'Away game (League)',
      'References',
      'Trial 283.74 (6.75) 306.19 (6.72)',
    ];
    const heads = headsOf(
      ['The games', ...cells, 'The riots', ...cells, ...cells].flatMap((text) => [
        paragraph(text),
        paragraph(LONG),
      ]),
      false,
    );
    expect(heads).toEqual(['1 The games', '1 The riots']);
  });

  it('are not axis labels, cells between cells or formulas', () => {
    const heads = headsOf(
      ['The lakes', 'The seas']
        .flatMap((text) => [
          ...[LONG, text, LONG],
          ...['Model', 'Share of the water', '0.25', 'Depth', 'α + β = 2'],
        ])
        .map((text) => paragraph(text)),
      false,
    );
    expect(heads).toEqual(['1 The lakes', '1 The seas']);
  });
});

describe('numbered headings', () => {
  const kept = (text: string) => [paragraph(text, { keepNext: true }, true), paragraph(LONG)];

  it('continue across headings without a number, which are below them', () => {
    const heads = ['1. Sources', '2. Methods', 'Maps', 'Names', '3. Results', 'Maps', 'Appendix'];
    expect(headsOf([...heads, 'A. Lists', 'B. Tables'].flatMap(bold))).toEqual([
      ...['1 1. Sources', '1 2. Methods', '2 Maps', '2 Names', '1 3. Results', '1 Maps'],
      ...['1 Appendix', '2 A. Lists', '2 B. Tables'],
    ]);
  });

  it('have decimal and Arabic numbers below Roman numerals', () => {
    const heads = ['I. Rivers', 'I.1 Names', '1. Sources', '2. Mouths', 'I.2 Maps', 'II. Lakes'];
    expect(headsOf(heads.flatMap(bold))).toEqual([
      ...['1 I. Rivers', '2 I.1 Names', '3 1. Sources', '3 2. Mouths', '2 I.2 Maps'],
      '1 II. Lakes',
    ]);
  });

  it('reveal a missed heading between two of the same look', () => {
    const missing = [paragraph('B. Mouths', {}, true), paragraph('of rivers')];
    const filler = Array.from({ length: 8 }, () => paragraph(LONG));
    expect(
      headsOf([
        ...styled('Rivers'),
        ...kept('A. Sources'),
        ...missing,
        ...filler,
        ...kept('C. Names'),
        ...styled('Lakes'),
      ]),
    ).toEqual(['1 Rivers', '2 A. Sources', '2 B. Mouths', '2 C. Names', '1 Lakes']);
  });

  it('are nested if only the headings above them have styles', () => {
    expect(
      headsOf([
        ...styled('Rivers'),
        ...kept('A. Names'),
        ...kept('1. Sources'),
        ...kept('2. Mouths'),
        ...kept('B. Maps'),
        ...styled('Lakes'),
        ...styled('Names', 2),
        ...kept('Acknowledgements'),
      ]),
    ).toEqual([
      ...['1 Rivers', '2 A. Names', '3 1. Sources', '3 2. Mouths', '2 B. Maps', '1 Lakes'],
      ...['2 Names', '1 Acknowledgements'],
    ]);
  });

  it('are chapters above styled sections, whatever they look like', () => {
    expect(
      headsOf([
        ...[paragraph('CHAPTER 1 RIVERS OF THE VALLEY')],
        ...styled('1.1 Names'),
        ...styled('1.2 Maps'),
        ...[paragraph('CHAPTER II LAKES OF THE VALLEY'), paragraph(LONG)],
        ...styled('2.1 Names'),
      ]),
    ).toEqual([
      ...['1 CHAPTER 1 RIVERS OF THE VALLEY', '2 1.1 Names', '2 1.2 Maps'],
      ...['1 CHAPTER II LAKES OF THE VALLEY', '2 2.1 Names'],
    ]);
  });
});

describe('heading styles', () => {
  const equation = (number: string): Paragraph => ({
    kind: 'paragraph',
    inlines: [
      { kind: 'formula', tex: 'a=b', display: true, span: { start: 0, end: 3 } },
      { kind: 'text', text: ` ${number}`, start: 3, marks: {} },
    ],
    cues: { heading: 3 },
  });

  it('may be used for equation numbers, which do not affect other headings', () => {
    expect(
      headsOf([
        ...[paragraph('1.1 Rivers'), paragraph(LONG), equation('(5-2)'), paragraph(LONG)],
        ...[equation('（5-3）'), paragraph('1.2 Lakes'), paragraph(LONG)],
      ]),
    ).toEqual(['1 1.1 Rivers', '1 1.2 Lakes']);
  });

  it('may be used for whole paragraphs by mistake', () => {
    const rivers = 'The rivers of the valley have had their names since the first maps were drawn';
    expect(
      headsOf([
        ...styled('Rivers'),
        ...[`${rivers} in it.`, `${rivers}, and ${rivers}, and ${rivers}`].flatMap((text) =>
          styled(text),
        ),
        ...styled('Lakes and all that is known of their names in the old maps'),
      ]),
    ).toEqual(['1 Rivers', '1 Lakes and all that is known of their names in the old maps']);
  });

  it('may skip levels: siblings stay equal', () => {
    expect(
      headsOf([
        ...[...styled('Rivers'), ...styled('Names', 4), ...styled('Maps', 4)],
        ...[...styled('Lakes', 2), ...styled('Shores', 4), ...styled('Seas')],
      ]),
    ).toEqual(['1 Rivers', '2 Names', '2 Maps', '2 Lakes', '3 Shores', '1 Seas']);
  });
});

describe('headings of Word files', () => {
  it('are not labels below pictures, equations or repeated labels', () => {
    const named: Paragraph = {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'Depth of lakes: ', start: 0, marks: { bold: true } },
        { kind: 'formula', tex: 'd=\\min (a, b)', display: false, span: { start: 16, end: 25 } },
      ],
      cues: {},
    };
    const centred: Cues = { align: 'center', keepNext: true };
    const label = [paragraph('DEPTH', centred), paragraph(LONG)];
    expect(
      headsOf([
        ...[...bold('The lakes'), named, paragraph(LONG), ...label],
        ...[paragraph('(ii)', centred, true), paragraph(LONG), ...label, ...label],
      ]),
    ).toEqual(['1 The lakes']);
  });

  it('can be directly above their subheadings', () => {
    const filler = Array.from({ length: 4 }, () => paragraph(LONG));
    expect(
      headsOf([
        ...[paragraph('4. Rivers of the valley'), paragraph('4.1 Names'), ...filler],
        ...[paragraph('4.2 Maps'), ...filler],
      ]),
    ).toEqual(['1 4. Rivers of the valley', '2 4.1 Names', '2 4.2 Maps']);
  });

  it('are chapters at the top, whatever numbers are below', () => {
    const heads = ['BAB I PENDAHULUAN', '1.1 Names', '1. Old ones', 'BAB II MAPS', '2.1 Lakes'];
    expect(headsOf(heads.flatMap(bold))).toEqual([
      ...['1 BAB I PENDAHULUAN', '2 1.1 Names', '1 1. Old ones', '1 BAB II MAPS', '2 2.1 Lakes'],
    ]);
  });

  it('are lettered below each heading without a number', () => {
    expect(
      headsOf(['Rivers', 'a) Names', 'b) Maps', 'Lakes', 'a) Shores', 'b) Seas'].flatMap(bold)),
    ).toEqual(['1 Rivers', '2 a) Names', '2 b) Maps', '1 Lakes', '2 a) Shores', '2 b) Seas']);
  });
});
