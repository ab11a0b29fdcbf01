/** "Figure 3. …": the label that a caption begins with. "Appendix" is none: it heads a section. */
import { chineseNumber, latinDigits } from '../../words/digits.ts';

export interface CaptionLabel {
  kind: 'figure' | 'table';
  /** "3", "A1" */
  number: string;
  /** Characters of the text that it takes, with its full stop or colon. */
  length: number;
}

const FIGURE =
  'fig(?:ure?|s|\\.)?|abb(?:ildung|\\.)|figura|figuur|gráfic[oa]|grafico|grafik|graph(?:ique)?|chart|scheme|schéma|map|mapa|diagramm?|photo|plate|il?lustra(?:tion|ci[oó]n|[cç][aã]o|si)|imagen?|schaubild|şekil|gambar|рис(?:унок|\\.)?|мал(?:юнок|\\.)|схема|график|диаграмма|rys(?:unek|\\.)|ob(?:r(?:ázek|\\.)|rázok)|ábra|hình|图|圖|図|그림|الشكل|شكل|شکل|تصویر|نمودار|نقشہ|איור|תרשים|תמונה|चित्र|आकृति|চিত্র|(?:รูป|ภาพ)(?:ที่)?|bild|kuv(?:a|io)|joonis|slika|слика|фигура|εικόνα|σχήμα|διάγραμμα|γράφημα|rajah|(?:biểu|sơ) đồ|сурет|şəkil|зураг|სურათი|նկար';
const TABLE =
  'table|tab\\.|tabelle|tableau|tabla|tabela|tabella|quadro|cuadro|tablo|çizelge|tabel|tabulka|tabuľka|táblázat|bảng|табл(?:ица|\\.)|таблиця|表|표|جدول|الجدول|ٹیبل|טבלה|לוח|सारणी|तालिका|সারণি|ตาราง(?:ที่)?|tabell|taulukko|taula|tablica|preglednica|табела|πίνακας|jadual|cədvəl|кесте|хүснэгт|ცხრილი|աղյուսակ';
/** Where the number comes first: "1. ábra", "2 lentelė", "3-rasm". */
const FIGURE_BEHIND = 'ábra|kép|pav(?:eikslas|\\.)|attēls|irudia|rasm|расм|сурет|сүрөт|зураг';
const TABLE_BEHIND = 'táblázat|lentelė|tabula|taula|jadval|жадвал|кесте|хүснэгт';
// "2-1" and "1.2.3" count within a chapter. "4b" only where a stop follows: "Table 4b shows" is a sentence.
const NUMBER =
  '([A-Z]?[\\d٠-٩۰-۹]{1,3}(?:[.‐‑-][\\d٠-٩۰-۹]{1,3}){0,2}(?:[a-z](?=\\s?[.:：|]))?|[IVX]{1,5}|(?<=[图圖図表][\\s\\u00A0]*)[一二三四五六七八九十]{1,3})';

/** "Figure 2. 1": before the space, the space. */
export const PARTED_NUMBER = new RegExp(
  `((?<!\\p{L})(?:${FIGURE}|${TABLE})[\\s\\u00A0]+\\d{1,2}\\.)([ \\u00A0]+)(?=\\d{1,3}(?!\\d))`,
  'giu',
);

const SPACE = '\\s\\u00A0\\u200E\\u200F';

/** "Table No. 4", "جدول رقم (4)" */
const NO = '(?:n[o°º]\\.?|№|رقم|نمبر|شماره|क्रमांक|संख्या)';

const PATTERNS: { kind: CaptionLabel['kind']; pattern: RegExp }[] = [
  { kind: 'figure', pattern: pattern(FIGURE) },
  { kind: 'table', pattern: pattern(TABLE) },
  { kind: 'figure', pattern: behind(FIGURE_BEHIND) },
  { kind: 'table', pattern: behind(TABLE_BEHIND) },
];

/** "Fig-3:" has a hyphen before its number; Word puts marks of direction about those of Persian. */
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

/** "a)-(d) show the fields", "b) exhibits": behind "Figure 2 (", a sentence on parts of the figure. */
const PANELS_SHOW =
  /^[a-h]\)(?:(?:\s{0,2}|\s?[-–,&]\s?)\(?[a-h]\))*\s*(?:and \([a-h]\)\s*)?(?:shows?|exhibits?|illustrates?|presents?|depicts?|displays?|demonstrates?|reveals?|compares?|gives?|plots|reports?|summari[sz]es?|indicates?|describes?|is|are|muestran?|mostram?|ilustran?|apresentam?|montrent?|présentent?|illustrent?|zeigt|zeigen)(?!\p{L})/u;

/** What follows a label in a sentence: small letters, or, where there are none, words of case and "shows". */
const IN_SENTENCE =
  /^\uFFFC?\s*(?:[–-]\d+\s+\p{Ll}|,\s*(?:\p{Ll}|\d[^.]{20,}\.(?:\s|$))|\p{Ll}|\(|(?:میں|سے|کے|کا|کی|نے|پر|کو|را|نشان|में|से|के|का|की|ने|पर|को|(?:مما\s)?[يت](?:وضح|بين|ظهر|عرض|مثل|شير|لخص)|מציג\p{L}*|מראה)(?=\s))/u;

const UNNUMBERED = new RegExp(`^(?:${FIGURE}|${TABLE})\\s*(?:[:：]|\\s(?=\\p{L}))`, 'iu');

/** "Figure Salinity and trend", a caption that nobody numbered; many a sentence begins so too. */
export function isUnnumberedCaption(text: string): boolean {
  return UNNUMBERED.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text) && !/\p{L}[.!?]$/u.test(text);
}

/**
 * The label at the start of a caption; a sentence such as "Figure 3 shows …" has none.
 *
 * @param styled it stands in the style of captions: what follows may begin small, "Figure 3 iPhones"
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
      !styled &&
      ((sign === undefined && IN_SENTENCE.test(rest)) || (bracket && PANELS_SHOW.test(rest)));
    if (!sentence)
      return {
        kind,
        number: String(chineseNumber(number) ?? latinDigits(number)),
        length: whole.trimEnd().length - (bracket ? 1 : 0),
      };
  }
  return undefined;
}

export function isCaption(text: string): boolean {
  return captionLabel(text.trim()) !== undefined;
}

/** "(a) In spring": what one picture of several shows; the figure's own caption stands elsewhere. */
export function isPanelCaption(text: string): boolean {
  return text.length < LONGEST_PANEL && /^\(?[a-h]\)(?:\s|$)/i.test(text);
}

/** Characters. */
const LONGEST_PANEL = 200;
