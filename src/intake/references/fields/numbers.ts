import { latinDigits } from '../../../words/digits.ts';

/** Volume, issue and other numbers printed in their place, as strings. */
export interface VolumeNumbers {
  volume?: string;
  issue?: string;
  /** Example: "4 vols." */
  'number-of-volumes'?: string;
  part?: string;
}

const NUMBER = String.raw`\p{Ll}{0,3}-?\d+\p{L}?(?:\s?[-–—/&.]\s?\d+\p{L}?){0,9}|[ivxlcdm]{1,15}(?!\p{L})`;

const VOLUME_WORD =
  '(?:volumes?|vols?|volumen|v|bande?|bde?|tomes?|tomo|t|cilt|c|том|т|jahrgang|jahrg|jg|المجلد|مجلد|مج|جلد|دوره|年|卷|第|ano|anno|год)';
/** Words that only introduce an issue number. */
const NUMBER_WORD = [
  String.raw`(?:numbers?|números?|numéro|nummer|nos?|nrs?|nº|n°|n\.[ºo]s?|№|n|issues?|iss|hefte?|h|núm|num|sayı|s|вып`,
  'العدد|عدد|ع|شماره|ش|期|第|fasc|fascicolo|čís|č|ausgabe|edição|cuaderno)',
].join('|');
const ISSUE_WORD = `(?:${NUMBER_WORD}|sonderheft|special issue|suppl(?:ement)?)`;

const re = (source: string): RegExp => new RegExp(source, 'du');

/**
 * Ordered: the first pattern that matches decides what each number means. Patterns are lower-case and return indices,
 * because compiling a case-insensitive pattern takes ten times as long.
 */
const FORMS: { pattern: RegExp; names: (keyof VolumeNumbers)[] }[] = [
  // 12 · 70(3): most volumes, tried before patterns that are slow to compile
  { pattern: /^(\d+)(?:\((\d+)\))?$/du, names: ['volume', 'issue'] },
  {
    pattern: re(String.raw`^(\d+)\s+(?:vols?|volumes?|bände|bde|tomes|tomos|т)\.?$`),
    names: ['number-of-volumes'],
  },
  // 1/2010: issue and year · Jg. 25, 1/2000
  { pattern: /^(\d{1,3})\/(?:1[89]|20)\d\d$/du, names: ['issue'] },
  {
    pattern: re(String.raw`${VOLUME_WORD}[.\s:°]*(${NUMBER})[\s.,;:]+(\d{1,2}\/(?:1[89]|20)\d\d)$`),
    names: ['volume', 'issue'],
  },
  // 2nd volume · 3. Band
  {
    pattern: re(
      String.raw`^(\d{1,3})(?:st|nd|rd|th|er|e|ª|º)?[.\s]+(?:volume|vol|band|bd|tome|tomo|cilt)\.?$`,
    ),
    names: ['volume'],
  },
  // 第12卷第3期
  {
    pattern: /第?\s?(\d{1,100})\s?[卷巻].{0,3}?第?\s?(\d+)\s?[期号號]/du,
    names: ['volume', 'issue'],
  },
  { pattern: /^第?\s?(\d+)\s?[期号號]/du, names: ['issue'] },
  // vol. 19, no. 3 · Bd. 5 (2), H. 3 · v. 10, n. 2 · Т. 5. – № 3
  {
    pattern: re(
      String.raw`${VOLUME_WORD}[.\s:°]*(${NUMBER})[\s.,،;:(–—/-]*${ISSUE_WORD}[.\s:°]*(${NUMBER})`,
    ),
    names: ['volume', 'issue'],
  },
  // 52. Jg., H. 3
  {
    pattern: re(
      String.raw`^(${NUMBER})[.\s]*(?:jg|jahrgang|jahrg|год)[\s.,،;:(–—/-]*(?:${ISSUE_WORD}[.\s:°]*)?(${NUMBER})`,
    ),
    names: ['volume', 'issue'],
  },
  { pattern: re(String.raw`^(${NUMBER})[.\s]*(?:jg|jahrgang|jahrg)\b`), names: ['volume'] },
  // vol. 3(2)
  {
    pattern: re(
      String.raw`${VOLUME_WORD}[.\s:°]*(${NUMBER})\s*[([]\s?(?:${NUMBER_WORD}[.\s:°]*)?([^()[\]]{1,24}?)\s?[)\]]`,
    ),
    names: ['volume', 'issue'],
  },
  // 70(3) · 26 (pt. 2) · 12[4]
  {
    pattern: re(
      String.raw`^(${NUMBER})[\s,،]*[([]\s?(?:${NUMBER_WORD}[.\s:°]+)?([^()[\]]{1,24}?)\s?[)\]]`,
    ),
    names: ['volume', 'issue'],
  },
  // (39)1
  { pattern: /^\((\d+)\)\s?(\d+)$/du, names: ['volume', 'issue'] },
  // 26, no. 14 · 33, H. 2
  {
    pattern: re(String.raw`^(${NUMBER})[\s.,،;:(–—/-]*${ISSUE_WORD}[.\s:°]*(${NUMBER})`),
    names: ['volume', 'issue'],
  },
  // No. 3, vol. 12
  {
    pattern: re(
      String.raw`${ISSUE_WORD}[.\s:°]*(${NUMBER})[\s.,،;:(–—-]+${VOLUME_WORD}[.\s:°]*(${NUMBER})`,
    ),
    names: ['issue', 'volume'],
  },
  { pattern: re(String.raw`(?:^|[\s(])${VOLUME_WORD}[.\s:°]+(${NUMBER})`), names: ['volume'] },
  { pattern: re(String.raw`(?:^|[\s(])(?:vol|bd|jg|v|t)\.?(\d+)`), names: ['volume'] },
  { pattern: re(String.raw`(?:^|[\s(])${ISSUE_WORD}[.\s:°]+(${NUMBER})`), names: ['issue'] },
  { pattern: re(String.raw`^(?:nº|n°|№|no\.|n\.)\s?(\d+)`), names: ['issue'] },
  // 50: 3 · 33, 4 · 13.2 · 36/2 · 36-2
  { pattern: /^(\d+)\s*[:,./]\s*(\d+(?:[-–/]\d+)?)$/du, names: ['volume', 'issue'] },
  { pattern: /^([ivxlcdm]+),\s?(\d{1,3}(?:[-–/]\d{1,3})?)$/du, names: ['volume', 'issue'] },
  // 16 (September 2010) 5, after the date was removed
  { pattern: /^(\d{1,3})[\s,]+(\d{1,3}(?:[-–/]\d{1,3})?)$/du, names: ['volume', 'issue'] },
  { pattern: re(`^(${NUMBER})$`), names: ['volume'] },
];

/** Reads volume and issue. Examples: "106(4),", "Vol. 19, No. 3", "n°1:", "XII". */
export function readVolume(printed: string): VolumeNumbers {
  const text = withoutEnds(latinDigits(printed).replace(/\s+/g, ' '));
  // "Вестник МГУ. Серия 5." names a part of a journal.
  if (/^(?:серия|сер\.|series|ser\.|série|serie|reihe)(?!\p{L})/iu.test(text)) return {};
  // In "1977;(122):37" no volume is printed before the issue.
  const issue = /^\(\s?(\d{1,4})\s?\)[\s:,.;]*$/.exec(latinDigits(printed))?.[1];
  if (issue) return { issue };
  // Lower-casing must keep the length: "İ" is the only capital that becomes two characters.
  const small = text.replaceAll('İ', 'i').toLowerCase();
  for (const { pattern, names } of FORMS) {
    const places = pattern.exec(small)?.indices;
    if (!places) continue;
    const found: VolumeNumbers = {};
    names.forEach((name, index) => {
      const value = withoutEnds(text.slice(...(places[index + 1] ?? [0, 0]))).replace(
        /\s?[–—]\s?/g,
        '-',
      );
      // In "Heft 2/2002" the year belongs to the date.
      if (value) found[name] = value.replace(/^(\d{1,2})\/(?:1[89]|20)\d\d$/, '$1');
    });
    return found;
  }
  return {};
}

const RIM = ' ,;:.-–—/،؛۔';

function withoutEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && RIM.includes(text[from] ?? '')) from++;
  while (to > from && RIM.includes(text[to - 1] ?? '')) to--;
  const inner = text.slice(from, to);
  return /^\([^()]*\)$/.test(inner) || /^\([^()]*$/.test(inner)
    ? withoutEnds(inner.slice(1).replace(/\)$/, ''))
    : inner;
}
