/** What stands on front pages besides the facts of the article. */
import type { Field } from '../labelled-page.ts';
import { type Part, type Row, row, splitRow } from './parts.ts';
import { factSlots, type Sheet } from './sheet.ts';
import { capital } from './wording.ts';

/** Buttons and notices of a publisher: forms are "field = text". */
export function furniture(sheet: Sheet): Row[] {
  const parts = sheet.source.words.parts('furniture', undefined, factSlots(sheet));
  const [field, text = ''] = parts
    .map((part) => part.text)
    .join('')
    .split(' = ');
  return text.split('\n').map((line, index) =>
    row(field === 'kind' ? 'kind' : 'note', [{ text: line, field: field as Field }], {
      joined: index > 0,
    }),
  );
}

/** The article's citation of itself, in a narrow column or in one line. */
export function selfCitation(sheet: Sheet): Row[] {
  const { random, words } = sheet.source;
  const label = words.text('self-citation-label');
  const text = words.text('self-citation', factSlots(sheet));
  const lines = random.chance(0.6) ? narrow(text, random.integer(26, 48)) : [text];
  const first = random.chance(0.3) ? [] : [row('journal', [{ text: label, field: 'label' }])];
  return [...first, ...lines.map((line) => row('journal', [{ text: line, field: 'journal' }]))].map(
    (each, index) => ({ ...each, joined: index > 0 }),
  );
}

function narrow(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Funding, conflicts of interest and the like, with their labels above or before them. */
export function statements(sheet: Sheet, count = sheet.source.random.integer(1, 3)): Row[] {
  const { random, words } = sheet.source;
  const isApart = random.chance(0.4);
  return Array.from({ length: count }, () => {
    const text = words.text('declaration', factSlots(sheet));
    const [label = '', value = ''] = text.split(' = ');
    const bold: Part = { text: label, field: 'note', marks: { bold: true } };
    const rest: Part = { text: value, field: 'note' };
    if (isApart) return [row('note', [bold]), row('note', [rest], { joined: true })];
    return [row('note', [{ ...bold, text: `${label}: ` }, rest])];
  }).flat();
}

export function highlights({ source }: Sheet): Row[] {
  const { random, words } = source;
  const sign = random.pick(['• ', '- ', '• ', '']);
  const lines = Array.from({ length: random.integer(2, 5) }, () =>
    row('list', [{ text: sign + capital(words.text('abstract')), field: 'note' }], {
      joined: true,
    }),
  );
  return [
    row('abstract-label', [{ text: words.text('highlights-label'), field: 'note' }]),
    ...lines,
  ];
}

/** A list of abbreviations belongs to the text. */
export function abbreviations({ source, isWord }: Sheet): Row[] {
  const { random, words } = source;
  const isTable = isWord && random.chance(0.4);
  const isApart = isTable || random.chance(0.4);
  const lines = Array.from({ length: random.integer(2, 7) }, () => words.text('abbreviation'));
  const pieces = lines.flatMap((line) => (isApart ? line.split(/ – | {2}|: /) : [line]));
  return [
    row('heading', [{ text: words.text('abbreviations-label'), field: 'heading' }], { level: 1 }),
    ...pieces.map((text, index) =>
      row('list', [{ text, field: 'body' }], {
        joined: true,
        ...(isTable && {
          cell: { table: 50, row: Math.floor(index / 2), column: index % 2, bordered: true },
        }),
      }),
    ),
  ];
}

/** The head of a small journal: its name in large letters, its subtitle, volume, ISSN and web address. */
export function masthead(sheet: Sheet): Row[] {
  const { random, words } = sheet.source;
  const { paper, isWord } = sheet;
  const isUpper = random.chance(0.3);
  const name = isUpper ? paper.journal.toLocaleUpperCase(words.wording.language) : paper.journal;
  const split = random.chance(0.2) ? name.lastIndexOf(' ') : -1;
  const names = split > 0 ? [name.slice(0, split), name.slice(split + 1)] : [name];
  const others = new Set(
    Array.from({ length: random.integer(1, 5) }, () =>
      words.text('masthead', factSlots(sheet)).split('\n').join(' '),
    ),
  );
  const isTable = isWord && random.chance(0.25);
  const id = 60;
  return [...names, ...others].map((text, at) =>
    row(at < names.length ? 'masthead' : 'journal', [{ text, field: 'journal' }], {
      joined: at > 0,
      ...(isTable && { cell: { table: id, row: 0, column: at === 0 ? 0 : 1, bordered: false } }),
    }),
  );
}

export function contentsRows(sheet: Sheet, chance: number): Row[] {
  const { words, random } = sheet.source;
  if (!random.chance(chance)) return [];
  const gap = random.pick([' ........ ', ' ', '\t', ' … ', ' . . . . . . ']);
  const isNumbered = random.chance(0.5);
  const lines = Array.from({ length: random.integer(3, 12) }, (_, index) => {
    const text = capital(random.chance(0.5) ? words.text('heading') : words.text('heading-free'));
    return `${isNumbered ? `${index + 1}. ` : ''}${text}${gap}${index * 2 + 1}`;
  });
  return [words.text('contents-label'), ...lines].map((text, index) =>
    row('note', [{ text, field: 'contents' }], { joined: index > 0 }),
  );
}

/** Lines of a section that all have one field. */
export function noteRows(sheet: Sheet, section: string): Row[] {
  const text = sheet.source.words.text(section, factSlots(sheet));
  return splitRow(
    row(
      'note',
      text
        .split(/(\n)/)
        .map((piece) => (piece === '\n' ? { text: piece } : { text: piece, field: 'note' })),
    ),
  );
}
