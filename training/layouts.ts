/**
 * How reference styles arrange a work. A layout is drawn for every string anew from one of the
 * presets and then varied, as authors vary them.
 */
import { wordList } from '../src/words/word-list.ts';
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

/**
 * The forms of each part, parted by bars: one of them is drawn, in the order of the parts. Quotes stand
 * around "…"; `journalIn` is how often it is so.
 */
type Preset = Partial<Record<Exclude<keyof Layout, 'journalIn'>, string>> & { journalIn?: number };

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
  apa: {
    publisher: '%l: %p|%p|%p',
    volume: '%v(%i)|%v(%i)|%v|%v (%i)|%v, (%i)',
  },
  harvard: {
    date: '(%)|%,|(%),|(%).|%.',
    authorEnd: '|,|',
    quotes: "‘…’||'…'|“…”",
    titleEnd: ',|.',
    volume: 'V%v, I%i|%v(%i)|V%v(%i)|V%v I%i',
    pages: 'P%p|pp.%p|pp. %p',
    publisher: '%l: %p|%p, %l|%p: %l|%p',
    partPages: 'end|brackets',
  },
  chicagoAuthorDate: {
    authorEnd: '.',
    date: '%.|%.|(%).',
    quotes: '“…”|"…"|',
    journalEnd: '',
    volume: '%v (%i)|%v, no. %i|%v(%i)|%v|%v, %i|%v, (%i)',
    volumeEnd: ':|:|,',
    editors: 'edited-by',
    partPages: 'after-container',
  },
  ecology: {
    authorEnd: '.|',
    date: '%.',
    journalEnd: '|.',
    volume: '%v|%v(%i)|%v (%i)',
    volumeEnd: ':|: ',
    publisher: '%p, %l|%p, %l|%p. %l',
    partPages: 'after-container|end|before-in',
    editors: 'in-before|after',
  },
  germanColon: {
    date: '(%):|(%):|(%),|%:|(%)',
    titleEnd: '.|.|,',
    quotes: '|||„…“|»…«|"…"',
    journalIn: 0.6,
    journalEnd: ',||.',
    volume: '%v (%i)|%v(%i)|%v, I%i|%v|%v. V, I%i|V %v, I%i|%v/%i|I%i',
    volumeEnd: ',|:|.',
    pages: 'P%p|P%p|%p',
    publisher: '%l: %p|%l: %p|%p, %l|%l|%p: %l|%p',
    editors: 'in-before|in-before|edited-by',
    partPages: 'end|end|after-container|before-in',
  },
  germanComma: {
    authorEnd: ',',
    date: '%:|%:|%,|(%):',
    titleEnd: '.|,|. ',
    journalIn: 0.5,
    journalEnd: ',|| ',
    volume: '%v|%v (%i)|%v, I%i|%v/%i|V%v|%v. Jg., Heft %i|%v,%i|(%v)',
    volumeEnd: ':|,|.',
    pages: 'P%p|%p',
    publisher: '%l: %p|%l|%p, %l|%l, %p',
    partPages: 'end|before-in|after-container',
  },
  din: {
    authorEnd: ':',
    dateAt: 'volume|end',
    date: '(%),|(%)',
    titleEnd: '.| .',
    journalIn: 1,
    journalEnd: '||,',
    volume: 'Bd. %v|%v|V%v, Nr. %i|%v, I%i',
    volumeEnd: '',
    pages: 'S. %p|P%p',
    publisher: '%l : %p,|%l: %p,',
    partPages: 'end',
    end: '.|',
  },
  footnote: {
    authorEnd: ',|:|,',
    dateAt: 'place|place|end',
    date: '%|%,|(%)',
    titleEnd: ',|.|,',
    quotes: '||“…”|"…"|‘…’|«…»|« … »|„…“',
    journalIn: 0.5,
    journalEnd: ',|',
    volume: '%v|%v, I%i|V%v|I%i|%v, %i',
    volumeEnd: ',|',
    pages: 'P%p|P%p|%p',
    publisher: '%l|%l|%p, %l|%l: %p|%l, %p|%l, %p|(%l: %p, %d)',
    partPages: 'end',
    editors: 'in-before|after',
  },
  mla: {
    authorEnd: '.',
    dateAt: 'end|journal|volume',
    date: '(%):|%,|(%)|%.',
    quotes: '“…”|"…"',
    journalEnd: '|,',
    volume: '%v.%i|V%v, I%i|%v|%v, no. %i',
    volumeEnd: ',|',
    pages: '%p|P%p',
    publisher: '%l: %p|%p|%l: %p',
    editors: 'after|edited-by',
    partPages: 'end|after-container',
  },
  chicagoNotes: {
    authorEnd: ',|.|,',
    dateAt: 'volume|place',
    date: '(%):|(%),|(%)',
    quotes: '“…”|"…"|‘…’',
    titleEnd: ',|.',
    journalEnd: '|,',
    volume: '%v, no. %i|%v|%v.%i|vol. %v, no. %i|%v:%i',
    volumeEnd: '',
    publisher: '(%l: %p, %d)|%l: %p|(%p, %d)',
    editors: 'edited-by|after|in-before',
    partPages: 'end|after-container',
  },
  vancouver: {
    authorEnd: '.|.|:',
    dateAt: 'journal|journal|end',
    date: '%;|%;|%,|%',
    journalEnd: '.||.',
    volume: '%v(%i)|%v|%v (%i)',
    volumeEnd: ':',
    pages: '%p',
    publisher: '%l: %p;|%p;|%l: %p',
    editors: 'in-before|after',
    partPages: 'end',
  },
  ieee: {
    authorEnd: ',',
    dateAt: 'end',
    date: '%|%.|%',
    quotes: '“…”|"…"|“…”|',
    titleEnd: ',',
    volume: 'vol. %v, no. %i|vol. %v|V%v, no. %i',
    pages: 'pp. %p|P%p|p. %p',
    publisher: '%l: %p|%p|%p, %l',
    partPages: 'end',
    editors: 'in-before|after|none',
  },
  bibtex: {
    authorEnd: '.',
    dateAt: 'end',
    date: '%',
    titleEnd: '.',
    journalEnd: ',',
    volume: '%v(%i)|%v',
    volumeEnd: ':|,',
    pages: '%p|pages %p',
    publisher: '%p|%p, %l',
    partPages: 'end',
  },
  physics: {
    authorEnd: ',|,|:',
    dateAt: 'end|end|volume',
    date: '(%)|(%)|(%)|%',
    titleEnd: ',|.',
    journalEnd: '||,',
    volume: '%v|%v|%v(%i)',
    volumeEnd: ',||:',
    pages: '%p|%p|p. %p',
    publisher: '(%p, %l, %d)|%p, %l|(%p, %d)',
    partPages: 'end',
    end: '.||;',
  },
  acs: {
    authorEnd: '|.|,|;',
    dateAt: 'journal',
    date: '%,|%,|**%**,',
    titleEnd: '.',
    journalEnd: '|.',
    volume: '%v|%v (%i)|%v(%i)|%v, (%i)',
    pages: '%p',
    publisher: '%p: %l,|%p, %l,',
    partPages: 'end',
    end: '.|;|',
  },
  astronomy: {
    authorEnd: ',|',
    date: '%,',
    titleEnd: ',',
    journalEnd: ',',
    volume: '%v',
    pages: '%p|P%p',
    publisher: '%p, %l|(%l: %p)',
    partPages: 'end',
    end: '',
  },
  nature: {
    authorEnd: '|.',
    dateAt: 'end',
    date: '(%)',
    journalEnd: '',
    volume: '%v|%v, ',
    volumeEnd: ',',
    publisher: '(%p, %l, %d)|%p, %l',
    partPages: 'end',
  },
  abnt: {
    authorEnd: '.',
    dateAt: 'end',
    date: '%.|%',
    titleEnd: '.',
    journalEnd: ',',
    volume: 'V%v, I%i|v. %v, n. %i|v.%v, n.%i|v. %v',
    pages: 'p. %p|p.%p',
    publisher: '%l: %p,',
    partPages: 'end',
  },
  gost: {
    authorEnd: '|.|',
    dateAt: 'journal|journal|end',
    date: '– %. –|%.|. – %.',
    titleEnd: '|.',
    journalIn: 1,
    journalEnd: '.|. –',
    volume: 'V%v. I%i|I%i|Т. %v, № %i|№ %i (%v)',
    volumeEnd: '.|. –',
    pages: 'P%p|С. %p|с. %p',
    publisher: '%l: %p,|– %l : %p,|%l,',
    partPages: 'end',
    editors: 'none|edited-by',
  },
  gbt: {
    authorEnd: '.|．|：|. ',
    dateAt: 'journal',
    date: '%,|%，',
    titleEnd: '[J].|[J]．|.|，',
    journalEnd: ',|，|.',
    volume: '%v(%i)|(%i)|%v（%i）',
    volumeEnd: ':|：|: ',
    publisher: '%l:%p,|%l：%p，|%p,',
    partPages: 'end',
    editors: 'none',
  },
  chinese: {
    authorEnd: '：|，|:',
    dateAt: 'author|journal',
    date: '（%）.|(%)，|%年',
    quotes: '《…》|“…”|《…》',
    titleEnd: '，|.|',
    volume: '第%i期|第%v卷第%i期|%v(%i)',
    volumeEnd: '，|,',
    pages: '第%p页|%p|P%p',
    publisher: '%l：%p，|%p，',
    partPages: 'end',
    editors: 'none',
  },
  lncs: {
    authorEnd: ':',
    dateAt: 'end',
    date: '(%)',
    titleEnd: '.',
    journalEnd: '',
    volume: '%v(%i)|%v',
    publisher: '%p, %l|%p',
    partPages: 'end',
    end: '.|',
  },
  acm: {
    authorEnd: '.',
    date: '%.|%.',
    titleEnd: '.',
    journalEnd: '|,',
    volume: '%v, %i|%v(%i)',
    publisher: '%p, %l|%p',
    partPages: 'end',
    editors: 'none|after',
  },
  elsevier: {
    authorEnd: ',|.',
    date: '%.|(%),|%,',
    titleEnd: '.|,',
    journalEnd: '|.|,',
    volume: '%v|%v (%i)|%v(%i)',
    publisher: '%p, %l|%l: %p',
    partPages: 'end|after-container',
  },
};

/** Presets of a language: its own more often. */
const HOME: Record<string, string> = {
  en: 'apa apa harvard chicagoAuthorDate ecology footnote mla chicagoNotes vancouver vancouver ieee bibtex physics physics physics acs astronomy nature lncs acm elsevier germanColon gbt din',
  de: 'germanColon germanColon germanColon germanComma germanComma footnote footnote din apa harvard vancouver',
  es: 'apa apa harvard footnote chicagoNotes vancouver vancouver mla abnt',
  pt: 'abnt abnt abnt abnt apa vancouver vancouver harvard acs physics',
  fr: 'footnote footnote harvard apa germanComma chicagoNotes vancouver',
  it: 'footnote footnote footnote harvard apa chicagoNotes',
  tr: 'apa apa harvard footnote',
  id: 'apa harvard chicagoAuthorDate footnote',
  ru: 'gost gost gost apa harvard',
  zh: 'gbt gbt gbt chinese chinese apa',
  ar: 'apa harvard footnote chicagoNotes',
  fa: 'apa harvard footnote chicagoAuthorDate',
  ur: 'apa footnote chicagoNotes chicagoAuthorDate',
};

export function drawLayout(
  language: string,
  random: RandomNumbers,
): { name: string; layout: Layout } {
  const name = random.pick(wordList(HOME[language] ?? HOME.en ?? ''));
  const layout = drawn(name, random);
  return { name, layout: random.chance(0.15) ? vary(layout, random) : layout };
}

function drawn(name: string, random: RandomNumbers): Layout {
  const parts = Object.entries(PRESETS[name] ?? {}).map(([part, forms]) => [
    part,
    formOf(part, forms, random),
  ]);
  return { ...BASE, ...(Object.fromEntries(parts) as Partial<Layout>) };
}

function formOf(part: string, forms: string | number, random: RandomNumbers): Layout[keyof Layout] {
  if (typeof forms === 'number') return forms === 1 || random.chance(forms);
  const listed = forms.split('|');
  const form = listed.length > 1 ? random.pick(listed) : forms;
  return part === 'quotes' ? quotesOf(form) : form;
}

/** "“…”" */
function quotesOf(form: string): Layout['quotes'] {
  const [open = '', close = ''] = form.split('…');
  return form === '' ? undefined : [open, close];
}

/** One thing as another style has it. */
function vary(layout: Layout, random: RandomNumbers): Layout {
  const names = Object.keys(PRESETS).filter((name) => name !== 'chinese' && name !== 'gbt');
  const other = drawn(random.pick(names), random);
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
