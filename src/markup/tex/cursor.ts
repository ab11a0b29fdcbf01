/** A position in a piece of TeX. */
export interface Cursor {
  text: string;
  at: number;
}

/** Matches a pattern at the position, and moves behind the match. */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  const sticky = new RegExp(pattern.source, 'uy');
  sticky.lastIndex = cursor.at;
  const found = sticky.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Reads the content of the group at the position, up to the end of the text if it is not closed. */
export function takeGroup(cursor: Cursor): string {
  let depth = 0;
  const start = cursor.at + 1;
  for (let at = cursor.at; at < cursor.text.length; at += 1) {
    const char = cursor.text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth > 0) continue;
      cursor.at = at + 1;
      return cursor.text.slice(start, at);
    }
  }
  cursor.at = cursor.text.length;
  return cursor.text.slice(start);
}

/** Reads the argument of a command, a group, a command or a character, as TeX source. */
export function takeArgument(cursor: Cursor): string {
  take(cursor, /\s+/);
  if (cursor.text[cursor.at] === '{') return takeGroup(cursor);
  return take(cursor, /\\(?:[A-Za-z]+|.)|[\s\S]\p{M}*/u) ?? '';
}

/** Commands after which exports omit the space. Example: `1\textendashX` is a dash and an X. */
const GLUED =
  /text(?:e[nm]dash|quote(?:single|(?:dbl)?(?:left|right)|dbl(?!left|right)))(?=[A-Za-z])/;

/** Reads the name of the command at the position, which is that of its backslash. */
export function takeCommand(cursor: Cursor): string {
  cursor.at += 1;
  const glued = take(cursor, GLUED);
  if (glued !== undefined) return glued;
  const word = take(cursor, /[A-Za-z]+\*?/);
  if (word === undefined) return take(cursor, /[\s\S]/) ?? '';
  take(cursor, /\s+/);
  return word.replace('*', '');
}

/** Skips the empty group that may end the command of a character. */
export function takeEmptyGroup(cursor: Cursor): void {
  take(cursor, /\{\}/);
}
