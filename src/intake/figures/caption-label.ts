/** The label of a caption. Example: "Figure 3. …". "Appendix" is not a label, because it heads a section. */
import { chineseNumber, latinDigits } from '../../words/digits.ts';
import { wordSet } from '../../words/word-list.ts';
import { leadingPhrase } from '../phrases.ts';

export interface CaptionLabel {
  kind: 'figure' | 'table';
  /** Examples: "3", "A1" */
  number: string;
  /** Length in characters, with its full stop or colon. */
  length: number;
}

const FIGURE =
  'fig(?:ure?|s|\\.)?|abb(?:ildung|\\.)|figura|figuur|gráfic[oa]|grafico|grafik|graph(?:ique)?|chart|scheme|schéma|map|mapa|diagramm?|photo|plate|il?lustra(?:tion|ci[oó]n|[cç][aã]o|si)|imagen?|schaubild|şekil|gambar|рис(?:унок|\\.)?|мал(?:юнок|\\.)|схема|график|диаграмма|rys(?:unek|\\.)|ob(?:r(?:ázek|\\.)|rázok)|ábra|hình|图|圖|図|그림|الشكل|شكل|شکل|تصویر|نمودار|نقشہ|איור|תרשים|תמונה|चित्र|आकृति|চিত্র|(?:รูป|ภาพ)(?:ที่)?|bild|kuv(?:a|io)|joonis|slika|слика|фигура|εικόνα|σχήμα|διάγραμμα|γράφημα|rajah|(?:biểu|sơ) đồ|сурет|şəkil|зураг|სურათი|նկար';
const TABLE =
  'table|tab\\.|tabelle|tableau|tabla|tabela|tabella|quadro|cuadro|tablo|çizelge|tabel|tabulka|tabuľka|táblázat|bảng|табл(?:ица|\\.)|таблиця|表|표|جدول|الجدول|ٹیبل|טבלה|לוח|सारणी|तालिका|সারণি|ตาราง(?:ที่)?|tabell|taulukko|taula|tablica|preglednica|табела|πίνακας|jadual|cədvəl|кесте|хүснэгт|ცხრილი|աղյուսակ';
/** Words after the number. Examples: "1. ábra", "2 lentelė", "3-rasm". */
const FIGURE_BEHIND = 'ábra|kép|pav(?:eikslas|\\.)|attēls|irudia|rasm|расм|сурет|сүрөт|зураг';
const TABLE_BEHIND = 'táblázat|lentelė|tabula|taula|jadval|жадвал|кесте|хүснэгт';
// "2-1" and "1.2.3" count within a chapter. "4b" needs a stop after it, because "Table 4b shows" is a sentence.
const NUMBER =
  '([A-Z]?[\\d٠-٩۰-۹]{1,3}(?:[.‐‑-][\\d٠-٩۰-۹]{1,3}){0,2}(?:[a-z](?=\\s?[.:：|]))?|[IVX]{1,5}|(?<=[图圖図表][\\s\\u00A0]*)[一二三四五六七八九十]{1,3})';

/** Groups in "Figure 2. 1": the text before the space, and the space. */
export const PARTED_NUMBER = new RegExp(
  `((?<!\\p{L})(?:${FIGURE}|${TABLE})[\\s\\u00A0]+\\d{1,2}\\.)([ \\u00A0]+)(?=\\d{1,3}(?!\\d))`,
  'giu',
);

const SPACE = '\\s\\u00A0\\u200E\\u200F';

/** Examples: "Table No. 4", "جدول رقم (4)" */
const NO = '(?:n[o°º]\\.?|№|رقم|نمبر|شماره|क्रमांक|संख्या)';

const PATTERNS: { kind: CaptionLabel['kind']; pattern: RegExp }[] = [
  { kind: 'figure', pattern: pattern(FIGURE) },
  { kind: 'table', pattern: pattern(TABLE) },
  { kind: 'figure', pattern: behind(FIGURE_BEHIND) },
  { kind: 'table', pattern: behind(TABLE_BEHIND) },
];

/** Allows a hyphen before the number ("Fig-3:"), and Word's direction marks around Persian numbers. */
function pattern(words: string): RegExp {
  const number = `(?:\\(\\s?${NUMBER}\\s?\\)|${NUMBER})`;
  const between = `[${SPACE}]{0,100}(?:-[${SPACE}]?)?(?:${NO}\\s{0,9})?`;
  return label(
    `(?:supplementary\\s+)?(?:${words})${between}${number}(?![\\p{L}\\p{N}]|['’]\\p{L})`,
  );
}

function behind(words: string): RegExp {
  const number = `(?:\\(${NUMBER}\\)|${NUMBER})`;
  return label(`${number}(?:[.-][${SPACE}]*|[${SPACE}]+)(?:${words})(?!\\p{L})`);
}

function label(words: string): RegExp {
  return new RegExp(`^${words}[${SPACE}]{0,100}([.:：|]|[—–-](?!\\d)|\\(|$)?[${SPACE}]*`, 'iu');
}

/** Panels at the start of a sentence, after "Figure 2 (". Examples: "a)-(d) show the fields", "b) exhibits". */
const PANELS = /^[a-h]\)(?:(?:\s{0,2}|\s?[-–,&]\s?)\(?[a-h]\))*\s*(?:and \([a-h]\)\s*)?/u;

function isPanelSentence(text: string): boolean {
  const panels = PANELS.exec(text)?.[0].length ?? text.length;
  const rest = text.slice(panels);
  return /^\p{Ll}/u.test(rest) && leadingPhrase('panel-verb', rest) > 0;
}

/** What follows a label in a sentence, in scripts with capitals. */
const IN_SENTENCE = /^(?:[–-]\d+\s+\p{Ll}|,\s*(?:\p{Ll}|\d[^.]{20,}\.(?:\s|$))|\p{Ll}|\()/u;
/** Urdu and Hindi particles, and "shows" in Hebrew. */
const PARTICLES = wordSet('میں سے کے کا کی نے پر کو را نشان में से के का की ने पर को מראה');
/** "Shows", "illustrates" … in Arabic and Hebrew. */
const SHOWS = /^(?:(?:مما\s)?[يت](?:وضح|بين|ظهر|عرض|مثل|شير|لخص)|מציג\p{L}*)(?=\s)/u;

function goesOn(behindLabel: string): boolean {
  const rest = behindLabel.replace(/^\uFFFC?\s*/, '');
  const [, word = ''] = /^(\S+)\s/.exec(rest) ?? [];
  return IN_SENTENCE.test(rest) || PARTICLES.has(word) || SHOWS.test(rest);
}

const UNNUMBERED = new RegExp(`^(?:${FIGURE}|${TABLE})\\s*(?:[:：]|\\s(?=\\p{L}))`, 'iu');

/** A caption without a number. Example: "Figure Salinity and trend". Many sentences begin like this too. */
export function isUnnumberedCaption(text: string): boolean {
  return UNNUMBERED.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text) && !/\p{L}[.!?]$/u.test(text);
}

/**
 * The label at the start of a caption. A sentence such as "Figure 3 shows …" has no label.
 *
 * @param styled whether the text has a caption style; its title may then start in lower case ("Figure 3 iPhones")
 */
export function captionLabel(text: string, styled = false): CaptionLabel | undefined {
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, inBrackets, plain, sign] = match;
    const number = inBrackets ?? plain;
    if (number === undefined) continue;
    const rest = text.slice(whole.length);
    const bracket = sign === '(';
    const sentence =
      !styled && ((sign === undefined && goesOn(rest)) || (bracket && isPanelSentence(rest)));
    if (!sentence)
      return {
        kind,
        number: String(chineseNumber(number) ?? latinDigits(number)),
        length: whole.trimEnd().length - (bracket ? 1 : 0),
      };
  }
  return undefined;
}

const NUMBER_IN_NAME = new RegExp(
  `(?<!\\p{L})(?:${FIGURE})s?[\\s_.-]{0,3}(S?\\d{1,3})(?:[\\s_.-]?(\\d{1,3}))?(?!\\d)`,
  'iu',
);

/**
 * Numbers in the name of a picture's file. Example: "Smith-2020_Fig2.tif" has `named: ['2']`.
 *
 * @returns `named`: numbers after the word for a figure, the most exact first; `others`: all numbers of the name
 */
export function figureNumbersIn(name: string): { named: string[]; others: string[] } {
  const stem = latinDigits(name.replace(/\.[^.]*$/, '')).toLowerCase();
  const [, first, second] = NUMBER_IN_NAME.exec(stem) ?? [];
  const exact = first && second ? [`${first}.${second}`, `${first}-${second}`] : [];
  const own = (number: string) => number.replace(/^(s?)0+(?=\d)/, '$1');
  return {
    named: first ? [...exact, first].map(own) : [],
    others: (stem.match(/\d+/g) ?? []).map(own),
  };
}

export function isCaption(text: string): boolean {
  return captionLabel(text.trim()) !== undefined;
}

/** The caption of one picture in a figure of several. Example: "(a) In spring". */
export function isPanelCaption(text: string): boolean {
  return text.length < LONGEST_PANEL && /^\(?[a-h]\)(?:\s|$)/i.test(text);
}

/** In characters. */
const LONGEST_PANEL = 200;
