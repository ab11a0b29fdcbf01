/**
 * Parses locators as Pandoc does: "p. 3", "chap. 2 and 4", "{ii, A, D-Z}", a bare "33-35". The terms are
 * those of the CSL locales of our languages.
 */

import { baseLanguage } from '../../../../words/language-tag.ts';
import { ownValue } from '../../../../words/own-value.ts';
import { byWord } from '../../../../words/word-list.ts';

export interface Locator {
  /** CSL locator type. */
  label: string;
  locator: string;
  /** The author's word, if its meaning depends on the language. */
  term?: string;
  /** The text after the locator, with the punctuation before it. */
  rest: string;
}

/** CSL locator types with their terms. A full stop after a term is optional. */
const TERMS: Record<string, string> = {
  page: 'p pp pg pgs page pages pág págs pag pags página páginas seite seiten s ss sayfa hlm hal halaman str strana strany strona strony stranica stranice sida sidor sivu sivut lk lpp oldal pàg pàgina pàgines trang σελ σελίδα σελίδες עמ עמוד עמודים с стр стор страница страницы сторінка ص صص صفحہ صفحات صفحة blz bladzijde pagina पृ पृष्ठ',
  chapter:
    'ch chap chaps chapter chapters chapitre chapitres cap caps capítulo capítulos kap kapitel bölüm bab гл глава باب فصل capitolo rozdz rozdział hfst hoofdstuk розд розділ अध्याय',
  section:
    'sec secs sect sects section sections sección secciones abschn abschnitt abschnitte § §§ قسم seção seções sez sezione sekc sekcja',
  volume:
    'vol vols volume volumes volumen volúmenes bd bde band bände جلد مج t tom tome tomo cilt jilid том',
  figure:
    'fig figs figure figures figura figuras abb abbildung abbildungen şekil gambar рис شکل شكل',
  table: 'tab tabs tbl table tables tabla tablas tabelle tabellen tablo tabel табл جدول',
  equation: 'eq eqs eqn equation equations ecuación gleichung مساوات معادلة',
  part: 'pt pts part parts partie parties parte partes teil teile حصہ جزء ج deel część',
  paragraph:
    'para paras par paragraph paragraphs paragraphe paragraphes párr párrafo párrafos abs absatz absätze ¶ ¶¶ فقرة ust akapit',
  line: 'l ll line lines ligne lignes línea líneas zeile zeilen z',
  note: 'n nn note notes fn nota notas anm anmerkung حاشیہ',
  book: 'bk bks book books livre livres libro libros buch کتاب',
  issue: 'no nos nr num núm number numbers numéro numéros número números heft شمارہ عدد №',
  column: 'col cols column columns colonne colonnes columna columnas spalte',
  folio: 'fol fols folio folios feuillet feuillets blatt fl fls fólio',
  opus: 'op opp opus',
  verse: 'v vv verse verses verset versets verso versos vers آیت آية',
  'sub-verbo': 's.v s.vv sub-verbo',
  'article-locator': 'art arts article articles artículo artículos artikel',
  appendix: 'app apps appendix appendices annexe annexes apéndice anhang',
  supplement: 'suppl supp supplement supplements',
  rule: 'rule rules règle règles',
};

/** Terms with another meaning in some languages: "s. 5" is a section of an act in English. */
const TERMS_OF_LANGUAGES: Record<string, Record<string, string>> = {
  cs: { l: 'folio' },
  da: { par: 'section' },
  en: { s: 'section', ss: 'section' },
  fa: { ج: 'volume' },
  hu: { s: 'line' },
  lt: { l: 'folio' },
  nb: { par: 'section' },
  nn: { par: 'section' },
  sk: { l: 'folio' },
  ur: { ج: 'volume' },
};

/** The CSL locator type of a term in a language; undefined if it is the usual one. */
export function locatorIn(language: string, term: string): string | undefined {
  const terms = ownValue(TERMS_OF_LANGUAGES, baseLanguage(language));
  return terms && ownValue(terms, term);
}

/** Terms after a number: "12–15頁", "第2章". */
const COUNTERS: Record<string, string> = {
  page: '頁 页 ページ 쪽 면',
  chapter: '章 장',
  section: '節 节 절',
  volume: '巻 卷 권',
  issue: '号 號 호',
  'article-locator': '条 條 조',
};

const LABELS = new Map(Object.entries(byWord(TERMS)));
const COUNTER_LABELS = new Map(Object.entries(byWord(COUNTERS)));

/** All locator terms. */
export const LOCATOR_TERMS: readonly string[] = [...LABELS.keys()];

const ESCAPED_TERMS = [...LABELS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((term) => term.replace('.', String.raw`\.`));
/** A number, a numbered thing ("3a", "2.1", "5(2)(a)") or a Roman numeral. */
const UNIT = String.raw`(?:(?=[\p{L}\p{N}.:/]*\p{N})[\p{L}\p{N}]+(?:[.:/][\p{L}\p{N}]+)*(?:\([\p{L}\p{N}]+\))*(?:\s?ff?\b\.?)?|[ivxlcdm]+\b|[IVXLCDM]+\b)`;
const UNITS = String.raw`${UNIT}(?:(?:\s*[-–—]+\s*|\s*[,&]\s*|\s+(?:and|et|y|und|و)\s+)${UNIT})*`;
const BEFORE = String.raw`^[\s,،、，]{0,100}`;
/** "s.v. Cyborg" is no section v. The words are kept as written. */
const NO_WORD = String.raw`(?!s\. ?vv?\.\s*\P{N})`;
const LABELLED = new RegExp(
  String.raw`${BEFORE}${NO_WORD}(${ESCAPED_TERMS.join('|')})(?:\.\s*|\s+|(?<=[§¶])\s*)(${UNITS})(?![\p{L}\p{N}])`,
  'iu',
);
const BARE = new RegExp(
  String.raw`${BEFORE}(\p{N}+\p{L}?(?:(?:\s*[-–—]+\s*|\s*,\s*)\p{N}+\p{L}?)*)(?=\s*(?:[,;.)،؛、，；]|$))`,
  'u',
);
const COUNTED = new RegExp(
  String.raw`${BEFORE}(?:第\s*)?(\p{N}+(?:\s*[-–—~〜～,、]+\s*\p{N}+)*)\s*(${[...COUNTER_LABELS.keys()].join('|')})`,
  'u',
);
const BRACED = new RegExp(String.raw`${BEFORE}\{([^{}]*)\}`, 'u');
const TERM_IN_BRACES = new RegExp(
  String.raw`^\s*(${ESCAPED_TERMS.join('|')})(?:\.\s*|\s+|(?<=[§¶])\s*)(.+)$`,
  'iu',
);

/** Signs that are kept. Styles would print "Sekcja 3" or "sec. 3" for the "§ 3" of a law. */
const SIGN = /^[§¶]/;

/** Splits the words after a key; undefined if they begin with no locator. */
export function readLocator(words: string): Locator | undefined {
  const braced = BRACED.exec(words);
  if (braced) return fromBraces(braced[1] ?? '', words.slice(braced[0].length));
  const match = LABELLED.exec(words);
  if (match && SIGN.test(match[1] ?? '')) return undefined;
  if (match) return makeLocator(match[1], match[2], words.slice(match[0].length));
  const counted = COUNTED.exec(words);
  if (counted) {
    const label = COUNTER_LABELS.get(counted[2] ?? '') ?? 'page';
    return { ...makeLocator('p', counted[1], words.slice(counted[0].length)), label };
  }
  const bare = BARE.exec(words);
  return bare ? makeLocator('p', bare[1], words.slice(bare[0].length)) : undefined;
}

/** A locator in braces may contain anything: `{p. 3, appendix}`. `{}` means that there is none. */
function fromBraces(inside: string, rest: string): Locator | undefined {
  const match = TERM_IN_BRACES.exec(inside);
  if (match) return makeLocator(match[1], match[2], rest);
  return inside.trim() === '' ? undefined : makeLocator('p', inside, rest);
}

function makeLocator(term = 'p', units = '', rest = ''): Locator {
  const label = LABELS.get(term.toLowerCase()) ?? 'page';
  const locator = units.trim().replace(/(?:(?<!\s)\s+)?[-–—]+\s*/g, '-');
  // "S. 5" is German, even in an English article.
  const isAmbiguous = Object.values(TERMS_OF_LANGUAGES).some((terms) => term in terms);
  return { label, locator, rest, ...(isAmbiguous && { term }) };
}
