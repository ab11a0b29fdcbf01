/** Text that is safe to print on a terminal. */

/** Escapes control characters, because messages quote manuscripts. */
export function printable(text: string): string {
  return text.replaceAll('\n', ' ').replace(CONTROL, escaped);
}

const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const CONTROL_BUT_LAYOUT = /(?![\n\t])[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
/** The same, but keeps Offprint's own colour codes. */
const CONTROL_BUT_COLOURS =
  /(?![\n\t]|\u001B\[[\d;]*m)[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Escapes a whole report as a last safeguard. It keeps the lines and the meaning of JSON.
 *
 * @param colour whether the report has ANSI colours
 */
export function printableReport(text: string, colour: boolean): string {
  return text.replace(colour ? CONTROL_BUT_COLOURS : CONTROL_BUT_LAYOUT, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
