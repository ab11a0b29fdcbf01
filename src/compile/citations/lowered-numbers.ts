/**
 * Finds superscript citations in a text whose superscripts are lost. Programs that extract the text of a PDF
 * write "known.13 For" for "known.¹³ For", and "Krall et al.19" for "Krall et al.¹⁹".
 */

const SPAN = String.raw`\d{1,3}(?:\s?[–—‒−-]\s?\d{1,3})?`;

/** Numbers right after a word, "et al" or a closing mark, with or without punctuation. */
export const LOWERED = new RegExp(
  // The digit is tested first, because a lookbehind at every letter would be slow.
  String.raw`(?=[1-9])(?<=(?:\p{L}{3}|\p{Ll}{2}|[)\]”’"»])[.,;:!?]|(?:\p{Ll}{3}|(?<!\p{L})al|[)\]”’"»]))` +
    // "13,14", "5–9", and "3 4" as in the BMJ, unless a counted word may follow.
    String.raw`(${SPAN}(?:\s?[,;]\s?${SPAN})*(?:\s${SPAN}(?=\s\p{Lu}|\s\d|[.,;:]|\s*$))*)` +
    String.raw`(?![\p{L}\p{N}\p{M}%°‰/*+=]|[.,–—‒−-][\p{L}\p{N}])`,
  'gu',
);

/** Abbreviations before a number. Examples: "Fig.3", "No.12" */
const ABBREVIATION =
  /(?<!\p{L})(?:figs?|tab|tables?|eqs?|nos?|nr|vols?|refs?|sect?|chap|suppl|app|art|vers?|approx|ext|cap|abb|abs|pp|ca|vs|cf|lb|oz|kg|mg|cm|mm|km|ml|nm|ft|ha|pág|núm|fasc)[.,:]?$/iu;

/** Counted things, and units whose exponents are no longer raised. Examples: "day7", "group2", "10 ml min1" */
const COUNTED =
  /(?<!\p{L})(?:group|day|week|month|year|hour|step|stage|type|phase|model|sample|case|grade|level|version|class|site|lane|time|log|line|item|visit|box|panel|part|page|issue|section|test|trial|cluster|factor|node|layer|table|figure|study|experiment|equation|question|hypothesis|theorem|lemma|algorithm|appendix|chapter|scenario|dataset|task|round|wave|zone|plot|patient|subject|respondent|informant|participant|article|schedule|min|sec|mol|mmol|kmol|bar|rad|lux|ppm|rpm|cal|kcal|ind|dose)s?$/iu;

/** Whether a match of `LOWERED` is a citation, judged by the text before it. */
export function isLoweredCitation(
  masked: string,
  { start, numbers }: { start: number; numbers: number[] },
  wordsWithNumber: ReadonlySet<string>,
): boolean {
  const before = masked.slice(Math.max(0, start - LONGEST_WORD), start);
  const isRising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  return (
    isRising &&
    !isLabel(masked) &&
    !ABBREVIATION.test(before) &&
    !COUNTED.test(before) &&
    !wordsWithNumber.has(wordBefore(before))
  );
}

/** Whether the text is a table cell or similar, which may have note marks. */
const isLabel = (text: string): boolean => text.length < 80 && text.trim().split(/\s+/).length < 6;

/**
 * Words that occur twice with the same number, which is part of their name then.
 * Examples: "Primer3", "synthase2"
 */
export function wordsWithNumbers(masked: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const words = new Set<string>();
  for (const { 0: number, index } of masked.matchAll(/(?<=\p{L}{3})\d{1,3}(?![\p{L}\d])/gu)) {
    const word = wordBefore(masked.slice(Math.max(0, index - LONGEST_WORD), index));
    if (seen.has(word + number)) words.add(word);
    seen.add(word + number);
  }
  return words;
}

const LONGEST_WORD = 24;

const wordBefore = (text: string): string =>
  /(?<!\p{L})\p{L}*$/u.exec(text)?.[0].toLowerCase() ?? '';
