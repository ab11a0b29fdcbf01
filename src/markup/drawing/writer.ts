/**
 * Writes a drawing: names without prefixes, all values escaped, no comments, sections or declarations. There is
 * only one way to read what it writes.
 */
import { XLINK } from './vocabulary.ts';

/** Attributes of other namespaces have "xlink:" or "xml:" in their names. */
export type Attributes = readonly (readonly [name: string, value: string])[];

export interface DrawingWriter {
  open(uri: string, name: string, attributes: Attributes): void;
  text(value: string): void;
  close(): void;
  /** The whole drawing. */
  end(): string;
}

export function drawingWriter(): DrawingWriter {
  const parts: string[] = [];
  const open: { uri: string; name: string }[] = [];
  let namespaceOfLinks = '';
  let isTagOpen = false;
  const endTag = (sign: string) => {
    if (isTagOpen) parts.push(sign);
    isTagOpen = false;
  };
  return {
    open(uri, name, attributes) {
      endTag('>');
      parts.push(`<${name}${uri === open.at(-1)?.uri ? '' : ` xmlns="${uri}"`}`);
      // Whether the drawing has links is known at its end.
      if (open.length === 0) parts.push('');
      if (attributes.length > 0) parts.push(attributes.map(attribute).join(''));
      if (attributes.some(([key]) => key.startsWith('xlink:')))
        namespaceOfLinks = ` xmlns:xlink="${XLINK}"`;
      open.push({ uri, name });
      isTagOpen = true;
    },
    text(value) {
      endTag('>');
      parts.push(value.replace(/[&<>\r]/g, escaped));
    },
    close() {
      const { name = '' } = open.pop() ?? {};
      if (isTagOpen) endTag('/>');
      else parts.push(`</${name}>`);
    },
    end() {
      parts[1] = namespaceOfLinks;
      return parts.join('');
    },
  };
}

function attribute([name, value]: Attributes[number]): string {
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
