/** Finds the parts of a picture in Markdown: `![caption](path "title"){#id alt="…" width=60%}`. */

/** Offsets in the text; the end is behind the last character. */
export interface Range {
  start: number;
  end: number;
}
export interface AttributeItem extends Range {
  /** Absent in `#id` and `.class`. */
  name?: string;
}
export interface ImageParts extends Range {
  /** Between the brackets. */
  caption: Range;
  /** The path, with its angle brackets if it has some. */
  target: Range;
  /** Between the braces; absent without attributes. */
  attributes?: Range & { items: AttributeItem[] };
}

const TARGET = /\s*(?:<(?:\\.|[^<>\n\\])*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/y;
const TITLE = /(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))?\s*\)/y;
const ITEM = /[^\s{}"'=]+\s*=\s*(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^\s{}]*)|[^\s{}]+/y;

/**
 * @param start offset of the exclamation mark
 * @returns undefined if no picture in this syntax begins there
 */
export function imageParts(text: string, start: number): ImageParts | undefined {
  if (!text.startsWith('![', start)) return undefined;
  const captionEnd = endOfBrackets(text, start + 1);
  if (captionEnd === undefined || text[captionEnd + 1] !== '(') return undefined;
  const target = matchAt(TARGET, text, captionEnd + 2);
  if (!target) return undefined;
  const targetEnd = TARGET.lastIndex;
  const path = target[0].trimStart();
  if (!matchAt(TITLE, text, targetEnd)) return undefined;
  const end = TITLE.lastIndex;
  const attributes = attributesAt(text, end);
  return {
    start,
    end: attributes ? attributes.end + 1 : end,
    caption: { start: start + 2, end: captionEnd },
    target: { start: targetEnd - path.length, end: targetEnd },
    ...(attributes && { attributes }),
  };
}

/** The offset of the closing bracket. Brackets in code and escaped ones do not count. */
function endOfBrackets(text: string, open: number): number | undefined {
  const paragraph = text.slice(open, matchAt(/\n[ \t]*\n/g, text, open)?.index);
  let depth = 0;
  let codeEnd = 0;
  for (const { 0: sign, index } of paragraph.matchAll(/\\.|`+|[[\]]/gs)) {
    if (index < codeEnd) continue;
    // A backtick that is not closed is an ordinary character.
    if (sign.startsWith('`')) codeEnd = paragraph.indexOf(sign, index + sign.length) + sign.length;
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    if (depth === 0) return open + index;
  }
  return undefined;
}

function attributesAt(text: string, open: number): ImageParts['attributes'] {
  if (text[open] !== '{') return undefined;
  const items: AttributeItem[] = [];
  let at = afterSpace(text, open + 1);
  while (text[at] !== '}') {
    const found = matchAt(ITEM, text, at);
    if (!found) return undefined;
    const [item] = found;
    const name = /^[^\s=#.]+(?=\s*=)/.exec(item)?.[0];
    items.push({ start: at, end: at + item.length, ...(name && { name }) });
    at = afterSpace(text, at + item.length);
  }
  return { start: open + 1, end: at, items };
}

function afterSpace(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
