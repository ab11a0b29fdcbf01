/** Lays out the authors of a page: names, places of work and contacts, with what is true of them. */
import { type RandomNumbers, randomNumbers } from '../../random.ts';
import type { PageTruth, TrueAuthor } from '../labelled-page.ts';
import type { Layout } from './layouts.ts';
import { drawNameStyle, markPart, type NameStyle, nameParts } from './names.ts';
import type { Author, Paper, Source } from './paper.ts';
import { joinParts, type Part, type Row, row, splitRow, textOf, withMarks } from './parts.ts';
import { inLanguage } from './people.ts';
import { inventPlace, type Place, placeSlots, tidied } from './places.ts';
import { filler, listOf, type Slots, wordingOf } from './wording.ts';

export interface Byline {
  names: Row[];
  /** Affiliations that stand apart from the names. */
  places: Row[];
  contacts: Row[];
  /** Names and places once more, in another language. */
  repeated: (other: Source, areNamesOnly?: boolean) => Row[];
  truth: Pick<PageTruth, 'authors' | 'affiliations'>;
}

/** Where the e-mail addresses are. */
type Contact =
  | 'none'
  | 'beside'
  | 'after'
  | 'beneath'
  | 'list'
  | 'named list'
  | 'corresponding'
  | 'footnote';

interface Bench {
  paper: Paper;
  source: Source;
  layout: Layout;
  style: NameStyle;
  contact: Contact;
  orcid: 'none' | 'beside' | 'beneath' | 'list';
  /** Numbers of students behind their names. */
  studentNumber?: StudentNumber | undefined;
  /** Makes the same choice of form for all places of the page. */
  seed: number;
  /** Section with the forms of places. */
  section: 'place' | 'place-short';
  truth: TrueAuthor[];
  affiliations: string[];
}

interface StudentNumber {
  before: string;
  label: string;
  /** Of the first author. */
  first: number;
  after: string;
}

export function drawByline(paper: Paper, source: Source, layout: Layout, isWord: boolean): Byline {
  const { random, language } = source;
  const bench: Bench = {
    paper,
    source,
    layout,
    style: drawNameStyle(layout, language, isWord, random, paper.authors[0]?.country),
    contact: drawContact(layout, paper, random),
    studentNumber: drawStudentNumber(layout, source),
    orcid: random.chance(0.15) ? random.pick(['beside', 'beneath', 'list'] as const) : 'none',
    seed: random.integer(0, 1e9),
    section:
      layout.arrangement === 'one to a line' &&
      layout.extra === 'places between' &&
      random.chance(0.7)
        ? 'place-short'
        : 'place',
    truth: paper.authors.map(trueAuthor),
    affiliations: [],
  };
  const byline = ARRANGE[layout.arrangement](bench);
  return {
    ...byline,
    repeated: (other, areNamesOnly) => repeatedRows(bench, other, areNamesOnly),
    truth: { authors: bench.truth, affiliations: bench.affiliations },
  };
}

type Rows = Pick<Byline, 'names' | 'places' | 'contacts'>;

function repeatedRows(bench: Bench, other: Source, areNamesOnly = false): Row[] {
  const { paper, layout, style } = bench;
  const { random, words, language } = other;
  const isLine = layout.arrangement === 'in one line' || layout.arrangement === 'one to a line';
  const isBare = areNamesOnly || (isLine && random.chance(0.4));
  const authors = paper.authors.map((author) => ({
    ...author,
    ...inLanguage(author, language, random),
    title: words.text('title-before'),
    degree: words.text('degree'),
    position: words.text('position'),
  }));
  const places = paper.places.map(({ code }) => inventPlace(code, words));
  const { marks, ...unmarked } = style;
  const rows = ARRANGE[areNamesOnly ? 'in one line' : layout.arrangement]({
    ...bench,
    paper: { ...paper, authors, places },
    source: other,
    style: { ...(isBare ? unmarked : style), language, hasNative: false },
    contact: random.chance(0.3) ? bench.contact : 'none',
    orcid: 'none',
    truth: authors.map(trueAuthor),
    affiliations: [],
  });
  return isBare ? rows.names : [...rows.names, ...rows.places, ...rows.contacts];
}

const ARRANGE: Record<Layout['arrangement'], (bench: Bench) => Rows> = {
  'in one line': inOneLine,
  'one to a line': oneToALine,
  'in blocks': inBlocks,
  'in groups': inGroups,
  'beside their places': besidePlaces,
  'in a table': inTable,
};

function trueAuthor({ given, family }: Author): TrueAuthor {
  return given === '' ? { family } : { given, family };
}

function drawContact(layout: Layout, paper: Paper, random: RandomNumbers): Contact {
  if (layout.extra === 'e-mails') return random.pick(['beside', 'beneath', 'beneath'] as const);
  if (layout.arrangement === 'beside their places')
    return random.pick(['none', 'after', 'after', 'list'] as const);
  const isBlock = layout.arrangement === 'in blocks' || layout.arrangement === 'in a table';
  if (isBlock) return random.pick(['none', 'beneath', 'beneath', 'corresponding'] as const);
  const named = paper.authors.length === 1 ? 'list' : 'named list';
  const others = ['none', 'list', named, 'footnote'] as const;
  return random.chance(0.4) ? 'corresponding' : random.pick(['none', ...others] as const);
}

/** Examples: "Ana Prado 20181234", "Budi Santoso (NIM. 2101234567)" */
function drawStudentNumber(
  { frame, extra }: Layout,
  { random, words }: Source,
): StudentNumber | undefined {
  if (extra === 'marks' || !random.chance(frame === 'thesis' ? 0.35 : 0.04)) return undefined;
  const before = random.pick([' ', ' ', ' (', ' - ', ', ']);
  return {
    before,
    label: random.chance(0.4) ? `${words.text('student-number-label')} ` : '',
    first: random.integer(1e5, 10 ** random.integer(6, 11)),
    after: before === ' (' ? ')' : '',
  };
}

function studentNumberParts(index: number, { before, label, first, after }: StudentNumber): Part[] {
  const number = String(first + index * (first % 97));
  return [{ text: before }, { text: label, field: 'label' }, { text: number + after }];
}

/** The name of an author with its look and, beside it, its contacts. */
function named(index: number, bench: Bench): Part[] {
  const { paper, source, layout, style, truth } = bench;
  const author = paper.authors[index] as Author;
  const own = truth[index] as TrueAuthor;
  const printed = nameParts(author, style, source.random);
  if (style.isInitials) {
    const given = printed.find(({ field }) => field === 'given');
    if (given && given.text !== author.given.toLocaleUpperCase(style.language))
      own.given = given.text;
  }
  if (style.marks && author.isCorresponding && style.marks.star !== '') own.corresponding = true;
  if (style.marks && author.isEqual && style.marks.equal !== '') own.equalContribution = true;
  const parts = looked(printed, layout);
  if (bench.studentNumber) parts.push(...studentNumberParts(index, bench.studentNumber));
  if (bench.contact === 'beside')
    parts.push({ text: bench.seed % 2 ? ' (' : ', ' }, emailPart(index, bench), {
      text: bench.seed % 2 ? ')' : '',
    });
  if (bench.orcid === 'beside')
    parts.push(...orcidParts(index, bench, bench.seed % 3 ? ' (' : ' '));
  return parts;
}

function looked(parts: Part[], { look }: Layout): Part[] {
  if (look === 'bold') return withMarks(parts, { bold: true });
  if (look === 'italic') return withMarks(parts, { italic: true });
  if (look === 'small capitals') return withMarks(parts, { smallCaps: true });
  return look === 'underlined' ? withMarks(parts, { underline: true }) : parts;
}

function emailPart(index: number, { paper, truth }: Bench): Part {
  const email = paper.authors[index]?.email ?? '';
  const own = truth[index];
  if (own) own.email = email;
  return { text: email, field: 'email' };
}

function orcidParts(index: number, bench: Bench, before = ''): Part[] {
  const { paper, truth, source } = bench;
  const orcid = paper.authors[index]?.orcid ?? '';
  const own = truth[index];
  if (own) own.orcid = orcid;
  const label = samePick(listOf(source.words.wording, 'orcid-label'), bench);
  const isLink = label.includes('orcid.org');
  const parts: Part[] = [
    { text: before },
    ...(isLink
      ? [{ text: label + orcid, field: 'orcid' as const }]
      : [
          { text: label, field: 'label' as const },
          { text: orcid, field: 'orcid' as const },
        ]),
  ];
  return before.includes('(') ? [...parts, { text: ')' }] : parts;
}

function samePick(list: string[], { seed }: Bench): string {
  return list[seed % list.length] ?? '';
}

/** Lines of one place, in the form that all places of the page have; remembers the affiliation. */
function placeRows(index: number, bench: Bench, before: Part[] = [], isKnown = false): Row[] {
  const { paper, affiliations } = bench;
  const place = paper.places[index];
  if (!place) return [];
  const parts = placeParts(place, bench);
  if (!isKnown) affiliations.push(textOf(parts).replace(/\n/g, ', '));
  return splitRow(row('place', [...before, ...parts]));
}

function placeParts(place: Place, { seed, section }: Bench): Part[] {
  const words = filler(
    wordingOf(place.language),
    randomNumbers(seed + place.language.length),
    () => undefined,
  );
  const parts = tidied(words.parts(section, undefined, placeSlots(place)));
  const [first, ...others] = parts;
  return first ? [{ ...first, begins: true }, ...others] : [];
}

function inOneLine(bench: Bench): Rows {
  const { paper, source, layout, style } = bench;
  const { random, words } = source;
  const all = paper.authors.map((_, index) => named(index, bench));
  const between =
    style.order === 'comma' || style.hasDegrees || style.position
      ? random.pick(['; ', '; ', ' / '])
      : separatorOf(source);
  const and = listOf(words.wording, 'and');
  const isPair = all.length === 2;
  const isJoined = isPair ? random.chance(0.7) : /^[,،、，]/.test(between) && random.chance(0.6);
  const last = isJoined ? spaced(random.pick(and), between) : between;
  const [final = [], ...rest] = [...all].reverse();
  const list =
    rest.length === 0 ? final : joinParts([joinParts(rest.reverse(), between), final], last);
  const by: Part[] = random.chance(0.06)
    ? [{ text: `${random.pick(listOf(words.wording, 'by'))} `, field: 'label' }]
    : [];
  const group: Part[] =
    style.language === 'en' && random.chance(0.03)
      ? [{ text: ', ' }, { text: words.text('collaboration'), field: 'note' }]
      : [];
  const names = [row('names', [...by, ...list, ...group])];
  return { names, ...below(bench, layout.extra) };
}

function spaced(and: string, between: string): string {
  if (and.startsWith(',')) return `${and} `;
  return /[、，]/.test(between) ? between : ` ${and}${and === 'و' ? '' : ' '}`;
}

function separatorOf({ language, random }: Source): string {
  if (/^(?:zh|ja)$/.test(language)) return random.pick(['，', '、', ' ', '　', ', ', '；']);
  if (/^(?:ar|fa|ur)$/.test(language)) return random.pick(['، ', '، ', ' - ', ' ؛ ']);
  return random.pick(', |, |, |, |, |, |; | / | – | · |   | • '.split('|').concat(' | '));
}

/** Places and contacts below names that stand together. */
function below(bench: Bench, extra: Layout['extra']): Omit<Rows, 'names'> {
  const { source, paper, truth } = bench;
  const { random } = source;
  const single = paper.places.length === 1;
  const [first] = paper.places.keys();
  let places: Row[] = [];
  if (extra === 'names only') return { places, contacts: [] };
  if (extra === 'marks' || (extra === 'order' && paper.places.length === paper.authors.length)) {
    places = markedPlaces(bench);
    for (const [index, author] of paper.authors.entries()) {
      const own = truth[index];
      if (own && (extra === 'marks' || single)) own.affiliations = [...author.places];
    }
  } else if (first !== undefined && random.chance(single || extra === 'one place' ? 0.9 : 0.4)) {
    places = placeRows(0, bench);
    for (const own of truth) own.affiliations = [0];
  }
  return { places, contacts: contactRows(bench) };
}

function markedPlaces(bench: Bench): Row[] {
  const { paper, style, layout, seed } = bench;
  const marks = layout.extra === 'marks' ? style.marks : undefined;
  const gap = marks?.form === 'glued' || seed % 3 === 0 ? '' : ' ';
  const rows = paper.places.map((_, index) => {
    const mark = marks
      ? [
          markPart(marks.sign(index), marks),
          { text: marks.form === 'spaced' ? ([' ', '. ', ' '][seed % 3] ?? ' ') : gap },
        ]
      : [];
    return placeRows(index, bench, mark);
  });
  const isRun = seed % 7 === 0 && rows.every(({ length }) => length === 1);
  if (!isRun) return rows.flat();
  return [
    row(
      'place',
      joinParts(
        rows.map(([only]) => only?.parts ?? []),
        '; ',
      ),
    ),
  ];
}

function oneToALine(bench: Bench): Rows {
  const { paper, source, layout } = bench;
  const { random, words } = source;
  const ending = random.pick(['', '', '', '', ',', ';']);
  const isBetween = layout.extra === 'places between';
  const by: Row[] = random.chance(0.04)
    ? [row('names', [{ text: random.pick(listOf(words.wording, 'by')), field: 'label' }])]
    : [];
  const names = paper.authors.flatMap((author, index) => {
    const isLast = index === paper.authors.length - 1;
    const line = row(
      'names',
      [...named(index, bench), { text: isLast || isBetween ? '' : ending }],
      { joined: index > 0 },
    );
    if (isBetween) return [line, ...ownPlace(author, index, bench)];
    return [line, ...beneath(index, bench)];
  });
  if (isBetween) return { names: [...by, ...names], places: [], contacts: contactRows(bench) };
  return { names: [...by, ...names], ...below(bench, layout.extra) };
}

/** The place of an author, repeated where two authors share it. */
function ownPlace(author: Author, index: number, bench: Bench): Row[] {
  const { affiliations, truth } = bench;
  const [place = 0] = author.places;
  const at = affiliations.length;
  const rows = placeRows(place, bench);
  const printed = affiliations[at];
  const known = affiliations.indexOf(printed ?? '');
  if (known < at) affiliations.pop();
  const own = truth[index];
  if (own) own.affiliations = [known];
  return [...rows.map((each) => ({ ...each, joined: true })), ...beneath(index, bench)];
}

/** Position, e-mail and ORCID on lines of their own below a name. */
function beneath(index: number, bench: Bench): Row[] {
  const { paper, source, layout, contact, orcid, style } = bench;
  const rows: Row[] = [];
  const author = paper.authors[index];
  if (layout.extra === 'positions' && !style.position && author)
    rows.push(row('place', [{ text: author.position, field: 'honorific' }], { joined: true }));
  if (contact === 'beneath') {
    const label = samePick(listOf(source.words.wording, 'email-label'), bench);
    rows.push(
      row('contact', [{ text: label, field: 'label' }, emailPart(index, bench)], { joined: true }),
    );
  }
  if (contact === 'beneath' && bench.seed % 6 === 0) {
    const label = samePick(listOf(source.words.wording, 'phone-label'), bench);
    const digits = String((bench.seed + index * 7919) % 10_000_000).padStart(7, '0');
    rows.push(
      row(
        'contact',
        [
          { text: label, field: 'label' },
          { text: paper.phone.slice(0, -7) + digits, field: 'phone' },
        ],
        { joined: true },
      ),
    );
  }
  if (orcid === 'beneath') rows.push(row('contact', orcidParts(index, bench), { joined: true }));
  return rows;
}

function inBlocks(bench: Bench): Rows {
  const names = bench.paper.authors.flatMap((author, index) => blockOf(author, index, bench));
  return { names, places: [], contacts: contactRows(bench) };
}

function blockOf(author: Author, index: number, bench: Bench): Row[] {
  const lines = ownPlace(author, index, bench);
  const isPosition = ({ parts }: Row) => parts[0]?.field === 'honorific';
  // The position stands between the name and the place.
  const positions = lines.filter(isPosition);
  const [place, ...rest] = lines.filter((line) => !isPosition(line));
  const [position] = positions;
  const ordered =
    bench.seed % 3 === 0 && position && place
      ? [{ ...place, parts: [...position.parts, { text: ', ' }, ...place.parts] }, ...rest]
      : [...positions, ...(place ? [place] : []), ...rest];
  const isJoined = bench.seed % 4 === 0 && index > 0;
  return [row('names', named(index, bench), { joined: isJoined }), ...ordered];
}

/** Authors of one place on a line, the place below them. */
function inGroups(bench: Bench): Rows {
  const { paper, source, truth } = bench;
  const separator = separatorOf(source);
  const names = paper.places.flatMap((_, place) => {
    const members = [...paper.authors.entries()].filter(([, author]) => author.places[0] === place);
    if (members.length === 0) return [];
    const list = joinParts(
      members.map(([index]) => named(index, bench)),
      separator,
    );
    const at = bench.affiliations.length;
    for (const [index] of members) Object.assign(truth[index] ?? {}, { affiliations: [at] });
    return [
      row('names', list),
      ...placeRows(place, bench).map((each) => ({ ...each, joined: true })),
    ];
  });
  const order = paper.places.flatMap((_, place) =>
    [...paper.authors.keys()].filter((index) => paper.authors[index]?.places[0] === place),
  );
  const sorted = order.flatMap((index) => truth[index] ?? []);
  truth.splice(0, truth.length, ...sorted);
  return {
    names,
    places: [],
    contacts: bench.contact === 'corresponding' ? contactRows({ ...bench, contact: 'none' }) : [],
  };
}

/** "Ama Serwaa, University of Ghana" or "Ama Serwaa (University of Ghana)". */
function besidePlaces(bench: Bench): Rows {
  const { paper, source, affiliations, truth } = bench;
  const [open, close] = source.random.pick([
    [', ', ''],
    [', ', ''],
    [' (', ')'],
    [' – ', ''],
    [' | ', ''],
  ]);
  const names = paper.authors.map((author, index) => {
    const [first] = placeRows(author.places[0] ?? 0, { ...bench, section: 'place-short' });
    const known = affiliations.indexOf(affiliations.at(-1) ?? '');
    if (known < affiliations.length - 1) affiliations.pop();
    Object.assign(truth[index] ?? {}, { affiliations: [known] });
    return row(
      'names',
      [
        ...named(index, bench),
        { text: open ?? '' },
        ...(first?.parts ?? []),
        { text: close ?? '' },
        ...(bench.contact === 'after' ? [{ text: ', ' }, emailPart(index, bench)] : []),
      ],
      { joined: index > 0 },
    );
  });
  return { names, places: [], contacts: contactRows(bench) };
}

/** Two or three authors side by side, as in conference papers. */
function inTable(bench: Bench): Rows {
  const columns = Math.min(bench.paper.authors.length, 3);
  const names = bench.paper.authors.flatMap((author, index) =>
    blockOf(author, index, bench).map((each) => ({
      ...each,
      cell: {
        table: bench.seed,
        row: Math.floor(index / columns),
        column: index % columns,
        bordered: false,
      },
    })),
  );
  return { names, places: [], contacts: [] };
}

function contactRows(bench: Bench): Row[] {
  const { paper, source, contact, orcid, style } = bench;
  const rows: Row[] = [];
  const at = Math.max(
    paper.authors.findIndex(({ isCorresponding }) => isCorresponding),
    0,
  );
  if (contact === 'corresponding' || contact === 'footnote')
    rows.push(...correspondence(at, bench));
  if (contact === 'list' || contact === 'named list') rows.push(emailList(bench));
  if (orcid === 'list')
    rows.push(
      ...paper.authors.map((author, index) =>
        row(
          'contact',
          [{ text: `${author.family}: `, field: 'label' }, ...orcidParts(index, bench)],
          { joined: index > 0 },
        ),
      ),
    );
  if (style.marks?.equal && paper.authors.some(({ isEqual }) => isEqual)) {
    const mark = markPart(style.marks.equal, style.marks);
    const [first, second] = paper.authors.map(({ family }) => family);
    const names: Record<string, string | undefined> = { author: first, author2: second };
    rows.push(
      row(
        'contact',
        source.words.parts('contribution', 'contribution', (slot) =>
          slot === 'Mark' ? [mark] : names[slot],
        ),
      ),
    );
  }
  return rows;
}

/** The note about the author for correspondence. A name or place that it repeats is part of the note. */
function correspondence(index: number, bench: Bench): Row[] {
  const { paper, source, style, truth } = bench;
  const author = paper.authors[index] as Author;
  const place = paper.places[author.places[0] ?? 0];
  const slots: Slots = (slot) => {
    if (slot === 'email') return [emailPart(index, bench)];
    if (slot === 'name') return nameParts(author, bare, source.random);
    if (slot === 'phone') return [{ text: paper.phone, field: 'phone' }];
    return slot === 'place' && place ? address(placeParts(place, bench), source) : undefined;
  };
  const bare: NameStyle = { ...style, hasNative: false, hasTitles: false, hasDegrees: false };
  for (const name of ['marks', 'position'] as const) delete bare[name];
  const parts = withLabels(source.words.parts('corresponding', 'correspondence', slots));
  const star = style.marks?.star;
  const own = truth[index];
  const text = textOf(parts);
  if (own && (star || text.includes(author.family) || text.includes(author.email)))
    own.corresponding = true;
  const mark: Part[] =
    star && style.marks
      ? [markPart(star, style.marks), { text: style.marks.form === 'superscript' ? '' : ' ' }]
      : [];
  return splitRow(row('contact', [...mark, ...parts]));
}

/** An address in one line, or in the lines of the page's other places. */
function address(parts: Part[], { random }: Source): Part[] {
  const isBlock = random.chance(0.3);
  return parts.map((part) => (part.text === '\n' && !isBlock ? { text: ', ' } : part));
}

/** In "…, Ghana. E-mail: " only the words behind the punctuation are a label. */
function withLabels(parts: Part[]): Part[] {
  return parts.flatMap((part, index): Part[] => {
    const match = /^(.*?[\s.,;)])([^\s.,;()][^.,;()]{0,40}[:：]\s*)$/u.exec(part.text);
    const isFirst = index === 0 && !match?.[1]?.trimEnd().endsWith('.');
    if (part.field !== 'correspondence' || !match || isFirst) return [part];
    const before = match[1] ?? '';
    return [
      index === 0 ? { ...part, text: before } : { text: before },
      { text: match[2] ?? '', field: 'label' },
    ];
  });
}

/** "E-mail: a@x.org; b@y.org", or each with its owner's initials. */
function emailList(bench: Bench): Row {
  const { paper, source, contact } = bench;
  const label = samePick(listOf(source.words.wording, 'email-label'), bench);
  const all = paper.authors.map((author, index): Part[] => {
    const email = emailPart(index, bench);
    const initials = `${author.given.charAt(0)}.${author.family.charAt(0)}.`;
    return contact === 'named list' ? [email, { text: ` (${initials})` }] : [email];
  });
  return row('contact', [
    { text: label, field: 'label' },
    ...joinParts(all, source.random.pick(['; ', ', ', '; '])),
  ]);
}
