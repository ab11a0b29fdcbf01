/** The values of a JSON text with their offsets, so that one value can be replaced and the rest stays as it is. */

export interface JsonNode {
  start: number;
  end: number;
  /** The members of an object, in the order of the text. */
  members?: JsonMember[];
  /** The items of an array. */
  items?: JsonNode[];
}
export interface JsonMember {
  name: string;
  /** Offset of the name's quotation mark. */
  start: number;
  end: number;
  value: JsonNode;
}

interface Token {
  text: string;
  start: number;
}

/** Entries of bibliographies are never nested this deeply. */
const DEEPEST = 100;

/** @returns undefined if the text is not JSON or is nested too deeply */
export function jsonNodes(text: string): JsonNode | undefined {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}:,]|[^\s[\]{}:,"\uFEFF]+/g)].map(
    ({ 0: token, index }) => ({ text: token, start: index }),
  );
  let next = 0;
  return valueAt(0);

  function take(): Token {
    const token = tokens[next] ?? { text: '', start: text.length };
    next += 1;
    return token;
  }

  function valueAt(depth: number): JsonNode | undefined {
    if (depth > DEEPEST) return undefined;
    const first = take();
    if (first.text === '{') return objectAt(first.start, depth);
    if (first.text === '[') return arrayAt(first.start, depth);
    return { start: first.start, end: first.start + first.text.length };
  }

  function objectAt(start: number, depth: number): JsonNode | undefined {
    const members: JsonMember[] = [];
    for (let token = take(); token.text !== '}'; token = take()) {
      if (token.text === ',') continue;
      take();
      const value = valueAt(depth + 1);
      if (!value) return undefined;
      const name = String(JSON.parse(token.text));
      members.push({ name, start: token.start, end: value.end, value });
    }
    return { start, end: endOfLast(), members };
  }

  function arrayAt(start: number, depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    for (let token = take(); token.text !== ']'; token = take()) {
      if (token.text === ',') continue;
      next -= 1;
      const value = valueAt(depth + 1);
      if (!value) return undefined;
      items.push(value);
    }
    return { start, end: endOfLast(), items };
  }

  function endOfLast(): number {
    return (tokens[next - 1]?.start ?? text.length) + 1;
  }
}
