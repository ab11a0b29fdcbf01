/** Scalars of YAML as a person would write them: quoted only where they must be. */

/** A first character that means nothing to YAML, and no tab or line end. */
const PLAIN = /^[\p{L}\p{N}(“‘«/][^\n\t]*$/u;
/** A key, a comment or white space at the end. */
const MARKS = /: |:$| #| $/;
/** Words and numbers that YAML does not read as text. */
const TYPED =
  /^(?:true|false|null|yes|no|on|off|y|n|~|[-+]?[\d.][\d._eE+-]*|0x[\da-f]+|\d{4}-\d\d-\d\d.*|\.(?:inf|nan))$/i;

export function scalar(text: string): string {
  return quoteUnless(PLAIN.test(text) && !MARKS.test(text) && !TYPED.test(text), text);
}

/** Inside `[…]` or `{…}`, where commas and brackets mean something. */
function flowScalar(text: string): string {
  const plain =
    PLAIN.test(text) && !MARKS.test(text) && !/[,[\]{}]/.test(text) && !TYPED.test(text);
  return quoteUnless(plain, text);
}

function quoteUnless(plain: boolean, text: string): string {
  return plain ? text : JSON.stringify(text);
}

export function flowList(items: string[]): string {
  return `[${items.map(flowScalar).join(', ')}]`;
}

/** `{given: Malik, family: Firdous}`; what is undefined is left out. */
export function flowMap(entries: Record<string, string | number | undefined>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${typeof value === 'number' ? value : flowScalar(value)}`],
  );
  return `{${parts.join(', ')}}`;
}

/** A block of text under a key, an empty line between paragraphs. */
export function literal(key: string, paragraphs: string[]): string[] {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...paragraph.split('\n').map((line) => `  ${line}`),
  ]);
  return [`${key}: |`, ...lines];
}

/** "1" is a number in `volume: 1`, "IV" a word. */
export function numberOrText(text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : scalar(text);
}
