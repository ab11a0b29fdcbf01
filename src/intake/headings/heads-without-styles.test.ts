import { describe, expect, it } from 'vitest';
import { headsOf, item, LONG, paragraph } from '../../../test/intake/heads.ts';
import type { DraftBlock, Paragraph } from '../draft.ts';

describe('headings of files without styles', () => {
  it('takes a list with text between its items for heading numbers', () => {
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

  it('takes lines in another colour for headings, but not revised text', () => {
    const blue = (text: string): Paragraph => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text, start: 0, marks: { color: '1F3763' } }],
      cues: {},
    });
    const filler = Array.from({ length: 4 }, () => paragraph(LONG));
    expect(headsOf([...filler, blue('Clusters of rivers'), paragraph(LONG)])).toEqual([
      '1 Clusters of rivers',
    ]);
    expect(headsOf([...filler, blue('Clusters of rivers'), blue(LONG)])).toEqual([]);
  });

  it('takes entirely underlined lines for headings below the bold ones', () => {
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

  it('takes all consecutive items for headings or none, even if Word changed the list', () => {
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

  it('takes short names above several paragraphs for headings, even if these look like items', () => {
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

  it('takes numbered names for headings if one has text below and the others a table', () => {
    const table: DraftBlock = { kind: 'table', rows: [], bordered: true, start: 0 };
    const [first, second] = [item('Testing of the maps', 'a', 1), item('Testing of names', 'a', 2)];
    const third = item('Testing of lakes', 'a', 3);
    expect(
      headsOf([paragraph(LONG), first, paragraph(LONG), second, table, third, table]),
    ).toHaveLength(3);
  });

  it('keeps a bold known heading whose number continues a list of points', () => {
    const points = ['Wash', 'Wait', 'Cross', 'Leave'].map((text, at) => item(text, 'a', at + 1));
    const head = item('Results', 'a', 5, 0, true);
    expect(headsOf([paragraph(LONG), ...points, paragraph(LONG), head, paragraph(LONG)])).toEqual([
      '1 Results',
    ]);
  });

  it('takes plain lines for headings if known headings such as "Methods" are plain', () => {
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

  it('recognises headings in small capitals', () => {
    const small = (text: string): Paragraph => ({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text, start: 0, marks: { smallCaps: true } }],
      cues: {},
    });
    const names = ['Sources of rivers', 'Mouths of rivers'];
    expect(headsOf(names.flatMap((name) => [small(name), paragraph(LONG)]))).toHaveLength(2);
  });

  it('takes questions in larger type for headings, but not those of an interview', () => {
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

  it('keeps a heading in larger type directly above the next heading', () => {
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

  it('recognises a known word with spaced letters', () => {
    const text =
      '河流的名称来自古代的地图，本文讨论其来源、变化以及在当代的使用情况，并且比较不同地区的做法，最后提出若干建议供参考。';
    expect(headsOf([paragraph('致  谢', {}, true), paragraph(text)])).toEqual(['1 致  谢']);
  });

  it('does not take list items that directly follow each other for headings', () => {
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

  it('puts numbered chapters above styled headings with decimal numbers', () => {
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

  it('separates levels by the space above if nothing else differs', () => {
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

  it('puts headings without a style at most one level below their neighbour', () => {
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

  it('takes short italic lines for the lowest headings beside styles, if they are frequent', () => {
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

  it('takes a number in brackets in a heading style for the number of a formula', () => {
    expect(
      headsOf([
        paragraph('Methods', { heading: 1 }),
        paragraph('(1)', { heading: 6 }),
        paragraph('Results', { heading: 1 }),
      ]),
    ).toEqual(['1 Methods', '1 Results']);
  });

  it('does not take table placeholders, addresses and captions for headings', () => {
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

  it('takes short lines for headings even if there are as many as paragraphs', () => {
    const heads = ['Sources of the rivers', 'Mouths of the rivers', 'Names of the lakes'];
    expect(
      headsOf(heads.flatMap((text) => [paragraph(text, {}, true), paragraph(LONG)])),
    ).toHaveLength(3);
  });

  it('puts headings that look like "Results" at the top, whatever the look of "Data analysis"', () => {
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

  it('takes short lines of one look for headings, even with a full stop and a year', () => {
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

  it('keeps headings above pictures', () => {
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

  it('does not take a bold sentence that introduces a list for a heading', () => {
    const bold = (text: string) => paragraph(text, { keepNext: true }, true);
    const point = (text: string) =>
      paragraph(text, { list: { id: 'a', level: 0, ordered: false, number: 1 } });
    expect(
      headsOf([paragraph(LONG), bold('Our main contributions are:'), point(LONG), point(LONG)]),
    ).toEqual([]);
  });
});
