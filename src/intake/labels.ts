/**
 * Words that identify the parts of an article, in the languages of journals: section headings, labels of
 * abstract and keywords, headings of reference lists.
 */

import { chineseNumber } from '../words/digits.ts';
import { escapePattern } from '../words/escape-pattern.ts';
import { LANGUAGES } from '../words/languages/index.ts';
import {
  APPENDIX,
  BACK_HEADS,
  BODY_HEADS,
  FRONT_LABELS,
  INTRODUCTION,
  PILLAR_HEADS,
  REFERENCES,
} from './label-words.ts';
import { monthOf } from './months.ts';

/** Words before the number of a part in theses and books. */
const CHAPTER =
  'chapter|section|part|cap[ií]tulo|capitolo|chapitre|kapitel|hoofdstuk|bab|bölüm|chương|rozdział|глава|раздел|розділ|поглавље|poglavlje|poglavje|kapitola|skyrius|nodaļa|peatükk|فصل|الفصل|بخش';

/** The number before a heading, with or without "Chapter". */
const NUMBER = String.raw`(?:(?:(?:${CHAPTER})\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-H])(?:[.):]\s*|(?:\s?[-–—|])?\s+)|第\s*[\d一二三四五六七八九十]{1,3}\s*章\s*)?`;

function whole(words: string): RegExp {
  return new RegExp(`^${NUMBER}(?:${lettersOnce(words)})\\s*[:.]?$`, 'iu');
}

/** Headings that Offprint itself prints above parts of the back matter, in all its languages. */
const PRINTED = Object.values(LANGUAGES)
  .flatMap(({ words }) => [
    words.acknowledgements,
    words.dataAvailability,
    words.conflictOfInterest,
    words.authorContributions,
    words.ethics,
    words.abbreviations,
    words.funding,
  ])
  .map(escapePattern)
  .join('|');

const PATTERNS = {
  references: whole(REFERENCES),
  introduction: whole(INTRODUCTION),
  body: whole(BODY_HEADS),
  back: whole(`${BACK_HEADS}|${PRINTED}`),
};

/**
 * Unifies letters that are typed in two ways: "GİRİŞ", because a case-insensitive pattern does not match "İ"
 * with "i", and Persian or Urdu typed on an Arabic keyboard, "چكيده" for "چکیده". Keeps the length.
 */
function oneLetter(text: string): string {
  return text.replaceAll('İ', 'I').replace(/[يى]/g, 'ی').replaceAll('ك', 'ک');
}

/** Adapts a pattern to `oneLetter`: a zero-width non-joiner may be a space or missing. */
function lettersOnce(words: string): string {
  return oneLetter(words).replaceAll('\u200C', '[\u200C ]?');
}

/** Normalizes text to compare it with labels: joins spaced letters and halves doubled ones (fake bold). */
export function labelText(text: string): string {
  const trimmed = oneLetter(text)
    .replace(/[\s\u00A0]+/g, ' ')
    // Example: "■ REFERENCES", with a bullet before each heading.
    .replace(/^[■▪●◆▶] ?/u, '')
    // "引 言" is spaced to fill a line; Chinese has no spaces.
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
  if (trimmed.length > 120) return trimmed;
  if (/^(?:\p{L} ){3,}\p{L}\s*[:.]?$/u.test(trimmed)) return trimmed.replace(/ /g, '');
  // In "RREEFFEERREEN NCCEESS", a line ended between a letter and its double.
  const closed = trimmed.replace(/ /g, '');
  const doubled = closed.length > 9 && /^(?:(\p{L})\1)+$/u.test(closed);
  return doubled ? closed.replace(/(.)\1/gu, '$1') : trimmed;
}

export type HeadKind = keyof typeof PATTERNS;

/** The kind of heading if the whole line is a known one. */
export function headKind(text: string): HeadKind | undefined {
  const label = labelText(text);
  if (APPENDIX.test(label)) return 'back';
  if (label.length > 80) return undefined;
  const kinds = Object.keys(PATTERNS) as HeadKind[];
  // Example: "Kaynaklar (References)", a heading in two languages.
  const alone = /^(.{2,50}?)\s*\([^()]{2,50}\)$/u.exec(label)?.[1];
  return kinds.find((kind) =>
    [label, alone, closedUp(label)].some((text) => text && PATTERNS[kind].test(text)),
  );
}

/** Joins letterspaced capitals that were extracted in pieces: "I N T RO DU CT ION", "R EFERENCES". */
function closedUp(text: string): string | undefined {
  const pieces = text.split(' ');
  const short = pieces.filter((piece) => piece.length < 3).length;
  const isSpaced = /^[\p{Lu} ]+$/u.test(text) && pieces.length > 1 && short * 2 >= pieces.length;
  return isSpaced ? text.replaceAll(' ', '') : undefined;
}

export function isKnownHead(text: string): boolean {
  return headKind(text) !== undefined;
}

/** Headings such as "Methods" or "Results", which are at the top level. */
export function isTopLevelWord(text: string): boolean {
  const kind = headKind(text);
  return kind === 'introduction' || kind === 'body' || kind === 'references';
}

const PILLARS = whole(PILLAR_HEADS);

/** Whether it is the heading of a main part. "Data analysis" is not: it can be at any level. */
export function isPillar(text: string): boolean {
  return PILLARS.test(labelText(text));
}

const CONTENTS =
  /^(?:(?:table of )?contents|içindekiler(?: tablosu| listesi)?|daftar isi|[ií]ndice(?: general| de contenidos?)?|(?:tabla de )?contenidos?|sum[aá]rio|table des matières|sommaire|inhalt(?:sverzeichnis)?|содержание|оглавление|зміст|spis treści|obsah|tartalomjegyzék|cuprins|mục lục|目\s*[录錄次]|садржај|sadržaj|съдържание|содржина|turinys|saturs|sisukord|sisällys(?:luettelo)?|innehåll(?:sförteckning)?|indholdsfortegnelse|innholdsfortegnelse|inhoud(?:sopgave)?|περιεχόμενα|목\s?차|فهرست(?: مطالب)?|المحتويات|فہرست)\s*:?$/iu;

/** The heading of a table of contents. */
export function isContentsHead(text: string): boolean {
  return CONTENTS.test(labelText(text));
}

export interface HeadNumber {
  form: 'decimal' | 'arabic' | 'roman' | 'upper' | 'lower';
  /** "2.1", "IV" */
  value: string;
  /** Length in characters, including the space after it. */
  length: number;
  /** 2 for "2.1". */
  depth: number;
}

const HEAD_NUMBERS: { form: HeadNumber['form']; pattern: RegExp }[] = [
  {
    form: 'decimal',
    pattern:
      /^(?:§\s*)?([\d٠-٩۰-۹]{1,2}(?:[.-][\d٠-٩۰-۹]{1,2}){1,5})(?:(?:[):-]|\.{1,2})?[\s\u00A0]+(?:\|[\s\u00A0]+)?(?=\S)|[.):]?(?=\p{Script=Han})|\.(?=\p{Lu}\p{Ll}))/u,
  },
  // Examples: "II.1", "A.2.1", "II-B".
  {
    form: 'decimal',
    pattern:
      /^((?:[IVX]{1,5}|[A-H])(?:\.\d{1,2}){1,4}|[IVX]{1,5}[.-][A-H])(?:[.):]?[\s\u00A0]+)(?=\p{L})/u,
  },
  {
    form: 'arabic',
    pattern:
      /^(?:§\s*)?([\d٠-٩۰-۹]{1,2})(?:\.?[.):][\s\u00A0]*|[\s\u00A0]?[-–—|][\s\u00A0]+|[\s\u00A0]+)(?=[\p{Lu}\p{Lo}“"‘'(¿¡])/u,
  },
  {
    form: 'roman',
    // "I.e., the share" begins a sentence.
    pattern: /^([IVX]{1,6})(?:[.):][\s\u00A0]*|[\s\u00A0]+[-–—][\s\u00A0]+)(?!e\.)(?=\p{L})/u,
  },
  { form: 'roman', pattern: /^([ivx]{1,6})\.[\s\u00A0]+(?=\p{L}{3})/u },
  { form: 'upper', pattern: /^([A-H])[.):][\s\u00A0]+(?=\p{L})/u },
  { form: 'lower', pattern: /^\(?([a-h])[.)][\s\u00A0]+(?=\p{L})/u },
];

/** The number at the start of a heading. */
export function numberOf(text: string): HeadNumber | undefined {
  return chineseNumberOf(text) ?? (isDay(text) ? undefined : westernNumberOf(text));
}

/** Whether the text is only a date, such as "1 January 2023". */
function isDay(text: string): boolean {
  const word = /^\d{1,2}\.?\s(\p{L}{3,10})\s(?:1[5-9]|20)\d\d\s*$/u.exec(text)?.[1];
  return word !== undefined && monthOf(word) !== undefined;
}

/** Examples: "第2章", "제1장". */
const COUNTED = /^(?:第\s*(\d{1,2})\s*[章节節]|제\s*(\d{1,2})\s*[장절])[\s\u00A0]*(?=\S)/u;
/** "一、" is one level above "（一）". */
const CHINESE_FORMS: { form: HeadNumber['form']; pattern: RegExp }[] = [
  { form: 'roman', pattern: /^第?([一二三四五六七八九十]{1,3})[、.．章节][\s\u00A0]*(?=\S)/u },
  { form: 'upper', pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?[\s\u00A0]*(?=\S)/u },
];

function chineseNumberOf(text: string): HeadNumber | undefined {
  const counted = COUNTED.exec(text);
  const digits = counted?.[1] ?? counted?.[2];
  if (counted && digits)
    return { form: 'arabic', value: digits, length: counted[0].length, depth: 1 };
  for (const { form, pattern } of CHINESE_FORMS) {
    const match = pattern.exec(text);
    const signs = match?.[1];
    if (!match || !signs) continue;
    return { form, value: String(chineseNumber(signs)), length: match[0].length, depth: 1 };
  }
  return undefined;
}

/** Example: "Chapter II RIVERS". Without "Chapter", the numeral may be part of a name. */
const BARE_ROMAN: (typeof HEAD_NUMBERS)[number] = {
  form: 'roman',
  pattern: /^([IVX]{1,6})[\s\u00A0]+(?=\p{Lu})/u,
};
const NAMED = new RegExp(`^(?:${CHAPTER})\\s+`, 'iu');

/** Example: "Chapter 2. Methods". */
export function isChapter(text: string): boolean {
  return NAMED.test(text) && numberOf(text) !== undefined;
}

/** Number words of chapters, from 1 upwards. Examples: "Chapter one", "فصل اول". */
const COUNTING_WORDS = [
  'one two three four five six seven eight nine ten',
  'uno dos tres cuatro cinco seis siete ocho',
  'um dois três quatro cinco seis sete oito',
  'satu dua tiga empat lima enam',
  'первая вторая третья четвертая пятая шестая',
  'اول دوم سوم چهارم پنجم ششم هفتم',
  'الأول الثاني الثالث الرابع الخامس السادس السابع',
].map((words) => words.split(' '));

/** The number of "Chapter one", alone or before the chapter's title. */
function wordNumberOf(text: string, from: number): HeadNumber | undefined {
  const match = /^(\p{L}+)(?:\s*[:.،–—-]\s*|\s+|$)/u.exec(text.slice(from));
  const word = match?.[1]?.toLowerCase() ?? '';
  const counts = COUNTING_WORDS.map((words) => words.indexOf(word) + 1);
  const count = counts.find((each) => each > 0);
  if (!match || count === undefined) return undefined;
  return { form: 'arabic', value: String(count), length: from + match[0].length, depth: 1 };
}

/** Whether the line is only a chapter number: "Chapter 2", "BAB IV", "فصل اول". */
export function isChapterLine(text: string): boolean {
  const line = labelText(text);
  const named = NAMED.exec(line);
  // "PART 1" stands above several headings.
  if (!named || /^(?:part|section|раздел|بخش)/iu.test(line)) return false;
  if (/^(?:\d{1,2}|[IVX]{1,5})\s*[.:]?$/iu.test(line.slice(named[0].length))) return true;
  return wordNumberOf(line, named[0].length)?.length === line.length;
}

function westernNumberOf(text: string): HeadNumber | undefined {
  const named = NAMED.exec(text);
  const inWords = named && wordNumberOf(text, named[0].length);
  if (inWords) return inWords;
  const rest = text.slice(named?.[0].length ?? 0);
  for (const { form, pattern } of named ? [...HEAD_NUMBERS, BARE_ROMAN] : HEAD_NUMBERS) {
    const match = pattern.exec(rest);
    if (!match?.[1] || (form === 'roman' && !isRoman(match[1].toUpperCase()))) continue;
    const depth = match[1].split(/[.-]/).length;
    return { form, value: match[1], length: match[0].length + (named?.[0].length ?? 0), depth };
  }
  return undefined;
}

function isRoman(value: string): boolean {
  return /^(?:X{0,2})(?:IX|IV|V?I{0,3})$/.test(value);
}

export interface FrontLabel {
  kind: 'abstract' | 'keywords';
  language: string;
  /** Length in characters, including the colon and space. */
  length: number;
}

const LABEL_PATTERNS = FRONT_LABELS.map(({ kind, language, words }) => ({
  kind,
  language,
  // A label is followed by punctuation, by a space and a capital, or by the end of the line.
  pattern: new RegExp(
    `^(?:${lettersOnce(words)})(?:\\s*\\([^()]{1,40}\\)(?=\\s*[:：]))?(?:\\s*(?:[:：.—–−]|-{2,3})|\\s+[-–—−:]|-(?=\\s)|\\s*$|(?=\\s+["“‘'(]?[\\p{Lu}\\p{Lo}\\p{N}<]))[\\s:：.—–−-]*`,
    'iu',
  ),
}));

/** The label of an abstract or of keywords at the start of a text. */
export function frontLabel(line: string): FrontLabel | undefined {
  const text = oneLetter(line);
  for (const { kind, language, pattern } of LABEL_PATTERNS) {
    const match = pattern.exec(text);
    if (match && startsLikeLabel(text, match[0].length, kind))
      return { kind, language, length: match[0].length };
  }
  return undefined;
}

/** "Summary of …" begins a sentence: with the `i` flag, `\p{Lu}` above matches lowercase letters too. */
function startsLikeLabel(text: string, length: number, kind: FrontLabel['kind']): boolean {
  const label = text.slice(0, length);
  // Example: "a b s t r a c t" on its own line.
  if (length >= text.length && /^\p{L} \p{L} /u.test(text)) return true;
  if (!/^[\p{Lu}\p{Lo}]/u.test(label) && !/[:：.]/.test(label)) return false;
  if (/[:：.—–−-]\s*$/.test(label) || length >= text.length) return true;
  const rest = text.slice(length);
  // Keywords may begin in lowercase: "Keywords rivers, names, maps".
  return (
    !/^\p{Ll}/u.test(rest) ||
    (kind === 'keywords' && /^(?!(?:are|were|is|was)\s)[^.]+?[,;]/u.test(rest))
  );
}

const STRUCTURED = new RegExp(
  `^(?:${[
    'background|objectives?|aims?|purpose|introduction|context|importance|rationale|methods?|methodology',
    'materials? and methods|patients? and methods|(?:study )?design(?:/methodology/approach)?|setting',
    'participants|patients|interventions?|(?:main )?outcomes?(?: measures?| and measures?)?',
    'results?|findings|limitations?|discussion|conclusions?|originality/value|interpretation|significance',
    'methodology/principal findings|principal findings|conclusions?/significance|methods and analysis',
    'trial design|interventions? and comparators?|randomi[sz]ation|blinding(?: \\(masking\\))?|trial status|full protocol',
    'numbers? (?:to be )?randomi[sz]ed(?: \\(sample size\\))?',
    'practical implications|trials? registration(?: numbers?)?|ethics and dissemination|case (?:report|presentation)',
    'objetivos?|métodos?|metodolog[ií]a|materiales? y métodos|material e métodos|resultados|conclusi(?:ón|ones)',
    'conclus(?:ão|ões)|introducción|introdução|antecedentes|fundamento',
    'objectifs?|contexte|méthodes?|résultats|hintergrund|ziele?|fragestellung|methoden|ergebnisse',
    'schlussfolgerung(?:en)?|amaç|giriş|yöntem(?:ler)?|gereç ve yöntem(?:ler)?|bulgular|sonuç(?:lar)?|tartışma',
    'latar belakang|tujuan|metode|hasil|k?esimpulan|simpulan|цель|введение|материалы и методы|методы',
    'результаты|выводы|заключение|мета|методи|результати|висновки|cel|metody|wyniki|wnioski',
  ].join('|')})\\s*(?:[:.—–-]|$)`,
  'iu',
);

/** Whether it is a label inside a structured abstract: "Methods: …". */
export function isStructuredLabel(text: string): boolean {
  return STRUCTURED.test(text.trim());
}
