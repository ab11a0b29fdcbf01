/** Text that is safe to print on a terminal. */

/** Messages quote manuscripts: no control character may reach the terminal. */
export function printable(text: string): string {
  return text.replaceAll('\n', ' ').replace(CONTROL, escaped);
}

const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const CONTROL_BUT_LAYOUT = /(?![\n\t])[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
/** With our colours, which stand in the text then. */
const CONTROL_BUT_COLOURS =
  /(?![\n\t]|\u001B\[[\d;]*m)[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A whole report, whatever its writers forgot: lines stay lines, and JSON says the same.
 *
 * @param colour whether it is written with ANSI colours
 */
export function printableReport(text: string, colour: boolean): string {
  return text.replace(colour ? CONTROL_BUT_COLOURS : CONTROL_BUT_LAYOUT, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
