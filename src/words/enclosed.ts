/**
 * Replaces the text between two marks together with the marks. Unclosed marks are kept. A regular expression would search
 * the end again from each of them.
 */
export function replaceEnclosed(
  text: string,
  [open, close]: readonly [open: string, close: string],
  replace: (whole: string) => string,
): string {
  let replaced = '';
  let from = 0;
  for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, from)) {
    const end = text.indexOf(close, start + open.length);
    if (end === -1) break;
    replaced += text.slice(from, start) + replace(text.slice(start, end + close.length));
    from = end + close.length;
  }
  return replaced + text.slice(from);
}
