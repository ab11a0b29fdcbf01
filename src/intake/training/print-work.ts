import type { Label } from '../references/labels.ts';
import type { Segments } from './corpus.ts';
import type { Layout } from './layouts.ts';
import { drawNameForm, type NameForm, printNames } from './name-forms.ts';
import type { RandomNumbers } from './random.ts';
import { type Wording, wordingOf } from './wording.ts';
import type { Person, Work } from './works.ts';

/** Everything that decides how one work is printed. */
interface Print {
  work: Work;
  layout: Layout;
  preset: string;
  random: RandomNumbers;
  words: Wording;
  names: NameForm;
  /** Markdown emphasis: containers in italics. */
  marked: boolean;
}

/** Prints a made-up work as a labelled reference. */
export function printWork(
  work: Work,
  preset: string,
  layout: Layout,
  random: RandomNumbers,
): Segments {
  const mixed = work.language !== 'en' && random.chance(0.12);
  const print: Print = {
    work,
    layout,
    preset,
    random,
    words: wordingOf(mixed ? 'en' : work.language),
    names: presetNames(preset, drawNameForm(work.language, random), random),
    marked: random.chance(0.35),
  };
  const segments = [
    ...numberOf(print),
    ...head(print),
    ...BODIES[work.kind](print),
    ...tail(print),
  ];
  return finish(
    segments.filter(([, text]) => /[\p{L}\p{N}]/u.test(text)),
    layout.end,
  );
}

/** Styles are known by their names: Vancouver writes "Smith AB". */
function presetNames(preset: string, form: NameForm, random: RandomNumbers): NameForm {
  const known: Record<string, Partial<NameForm>> = {
    apa: {
      first: 'FI',
      others: 'FI',
      between: ', ',
      last: random.pick([', & ', ', & ', ' & ', ' and ']),
    },
    vancouver: { first: 'Fi', others: 'Fi', between: ', ', last: ', ' },
    ieee: { first: 'IF', others: 'IF', between: ', ' },
    physics: { first: 'IF', others: 'IF', between: ', ' },
    abnt: { first: 'CI', others: 'CI', between: '; ', last: '; ' },
    bibtex: { first: random.pick(['IF', 'GF']), others: random.pick(['IF', 'GF']), between: ', ' },
    acs: { first: 'FI', others: 'FI', between: '; ', last: '; ' },
    lncs: { first: 'FI', others: 'FI', between: ', ', last: ', ' },
    acm: { first: 'GF', others: 'GF', between: ', ' },
    gost: { first: 'F.', others: 'F.', between: ', ', last: ', ' },
  };
  return random.chance(0.75) ? { ...form, ...known[preset] } : form;
}

// -------------------------------------------------------------------------- head

function numberOf({ random, preset }: Print): Segments {
  const numeric = [
    'vancouver',
    'ieee',
    'physics',
    'acs',
    'nature',
    'bibtex',
    'lncs',
    'gbt',
    'gost',
  ].includes(preset);
  if (!random.chance(numeric ? 0.25 : 0.03)) return [];
  const number = random.integer(1, 120);
  return [
    [
      'citation-number',
      random.pick([`[${number}]`, `${number}.`, `(${number})`, `${number}`, `[${number}].`]),
    ],
  ];
}

function head(print: Print): Segments {
  const { layout, random } = print;
  const author: Segments = [['author', closed(authorText(print), layout.authorEnd)]];
  const edited =
    print.work.kind === 'book' && random.chance(0.18) && Array.isArray(print.work.authors);
  if (edited)
    author[0] = [
      'editor',
      `${authorText(print)} ${random.pick(print.words.editor).replace(/^,\s*/, '')}`,
    ];
  if (edited && layout.dateAt === 'author' && random.chance(0.3)) {
    const role: [Label, string] = ['editor', random.pick(print.words.editor).replace(/^,\s*/, '')];
    return [['editor', authorText(print)], ['date', dateText(print)], role];
  }
  if (random.chance(0.02)) author.pop();
  return layout.dateAt === 'author' ? [...author, ['date', dateText(print)]] : author;
}

function authorText({ work, names, random, preset }: Print): string {
  if (typeof work.authors === 'string') return work.authors;
  if (random.chance(0.015)) return random.pick(['———', '———', '——', '______', '---']);
  const list = printNames(work.authors, names);
  if (preset !== 'physics' || !random.chance(0.12)) return list;
  const group = `${random.pick(['ATLAS', 'CMS', 'ALICE', 'LHCb', 'Planck', 'CDF', 'STAR', 'Super-Kamiokande'])} Collaboration`;
  return random.pick([group, `${group}, ${list}`, `${list} (${group})`, `${list} [${group}]`]);
}

/** With the mark at its end, unless one stands there already. */
function closed(text: string, mark: string): string {
  if (mark === '.' && /[.?!。]$/.test(text)) return text;
  return text + mark;
}

function dateText({ work, layout, random, words }: Print): string {
  const year = String(work.year);
  const odd = random.next();
  let date = year + (random.chance(0.06) ? random.pick(['a', 'b', 'c']) : '');
  if (odd < 0.025) date = random.pick(words.undated) || year;
  else if (odd < 0.035) date = `${year} [${work.year - random.integer(5, 90)}]`;
  else if (odd < 0.045) date = `${year}/${String((work.year + 1) % 100).padStart(2, '0')}`;
  else if (work.kind === 'news' || (work.kind === 'web' && random.chance(0.4)))
    date = dayText(year, work, random, words);
  else if (odd < 0.09 && work.kind !== 'book')
    date = random.pick([`${year}, ${month(work, words)}`, `${month(work, words)} ${year}`]);
  return layout.date.replace('%', date);
}

const month = (work: Work, words: Wording): string => words.months[work.month - 1] ?? '';

function dayText(year: string, work: Work, random: RandomNumbers, words: Wording): string {
  const name = month(work, words);
  return random.pick([
    `${year}, ${name} ${work.day}`,
    `${work.day} ${name} ${year}`,
    `${name} ${work.day}, ${year}`,
    `${work.day}.${work.month}.${year}`,
    `${year}, ${work.day} ${name}`,
  ]);
}

// -------------------------------------------------------------------------- body

const BODIES: Record<Work['kind'], (print: Print) => Segments> = {
  article: (print) => [...articleTitle(print), ...journal(print)],
  book,
  chapter: part,
  conference: part,
  thesis,
  report,
  web,
  news: (print) => [title(print, true), ...newspaper(print)],
};

/** Physics and astronomy often name no titles. */
function articleTitle(print: Print): Segments {
  const bare: Record<string, number> = { physics: 0.65, astronomy: 0.6, acs: 0.3 };
  return print.random.chance(bare[print.preset] ?? 0) ? [] : [title(print, true)];
}

/** Styles that write titles with capitals. */
const HEADLINES = ['mla', 'chicagoNotes', 'chicagoAuthorDate', 'footnote'];

function title(print: Print, quoted: boolean): [Label, string] {
  const { work, layout, random } = print;
  const pair = quoted ? layout.quotes : undefined;
  const plain = quoted || !print.marked;
  let text = work.title;
  const capitals = HEADLINES.includes(print.preset) ? 0.7 : quoted ? 0.12 : 0.3;
  if (work.language === 'en' && random.chance(capitals)) text = headline(text);
  if (!pair)
    return ['title', plain ? closed(text, layout.titleEnd) : `*${text}*${layout.titleEnd}`];
  const inside = random.chance(0.5) && /[.,]/.test(layout.titleEnd);
  const end = /[?!]$/.test(text) && inside ? '' : layout.titleEnd;
  return [
    'title',
    inside ? `${pair[0]}${text}${end}${pair[1]}` : `${pair[0]}${text}${pair[1]}${end}`,
  ];
}

const headline = (text: string): string =>
  text.replace(
    /(?<![\p{L}’'])(?!(?:of|and|in|the|on|a|an|to|from|for|with|s)(?!\p{L}))\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );

const emphasized = ({ marked, random }: Print, text: string): string =>
  marked ? (random.chance(0.85) ? `*${text}*` : `_${text}_`) : text;

/** How often a style writes short names of journals. */
const SHORT_NAMES: Record<string, number> = {
  physics: 0.9,
  acs: 0.85,
  astronomy: 0.85,
  nature: 0.8,
  vancouver: 0.75,
  ieee: 0.5,
  bibtex: 0.3,
  elsevier: 0.5,
  lncs: 0.6,
};

function journal(print: Print): Segments {
  const { work, layout, random, words } = print;
  const lead = layout.journalIn ? `${random.pick(words.in)} ` : '';
  const printed = random.chance(SHORT_NAMES[print.preset] ?? 0.1)
    ? work.abbreviation
    : work.container;
  const name: [Label, string] = [
    'journal',
    lead + closed(emphasized(print, printed), layout.journalEnd),
  ];
  const date: Segments = layout.dateAt === 'author' ? [] : [['date', dateText(print)]];
  const numbers = volumeAndPages(print);
  if (layout.dateAt === 'journal') return [name, ...date, ...numbers];
  if (layout.dateAt === 'volume' || layout.dateAt === 'place')
    return [name, ...numbers.slice(0, -1), ...date, ...numbers.slice(-1)];
  return [name, ...numbers, ...date];
}

function volumeAndPages(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [];
  const form = random.chance(0.15)
    ? layout.volume.replace(/[(\s,.:/]*(?:no\. |n\. |№ )?I?%i[)）期]?/, '') || '%v'
    : layout.volume;
  const lettered =
    print.preset === 'physics' && random.chance(0.1) ? random.pick(['A', 'B', 'C', 'D', 'E']) : '';
  const volume = random.chance(0.05) ? roman(work.volume) : String(work.volume);
  if (lettered) result.push(['journal', lettered]);
  const issue = random.chance(0.08)
    ? `${work.issue}–${work.issue + 1}`
    : random.chance(0.04)
      ? `Suppl ${work.issue}`
      : String(work.issue);
  const text = form
    .replace('V', random.pick(words.volume))
    .replace('I', random.pick(words.issue))
    .replace('%v', volume)
    .replace('%i', issue);
  result.push(['volume', text + (random.chance(0.03) ? '' : layout.volumeEnd)]);
  if (!random.chance(0.06))
    result.push(['pages', closed(pagesText(print), layout.dateAt === 'end' ? ',' : '')]);
  return result;
}

function roman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return value < 100 ? `${tens[Math.floor(value / 10)]}${ones[value % 10]}` : String(value);
}

function pagesText({ work, layout, random, words, preset }: Print): string {
  const [first, last] = work.pages;
  const dash = random.pick(['–', '–', '-', '-', '—', ' – ', ' - ', '–']);
  const short =
    random.chance(0.12) && first > 100 && Math.floor(first / 100) === Math.floor(last / 100);
  let pages = `${first}${dash}${short ? String(last).slice(-2) : last}`;
  if (
    random.chance(
      preset === 'physics' || preset === 'nature' || preset === 'astronomy' ? 0.6 : 0.04,
    )
  )
    pages = String(first);
  if (random.chance(0.03))
    pages = random.pick([
      `e${first}${last}`,
      `${first} ff.`,
      `L${first}`,
      `${first}${dash}${last}, ${last + 20}`,
      `Article ${first}`,
    ]);
  return layout.pages.replace('P', random.pick(words.pages)).replace('%p', pages);
}

function newspaper(print: Print): Segments {
  const { work, layout, random } = print;
  const result: Segments = [['journal', closed(emphasized(print, work.container), ',')]];
  if (layout.dateAt !== 'author') result.push(['date', dateText(print)]);
  if (random.chance(0.4)) result.push(['pages', `p. ${random.pick(['A', 'B', ''])}${work.issue}`]);
  return result;
}

function book(print: Print): Segments {
  const { work, random, words } = print;
  const result: Segments = [title(print, false)];
  if (work.translator && random.chance(0.2)) {
    result.push([
      'translator',
      random
        .pick(words.translator)
        .replace('%', `${work.translator.given} ${work.translator.family}`),
    ]);
  }
  if (random.chance(0.17)) result.push(['edition', editionText(print)]);
  if (random.chance(0.05))
    result.push([
      'volume',
      random.pick(['Vol. 2.', '2 vols.', `${random.pick(words.volume) || 'Vol. '}${work.issue}.`]),
    ]);
  if (work.series && random.chance(0.5)) result.push(...series(print));
  result.push(...publication(print));
  if (random.chance(0.07))
    result.push([
      'pages',
      `${work.volume + 90} ${random.pick(['p.', 'pp.', 'S.', 'с.', 'pages'])}`,
    ]);
  return result;
}

function editionText({ work, random, words }: Print): string {
  const ordinal = ['', '', '2nd', '3rd', '4th', '5th', '6th'][work.edition] ?? '2nd';
  const form = random.pick(words.edition);
  const english = /ed|Ed/.test(form) && !/éd|ª|\.º|%\.|%a/.test(form);
  return form.replace(
    '%',
    english ? random.pick([ordinal, ordinal, ordinal, 'rev.', 'Second']) : String(work.edition),
  );
}

function series({ work, random }: Print): Segments {
  const brackets = random.chance(0.5);
  if (random.chance(0.12))
    return [
      ['collection-title', `(${random.pick(['=', '= '])}${work.series}`],
      ['volume', `${work.number}).`],
    ];
  if (random.chance(0.08) && work.language === 'en')
    return [
      ['volume', `${random.pick(['volume', 'vol.'])} ${work.number}`],
      ['collection-title', `of ${work.series}${random.pick(['.', ','])}`],
    ];
  const number = random.chance(0.6)
    ? `${random.pick(['', 'vol. ', 'Bd. ', 'no. ', ''])}${work.number}`
    : '';
  const name: [Label, string] = [
    'collection-title',
    `${brackets ? '(' : ''}${work.series}${number ? random.pick([',', '', ';']) : brackets ? ').' : '.'}`,
  ];
  return number ? [name, ['volume', `${number}${brackets ? ').' : '.'}`]] : [name];
}

/** Place and publisher, with the year where the style has it there. */
function publication(print: Print): Segments {
  const { work, layout, random } = print;
  const year = dateText({ ...print, layout: { ...layout, date: '%' } });
  const form = layout.publisher;
  const inside = form.includes('%d');
  const result: Segments = [];
  for (const match of form.matchAll(/(\(?)%([lpd])([^%]*)/g)) {
    const [, open = '', slot = '', rest = ''] = match;
    const after = rest.trimEnd();
    if (slot === 'l') result.push(['location', `${open}${work.place}${after}`]);
    if (slot === 'p') result.push(['publisher', `${open}${work.publisher}${after}`]);
    if (slot === 'd') result.push(['date', year + after]);
  }
  const late = layout.dateAt !== 'author' && !inside;
  if (!late) return result;
  const last = result.at(-1);
  if (last && !/[,;]$/.test(last[1]))
    last[1] += layout.dateAt === 'place' ? random.pick(['', ' ', ',']) : ',';
  return [
    ...result,
    ['date', layout.date.includes('(') && random.chance(0.5) ? `(${year})` : year],
  ];
}

/** Chapters and papers of proceedings. */
function part(print: Print): Segments {
  const { work, layout, random, words, marked } = print;
  const named =
    work.language === 'en' && random.chance(0.6) ? headline(work.container) : work.container;
  const whole = marked ? `*${named}*` : named;
  const into = random.pick(words.in);
  const heading = title(print, true);
  const pages: [Label, string] = ['pages', pagesText(print)];
  const early = layout.partPages === 'before-in' ? [[pages[0], pages[1]] as [Label, string]] : [];
  const editors = work.kind === 'conference' && random.chance(0.6) ? 'none' : layout.editors;
  const result: Segments = [heading, ...early];
  if (work.kind === 'chapter' && random.chance(0.03))
    return [
      heading,
      [
        'editor',
        `${into} ${work.editors.map(({ family }) => family).join(random.pick(['/', ' / ', ' & ', ', ']))}`,
      ],
      pages,
    ];
  if (editors === 'in-before')
    result.push(
      ['editor', `${into} ${editorsText(print)}`],
      ['container-title', closed(whole, random.pick(['.', ',', ',', '']))],
    );
  if (editors === 'after')
    result.push(
      ['container-title', `${into} ${closed(whole, random.pick([',', '.', ' ']))}`],
      [
        'editor',
        random.chance(0.5)
          ? editorsText(print)
          : `${random.pick(['ed. ', 'Ed. ', 'eds. ', 'hrsg. von '])}${naturalNames(print)},`,
      ],
    );
  if (editors === 'edited-by')
    result.push(
      ['container-title', `${into} ${closed(whole, random.pick([',', ',', '.']))}`],
      [
        'editor',
        `${random.pick(words.editedBy)} ${naturalNames(print)}${random.pick([',', '.', ','])}`,
      ],
    );
  if (editors === 'none')
    result.push([
      'container-title',
      `${random.chance(0.8) ? `${into} ` : ''}${closed(whole, random.pick([',', '.']))}`,
    ]);
  if (random.chance(0.08))
    result.push(['volume', `${random.pick(['Vol. ', 'vol. ', 'Bd. '])}${work.issue},`]);
  if (layout.partPages === 'brackets') result.push(['pages', `(${pages[1]}).`]);
  if (layout.partPages === 'after-container')
    result.push(['pages', closed(pages[1], random.pick(['.', ',']))]);
  if (work.series && random.chance(0.4)) result.push(...series(print));
  if (!random.chance(work.kind === 'conference' ? 0.4 : 0.05)) result.push(...publication(print));
  else if (layout.dateAt !== 'author') result.push(['date', dateText(print)]);
  if (layout.partPages === 'end' && !random.chance(0.1)) {
    const last = result.at(-1);
    if (last && !/[,.:;)]$/.test(last[1])) last[1] += random.pick([',', ',', '.', ':']);
    result.push(pages);
  }
  return result;
}

function editorsText({ work, names, random, words }: Print): string {
  const form = random.chance(0.6)
    ? { ...names, first: 'IF' as const, others: 'IF' as const }
    : names;
  const role = random.pick(words.editor);
  return `${printNames(work.editors, form)}${role.startsWith(',') ? '' : ' '}${role}`;
}

function naturalNames({ work, names, random }: Print): string {
  const order = random.pick(['GF', 'GF', 'IF'] as const);
  return printNames(work.editors as Person[], { ...names, first: order, others: order });
}

function thesis(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [title(print, random.chance(0.2)), ['genre', random.pick(words.thesis)]];
  result.push([
    'publisher',
    closed(work.institution, layout.dateAt === 'author' && random.chance(0.4) ? '.' : ','),
  ]);
  if (random.chance(0.7)) result.push(['location', work.institutionPlace]);
  if (layout.dateAt !== 'author')
    result.push(['date', dateText({ ...print, layout: { ...layout, date: '%' } })]);
  return result;
}

function report(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [title(print, false)];
  if (random.chance(0.6))
    result.push([
      'genre',
      random
        .pick(words.report)
        .replace('%', `${random.pick(['', '', 'TR-', 'WP/'])}${work.number}`),
    ]);
  const placeFirst = random.chance(0.5);
  const place: [Label, string] = [
    'location',
    placeFirst ? `${work.institutionPlace}:` : work.institutionPlace,
  ];
  const body: [Label, string] = [
    'publisher',
    placeFirst ? work.institution : `${work.institution},`,
  ];
  result.push(...(placeFirst ? [place, body] : [body, place]));
  if (layout.dateAt !== 'author')
    result.push([
      'date',
      dateText({ ...print, layout: { ...layout, date: random.pick(['%', '(%)']) } }),
    ]);
  return result;
}

function web(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [title(print, random.chance(0.4))];
  const site = work.container;
  if (layout.dateAt !== 'author' && random.chance(0.8)) result.push(['date', dateText(print)]);
  const from = random.chance(0.25);
  if (!from && random.chance(0.5))
    result.push(['container-title', closed(emphasized(print, site), random.pick(['.', ',']))]);
  const access = random.pick(words.accessed).replace('%', accessedText(print));
  if (from)
    result.push(
      ['note', `Retrieved ${accessedText(print)}, from ${site}:`],
      ['url', webAddress(print)],
    );
  else if (random.chance(0.5))
    result.push(
      ['note', `${random.pick(words.available)}`],
      ['url', webAddress(print)],
      ['note', access],
    );
  else
    result.push(
      ['note', `${access}${random.pick([',', '.', ', from', ' from'])}`],
      ['url', webAddress(print)],
    );
  return result;
}

const webAddress = ({ work, random }: Print): string =>
  random.pick([work.url, work.url, `<${work.url}>`, `${work.url}.`]);

function accessedText({ work, random, words }: Print): string {
  const [year, monthNumber, day] = work.accessed;
  const name = words.months[monthNumber - 1] ?? '';
  return random.pick([
    `${name} ${day}, ${year}`,
    `${day} ${name} ${year}`,
    `${day}.${monthNumber}.${year}`,
    `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ]);
}

// -------------------------------------------------------------------------- tail

function tail(print: Print): Segments {
  const { work, random, words } = print;
  if (work.kind === 'web') return [];
  const result: Segments = [];
  const electronic = work.kind === 'article' || work.kind === 'conference';
  if (print.preset === 'physics' && random.chance(0.3)) result.push(['note', eprint(random)]);
  if (random.chance(electronic ? 0.25 : 0.04)) {
    result.push([
      'doi',
      random.pick([
        `https://doi.org/${work.doi}`,
        `https://doi.org/${work.doi}`,
        `doi:${work.doi}`,
        `doi: ${work.doi}`,
        `DOI: ${work.doi}`,
        `http://dx.doi.org/${work.doi}`,
        `<https://doi.org/${work.doi}>`,
      ]),
    ]);
  } else if (random.chance(work.kind === 'news' || work.kind === 'report' ? 0.4 : 0.06)) {
    const lead = random.pick(words.available);
    if (lead) result.push(['note', lead]);
    result.push(['url', webAddress(print)]);
    if (random.chance(0.3))
      result.push(['note', random.pick(words.accessed).replace('%', accessedText(print))]);
  } else if (work.kind === 'book' && random.chance(0.04)) {
    result.push([
      'isbn',
      `ISBN ${random.pick(['978-0-12-374857-7', '0-471-35349-3', '9783518282700'])}.`,
    ]);
  } else if (electronic && random.chance(0.04)) {
    result.push([
      'note',
      random.pick(['[PubMed]', 'PMID: 12345678.', '[CrossRef]', '[Google Scholar]']),
    ]);
  }
  return result;
}

function eprint(random: RandomNumbers): string {
  const section = random.pick([
    'hep-ph',
    'hep-th',
    'hep-lat',
    'nucl-ex',
    'astro-ph',
    'gr-qc',
    'cond-mat',
    'quant-ph',
  ]);
  const id = `${random.integer(1, 24).toString().padStart(2, '0')}${random.integer(1, 12).toString().padStart(2, '0')}.${random.integer(1000, 9999)}`;
  return random.pick([
    `arXiv:${id}`,
    `arXiv:${id} [${section}]`,
    `[arXiv:${id}]`,
    `[arXiv:${id} [${section}]]`,
    `[${section}/${random.integer(9201001, 9912999)}]`,
    `${section}/0${random.integer(100100, 712999)}`,
    `arXiv:${section}/0${random.integer(100100, 712999)}`,
    `${id}`,
    `[INSPIRE]`,
  ]);
}

/** A space is no punctuation; the string ends as the style ends it. */
function finish(segments: Segments, end: string): Segments {
  const last = segments.at(-1);
  if (last && last[0] !== 'url' && last[0] !== 'doi')
    last[1] = closed(last[1].replace(/[,;:\s]+$/, ''), end);
  return segments.map(([label, text]) => [label, text.replace(/\s+/g, ' ').trim()]);
}
