/** Writes YAML: new texts, changes in existing texts, and values in one line as people write them. */
import { VFile } from 'vfile';
import { type Document, stringify } from 'yaml';
import { reportOn } from '../../messages/report-on.ts';
import type { Point } from '../../words/place.ts';
import { parseYaml } from './document.ts';
import { readYamlMap } from './read-map.ts';
import type { YamlMap } from './tree.ts';

/** Long texts stay in one line. */
const FORM = { lineWidth: 0 };

export function yamlText(values: object): string {
  return stringify(values, FORM);
}

/**
 * Changes existing YAML. Comments, order and other values stay as they are.
 *
 * @param start where the text begins in its file
 * @param change gets the document, and the tree of its YAML with aliases resolved
 * @throws YamlUnreadable if the text is not YAML of keys with values
 */
export function editYaml(
  text: string,
  start: Point,
  change: (document: Document, read: YamlMap) => void,
): string {
  const file = new VFile();
  const tree = readYamlMap(text, start, reportOn(file));
  const problem = file.messages.find(({ ruleId }) => ruleId === 'yaml-syntax');
  if (!tree || problem) {
    const reason = problem?.reason.replace(/\.$/, '');
    throw new YamlUnreadable(`${problem?.line}:${problem?.column}: ${reason}`);
  }
  const document = parseYaml(text);
  change(document, tree);
  // Keeps the style of the text: { cover: x } or {cover: x}.
  return document.toString({ ...FORM, flowCollectionPadding: !/[{[]\S/.test(text) });
}

/** The message is the first problem without a full stop. Example: "3:5: A line is indented with a tab". */
export class YamlUnreadable extends Error {}

// ------------------------------------------------------------------------- in one line

/** The first character has no meaning in YAML, and there is no tab or line end. */
const PLAIN = /^[\p{L}\p{N}(“‘«/][^\n\t]*$/u;
/** Marks of a key or a comment, or white space at the end. */
const MARKS = /: |:$| #| $/;
/** Words and numbers that YAML does not read as text. */
const TYPED =
  /^(?:true|false|null|yes|no|on|off|y|n|~|[-+]?[\d.][\d._eE+-]*|0x[\da-f]+|\d{4}-\d\d-\d\d.*|\.(?:inf|nan))$/i;

export function scalar(text: string): string {
  return quoteUnless(PLAIN.test(text) && !MARKS.test(text) && !TYPED.test(text), text);
}

/** A scalar inside `[…]` or `{…}`, where commas and brackets have a meaning. */
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

/** A map in one line. Undefined values are left out. Example: `{given: Malik, family: Firdous}`. */
export function flowMap(entries: Record<string, string | number | undefined>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${typeof value === 'number' ? value : flowScalar(value)}`],
  );
  return `{${parts.join(', ')}}`;
}

/** The lines of a block of text under a key, with an empty line between paragraphs. */
export function literal(key: string, paragraphs: string[]): string[] {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...paragraph.split('\n').map((line) => `  ${line}`),
  ]);
  // YAML would read white space at the start as indentation.
  const indented = /^\s/.test(paragraphs[0] ?? '') ? '2' : '';
  return [`${key}: |${indented}`, ...lines];
}

/** A number is written without quotes, other texts as scalars. Examples: `volume: 1`, `volume: IV`. */
export function numberOrText(text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : scalar(text);
}
