/** Small Word files of the library `docx` with what Markdown has no plain form for, one of everything. */
import {
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { displayMath, inlineMath } from './omml.ts';

type Content = string | ParagraphChild[] | Table;
interface CellOptions {
  columnSpan?: number;
  rowSpan?: number;
}

const cell = (content: Content, options: CellOptions = {}) =>
  new TableCell({ ...options, children: [content instanceof Table ? content : text(content)] });
const row = (...cells: (string | TableCell)[]) =>
  new TableRow({ children: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) });
const text = (content: string | ParagraphChild[], options = {}) =>
  new Paragraph({
    ...options,
    children: typeof content === 'string' ? [new TextRun(content)] : content,
  });
const head = (words: string, options = {}) =>
  new Paragraph({ ...options, text: words, heading: HeadingLevel.HEADING_1 });

const CHANGE = { id: 1, author: 'Ann Brook', date: '2024-05-01T00:00:00Z' };
const STEPS = [0, 1, 2].map((level) => ({
  level,
  format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.BULLET][level],
  text: ['%1.', '%2)', '•'][level],
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}));
const step = (level: number, words: string) =>
  text(words, { numbering: { reference: 'steps', level } });

const LONG =
  'Rivers of the upper valley were named by those who crossed them, and this sentence is long enough to be the text of a section.';

/** Merged cells, formulas in cells, a table in a table, nested lists, a text box, an endnote, tracked changes. */
export async function constructsDocx(): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: 'Rivers and their names', heading: HeadingLevel.TITLE }),
    head('Introduction'),
    text([new TextRun(LONG), new EndnoteReferenceRun(1)]),
    text([
      new TextRun('The names were '),
      new DeletedTextRun({ ...CHANGE, text: 'guessed' }),
      new InsertedTextRun({ ...CHANGE, id: 2, text: 'counted' }),
      new TextRun(' in each of the three parts of the valley.'),
    ]),
    head('Tables'),
    text(LONG),
    text('Table 1. Names by part of the valley'),
    new Table({
      rows: [
        row(cell('Part', { rowSpan: 2 }), cell('Names', { columnSpan: 2 })),
        row('Old', 'New'),
        row('Upper', '12', '7'),
        row('Lower', cell('none was asked for', { columnSpan: 2 })),
      ],
    }),
    text(LONG),
    text('Table 2. Laws of the names'),
    new Table({
      rows: [
        row('Law', 'Formula'),
        row('Growth', cell([inlineMath('n=n_{0}e^{kt}')])),
        row('Decay', cell([inlineMath('\\frac{a}{b}'), new TextRun(' at last')])),
      ],
    }),
    text(LONG),
    text([displayMath('E=mc^{2}'), new TextRun('\t(1)')]),
    head('Lists'),
    text(LONG),
    step(0, 'Walk to the river.'),
    step(1, 'Take the map.'),
    step(2, 'It is blue.'),
    step(1, 'Take a pen.'),
    step(0, 'Ask for its name.'),
    text(LONG),
    new Textbox({
      alignment: 'center',
      children: [text('Box: a name is what two people call a river.')],
      style: { width: '200pt', height: 'auto' },
    }),
    text(LONG),
  ];
  return packed({
    sections: [{ children }],
    numbering: { config: [{ reference: 'steps', levels: STEPS }] },
    endnotes: { 1: { children: [text('The library closes at noon.')] } },
  });
}

const PERSIAN = {
  title: 'نام‌های رودهای درهٔ بالا',
  long: 'رودهای درهٔ بالا را کسانی نام نهادند که از آن‌ها می‌گذشتند، و این جمله به اندازهٔ کافی بلند است تا متن یک بخش باشد.',
};

/** From right to left: runs, lists and a table; a Latin word in the text. */
export async function rightToLeftDocx(): Promise<Uint8Array> {
  const rtl = (words: string) => new TextRun({ text: words, rightToLeft: true });
  const line = (words: string, options = {}) =>
    new Paragraph({ bidirectional: true, ...options, children: [rtl(words)] });
  const cells = (...words: string[]) =>
    new TableRow({
      children: words.map((word) => new TableCell({ children: [line(word)] })),
    });
  const children = [
    line(PERSIAN.title, { heading: HeadingLevel.TITLE }),
    line('مقدمه', { heading: HeadingLevel.HEADING_1 }),
    line(PERSIAN.long),
    line('روش', { heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      bidirectional: true,
      children: [
        rtl('نقشه‌ها با برنامهٔ '),
        new TextRun('Open Street Map'),
        rtl(' خوانده شدند و هر نام یک بار شمرده شد.'),
      ],
    }),
    line('نخست', { bullet: { level: 0 } }),
    line('دوم', { bullet: { level: 0 } }),
    line(`${PERSIAN.long} شمار نام‌ها در جدول ۱ آمده است.`),
    line('جدول ۱. شمار نام‌ها'),
    new Table({ visuallyRightToLeft: true, rows: [cells('بخش', 'شمار'), cells('بالا', '۱۲')] }),
    line(PERSIAN.long),
  ];
  return packed({ sections: [{ children }] });
}

async function packed(options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}
