/** Stars that mark the significance of a result and are not markup. */

/** Examples: "4.134**", "(0.08)***", "p = 6.9e-12***)." */
const NUMBER = /^[([−–-]?\d{0,100}[.,]?\d+(?:e[+−–-]?\d+)?[)\]%]?\*{1,4}[)\],;.:]*$/iu;
/** Example: "** p < .01". The formula may be marked up: "* p < .05, ** $p < .01$" */
const LEGEND = /^\*{1,4}\s*(?:[pP]\b\s*[<≤⩽=]|\n|$)/u;

/**
 * Whether the stars at an offset mark the significance of a result.
 *
 * @param index the offset of one of the stars
 */
export function areSignificance(text: string, index: number): boolean {
  const start =
    index - (/(?<!\*)\*+$/.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(start, start + 20);
  const token = `${/(?<!\S)\S*$/.exec(before)?.[0]}${/^\S*/.exec(after)?.[0]}`;
  if (NUMBER.test(token)) return true;
  return LEGEND.test(after) && (/[pP]\b/.test(after) || /[,;]\s*$/.test(before));
}
