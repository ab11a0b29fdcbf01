/** "(Continued from previous page)": printed where an abstract continues on the next page. */

const CONTINUED =
  /^\(continued (?:on (?:the )?next page\)|from (?:the )?previous page.{0,200}\))$/i;

/** Whether the line is only a note that the abstract continues. */
export function isContinuedLine(line: string): boolean {
  return CONTINUED.test(line);
}
