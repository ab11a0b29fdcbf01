/** A small article as Word files of the library `docx`: with styles, and as authors make them. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { PIXEL } from './word-file.ts';

/** How the author marks a head. */
export type Look = 'styles' | 'bold';

const HEADS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

function head(text: string, level: 1 | 2, look: Look): Paragraph {
  if (look === 'styles') return new Paragraph({ text, heading: HEADS[level] });
  return new Paragraph({
    children: [
      new TextRun({ text, bold: true, size: level === 1 ? 28 : 24, italics: level === 2 }),
    ],
  });
}

/** `*slanted*`, `^raised^` and `[^1]` inside a text. */
function runs(text: string): (TextRun | FootnoteReferenceRun)[] {
  return text
    .split(/(\*[^*]+\*|\^[^^]+\^|\[\^\d\])/)
    .filter(Boolean)
    .map((part) => {
      if (/^\[\^\d\]$/.test(part)) return new FootnoteReferenceRun(Number(part[2]));
      if (/^\*[^*]+\*$/.test(part)) return new TextRun({ text: part.slice(1, -1), italics: true });
      if (/^\^[^^]+\^$/.test(part))
        return new TextRun({ text: part.slice(1, -1), superScript: true });
      return new TextRun(part);
    });
}

function text(words: string): Paragraph {
  return new Paragraph({ children: runs(words) });
}

function centred(words: string, bold = false, size = 24): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: bold ? [new TextRun({ text: words, bold, size })] : runs(words),
  });
}

export const PROSE = {
  abstract:
    'Rivers keep the names of those who crossed them. This paper asks who gave the rivers of one valley their names, and when; it reads 212 maps and finds that *most* names are older than the maps.',
  first:
    'The rivers of the upper valley have been described many times, but their names have not (Adeyemi, 2019). Brook (2001) lists forty of them and asks for more; a name on a map is no proof that anybody used it.[^1]',
  second:
    'We read every map that the library holds. Each name was written down with its year, and two readers compared their lists until they agreed on each of the 212 maps.',
  third:
    'Readers worked apart for a month. The rule was simple: a name counts if it stands beside a line that is blue, and Table 1 shows how many did.',
  fourth:
    'Most names are older than the maps (Figure 1). Where a name changed it changed once, and never back; water at 10 °C flows at 3 m s^−1^ there, as others found before us (Adeyemi, 2019; Brook, 2001).',
  last: 'Names outlive maps. Whoever wants to know a river should ask those who cross it, for they have not read the map and need no list of forty names to find the ford.',
  note: 'The library closes at noon.',
};

const REFERENCES = [
  'Adeyemi, T. (2019). A study of rivers and their names. *Water and Language*, 3(2), 1-19. https://doi.org/10.1000/xyz123',
  'Brook, A. (2001). *Lakes of the north*. London: Valley Press.',
];

export async function articleDocx(look: Look): Promise<Uint8Array> {
  const title = 'Rivers and their names in the upper valley: a survey of maps';
  const body = [
    look === 'styles'
      ? new Paragraph({ text: title, heading: HeadingLevel.TITLE })
      : centred(title, true, 32),
    centred('Tola Adeyemi^1^*, Ann Brook^2^'.replace('^1^*', '^1,*^')),
    centred('^1^ Department of Geography, University of Ibadan, Ibadan, Nigeria'),
    centred('^2^ Institute of Water, Utrecht, The Netherlands'),
    text('* Corresponding author: t.adeyemi@ui.example.ng'),
    head('Abstract', 1, look),
    text(PROSE.abstract),
    text('Keywords: rivers; names; maps; upper valley'),
    head('Introduction', 1, look),
    text(PROSE.first),
    head('Methods', 1, look),
    text(PROSE.second),
    head('Reading', 2, look),
    text(PROSE.third),
    text('Table 1. Names found by each reader'),
    new Table({
      rows: [
        ['Reader', 'Names'],
        ['First', '140'],
        ['Second', '152'],
      ].map(
        (cells) =>
          new TableRow({
            children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
          }),
      ),
    }),
    head('Results', 1, look),
    text(PROSE.fourth),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: PIXEL,
          transformation: { width: 60, height: 40 },
          altText: { name: 'river', description: 'A river between hills', title: '' },
        }),
      ],
    }),
    text('Figure 1. The river in spring.'),
    head('Conclusion', 1, look),
    text(PROSE.last),
    head('References', 1, look),
    ...REFERENCES.map(text),
  ];
  const document = new Document({
    sections: [{ children: body }],
    footnotes: { 1: { children: [new Paragraph(PROSE.note)] } },
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
