/** Numbers at the start of headings: "2.1", "IV.", "Chapter two", "第2章". */
import { chineseNumber } from '../words/digits.ts';
import { labelText, phraseLength } from './label-words.ts';
import { monthOf } from './months.ts';

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
/** Length of "Chapter " at the start of a text; 0 if missing. */
function chapterLength(text: string): number {
  const length = phraseLength(text, ['chapter']);
  const space = /^\s+/.exec(text.slice(length))?.[0].length ?? 0;
  return length > 0 && space > 0 ? length + space : 0;
}

/** Example: "Chapter 2. Methods". */
export function isChapter(text: string): boolean {
  return chapterLength(text) > 0 && numberOf(text) !== undefined;
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
  const named = chapterLength(line);
  // "PART 1" stands above several headings.
  if (named === 0 || /^(?:part|section|раздел|بخش)/iu.test(line)) return false;
  if (/^(?:\d{1,2}|[IVX]{1,5})\s*[.:]?$/iu.test(line.slice(named))) return true;
  return wordNumberOf(line, named)?.length === line.length;
}

function westernNumberOf(text: string): HeadNumber | undefined {
  const named = chapterLength(text);
  const inWords = named > 0 ? wordNumberOf(text, named) : undefined;
  if (inWords) return inWords;
  const rest = text.slice(named);
  for (const { form, pattern } of named > 0 ? [...HEAD_NUMBERS, BARE_ROMAN] : HEAD_NUMBERS) {
    const match = pattern.exec(rest);
    if (!match?.[1] || (form === 'roman' && !isRoman(match[1].toUpperCase()))) continue;
    const depth = match[1].split(/[.-]/).length;
    return { form, value: match[1], length: match[0].length + named, depth };
  }
  return undefined;
}

function isRoman(value: string): boolean {
  return /^(?:X{0,2})(?:IX|IV|V?I{0,3})$/.test(value);
}
