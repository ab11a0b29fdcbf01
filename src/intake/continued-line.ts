/** "(Continued from previous page)": what a publisher prints where an abstract goes on overleaf. */

const FROM = /^\(continued from (?:the )?previous page\)/im;
const ON = /^\(continued on (?:the )?next page\)$/i;

/** The text, or a line of it, begins where an abstract goes on. */
export function saysContinued(text: string): boolean {
  return FROM.test(text);
}

/** A line that says no more than where the abstract goes on, or from where. */
export function isContinuedLine(line: string): boolean {
  return ON.test(line) || (FROM.test(line) && line.endsWith(')'));
}
