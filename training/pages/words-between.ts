/** What the words between labelled stretches are: labels, dates, notes. */
import type { Field } from './labelled-page.ts';

/** Words that say what they are. The first that fits counts. */
const SAID: [Field, RegExp][] = [
  ['note', /\bpresented (?:as|at)\b|earlier version|extended abstract|supported by|work .*done/i],
  ['contribution', /contributed equally|joint first authors|equal contribution/i],
  ['correspondence', /\b(?:correspond|reprint|auteur à qui)/i],
  ['running-title', /^(?:running|short) (?:title|head)/i],
  ['dates', /^\W*(?:received|accepted|published(?! (?:in|by))|revised|available online|dated)\b/i],
  ['dates', /^\W*(?:submitted|article history|previously published|advance access)\b/i],
  ['journal', /^\W*(?:citation|cite|how to cite|doi|issn|www\.|https?:|downloaded|online at)\b/i],
  [
    'journal',
    /^(?:this article is available|printed in|published|the current issue|contents lists)/i,
  ],
  ['journal', /^\d{4}-\d{3}[\dX]/],
  ['licence', /^\W*(?:copyright|©|all rights|licen[cs]e)/i],
  ['note', /\beditor|edited by|reviewed by|communicated by|funding|competing interest/i],
  ['note', /conflicts? of interest|data availability|supplementa|publisher.s note|acknowledg/i],
  ['note', /^\W*(?:confidential|authorized licensed use)/i],
  ['honorific', /^(?:\p{L}+ ){0,2}(?:professor|lecturer|director|chief|fellow|student)\W*$/iu],
  [
    'label',
    /^\W*(?:titles?|authors?|affiliations?|author details|author information|orcid(?: id)?)\W*$/i,
  ],
  ['label', /^(?:from(?: the)?|by)\W*$/i],
  ['label', /^\W*e-?mail(?: address(?:es)?)?\W*$/i],
  ['phone', /\((?:voice|telephone|phone|fax)\)/i],
  ['phone', /^\W*(?:tel|telephone|phone|fax)\b/i],
];

/** What words are before a stretch of that field. */
const BEFORE: Partial<Record<Field, Field>> = {
  abstract: 'abstract-label',
  keywords: 'keywords-label',
  dates: 'dates',
  journal: 'journal',
  licence: 'licence',
  note: 'note',
  phone: 'phone',
  people: 'label',
  affiliation: 'label',
  title: 'label',
  email: 'label',
};

const CONJUNCTIONS = new Set(['and', 'or', 'y', 'e', 'et', 'und', 'и', 've', 'dan', '&']);

/** Labels on a line of their own, or before a colon. */
const LABELS: [Field, string][] = [
  ['abstract-label', 'abstract|summary|résumé|zusammenfassung|resumen|resumo|riassunto|abstrak'],
  [
    'abstract-label',
    'аннотация|анотація|реферат|özet|öz|ringkasan|samenvatting|摘要|sažetak|sammanfattning',
  ],
  [
    'keywords-label',
    'keywords|key words|index terms|mots-clés|mots clés|schlüsselwörter|schlagwörter',
  ],
  [
    'keywords-label',
    'palabras clave|palavras-chave|palavras chave|parole chiave|kata kunci|关键词',
  ],
  [
    'keywords-label',
    'ключевые слова|ключові слова|anahtar kelimeler|anahtar sözcükler|trefwoorden',
  ],
];
const FIELDS_OF_LABELS = new Map(
  LABELS.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)),
);

function wordOfLabel(line: string): Field | undefined {
  const words = line.replace(/[\s.:—–-]+$/, '').toLowerCase();
  const isSpaced = /^(?:\p{L}\s+){4,}\p{L}$/u.test(words);
  return FIELDS_OF_LABELS.get(isSpaced ? words.replace(/\s+/g, '') : words);
}

/** A line with a label and what it is for. Example: "Keywords: birds, rivers". */
export function labelledLine(
  line: string,
): { label: Field; length: number; field: Field } | undefined {
  const [whole, words = ''] = /^([^:.—–]{2,30})\s*[:.—–]\s*(?=\S)/.exec(line) ?? [''];
  const label = wordOfLabel(words);
  if (label) return { label, length: whole.length, field: label.replace('-label', '') as Field };
  const isShortTitle = /^(?:running|short) (?:title|head)$/i.test(words);
  return isShortTitle
    ? { label: 'label', length: whole.length, field: 'running-title' }
    : undefined;
}

const FEW_WORDS = 5;

/** The field of trimmed words between two stretches, by themselves or by the stretch after them. */
export function fieldOfLine(line: string, next: Field | undefined): Field | undefined {
  const isShort = line.split(/\s+/).length <= FEW_WORDS || /^(?:\p{L}\s){4,}/u.test(line);
  if (CONJUNCTIONS.has(line.toLowerCase())) return undefined;
  const said = wordOfLabel(line) ?? SAID.find(([, pattern]) => pattern.test(line))?.[0];
  if (said) return said;
  if (next === 'email' && isName(line)) return 'people';
  const before = isShort && next ? BEFORE[next] : undefined;
  return before !== 'label' || /:$|^\p{Ll}/u.test(line) ? before : undefined;
}

/** Example: "Deborah J Curtis -" before an e-mail address. */
function isName(line: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]*\s?){2,5}[^\p{L}\d]*$/u.test(line);
}
