/** Lays rows out as a Word file, as the Word reader gives it. */
import type {
  Cues,
  Draft,
  DraftBlock,
  DraftImage,
  DraftTable,
  Inline,
  Marks,
  Paragraph,
} from '../../../src/intake/draft.ts';
import type { RandomNumbers } from '../../random.ts';
import type { FieldSpan } from '../labelled-page.ts';
import type { Part, Row, RowKind } from './parts.ts';
import { SpanWriter } from './span-writer.ts';

/** How the author formats: with Word's styles, by hand, or not at all. */
export interface WordLook {
  formatting: 'styles' | 'by hand' | 'none';
  /** Half-points. */
  size: number;
  isRightToLeft: boolean;
  kinds: Partial<Record<RowKind, KindLook>>;
  headings: KindLook[];
  /** Empty paragraphs between the parts. */
  blank: number;
  /** Lines of one part end with Shift+Enter. */
  breaks: boolean;
}

interface KindLook {
  marks?: Marks;
  cues?: Cues;
  upper?: boolean;
}

export function drawWordLook(
  isCentred: boolean,
  isRightToLeft: boolean,
  random: RandomNumbers,
): WordLook {
  const formatting = random.pick([
    'styles',
    'styles',
    'by hand',
    'by hand',
    'by hand',
    'none',
  ] as const);
  const size = random.pick([20, 22, 22, 24, 24, 24]);
  const some = <T>(chance: number, value: T): T | undefined =>
    random.chance(chance) ? value : undefined;
  const centred: Cues = { align: 'center' };
  const label: KindLook = {
    marks: { bold: true, ...some(0.1, { italic: true }), ...some(0.35, { size: size + 4 }) },
    cues: { ...some(0.4, centred) },
  };
  const body: Cues = {
    ...some(0.6, { align: 'justify' as const }),
    ...some(0.4, { firstLine: 720 }),
  };
  const frontCues: Cues = isCentred ? centred : {};
  const small = some(0.4, { size: size - 2 });
  const kinds: WordLook['kinds'] = {
    title: {
      marks: {
        ...some(0.75, { bold: true }),
        ...some(0.65, { size: size + random.pick([2, 4, 8, 12]) }),
      },
      cues: { ...(isCentred || random.chance(0.45) ? centred : {}) },
    },
    subtitle: {
      marks: { ...some(0.4, { bold: true }), ...some(0.3, { italic: true }) },
      cues: frontCues,
    },
    names: { cues: frontCues },
    place: { marks: { ...some(0.3, { italic: true }), ...small }, cues: frontCues },
    contact: { marks: { ...small }, cues: frontCues },
    'abstract-label': label,
    abstract: {
      marks: { ...some(0.2, { italic: true }), ...small },
      cues: { ...body, ...some(0.25, { indent: 720, indentEnd: 720 }) },
    },
    keywords: { marks: { ...small }, cues: { ...some(0.5, { align: 'justify' as const }) } },
    body: { cues: body },
    quote: { cues: { indent: 720, ...some(0.5, { indentEnd: 720 }) }, marks: { ...small } },
    caption: {
      marks: { ...some(0.4, { italic: true }), ...small },
      cues: { ...some(0.5, centred) },
    },
    reference: { cues: { ...some(0.6, { indent: 720, firstLine: -720 }) } },
    list: { cues: { indent: 720 } },
    label: { cues: {} },
    journal: { marks: { ...some(0.2, { bold: true }), ...small }, cues: frontCues },
    masthead: {
      marks: {
        ...some(0.7, { bold: true }),
        ...some(0.6, { size: size + random.pick([4, 8, 14]) }),
      },
      cues: frontCues,
    },
    kind: {
      marks: { ...some(0.3, { bold: true }), ...some(0.3, { italic: true }) },
      cues: frontCues,
    },
  };
  return {
    formatting,
    size,
    isRightToLeft,
    kinds,
    headings: drawHeadings(size, random),
    blank: random.pick([0, 0, 0.3, 0.6, 1]),
    breaks: random.chance(0.12),
  };
}

function drawHeadings(size: number, random: RandomNumbers): KindLook[] {
  const top: KindLook = {
    marks: {
      ...(random.chance(0.85) && { bold: true }),
      ...(random.chance(0.3) && { size: size + random.pick([2, 4]) }),
    },
    cues: { ...(random.chance(0.25) && { align: 'center' as const }) },
    upper: random.chance(0.15),
  };
  const second: KindLook = {
    marks: random.pick([
      { bold: true },
      { italic: true },
      { bold: true, italic: true },
      { underline: true },
    ]),
  };
  return [top, second, { marks: { italic: true } }];
}

const ROLES: Partial<Record<RowKind, Cues>> = {
  title: { role: 'title' },
  subtitle: { role: 'subtitle' },
  names: { role: 'author' },
  place: { role: 'affiliation' },
  abstract: { role: 'abstract' },
  'abstract-label': { heading: 1 },
  keywords: { role: 'keywords' },
  caption: { role: 'caption' },
  reference: { role: 'bibliography' },
  quote: { role: 'quote' },
  dates: { role: 'date' },
};

const CHANCES: Record<string, number> = { title: 0.6, caption: 0.6, 'abstract-label': 0.85 };

/** Styles of one file: few authors use those for names and affiliations. */
function stylesOf(random: RandomNumbers): Partial<Record<RowKind, Cues>> {
  const isTemplate = random.chance(0.25);
  const kept = Object.entries(ROLES).filter(
    ([kind]) => isTemplate || random.chance(CHANCES[kind] ?? 0.2),
  );
  const styles = Object.fromEntries(kept) as Partial<Record<RowKind, Cues>>;
  // Many authors give the title the style of a heading.
  return { ...(!styles.title && random.chance(0.6) && { title: { heading: 1 } }), ...styles };
}

/** What the reader sets on every paragraph. */
export const PLAIN: Cues = {
  align: undefined,
  indent: 0,
  indentEnd: 0,
  firstLine: 0,
  keepNext: false,
  spaceBefore: 0,
  rtl: false,
};

export function wordPage(
  rows: Row[],
  look: WordLook,
  random: RandomNumbers,
): { draft: Draft; fields: FieldSpan[] } {
  const writer = new SpanWriter();
  const styles = look.formatting === 'styles' ? stylesOf(random) : {};
  const places: Draft['source']['places'] = [];
  const notes: Draft['notes'] = new Map();
  const waiting: { id: string; parts: Part[] }[] = [];
  let count = 0;
  const place = (name: string) => {
    if (writer.text !== '') writer.add('\n');
    places.push({ at: writer.text.length, name });
  };
  const paragraph = (lines: Row[], isBlank = false): Paragraph => {
    count += 1;
    place(`paragraph ${count}`);
    const [first] = lines as [Row];
    const kind = kindLook(first, look, styles);
    const inlines: Inline[] = isBlank
      ? []
      : lines.flatMap((line, index) => [
          ...(index > 0 ? [breakAt()] : []),
          ...inlinesOf(line, kind),
        ]);
    const { autoNumber, list, picture } = first;
    if (picture) inlines.push(pictureOf(picture, writer.text.length));
    const counted = { ...(autoNumber && { autoNumber }), ...(list && { list }) };
    const cues = isBlank
      ? { ...PLAIN }
      : { ...PLAIN, ...kind.cues, ...counted, rtl: look.isRightToLeft };
    return { kind: 'paragraph', inlines, cues };
  };
  const breakAt = (): Inline => ({ kind: 'break', start: writer.add('\n') });
  const inlinesOf = ({ parts, kind, level }: Row, own: KindLook): Inline[] =>
    parts.flatMap((part): Inline[] => {
      if (part.text === '\n') return [breakAt()];
      if (part.note) {
        const id = `footnote-${waiting.length + 1}`;
        waiting.push({ id, parts: part.note });
        return [{ kind: 'note', id, start: writer.text.length }];
      }
      const isUpper = own.upper && kind === 'heading' && level === 1;
      const text = isUpper ? part.text.toUpperCase() : part.text;
      const marks =
        look.formatting === 'none' && !part.marks?.superscript
          ? {}
          : { ...own.marks, ...part.marks };
      return [
        { kind: 'text', text, start: writer.add(text, part), marks: { size: look.size, ...marks } },
      ];
    });
  const blocks: DraftBlock[] = [];
  const tables = new Map<number, DraftTable>();
  for (const lines of paragraphsOf(rows, look.breaks)) {
    const [first] = lines as [Row];
    if (first.cell) {
      addToTable(first.cell, paragraph(lines), tables, blocks, writer.text.length);
      continue;
    }
    const isApart = !first.joined && blocks.length > 0 && first.kind !== 'body';
    if (isApart && random.chance(look.blank)) blocks.push(paragraph([first], true));
    blocks.push(paragraph(lines));
  }
  for (const { id, parts } of waiting) {
    place(id.replace('-', ' '));
    const kind = { marks: { size: 20 } };
    notes.set(id, [
      {
        kind: 'paragraph',
        inlines: inlinesOf({ kind: 'footnote', parts }, kind),
        cues: { ...PLAIN, role: 'note' },
      },
    ]);
  }
  const source = { text: writer.text, places };
  return {
    draft: { kind: 'word', source, blocks, notes, images: imagesOf(rows), leftOut: [] },
    fields: writer.fields(),
  };
}

function pictureOf(number: number, start: number): Inline {
  return { kind: 'picture', image: `figure-${number}.png`, alt: '', start, width: 12 };
}

function imagesOf(rows: Row[]): DraftImage[] {
  const bytes = new Uint8Array();
  return rows.flatMap(({ picture }) =>
    picture ? [{ name: `figure-${picture}.png`, bytes, mediaType: 'image/png' }] : [],
  );
}

/** Lines of one part share a paragraph if the author breaks them with Shift+Enter. */
function paragraphsOf(rows: Row[], breaks: boolean): Row[][] {
  const paragraphs: Row[][] = [];
  for (const each of rows) {
    const last = paragraphs.at(-1);
    const isJoined =
      breaks && each.joined && !each.cell && last?.[0]?.kind === each.kind && each.kind !== 'body';
    if (isJoined) last?.push(each);
    else paragraphs.push([each]);
  }
  return paragraphs;
}

function kindLook(
  { kind, level = 1 }: Row,
  look: WordLook,
  styles: Partial<Record<RowKind, Cues>>,
): KindLook {
  if (look.formatting === 'none') return kind === 'heading' || kind === 'title' ? {} : {};
  const own = kind === 'heading' ? (look.headings[level - 1] ?? {}) : (look.kinds[kind] ?? {});
  const isHeading = look.formatting === 'styles' && kind === 'heading';
  return { ...own, cues: { ...own.cues, ...styles[kind], ...(isHeading && { heading: level }) } };
}

function addToTable(
  { table, row, column, bordered }: NonNullable<Row['cell']>,
  paragraph: Paragraph,
  tables: Map<number, DraftTable>,
  blocks: DraftBlock[],
  start: number,
): void {
  const known = tables.get(table) ?? { kind: 'table', rows: [], bordered, start };
  if (!tables.has(table)) blocks.push(known);
  tables.set(table, known);
  known.rows[row] ??= { header: false, cells: [] };
  const { cells } = known.rows[row];
  cells[column] ??= { columnSpan: 1, rowSpan: 1, blocks: [] };
  cells[column].blocks.push(paragraph);
}
