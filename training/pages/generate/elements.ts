/** What stands between the paragraphs of a text: quotations, lists, figures, tables and footnotes. */
import type { Source } from './paper.ts';
import { type Part, type Row, row } from './parts.ts';
import { capital } from './wording.ts';

/** Counts of a document. */
export interface Counts {
  figures: number;
  tables: number;
  lists: number;
  isWord: boolean;
}

export function drawElement(source: Source, counts: Counts): Row[] {
  return source.random.pick([quotation, list, list, figure, figure, table, table])(source, counts);
}

function quotation({ random, words }: Source): Row[] {
  const quoted = `${capital(words.text('prose'))} ${capital(words.text('prose'))}`;
  const cited = random.pick([
    '',
    ` (${words.slot('surname')}, ${words.slot('year2')}, p. ${random.integer(2, 300)})`,
    ` (${words.slot('surname')} ${words.slot('year1')}: ${random.integer(2, 300)})`,
  ]);
  return [row('quote', [{ text: quoted + cited, field: 'body' }])];
}

/** With signs of the author's, or as a list of Word's. */
function list({ random, words }: Source, counts: Counts): Row[] {
  counts.lists += 1;
  const form = random.pick(['- ', '• ', '#. ', '(#) ', '@) ', '– ', '#) ', 'auto', 'auto']);
  const ordered = random.chance(0.5);
  return Array.from({ length: random.integer(2, 6) }, (_, index) => {
    const number = String(index + 1);
    const letter = String.fromCharCode(97 + index);
    const sign = form === 'auto' ? '' : form.replace('#', number).replace('@', letter);
    const text = random.chance(0.5) ? words.text('prose') : `${words.text('heading-free')};`;
    return row('list', [{ text: sign + text, field: 'body' }], {
      joined: index > 0,
      ...(form === 'auto' && {
        list: { id: `list ${counts.lists}`, level: 0, ordered, number: index + 1 },
      }),
    });
  });
}

/** A picture with its caption below, or above, in one line or in two. */
function figure(source: Source, counts: Counts): Row[] {
  counts.figures += 1;
  const picture = row('figure', [{ text: '' }], { picture: counts.figures });
  const lines = captionRows(source, 'caption', counts.figures);
  const note = noteLine(source);
  return source.random.chance(0.2) ? [...lines, picture, ...note] : [picture, ...lines, ...note];
}

function captionRows({ random, words }: Source, section: string, number: number): Row[] {
  const text = words.text(section, (slot) => (slot === 'n' ? String(number) : undefined));
  const label = new RegExp(`^(.*?${number}[^\\p{L}\\p{N}]*\\s?)(.+)$`, 'u').exec(text);
  const isApart = random.chance(0.15);
  const [, before = '', rest = text] = label ?? [];
  if (isApart && before)
    return [before.trim(), rest].map((line, index) =>
      row('caption', [{ text: line, field: 'caption' }], { joined: index > 0 }),
    );
  const bold: Part = { text: before, field: 'caption', marks: { bold: random.chance(0.4) } };
  return [
    row(
      'caption',
      before ? [bold, { text: rest, field: 'caption' }] : [{ text, field: 'caption' }],
    ),
  ];
}

function noteLine({ random, words }: Source): Row[] {
  if (!random.chance(0.3)) return [];
  return [row('caption', [{ text: words.text('note-line'), field: 'caption' }], { joined: true })];
}

/** Caption above, seldom below; numbers in columns. */
function table(source: Source, counts: Counts): Row[] {
  counts.tables += 1;
  const { random } = source;
  const caption = captionRows(source, 'table-caption', counts.tables);
  const cells = tableCells(source);
  const id = 100 + counts.tables;
  const bordered = random.chance(0.8);
  const rows = counts.isWord
    ? cells.flatMap((line, at) =>
        line.map((text, column) =>
          row('table', [{ text, field: 'body' }], {
            cell: { table: id, row: at, column, bordered },
          }),
        ),
      )
    : cells.map((line, at) =>
        row('table', [{ text: line.join(' '), field: 'body' }], { joined: at > 0 }),
      );
  const note = noteLine(source);
  return random.chance(0.85) ? [...caption, ...rows, ...note] : [...rows, ...caption, ...note];
}

function tableCells({ random, words }: Source): string[][] {
  const columns = random.integer(2, 5);
  const head = Array.from({ length: columns }, (_, at) =>
    at === 0
      ? capital(words.slot('topic'))
      : random.pick(['N', '%', 'M', 'SD', 'p', 'β', 'n', 'F']),
  );
  const lines = Array.from({ length: random.integer(2, 8) }, () =>
    Array.from({ length: columns }, (_, at) =>
      at === 0
        ? capital(words.slot(random.pick(['topic', 'group'])))
        : random.pick([
            words.slot('number'),
            words.slot('percent'),
            `0.${random.integer(1, 99)}`,
            '—',
          ]),
    ),
  );
  return [head, ...lines];
}
