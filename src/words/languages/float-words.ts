/** Words that authors type around a figure or table, in all languages of Offprint. */
import { LANGUAGES } from './index.ts';

/** Abbreviations of the names in `LANGUAGES`. */
const SHORT = {
  figure: 'fig|figs|abb|rys|ryc|ris|рис|şek|gbr|afb',
  table: 'tab|tbl|табл',
};

/** Patterns of names of figures and tables. Examples: "Figure", "Fig.", "Tabela", "表" */
export const FLOAT_NAMES = { figure: namesOf('figure'), table: namesOf('table') };

/** Pattern of the end of a typed label. Examples: "Figure 3:", "Tabela 1 –", "Table 2 |" (Nature journals) */
export const LABEL_END = String.raw`(?:[:.：．]|[–—|-](?=\s))`;

function namesOf(kind: 'figure' | 'table'): string {
  const names = Object.values(LANGUAGES).map(({ kinds }) => kinds[kind]);
  return String.raw`(?:${[...new Set(names)].join('|')}|(?:${SHORT[kind]})\.)`;
}

/** Words that begin a note below a figure or table, without the colon or full stop. */
const NOTE_WORDS = [
  'notes?|sources?|remarks?|abbreviations?', // English
  'lecture|champ|remarques?|abréviations?', // French, with statistics' “Lecture : … Champ : …”
  'notas?|fontes?|fuentes?|elaboração|elaboración|abreviaturas?', // Portuguese, Spanish
  'anmerkung(?:en)?|quellen?|hinweise?|abkürzungen|erläuterung(?:en)?', // German
  'not[ae]|font[ei]|noten?|noot|bron(?:nen)?|toelichting', // Italian, Dutch
  'źródł[oa]|uwag[ai]|objaśnienia', // Polish
  'источники?|примечани[ея]|джерел[оа]|приміт(?:ка|ки)', // Russian, Ukrainian
  'kaynak(?:lar|ça)?|not(?:lar)?|açıklama', // Turkish
  'sumber|catatan|keterangan', // Indonesian
  'المصدر|المصادر|ملاحظ(?:ة|ات)', // Arabic
  'مأخذ|منبع|منابع|یادداشت|توضیح|ماخذ|مآخذ|نوٹ', // Persian, Urdu
  'स्रोत|टिप्पणी', // Hindi
  '出典|出所|注記?|註|資料(?:來源)?|资料来源|来源|數據來源|数据来源', // Japanese, Chinese
  '출처|자료|주', // Korean
].join('|');

/** Pattern of the beginning of a note below a figure or table. Examples: "Note. ", "Fonte: " */
export const FLOAT_NOTE = new RegExp(String.raw`^\s*(?:${NOTE_WORDS})\s*[.:：]`, 'iu');
