/** Writes a generated draft as a Word file. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  type IBorderOptions,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type {
  Cues,
  Draft,
  DraftBlock,
  Paragraph as DraftParagraph,
  DraftTable,
  Inline,
  Role,
} from '../../src/intake/draft.ts';

/** Names of Word's own styles, and of those in templates of journals. */
const STYLES: Partial<Record<Role, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  author: 'Author',
  affiliation: 'Affiliation',
  abstract: 'Abstract',
  keywords: 'Keywords',
  date: 'Date',
  caption: 'caption',
  bibliography: 'Bibliography',
  quote: 'Quote',
};

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

export async function docxOfDraft({ blocks, notes }: Draft): Promise<Uint8Array> {
  const numbers = new Map([...notes.keys()].map((id, index) => [id, index + 1]));
  const footnotes = [...notes].map(([id, own]) => [
    numbers.get(id),
    { children: own.flatMap((block) => (block.kind === 'table' ? [] : [paragraph(block)])) },
  ]);
  const file = new Document({
    styles: {
      paragraphStyles: Object.values(STYLES).map((name) => ({ id: name, name, basedOn: 'Normal' })),
    },
    footnotes: Object.fromEntries(footnotes),
    sections: [{ children: blocks.map(written) }],
  });
  return new Uint8Array(await Packer.toBuffer(file));

  function written(block: DraftBlock): Paragraph | Table {
    return block.kind === 'table' ? table(block) : paragraph(block);
  }

  function table({ rows, bordered }: DraftTable): Table {
    const cells = rows.map(({ cells }) =>
      cells.map((cell) => new TableCell({ children: cell.blocks.map(written) })),
    );
    return new Table({
      rows: cells.map((children) => new TableRow({ children })),
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(!bordered && { borders: NO_BORDERS }),
    });
  }

  function paragraph({ inlines, cues }: DraftParagraph): Paragraph {
    return new Paragraph({ ...options(cues), children: inlines.flatMap(run) });
  }

  function run(inline: Inline): (TextRun | FootnoteReferenceRun)[] {
    if (inline.kind === 'break') return [new TextRun({ break: 1 })];
    if (inline.kind === 'note') return [new FootnoteReferenceRun(numbers.get(inline.id) ?? 0)];
    if (inline.kind !== 'text') return [];
    const { bold, italic, underline, superscript, smallCaps, caps, size } = inline.marks;
    return [
      new TextRun({
        text: inline.text,
        bold,
        italics: italic,
        ...(underline && { underline: {} }),
        superScript: superscript,
        smallCaps,
        allCaps: caps,
        size,
      }),
    ];
  }
}

function options({
  role,
  heading,
  align,
  rtl,
  spaceBefore,
  indent,
  firstLine,
}: Cues): IParagraphOptions {
  const style = heading ? `Heading${heading}` : role && STYLES[role];
  return {
    ...(style && { style }),
    ...(align && { alignment: ALIGN[align] }),
    bidirectional: rtl,
    spacing: { before: spaceBefore },
    indent: {
      left: indent,
      firstLine: Math.max(0, firstLine ?? 0),
      hanging: Math.max(0, -(firstLine ?? 0)),
    },
  };
}

const NONE: IBorderOptions = { style: 'none' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
