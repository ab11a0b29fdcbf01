/** "(Continued from previous page)": printed where an abstract continues on the next page. */

const FROM = /^\(continued from (?:the )?previous page\)/im;
const ON = /^\(continued on (?:the )?next page\)$/i;

/** Whether a line of the text begins with "(continued from previous page)". */
export function saysContinued(text: string): boolean {
  return FROM.test(text);
}

/** Whether the line is only a note that the abstract continues. */
export function isContinuedLine(line: string): boolean {
  return ON.test(line) || (FROM.test(line) && line.endsWith(')'));
}
