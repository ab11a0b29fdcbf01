import type { Label } from '../../src/intake/front/lines/line-label.ts';
import { type Author, draw, type Paper, type Place, type Sources, wordOf } from './paper.ts';
import { fill, type Slots } from './phrases.ts';

/** Lines of one part; a part is a paragraph of its own where the page has paragraphs. */
export interface Piece {
  label: Label;
  lines: string[];
}

/** How one page is made: the same for all its parts. */
export interface Style extends Sources {
  /** Characters of a full line. */
  width: number;
  /** What ties an author to an affiliation. */
  mark: (number: number) => string;
}

type Part = (paper: Paper, style: Style) => Piece[];

/** The parts that `## order` can name. */
export const PARTS: Record<string, Part> = {
  title,
  authors: authorList,
  places: (paper, style) =>
    paper.places.map((place, index) => placePiece(place, style, style.mark(index).trim())),
  blocks: authorBlocks,
  abstract: labelledAbstract,
  'bare-abstract': (paper, style) => [piece('abstract', proseOf(paper, style), style)],
  keywords: keywordList,
  journal: journalLines,
  ...Object.fromEntries(
    Object.entries({
      contact: 'contact',
      dates: 'dates',
      licence: 'licence',
      type: 'other',
      classification: 'other',
      student: 'other',
      'author-note': 'other',
      note: 'other',
      stray: 'other',
      head: 'other',
      site: 'other',
      editors: 'other',
      citation: 'other',
    } as const).map(([section, label]) => [section, phrase(section, label)]),
  ),
};

/** A part that is one form of a section. */
function phrase(section: string, label: Label): Part {
  return (paper, style) => [piece(label, printed(section, paper, style), style)];
}

function printed(section: string, paper: Paper, style: Style): string {
  return fill(draw(style, section), slotsOf(paper, style), style.random);
}

function piece(label: Label, text: string, { width }: Style): Piece {
  return { label, lines: text.split(' // ').flatMap((line) => wrap(line, width)) };
}

/** Lines of at most so many characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function title(paper: Paper, style: Style): Piece[] {
  const { random } = style;
  const text =
    (random.chance(0.15) ? paper.title.toUpperCase() : paper.title) + draw(style, 'title-mark');
  const width = Math.round(style.width * random.pick([0.35, 0.4, 0.5, 0.6, 0.75, 1, 1]));
  const below = random.chance(0.08) ? ` // ${printed('subtitle', paper, style)}` : '';
  return [piece('title', text + below, { ...style, width })];
}

function authorList(paper: Paper, style: Style): Piece[] {
  const { random } = style;
  const name = draw(style, 'name');
  const names = paper.authors.map(
    (author, index) =>
      nameIn(name, author, style) +
      author.at.map((place) => style.mark(place)).join(',') +
      (index === 0 && random.chance(0.3) ? random.pick(['*', ',*', ' ∗']) : ''),
  );
  const [, comma = '', last = ''] = /^X(.+)X(.+)X$/.exec(draw(style, 'name-list')) ?? [];
  // "Ama Serwaa,1 Luisa Ferrante,2": the comma stands before the mark.
  const between = style.mark(0).startsWith(',') ? random.pick([' ', ' // ']) : comma;
  const list = [names.slice(0, -1).join(between), names.at(-1)].filter(Boolean).join(last);
  const by = draw(style, 'by');
  return [piece('authors', by ? `${by} ${list}` : list, style)];
}

function nameIn(form: string, { given, family }: Author, style: Style): string {
  const middle = String.fromCharCode(65 + style.random.integer(0, 25));
  const slots: Record<string, string> = {
    given,
    family,
    g: given.charAt(0),
    m: middle,
    M: middle,
    GIVEN: given.toUpperCase(),
    FAMILY: family.toUpperCase(),
  };
  return fill(
    form,
    (slot) => slots[slot] ?? (slot === 'second' ? wordOf(style, 'family') : draw(style, slot)),
    style.random,
  );
}

function placePiece(place: Place, style: Style, mark: string, before = ''): Piece {
  const { random } = style;
  const code = String(random.integer(1000, 99999));
  const slots: Slots = (slot) =>
    slot === 'code' ? code : slot in place ? place[slot as keyof Place] : wordOf(style, slot);
  const lead = mark && mark + random.pick(['', ' ', ' ', '. ']);
  const text = fill(draw(style, 'place'), slots, random);
  return piece('affiliation', lead + before + text + random.pick(['', '', '.', ';']), style);
}

/** Each name with its own address below it. */
function authorBlocks({ authors, places }: Paper, style: Style): Piece[] {
  const { random } = style;
  const name = draw(style, 'name');
  const before = random.chance(0.4) ? `${draw(style, 'position')}, ` : '';
  const email = random.chance(0.6) ? random.pick(['', '', 'email: ', 'E-mail: ']) : undefined;
  const end = random.pick(['', '', '', ',']);
  const shared = random.chance(0.2) ? places[0] : undefined;
  const blocks = authors.flatMap((author): Piece[] => {
    const place = shared ? undefined : places[author.at[0] ?? 0];
    return [
      { label: 'authors', lines: [nameIn(name, author, style) + end] },
      ...(place ? [placePiece(place, style, '', before)] : []),
      ...(email === undefined ? [] : [piece('contact', email + author.email, style)]),
    ];
  });
  return shared ? [...blocks, placePiece(shared, style, '', before)] : blocks;
}

function labelledAbstract(paper: Paper, style: Style): Piece[] {
  const { random } = style;
  const label = draw(style, 'abstract-label');
  const between = random.pick([': ', '. ', ' ', '—', ' // ', ' // ', ' // ']);
  if (random.chance(0.6))
    return [piece('abstract', label + between + proseOf(paper, style), style)];
  const head = random.pick([': ', '. ', ' ', ' // ', ': // ']);
  const sections = (style.phrases.get('abstract-section') ?? []).map(
    (section) => fill(section, slotsOf(paper, style), random) + head + proseOf(paper, style, 2),
  );
  const [first = '', ...others] = random.chance(0.7)
    ? sections
    : sections.map((text) => text.slice(text.indexOf(head) + head.length));
  return [label + between + first, ...others].map((text) => piece('abstract', text, style));
}

/** Sentences; the title's words may stand among them in small letters. */
function proseOf(paper: Paper, style: Style, most = 9): string {
  const { random } = style;
  const sentences = Array.from({ length: random.integer(Math.min(4, most), most) }, () =>
    printed('prose', paper, style),
  );
  return sentences.join(' ');
}

function keywordList({ keywords }: Paper, style: Style): Piece[] {
  const { random } = style;
  const label = draw(style, 'keywords-label');
  const between = random.pick([': ', ': ', ': ', ' ', '—', ' // ']);
  const comma =
    between === ' // '
      ? random.pick([', ', '; ', ' // ', ', // '])
      : random.pick(['; ', ', ', ', ', ' · ', ' – ', ' ']);
  // Items of a list are paragraphs of their own.
  if (comma === ' // ') return [label, ...keywords].map((text) => piece('keywords', text, style));
  return [
    piece('keywords', label + between + keywords.join(comma) + random.pick(['', '.']), style),
  ];
}

/** One to four lines about the journal and the issue, in any order. */
function journalLines(paper: Paper, style: Style): Piece[] {
  const lines = Array.from({ length: style.random.integer(1, 4) }, () =>
    printed('journal', paper, style),
  );
  return [piece('journal', lines.join(' // '), style)];
}

/** What the slots of a form say in this paper. */
function slotsOf(paper: Paper, style: Style): Slots {
  const { random } = style;
  const [first] = paper.authors;
  const [place] = paper.places;
  const from = random.integer(1, 900);
  const capitals = (slot: string) => wordOf(style, slot).toUpperCase();
  const known: Record<string, () => string> = {
    title: () => paper.title,
    about: () => paper.title.toLowerCase(),
    author: () => `${first?.given} ${first?.family}`,
    surname: () => first?.family ?? '',
    editor: () => `${random.pick(style.vocabulary.given)} ${wordOf(style, 'family')}`,
    cite: () => paper.authors.map(({ family, given }) => `${family} ${given.charAt(0)}`).join(', '),
    initials: () =>
      paper.authors.map(({ family, given }) => given.charAt(0) + family.charAt(0)).join(', '),
    email: () => first?.email ?? '',
    email2: () => paper.authors[1]?.email ?? '',
    journal: () => paper.journal,
    JOURNAL: () => paper.journal.toUpperCase(),
    TOPIC: () => capitals('topic'),
    FAMILY: () => capitals('family'),
    short: () => paper.short,
    year: () => String(paper.year),
    volume: () => String(random.integer(1, 90)),
    issue: () => String(random.integer(1, 12)),
    from: () => String(from),
    pages: () => `${from}${random.pick(['-', '–'])}${from + random.integer(4, 30)}`,
    doi: () =>
      `10.${random.integer(1000, 9999)}/${random.pick(['j', 's', 'ab'])}.${paper.year}.${random.integer(10, 9999)}`,
    day: () => String(random.integer(1, 28)),
    digit: () => String(random.integer(1, 9)),
    two: () => String(random.integer(10, 28)),
    number: () => String(random.integer(1000, 9999)),
  };
  return (slot) => {
    const own =
      known[slot] ?? (place && slot in place ? () => place[slot as keyof Place] : undefined);
    return own ? own() : nested(slot);
  };
  /** A section that has slots of the paper in it: "{date}", "{note}". */
  function nested(slot: string): string {
    return style.phrases.has(slot) && slot !== 'conference'
      ? printed(slot, paper, style)
      : wordOf(style, slot);
  }
}
