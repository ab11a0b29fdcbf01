/** Fields that hold a code, a date, an address or a pointer, not words. */
const CODES =
  /^(type|id|target|key|keys|kind|form|mode|calls|asset|assets|url|href|language|direction|align|ror|orcid|email|country|date|dates|doi|pages|affiliations?|roles|issn|spdx|funderId|citedBy|citationFormat|issued|accessed|DOI|URL|number|checked|letter|numbering)$/;

/** A copy of plain JSON in which every word is `words`. */
export function replaceWords<Value>(value: Value, words: string, key = ''): Value {
  if (typeof value === 'string' && !CODES.test(key)) return words as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (CODES.test(key) && key !== 'affiliations' && key !== 'pages') return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    replaceWords(one, words, Array.isArray(value) ? key : name),
  ]);
  const copy = Object.fromEntries(entries);
  return (Array.isArray(value) ? Object.values(copy) : copy) as Value;
}
