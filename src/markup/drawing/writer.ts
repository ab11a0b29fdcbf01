/**
 * Writes a drawing with unprefixed names and escaped values, and without comments, CDATA sections and
 * declarations, so that every program reads it in the same way.
 */
import { XLINK } from './vocabulary.ts';

/** Names of attributes with a namespace begin with "xlink:" or "xml:". */
export type Attributes = readonly (readonly [name: string, value: string])[];

export class DrawingWriter {
  readonly #parts: string[] = [];
  readonly #open: { uri: string; name: string }[] = [];
  #hasLinks = false;
  #isTagOpen = false;

  open(uri: string, name: string, attributes: Attributes): void {
    this.#endTag();
    this.#parts.push(`<${name}${uri === this.#open.at(-1)?.uri ? '' : ` xmlns="${uri}"`}`);
    // A place for the namespace of links, which is known to be needed or not at the end.
    if (this.#open.length === 0) this.#parts.push('');
    this.#parts.push(attributes.map(attributeText).join(''));
    this.#hasLinks ||= attributes.some(([key]) => key.startsWith('xlink:'));
    this.#open.push({ uri, name });
    this.#isTagOpen = true;
  }

  text(value: string): void {
    this.#endTag();
    this.#parts.push(value.replace(/[&<>\r]/g, escaped));
  }

  close(): void {
    const { name = '' } = this.#open.pop() ?? {};
    this.#parts.push(this.#isTagOpen ? '/>' : `</${name}>`);
    this.#isTagOpen = false;
  }

  /** The whole drawing. */
  end(): string {
    if (this.#hasLinks) this.#parts[1] = ` xmlns:xlink="${XLINK}"`;
    return this.#parts.join('');
  }

  #endTag(): void {
    if (this.#isTagOpen) this.#parts.push('>');
    this.#isTagOpen = false;
  }
}

function attributeText([name, value]: Attributes[number]): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/g, escaped)}"`;
}

function escaped(character: string): string {
  return ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;
}
const ESCAPES: Partial<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
