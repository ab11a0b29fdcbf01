/**
 * Numbers that were raised in print and cite, in a text that has lost that: programs that take the
 * text out of a PDF print "known.¹³ For" as "known.13 For" and "Krall et al.¹⁹" as "Krall et al.19".
 */

const SPAN = String.raw`\d{1,3}(?:\s?[–—‒−-]\s?\d{1,3})?`;

/** Right behind a word, "et al" or a closing mark, with its punctuation or without. */
export const LOWERED = new RegExp(
  // What it begins with is looked for first: looking back from every letter takes long.
  String.raw`(?=[1-9])(?<=(?:\p{L}{3}|\p{Ll}{2}|[)\]”’"»])[.,;:!?]|(?:\p{Ll}{3}|(?<!\p{L})al|[)\]”’"»]))` +
    // "13,14", "5–9"; "3 4", as the BMJ's journals have it, only where that cannot begin a count.
    String.raw`(${SPAN}(?:\s?[,;]\s?${SPAN})*(?:\s${SPAN}(?=\s\p{Lu}|\s\d|[.,;:]|\s*$))*)` +
    String.raw`(?![\p{L}\p{N}\p{M}%°‰/*+=]|[.,–—‒−-][\p{L}\p{N}])`,
  'gu',
);

/** "Fig.3", "No.12": abbreviations that a number belongs to. */
const ABBREVIATION =
  /(?<!\p{L})(?:figs?|tab|tables?|eqs?|nos?|nr|vols?|refs?|sect?|chap|suppl|app|art|vers?|approx|ext|cap|abb|abs|pp|ca|vs|cf|lb|oz|kg|mg|cm|mm|km|ml|nm|ft|ha|pág|núm|fasc)[.,:]?$/iu;

/** "day7", "group2", "10 ml min1": counted things, and units whose powers are lowered as well. */
const COUNTED =
  /(?<!\p{L})(?:group|day|week|month|year|hour|step|stage|type|phase|model|sample|case|grade|level|version|class|site|lane|time|log|line|item|visit|box|panel|part|page|issue|section|test|trial|cluster|factor|node|layer|table|figure|study|experiment|equation|question|hypothesis|theorem|lemma|algorithm|appendix|chapter|scenario|dataset|task|round|wave|zone|plot|patient|subject|respondent|informant|participant|article|schedule|min|sec|mol|mmol|kmol|bar|rad|lux|ppm|rpm|cal|kcal|ind|dose)s?$/iu;

/** Whether a match of `LOWERED` is a citation, as far as the words before it tell. */
export function isLoweredCitation(
  masked: string,
  { start, numbers }: { start: number; numbers: number[] },
  named: ReadonlySet<string>,
): boolean {
  const before = masked.slice(Math.max(0, start - LONGEST_WORD), start);
  const rising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  return (
    rising &&
    !isLabel(masked) &&
    !ABBREVIATION.test(before) &&
    !COUNTED.test(before) &&
    !named.has(wordBefore(before))
  );
}

/** Cells of tables and the like have marks of their own notes. */
const isLabel = (text: string): boolean => text.length < 80 && text.trim().split(/\s+/).length < 6;

/** "Primer3", "synthase2": words of a whole text that bear a number as their name, for one comes again with them. */
export function wordsWithNumbers(masked: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const named = new Set<string>();
  for (const { 0: number, index } of masked.matchAll(/(?<=\p{L}{3})\d{1,3}(?![\p{L}\d])/gu)) {
    const word = wordBefore(masked.slice(Math.max(0, index - LONGEST_WORD), index));
    if (seen.has(word + number)) named.add(word);
    seen.add(word + number);
  }
  return named;
}

const LONGEST_WORD = 24;

const wordBefore = (text: string): string =>
  /(?<!\p{L})\p{L}*$/u.exec(text)?.[0].toLowerCase() ?? '';
