import { describe, expect, it } from 'vitest';
import type { Cues, DraftBlock, Paragraph } from '../draft.ts';
import { findHeads } from './find.ts';
import { habitsOf } from './habits.ts';

const LONG =
  'A paragraph of the text that is long enough to stand below a head, and that ends as sentences end.';

function paragraph(text: string, cues: Cues = {}, bold = false): Paragraph {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text, start: 0, marks: { bold } }], cues };
}

function bold(text: string): Paragraph[] {
  return [paragraph(text, {}, true), paragraph(LONG)];
}

function styled(text: string, heading = 1): Paragraph[] {
  return [paragraph(text, { heading }), paragraph(LONG)];
}

/** An item of the list with that id. */
function item(text: string, id: string, number: number, level = 0, bold = false): Paragraph {
  const list = { id, level, ordered: true, number };
  return paragraph(text, { list, autoNumber: `${number}.` }, bold);
}

function headsOf(blocks: DraftBlock[], formatted = true): string[] {
  const found = findHeads(blocks, habitsOf(blocks, formatted), { text: '', places: [] }, []);
  return [...found].map(
    ([{ inlines }, { level }]) =>
      `${level} ${inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')}`,
  );
}

describe('heads beside others', () => {
  it('count on in capitals below styled ones', () => {
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

  it('are of the level of the others in their list', () => {
    const counted = (text: string, number: number, heading?: number): Paragraph[] => {
      const list = { id: 'a', level: 0, ordered: true, number };
      const cues: Cues = { list, autoNumber: `${number}.`, ...(heading && { heading }) };
      return [paragraph(text, cues, heading === undefined), paragraph(LONG)];
    };
    expect(
      headsOf([...counted('Rivers', 1, 1), ...counted('Lakes', 2, 1), ...counted('Seas', 3)]),
    ).toEqual(['1 Rivers', '1 Lakes', '1 Seas']);
  });

  it('are missing in pairs', () => {
    const names = ['Rivers', 'Lakes', 'Seas', 'Isles', 'Hills'];
    const blocks = names.flatMap((name, index) => [
      paragraph(`${index + 1}. ${name} of it`, {}, true),
      paragraph(index === 1 || index === 2 ? 'A short text below it.' : LONG),
    ]);
    expect(headsOf(blocks)).toEqual(names.map((name, index) => `1 ${index + 1}. ${name} of it`));
  });

  it('are the parts of those with their number', () => {
    const part = (text: string) => [paragraph(text), paragraph('A short text below it.')];
    const blocks = [...styled('1 Names'), ...styled('1.1 Rivers', 2), ...part('1.1.1 Mouths')];
    expect(headsOf(blocks)).toEqual(['1 1 Names', '2 1.1 Rivers', '3 1.1.1 Mouths']);
  });

  it.each(['maps.rivers.example', 'Subject + Verb + Object (optional)', 'Dijkstra(G,w,s)'])(
    'are no addresses, sums and calls: %s',
    (text) => {
      expect(headsOf([...bold('Rivers'), ...bold(text), ...bold('Lakes')])).toEqual([
        '1 Rivers',
        '1 Lakes',
      ]);
    },
  );

  it('are no lines of an algorithm', () => {
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

  it('are no examples above their picture', () => {
    const picture: Paragraph = {
      kind: 'paragraph',
      inlines: [{ kind: 'picture', image: 'a.png', start: 0 } as never],
      cues: {},
    };
    const map = [paragraph('(4) Map of the rivers', {}, true), picture, paragraph(LONG)];
    expect(headsOf([...bold('Rivers'), ...map, ...bold('Lakes')])).toEqual(['1 Rivers', '1 Lakes']);
  });

  it('are no lines of a program', () => {
    const code = ['1.<!DOCTYPE HTML>', '2.<html lang="pt">', 'div{', 'alert("Hello World!"); }'];
    const lines = code.map((line) => paragraph(line, {}, true));
    expect(headsOf([...bold('Rivers'), ...lines, ...bold('Lakes')])).toEqual([
      '1 Rivers',
      '1 Lakes',
    ]);
  });
});

describe('heads of plain text', () => {
  it('are no cells of tables: those come again, or hold numbers', () => {
    const cells = ['Home game (League)', 'Away game (League)', 'Trial 283.74 (6.75) 306.19 (6.72)'];
    const heads = headsOf(
      ['The games', ...cells, 'The riots', ...cells, ...cells].flatMap((text) => [
        paragraph(text),
        paragraph(LONG),
      ]),
      false,
    );
    expect(heads).toEqual(['1 The games', '1 The riots']);
  });

  it('are no labels of axes and cells between cells, and no formulas', () => {
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

describe('heads of files without styles', () => {
  it('takes a list with text between its items for the numbers of heads', () => {
    expect(
      headsOf([
        item('Rivers', 'a', 1),
        item('Names of rivers', 'b', 1, 1),
        paragraph(LONG),
        item('Mouths of rivers', 'b', 2, 1),
        paragraph(LONG),
        item('Lakes', 'a', 2),
        paragraph(LONG),
      ]),
    ).toEqual(['1 Rivers', '1 Names of rivers', '1 Mouths of rivers', '1 Lakes']);
  });

  it('takes lines that are underlined as a whole for heads, below those in bold', () => {
    const underlined = (text: string, link?: string): Paragraph => ({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text, start: 0, marks: { underline: true, ...(link && { link }) } },
      ],
      cues: {},
    });
    expect(
      headsOf([
        paragraph('Choice of sites', {}, true),
        paragraph(LONG),
        underlined('Measuring of flows'),
        paragraph(LONG),
        underlined('The river archive', 'https://example.org'),
        paragraph(LONG),
        paragraph('Naming of flows', {}, true),
        paragraph(LONG),
      ]),
    ).toEqual(['1 Choice of sites', '2 Measuring of flows', '1 Naming of flows']);
  });

  it('takes all items that count on for heads, or none, also where Word changed the list', () => {
    const beside = (text: string, id: string, number: number, bold = true) => [
      item(text, id, number, 0, bold),
      paragraph(LONG),
    ];
    const points = ['Wash', 'Wait', 'Cross'].map((text, index) => item(text, 'a', index + 1));
    expect(
      headsOf([
        ...points,
        ...beside('Leave', 'a', 4),
        ...beside('Workload;', 'b', 1, false),
        ...beside('Awareness of the river', 'a', 2),
        ...beside('Devices', 'a', 3),
      ]),
    ).toEqual(['1 Workload;', '1 Awareness of the river', '1 Devices']);
  });

  it('takes short names with several texts below each for heads, also where the texts are set as items', () => {
    const text = paragraph(LONG, { indent: 720 });
    const named = (name: string, number: number) => {
      const { inlines, cues } = item(name, 'a', number);
      return [{ kind: 'paragraph' as const, inlines, cues: { ...cues, indent: 720 } }, text];
    };
    const names = ['Sources', 'Mouths', 'Names'];
    const several = names.flatMap((name, index) => [...named(name, index + 1), text]);
    expect(headsOf(several)).toEqual(names.map((name) => `1 ${name}`));
    expect(headsOf(names.flatMap((name, index) => named(name, index + 1)))).toEqual([]);
  });

  it('takes counted names for heads, where one has a text below it and the others a table', () => {
    const table: DraftBlock = { kind: 'table', rows: [], bordered: true, start: 0 };
    const [first, second] = [item('Testing of the maps', 'a', 1), item('Testing of names', 'a', 2)];
    const third = item('Testing of lakes', 'a', 3);
    expect(
      headsOf([paragraph(LONG), first, paragraph(LONG), second, table, third, table]),
    ).toHaveLength(3);
  });

  it('keeps a known head in bold that Word counts on from plain points', () => {
    const points = ['Wash', 'Wait', 'Cross', 'Leave'].map((text, at) => item(text, 'a', at + 1));
    const head = item('Results', 'a', 5, 0, true);
    expect(headsOf([paragraph(LONG), ...points, paragraph(LONG), head, paragraph(LONG)])).toEqual([
      '1 Results',
    ]);
  });

  it('takes lines as plain as "Methods" for heads, where the known ones are plain', () => {
    const plain = ['Methods', 'The old maps', 'Results', 'Names that were lost'];
    const text = [paragraph(LONG), paragraph(LONG)];
    expect(headsOf([...text, ...plain.flatMap((name) => [paragraph(name), ...text])])).toEqual(
      plain.map((name) => `1 ${name}`),
    );
    const set = (name: string) => paragraph(name, {}, name === 'Methods' || name === 'Results');
    expect(headsOf([...text, ...plain.flatMap((name) => [set(name), ...text])])).toEqual([
      '1 Methods',
      '1 Results',
    ]);
  });

  it('takes small capitals for a look', () => {
    const small = (text: string): Paragraph => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text, start: 0, marks: { smallCaps: true } }],
      cues: {},
    });
    const names = ['Sources of rivers', 'Mouths of rivers'];
    expect(headsOf(names.flatMap((name) => [small(name), paragraph(LONG)]))).toHaveLength(2);
  });

  it('asks in larger type, and leaves the questions of an interview', () => {
    const asked = (text: string, size: number): Paragraph => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text, start: 0, marks: { size } }],
      cues: {},
    });
    const text = asked(LONG, 22);
    const question = 'Why are there names?';
    expect(headsOf([text, text, asked(question, 28), text, text])).toEqual([`1 ${question}`]);
    expect(headsOf([text, text, asked(question, 22), text, text])).toEqual([]);
  });

  it('keeps a section without text that stands above the next, in larger type', () => {
    const large = (text: string): Paragraph => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text, start: 0, marks: { bold: true, size: 32 } }],
      cues: {},
    });
    const text: Paragraph = {
      ...paragraph(LONG),
      inlines: [{ kind: 'text', text: LONG, start: 0, marks: { size: 24 } }],
    };
    expect(
      headsOf([large('1. Rivers'), text, text, large('2. Lakes'), large('3. Seas'), text]),
    ).toEqual(['1 1. Rivers', '1 2. Lakes', '1 3. Seas']);
  });

  it('knows spaced signs for a word', () => {
    const text =
      '河流的名称来自古代的地图，本文讨论其来源、变化以及在当代的使用情况，并且比较不同地区的做法，最后提出若干建议供参考。';
    expect(headsOf([paragraph('致  谢', {}, true), paragraph(text)])).toEqual(['1 致  谢']);
  });

  it('leaves the items of a list that stand one below the other', () => {
    expect(
      headsOf([
        paragraph(LONG),
        item('Rivers', 'a', 1),
        item('Lakes', 'a', 2),
        item('Seas', 'a', 3),
        paragraph(LONG),
      ]),
    ).toEqual([]);
  });

  it('counts chapters above styled heads that say their depth', () => {
    const styled = (text: string) => paragraph(text, { heading: 1 });
    expect(
      headsOf([
        item('Maps', 'a', 1),
        paragraph(''),
        paragraph(LONG),
        item('Rivers', 'a', 2),
        styled('2.1 Names'),
        paragraph(LONG),
        styled('2.2 Mouths'),
        paragraph(LONG),
        item('Lakes', 'a', 3),
        styled('3.1 Names'),
        paragraph(LONG),
      ]),
    ).toEqual(['1 Maps', '1 Rivers', '2 2.1 Names', '2 2.2 Mouths', '1 Lakes', '2 3.1 Names']);
  });

  it('parts levels by the space above where nothing else does', () => {
    const head = (text: string, spaceBefore: number) => paragraph(text, { spaceBefore }, true);
    expect(
      headsOf([
        head('Introduction', 480),
        paragraph(LONG),
        head('Methods', 480),
        head('Maps', 200),
        paragraph(LONG),
        head('Names', 200),
        paragraph(LONG),
      ]),
    ).toEqual(['1 Introduction', '1 Methods', '2 Maps', '2 Names']);
  });

  it('puts heads without a style below the styled one above them, none deeper than its neighbour', () => {
    const styled = (text: string) => paragraph(text, { heading: 1 });
    const bold = (text: string) => paragraph(text, { keepNext: true }, true);
    expect(
      headsOf([
        styled('Methods'),
        bold('Study area'),
        paragraph(LONG),
        bold('Statistical analysis'),
        paragraph(LONG),
        styled('Results'),
        ...Array.from({ length: 10 }, () => paragraph(LONG)),
      ]),
    ).toEqual(['1 Methods', '2 Study area', '2 Statistical analysis', '1 Results']);
  });

  it('takes short italic lines above texts for the lowest heads beside styles, where they are a habit', () => {
    const styled = (text: string) => paragraph(text, { heading: 1 });
    const italic = (text: string): Paragraph => ({
      ...paragraph(text),
      inlines: [{ kind: 'text', text, start: 0, marks: { italic: true } }],
    });
    const names = ['Study area', 'Taking of samples', 'Reading of maps', 'Statistical analysis'];
    const parts = (some: string[]) => some.flatMap((text) => [italic(text), paragraph(LONG)]);
    const take = (some: string[]) =>
      headsOf([styled('Methods'), ...parts(some), styled('Results')]);
    expect(take(names)).toEqual(['1 Methods', ...names.map((name) => `2 ${name}`), '1 Results']);
    expect(take(names.slice(0, 2))).toEqual(['1 Methods', '1 Results']);
  });

  it('knows that a number in brackets in the style of headings counts a formula', () => {
    expect(
      headsOf([
        paragraph('Methods', { heading: 1 }),
        paragraph('(1)', { heading: 6 }),
        paragraph('Results', { heading: 1 }),
      ]),
    ).toEqual(['1 Methods', '1 Results']);
  });

  it('leaves places for tables, addresses and captions that only look like heads', () => {
    const bold = (text: string) => paragraph(text, { keepNext: true }, true);
    expect(
      headsOf([
        bold('[Table 1 about here]'),
        paragraph(LONG),
        bold('https://rivers.example.org/names'),
        paragraph(LONG),
        bold('Table 2. Lengths of the rivers'),
        ...Array.from({ length: 9 }, () => paragraph(LONG)),
      ]),
    ).toEqual([]);
  });

  it('counts many short heads as heads, whatever their number beside the paragraphs', () => {
    const heads = ['Sources of the rivers', 'Mouths of the rivers', 'Names of the lakes'];
    expect(
      headsOf(heads.flatMap((text) => [paragraph(text, {}, true), paragraph(LONG)])),
    ).toHaveLength(3);
  });

  it('puts heads of the look of "Results" on top, whatever the look of "Data analysis"', () => {
    const look = (text: string, bold: boolean, caps = false) =>
      paragraph(text, { align: caps ? 'center' : 'left', keepNext: true }, bold);
    expect(
      headsOf([
        look('Data analysis', true),
        paragraph(LONG),
        look('Results', true, true),
        look('Names', true),
        paragraph(LONG),
        look('Lakes', true),
        paragraph(LONG),
      ])[1],
    ).toBe('1 Results');
  });

  it('takes short lines of one look for heads, even with a full stop and a year', () => {
    const studies = [
      'Adeyemi et al. (2007).',
      'Brook (2012).',
      'Cole and Dune (2020).',
      'Eze (2021).',
    ];
    expect(
      headsOf(studies.flatMap((text) => [paragraph(text, {}, true), paragraph(LONG)])),
    ).toHaveLength(4);
  });

  it('keeps heads above pictures', () => {
    const picture: Paragraph = {
      kind: 'paragraph',
      inlines: [{ kind: 'picture', image: 'figure-1.png', alt: '', start: 0 }],
      cues: {},
    };
    const bold = (text: string) => paragraph(text, { keepNext: true }, true);
    expect(
      headsOf([bold('Rivers'), picture, bold('Lakes'), picture, bold('Seas'), paragraph(LONG)]),
    ).toHaveLength(3);
  });

  it('leaves a bold sentence that opens a list', () => {
    const bold = (text: string) => paragraph(text, { keepNext: true }, true);
    const point = (text: string) =>
      paragraph(text, { list: { id: 'a', level: 0, ordered: false, number: 1 } });
    expect(
      headsOf([paragraph(LONG), bold('Our main contributions are:'), point(LONG), point(LONG)]),
    ).toEqual([]);
  });
});

describe('heads that count', () => {
  const kept = (text: string) => [paragraph(text, { keepNext: true }, true), paragraph(LONG)];

  it('go on over heads without a number, which stand below them', () => {
    const heads = ['1. Sources', '2. Methods', 'Maps', 'Names', '3. Results', 'Maps', 'Appendix'];
    expect(headsOf([...heads, 'A. Lists', 'B. Tables'].flatMap(bold))).toEqual([
      ...['1 1. Sources', '1 2. Methods', '2 Maps', '2 Names', '1 3. Results', '1 Maps'],
      ...['1 Appendix', '2 A. Lists', '2 B. Tables'],
    ]);
  });

  it('count in Roman figures and below them in both', () => {
    const heads = ['I. Rivers', 'I.1 Names', '1. Sources', '2. Mouths', 'I.2 Maps', 'II. Lakes'];
    expect(headsOf(heads.flatMap(bold))).toEqual([
      ...['1 I. Rivers', '2 I.1 Names', '3 1. Sources', '3 2. Mouths', '2 I.2 Maps'],
      '1 II. Lakes',
    ]);
  });

  it('find the one that is missing between two of its look', () => {
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

  it('stand below each other where only the heads above them have styles', () => {
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

  it('are chapters above sections in a style, whatever they look like', () => {
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

describe('styles of headings', () => {
  const equation = (number: string): Paragraph => ({
    kind: 'paragraph',
    inlines: [
      { kind: 'formula', tex: 'a=b', display: true, span: { start: 0, end: 3 } },
      { kind: 'text', text: ` ${number}`, start: 3, marks: {} },
    ],
    cues: { heading: 3 },
  });

  it('hold equations for their numbers, which say nothing of other heads', () => {
    expect(
      headsOf([
        ...[paragraph('1.1 Rivers'), paragraph(LONG), equation('(5-2)'), paragraph(LONG)],
        ...[equation('（5-3）'), paragraph('1.2 Lakes'), paragraph(LONG)],
      ]),
    ).toEqual(['1 1.1 Rivers', '1 1.2 Lakes']);
  });

  it('hold whole texts by mistake', () => {
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

  it('leave out levels: what stands in one head stays equal', () => {
    expect(
      headsOf([
        ...[...styled('Rivers'), ...styled('Names', 4), ...styled('Maps', 4)],
        ...[...styled('Lakes', 2), ...styled('Shores', 4), ...styled('Seas')],
      ]),
    ).toEqual(['1 Rivers', '2 Names', '2 Maps', '2 Lakes', '3 Shores', '1 Seas']);
  });
});

describe('heads of Word files', () => {
  it('are no marks below pictures, no equations and no labels that come again', () => {
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

  it('stand above their parts, with no text between', () => {
    const filler = Array.from({ length: 4 }, () => paragraph(LONG));
    expect(
      headsOf([
        ...[paragraph('4. Rivers of the valley'), paragraph('4.1 Names'), ...filler],
        ...[paragraph('4.2 Maps'), ...filler],
      ]),
    ).toEqual(['1 4. Rivers of the valley', '2 4.1 Names', '2 4.2 Maps']);
  });

  it('are chapters at the top, whatever counts below them', () => {
    const heads = ['BAB I PENDAHULUAN', '1.1 Names', '1. Old ones', 'BAB II MAPS', '2.1 Lakes'];
    expect(headsOf(heads.flatMap(bold))).toEqual([
      ...['1 BAB I PENDAHULUAN', '2 1.1 Names', '1 1. Old ones', '1 BAB II MAPS', '2 2.1 Lakes'],
    ]);
  });

  it('count by letters below each head without a number', () => {
    expect(
      headsOf(['Rivers', 'a) Names', 'b) Maps', 'Lakes', 'a) Shores', 'b) Seas'].flatMap(bold)),
    ).toEqual(['1 Rivers', '2 a) Names', '2 b) Maps', '1 Lakes', '2 a) Shores', '2 b) Seas']);
  });
});
