/**
 * How reference styles arrange a work. A layout is drawn for every string anew from one of the
 * presets and then varied, as authors vary them.
 */
import { wordList } from '../../values/word-list.ts';
import type { RandomNumbers } from './random.ts';

export interface Layout {
  /** Where the year stands. */
  dateAt: 'author' | 'journal' | 'end' | 'place' | 'volume';
  /** `%` is the date. */
  date: string;
  authorEnd: string;
  /** Opening and closing mark, or none. */
  quotes: [string, string] | undefined;
  titleEnd: string;
  /** Before a journal: mostly nothing. */
  journalIn: boolean;
  journalEnd: string;
  /** `%v` volume, `%i` issue; `V` and `I` the words for them. */
  volume: string;
  volumeEnd: string;
  /** `%p` pages; `P` the word for them. */
  pages: string;
  /** `%l` place, `%p` publisher. */
  publisher: string;
  editors: 'in-before' | 'after' | 'edited-by' | 'none';
  partPages: 'brackets' | 'after-container' | 'end' | 'before-in';
  /** What stands behind the last part. */
  end: string;
}

const GERMAN_QUOTES: [string, string][] = [
  ['„', '“'],
  ['»', '«'],
  ['"', '"'],
];
const QUOTES: [string, string][] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['« ', ' »'],
  ['„', '“'],
];

type Preset = (random: RandomNumbers) => Layout;

const BASE: Layout = {
  dateAt: 'author',
  date: '(%).',
  authorEnd: '',
  quotes: undefined,
  titleEnd: '.',
  journalIn: false,
  journalEnd: ',',
  volume: '%v(%i)',
  volumeEnd: ',',
  pages: '%p',
  publisher: '%l: %p',
  editors: 'in-before',
  partPages: 'brackets',
  end: '.',
};

const PRESETS: Record<string, Preset> = {
  apa: (r) => ({
    ...BASE,
    publisher: r.pick(['%l: %p', '%p', '%p']),
    volume: r.pick(['%v(%i)', '%v(%i)', '%v', '%v (%i)', '%v, (%i)']),
  }),
  harvard: (r) => ({
    ...BASE,
    date: r.pick(['(%)', '%,', '(%),', '(%).', '%.']),
    authorEnd: r.pick(['', ',', '']),
    quotes: r.pick([['‘', '’'], undefined, ["'", "'"], ['“', '”']]),
    titleEnd: r.pick([',', '.']),
    volume: r.pick(['V%v, I%i', '%v(%i)', 'V%v(%i)', 'V%v I%i']),
    pages: r.pick(['P%p', 'pp.%p', 'pp. %p']),
    publisher: r.pick(['%l: %p', '%p, %l', '%p: %l', '%p']),
    partPages: r.pick(['end', 'brackets']),
  }),
  chicagoAuthorDate: (r) => ({
    ...BASE,
    authorEnd: '.',
    date: r.pick(['%.', '%.', '(%).']),
    quotes: r.pick([['“', '”'], ['"', '"'], undefined]),
    journalEnd: '',
    volume: r.pick(['%v (%i)', '%v, no. %i', '%v(%i)', '%v', '%v, %i', '%v, (%i)']),
    volumeEnd: r.pick([':', ':', ',']),
    editors: 'edited-by',
    partPages: 'after-container',
  }),
  ecology: (r) => ({
    ...BASE,
    authorEnd: r.pick(['.', '']),
    date: '%.',
    journalEnd: r.pick(['', '.']),
    volume: r.pick(['%v', '%v(%i)', '%v (%i)']),
    volumeEnd: r.pick([':', ': ']),
    publisher: r.pick(['%p, %l', '%p, %l', '%p. %l']),
    partPages: r.pick(['after-container', 'end', 'before-in']),
    editors: r.pick(['in-before', 'after']),
  }),
  germanColon: (r) => ({
    ...BASE,
    date: r.pick(['(%):', '(%):', '(%),', '%:', '(%)']),
    titleEnd: r.pick(['.', '.', ',']),
    quotes: r.pick([undefined, undefined, undefined, ...GERMAN_QUOTES]),
    journalIn: r.chance(0.6),
    journalEnd: r.pick([',', '', '.']),
    volume: r.pick([
      '%v (%i)',
      '%v(%i)',
      '%v, I%i',
      '%v',
      '%v. V, I%i',
      'V %v, I%i',
      '%v/%i',
      'I%i',
    ]),
    volumeEnd: r.pick([',', ':', '.']),
    pages: r.pick(['P%p', 'P%p', '%p']),
    publisher: r.pick(['%l: %p', '%l: %p', '%p, %l', '%l', '%p: %l', '%p']),
    editors: r.pick(['in-before', 'in-before', 'edited-by']),
    partPages: r.pick(['end', 'end', 'after-container', 'before-in']),
  }),
  germanComma: (r) => ({
    ...BASE,
    authorEnd: ',',
    date: r.pick(['%:', '%:', '%,', '(%):']),
    titleEnd: r.pick(['.', ',', '. ']),
    journalIn: r.chance(0.5),
    journalEnd: r.pick([',', '', ' ']),
    volume: r.pick([
      '%v',
      '%v (%i)',
      '%v, I%i',
      '%v/%i',
      'V%v',
      '%v. Jg., Heft %i',
      '%v,%i',
      '(%v)',
    ]),
    volumeEnd: r.pick([':', ',', '.']),
    pages: r.pick(['P%p', '%p']),
    publisher: r.pick(['%l: %p', '%l', '%p, %l', '%l, %p']),
    partPages: r.pick(['end', 'before-in', 'after-container']),
  }),
  din: (r) => ({
    ...BASE,
    authorEnd: ':',
    dateAt: r.pick(['volume', 'end']),
    date: r.pick(['(%),', '(%)']),
    titleEnd: r.pick(['.', ' .']),
    journalIn: true,
    journalEnd: r.pick(['', '', ',']),
    volume: r.pick(['Bd. %v', '%v', 'V%v, Nr. %i', '%v, I%i']),
    volumeEnd: '',
    pages: r.pick(['S. %p', 'P%p']),
    publisher: r.pick(['%l : %p,', '%l: %p,']),
    partPages: 'end',
    end: r.pick(['.', '']),
  }),
  footnote: (r) => ({
    ...BASE,
    authorEnd: r.pick([',', ':', ',']),
    dateAt: r.pick(['place', 'place', 'end']),
    date: r.pick(['%', '%,', '(%)']),
    titleEnd: r.pick([',', '.', ',']),
    quotes: r.pick([undefined, undefined, ...QUOTES]),
    journalIn: r.chance(0.5),
    journalEnd: r.pick([',', '']),
    volume: r.pick(['%v', '%v, I%i', 'V%v', 'I%i', '%v, %i']),
    volumeEnd: r.pick([',', '']),
    pages: r.pick(['P%p', 'P%p', '%p']),
    publisher: r.pick(['%l', '%l', '%p, %l', '%l: %p', '%l, %p', '%l, %p', '(%l: %p, %d)']),
    partPages: 'end',
    editors: r.pick(['in-before', 'after']),
  }),
  mla: (r) => ({
    ...BASE,
    authorEnd: '.',
    dateAt: r.pick(['end', 'journal', 'volume']),
    date: r.pick(['(%):', '%,', '(%)', '%.']),
    quotes: r.pick([
      ['“', '”'],
      ['"', '"'],
    ]),
    journalEnd: r.pick(['', ',']),
    volume: r.pick(['%v.%i', 'V%v, I%i', '%v', '%v, no. %i']),
    volumeEnd: r.pick([',', '']),
    pages: r.pick(['%p', 'P%p']),
    publisher: r.pick(['%l: %p', '%p', '%l: %p']),
    editors: r.pick(['after', 'edited-by']),
    partPages: r.pick(['end', 'after-container']),
  }),
  chicagoNotes: (r) => ({
    ...BASE,
    authorEnd: r.pick([',', '.', ',']),
    dateAt: r.pick(['volume', 'place']),
    date: r.pick(['(%):', '(%),', '(%)']),
    quotes: r.pick([
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
    ]),
    titleEnd: r.pick([',', '.']),
    journalEnd: r.pick(['', ',']),
    volume: r.pick(['%v, no. %i', '%v', '%v.%i', 'vol. %v, no. %i', '%v:%i']),
    volumeEnd: '',
    publisher: r.pick(['(%l: %p, %d)', '%l: %p', '(%p, %d)']),
    editors: r.pick(['edited-by', 'after', 'in-before']),
    partPages: r.pick(['end', 'after-container']),
  }),
  vancouver: (r) => ({
    ...BASE,
    authorEnd: r.pick(['.', '.', ':']),
    dateAt: r.pick(['journal', 'journal', 'end']),
    date: r.pick(['%;', '%;', '%,', '%']),
    journalEnd: r.pick(['.', '', '.']),
    volume: r.pick(['%v(%i)', '%v', '%v (%i)']),
    volumeEnd: ':',
    pages: '%p',
    publisher: r.pick(['%l: %p;', '%p;', '%l: %p']),
    editors: r.pick(['in-before', 'after']),
    partPages: 'end',
  }),
  ieee: (r) => ({
    ...BASE,
    authorEnd: ',',
    dateAt: 'end',
    date: r.pick(['%', '%.', '%']),
    quotes: r.pick([['“', '”'], ['"', '"'], ['“', '”'], undefined]),
    titleEnd: ',',
    volume: r.pick(['vol. %v, no. %i', 'vol. %v', 'V%v, no. %i']),
    pages: r.pick(['pp. %p', 'P%p', 'p. %p']),
    publisher: r.pick(['%l: %p', '%p', '%p, %l']),
    partPages: 'end',
    editors: r.pick(['in-before', 'after', 'none']),
  }),
  bibtex: (r) => ({
    ...BASE,
    authorEnd: '.',
    dateAt: 'end',
    date: '%',
    titleEnd: '.',
    journalEnd: ',',
    volume: r.pick(['%v(%i)', '%v']),
    volumeEnd: r.pick([':', ',']),
    pages: r.pick(['%p', 'pages %p']),
    publisher: r.pick(['%p', '%p, %l']),
    partPages: 'end',
  }),
  physics: (r) => ({
    ...BASE,
    authorEnd: r.pick([',', ',', ':']),
    dateAt: r.pick(['end', 'end', 'volume']),
    date: r.pick(['(%)', '(%)', '(%)', '%']),
    titleEnd: r.pick([',', '.']),
    journalEnd: r.pick(['', '', ',']),
    volume: r.pick(['%v', '%v', '%v(%i)']),
    volumeEnd: r.pick([',', '', ':']),
    pages: r.pick(['%p', '%p', 'p. %p']),
    publisher: r.pick(['(%p, %l, %d)', '%p, %l', '(%p, %d)']),
    partPages: 'end',
    end: r.pick(['.', '', ';']),
  }),
  acs: (r) => ({
    ...BASE,
    authorEnd: r.pick(['', '.', ',', ';']),
    dateAt: 'journal',
    date: r.pick(['%,', '%,', '**%**,']),
    titleEnd: '.',
    journalEnd: r.pick(['', '.']),
    volume: r.pick(['%v', '%v (%i)', '%v(%i)', '%v, (%i)']),
    pages: '%p',
    publisher: r.pick(['%p: %l,', '%p, %l,']),
    partPages: 'end',
    end: r.pick(['.', ';', '']),
  }),
  astronomy: (r) => ({
    ...BASE,
    authorEnd: r.pick([',', '']),
    date: '%,',
    titleEnd: ',',
    journalEnd: ',',
    volume: '%v',
    pages: r.pick(['%p', 'P%p']),
    publisher: r.pick(['%p, %l', '(%l: %p)']),
    partPages: 'end',
    end: '',
  }),
  nature: (r) => ({
    ...BASE,
    authorEnd: r.pick(['', '.']),
    dateAt: 'end',
    date: '(%)',
    journalEnd: '',
    volume: r.pick(['%v', '%v, ']),
    volumeEnd: ',',
    publisher: r.pick(['(%p, %l, %d)', '%p, %l']),
    partPages: 'end',
  }),
  abnt: (r) => ({
    ...BASE,
    authorEnd: '.',
    dateAt: 'end',
    date: r.pick(['%.', '%']),
    titleEnd: '.',
    journalEnd: ',',
    volume: r.pick(['V%v, I%i', 'v. %v, n. %i', 'v.%v, n.%i', 'v. %v']),
    pages: r.pick(['p. %p', 'p.%p']),
    publisher: '%l: %p,',
    partPages: 'end',
  }),
  gost: (r) => ({
    ...BASE,
    authorEnd: r.pick(['', '.', '']),
    dateAt: r.pick(['journal', 'journal', 'end']),
    date: r.pick(['– %. –', '%.', '. – %.']),
    titleEnd: r.pick(['', '.']),
    journalIn: true,
    journalEnd: r.pick(['.', '. –']),
    volume: r.pick(['V%v. I%i', 'I%i', 'Т. %v, № %i', '№ %i (%v)']),
    volumeEnd: r.pick(['.', '. –']),
    pages: r.pick(['P%p', 'С. %p', 'с. %p']),
    publisher: r.pick(['%l: %p,', '– %l : %p,', '%l,']),
    partPages: 'end',
    editors: r.pick(['none', 'edited-by']),
  }),
  gbt: (r) => ({
    ...BASE,
    authorEnd: r.pick(['.', '．', '：', '. ']),
    dateAt: 'journal',
    date: r.pick(['%,', '%，']),
    titleEnd: r.pick(['[J].', '[J]．', '.', '，']),
    journalEnd: r.pick([',', '，', '.']),
    volume: r.pick(['%v(%i)', '(%i)', '%v（%i）']),
    volumeEnd: r.pick([':', '：', ': ']),
    publisher: r.pick(['%l:%p,', '%l：%p，', '%p,']),
    partPages: 'end',
    editors: 'none',
  }),
  chinese: (r) => ({
    ...BASE,
    authorEnd: r.pick(['：', '，', ':']),
    dateAt: r.pick(['author', 'journal']),
    date: r.pick(['（%）.', '(%)，', '%年']),
    quotes: r.pick([
      ['《', '》'],
      ['“', '”'],
      ['《', '》'],
    ]),
    titleEnd: r.pick(['，', '.', '']),
    volume: r.pick(['第%i期', '第%v卷第%i期', '%v(%i)']),
    volumeEnd: r.pick(['，', ',']),
    pages: r.pick(['第%p页', '%p', 'P%p']),
    publisher: r.pick(['%l：%p，', '%p，']),
    partPages: 'end',
    editors: 'none',
  }),
  lncs: (r) => ({
    ...BASE,
    authorEnd: ':',
    dateAt: 'end',
    date: '(%)',
    titleEnd: '.',
    journalEnd: '',
    volume: r.pick(['%v(%i)', '%v']),
    publisher: r.pick(['%p, %l', '%p']),
    partPages: 'end',
    end: r.pick(['.', '']),
  }),
  acm: (r) => ({
    ...BASE,
    authorEnd: '.',
    date: r.pick(['%.', '%.']),
    titleEnd: '.',
    journalEnd: r.pick(['', ',']),
    volume: r.pick(['%v, %i', '%v(%i)']),
    publisher: r.pick(['%p, %l', '%p']),
    partPages: 'end',
    editors: r.pick(['none', 'after']),
  }),
  elsevier: (r) => ({
    ...BASE,
    authorEnd: r.pick([',', '.']),
    date: r.pick(['%.', '(%),', '%,']),
    titleEnd: r.pick(['.', ',']),
    journalEnd: r.pick(['', '.', ',']),
    volume: r.pick(['%v', '%v (%i)', '%v(%i)']),
    publisher: r.pick(['%p, %l', '%l: %p']),
    partPages: r.pick(['end', 'after-container']),
  }),
};

/** Presets of a language: its own more often. */
const HOME: Record<string, string[]> = {
  en: wordList(`
    apa apa harvard chicagoAuthorDate ecology footnote mla chicagoNotes vancouver vancouver ieee bibtex physics
    physics physics acs astronomy nature lncs acm elsevier germanColon gbt din`),
  de: wordList(`
    germanColon germanColon germanColon germanComma germanComma footnote footnote din apa harvard vancouver`),
  es: wordList('apa apa harvard footnote chicagoNotes vancouver vancouver mla abnt'),
  pt: wordList('abnt abnt abnt abnt apa vancouver vancouver harvard acs physics'),
  fr: ['footnote', 'footnote', 'harvard', 'apa', 'germanComma', 'chicagoNotes', 'vancouver'],
  it: ['footnote', 'footnote', 'footnote', 'harvard', 'apa', 'chicagoNotes'],
  tr: ['apa', 'apa', 'harvard', 'footnote'],
  id: ['apa', 'harvard', 'chicagoAuthorDate', 'footnote'],
  ru: ['gost', 'gost', 'gost', 'apa', 'harvard'],
  zh: ['gbt', 'gbt', 'gbt', 'chinese', 'chinese', 'apa'],
  ar: ['apa', 'harvard', 'footnote', 'chicagoNotes'],
  fa: ['apa', 'harvard', 'footnote', 'chicagoAuthorDate'],
  ur: ['apa', 'footnote', 'chicagoNotes', 'chicagoAuthorDate'],
};

export function drawLayout(
  language: string,
  random: RandomNumbers,
): { name: string; layout: Layout } {
  const name = random.pick(HOME[language] ?? HOME.en ?? []);
  const layout = (PRESETS[name] as Preset)(random);
  return { name, layout: random.chance(0.15) ? vary(layout, random) : layout };
}

/** One thing as another style has it. */
function vary(layout: Layout, random: RandomNumbers): Layout {
  const other = (
    PRESETS[
      random.pick(Object.keys(PRESETS).filter((name) => name !== 'chinese' && name !== 'gbt'))
    ] as Preset
  )(random);
  const key = random.pick([
    'quotes',
    'publisher',
    'volume',
    'pages',
    'titleEnd',
    'editors',
    'partPages',
    'journalEnd',
  ] as const);
  return { ...layout, [key]: other[key] };
}
