/** Removes from a field's text what the style prints: quotation marks, "In:", final full stops. */

const QUOTES: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '《': '》',
  '「': '」',
  '『': '』',
  '`': "'",
};

/** Punctuation between fields, including Arabic and Chinese. */
const BETWEEN = ' ,;:–—-/،؛۔，。．：；、';

/** Removes punctuation at both ends, brackets in `open` at the start, and unpaired brackets in `close` at the end. */
export function withoutRim(text: string, open: string, close: string): string {
  let [from, to] = [0, text.length];
  while (from < to && `${BETWEEN}.${open}`.includes(text[from] ?? '')) from++;
  while (to > from && isRim(text.slice(from, to), close)) to--;
  // Example: "<i>Journal,</i>".
  return text.slice(from, to).replace(/(?<![\s,;:])[\s,;:]+(?=<\/(?:i|b|sup|sub)>$)/, '');
}

function isRim(text: string, close: string): boolean {
  const last = text.at(-1) ?? '\0';
  if (last === '.') return !endsAbbreviation(text);
  if (close.includes(last)) return !hasPartner(text);
  return BETWEEN.includes(last);
}

/** "Frankfurt (Main)" has its opening bracket; "Vienna)" does not. */
function hasPartner(text: string): boolean {
  const last = text.at(-1) ?? '';
  const partner = last === ')' ? '(' : last === ']' ? '[' : last === '>' ? '<' : '';
  return partner !== '' && text.indexOf(partner) >= 0;
}

/** Abbreviations that keep their full stop. Examples: "Washington, D.C.", "Wiley & Sons, Inc.", "Frankfurt/M." */
function endsAbbreviation(text: string): boolean {
  return (
    /(?:\p{Lu}\.\s?|[\s/]a\.\s?|[/(])\p{Lu}\.$/u.test(text) ||
    /(?:^|[\s,])(?:Inc|Co|Corp|Ltd|Bros|Univ|Mass|Conn|Calif|Mich|Penn|Ill|[JS]r|St|etc)\.$/.test(
      text,
    )
  );
}

/** The last word is abbreviated like the others. Example: "Phys. Rev. Lett." */
function isShortName(text: string): boolean {
  // Two sentences. Example: "Deutschland im Wandel. Sozialstrukturelle Analysen."
  if (/\s\p{Ll}+\s(?:.{0,1000}\s)?\p{L}{6,}\.\s/u.test(text)) return false;
  return /\p{L}\.\s?\p{L}{1,9}\.$/u.test(text) || /\p{L}\.\s.{0,60}\s\p{L}{1,9}\.$/u.test(text);
}

/** GB/T 7714 prints the type of a work: `[J]`, `[EB/OL]`. */
export const KIND_CODE = /(?:(?<!\s)\s+)?[[［](?:[JMDCRNZSPAG]|EB|DB|CP)(?:\/OL)?[\]］]/g;

/** Vancouver and ISO 690 print that a work was read online: `[Internet]`, `[en línea]`. */
export const MEDIUM_MARK =
  /(?:(?<!\s)\s+)?\[(?:internet|online|on-?line|en línea|em linha|en ligne|web|electronic resource|электронный ресурс|texto en línea)\]/giu;

/** Keeps a final question mark; removes quotation marks around the whole title. */
export function cleanTitle(text: string): string {
  let title = MARKS_AT_END.reduce((rest, mark) => rest.replace(mark, ''), text.trim());
  title = title
    .replace(/(?<![\s,;:.–—/،؛۔，。．：；、-])[\s,;:.–—/،؛۔，。．：；、-]+$/, '')
    .replace(/^[\s,;:.–—،-]+/, '');
  const unquoted = withoutQuotes(title);
  return withoutUnpairedQuote(unquoted)
    .replace(/(?<![\s,;:.])[\s,;:.]+$/, '')
    .trim();
}

const MARKS_AT_END = [KIND_CODE, MEDIUM_MARK].map(
  (mark) => new RegExp(`${mark.source}(?:[.．。,]|\\/\\/)?$`, mark.flags.replace('g', '')),
);

/** Also removes punctuation inside the quotation marks. Example: "Title.”". */
function withoutQuotes(text: string): string {
  const closing = QUOTES[text[0] ?? ''];
  const last = text.at(-1) ?? '';
  if (closing === undefined || !closing.includes(last) || text.length < 3) return text;
  const inner = text.slice(1, -1);
  const reopened = [...inner].some((character) => character === text[0] && character !== "'");
  return reopened ? text : inner.replace(/(?<![\s,;:.])[\s,;:.]+$/, '').trim();
}

/** A quotation mark at only one end is left over from a removed part. */
function withoutUnpairedQuote(text: string): string {
  const opening = QUOTES[text[0] ?? ''];
  if (
    opening !== undefined &&
    text[0] !== "'" &&
    ![...text.slice(1)].some((character) => opening.includes(character))
  ) {
    return text.slice(1);
  }
  const last = text.at(-1) ?? '';
  const closes = /["”»“]/.test(last) && !/["“«„”]/.test(text.slice(0, -1));
  return closes ? text.slice(0, -1) : text;
}

/** Removes "In:" and the punctuation around a container. */
export function cleanContainer(text: string): string {
  const bare = text
    .trim()
    .replace(/^[\s,;:.–—(/-]+/, '')
    .replace(
      /^(?:in|em|en|dans|nel|im|in the)\s*:\s*|^(?:in|em)\s+(?=[\p{Lu}\d"“«„'<]|the\b|the\s)/iu,
      '',
    )
    .replace(/^(?:ders|dies|id|idem|eadem)\.?\s*[:,]\s+|^(?:ders|dies)\.\s+/i, '')
    .replace(/^the(?=\s+\p{Lu})/u, 'The');
  const name = cleanTitle(withoutRim(bare, '(', ')')).replace(/^[\s,;:]+|\siçinde$/g, '');
  const point = bare.replace(/(?<![\s,;:])[\s,;:]+$/, '').endsWith(`${name}.`);
  return point && isShortName(`${name}.`) ? `${name}.` : name;
}
