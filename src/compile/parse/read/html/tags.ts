/** Finds HTML tags in a text, with attributes and places. fold.ts makes the tree. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { matchAt } from '../../scan.ts';

export interface Tag {
  kind: 'open' | 'close' | 'other';
  /** In lower case; empty for `<!…>` and `<?…>`. */
  name: string;
  attributes: Record<string, string>;
  selfClosing: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const ATTRIBUTE = String.raw`[\s/]+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+(?=[\s>])))?`;
const TAG = new RegExp(
  String.raw`<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|[!?][^>]*>|(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:${ATTRIBUTE})*)[\s/]*>)`,
  'y',
);
const ONE_ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The tag at an offset. */
export function tagAt(text: string, offset: number): Tag | undefined {
  const match = matchAt(TAG, text, offset);
  if (!match) return undefined;
  const [raw, slash, name = '', attributes = ''] = match;
  const kind = name === '' ? 'other' : slash ? 'close' : 'open';
  return {
    kind,
    name: name.toLowerCase(),
    attributes: readAttributes(attributes),
    selfClosing: raw.endsWith('/>'),
    start: offset,
    end: offset + raw.length,
  };
}

/** Tags and the texts between them, in order. */
export function tagsOf(text: string): (Tag | { kind: 'text'; start: number; end: number })[] {
  const pieces: ReturnType<typeof tagsOf> = [];
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const tag = tagAt(text, at);
    if (tag) {
      if (at > from) pieces.push({ kind: 'text', start: from, end: at });
      pieces.push(tag);
      from = tag.end;
    }
    at = tag?.end ?? at + 1;
  }
  if (from < text.length) pieces.push({ kind: 'text', start: from, end: text.length });
  return pieces;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ONE_ATTRIBUTE))
    found[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? '');
  return found;
}

/** Decodes character references in an attribute's value. */
function decode(value: string): string {
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
