/** Finds marks of comments and edits outside code: not in code spans, fenced blocks or indented blocks. */
import { indentedCode } from './indented-code.ts';
import { codeSpanEnd, lineEnd } from './scan.ts';

const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?!.*`)|~{3,})/;

/** @param pattern to find; one of its groups may be empty; `^` is the start of a line */
export function outsideCode(
  pattern: RegExp,
): (text: string, from: number) => RegExpExecArray | undefined {
  const stop = new RegExp(`${pattern.source}|\\\\|\`|\\n`, 'gim');
  const indentedCodeEnd = indentedCode();
  return (text, from) => {
    let at = from === 0 ? fencedCodeEnd(text, 0) : from;
    while (at < text.length) {
      stop.lastIndex = at;
      const found = stop.exec(text);
      if (!found) return undefined;
      const isStop = /^(?:\\|`|\n)$/.test(found[0]);
      const codeEnd = isStop ? afterStop(text, found.index) : indentedCodeEnd(text, found.index);
      if (codeEnd === undefined) return found;
      at = codeEnd;
    }
    return undefined;
  };
}

function afterStop(text: string, at: number): number {
  if (text[at] === '\n') return fencedCodeEnd(text, at + 1);
  if (text[at] === '`') return codeSpanEnd(text, at);
  return at + (text[at + 1] === '\n' ? 1 : 2);
}

/** Offset after the fenced code that begins on this line; the same offset if none begins. */
function fencedCodeEnd(text: string, lineStart: number): number {
  const end = lineEnd(text, lineStart);
  const fence = FENCE.exec(text.slice(lineStart, end))?.[1];
  if (!fence) return lineStart;
  const closing = new RegExp(
    `\\n[ \\t>]*${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*(?=\\n|$)`,
    'g',
  );
  closing.lastIndex = end;
  return closing.test(text) ? closing.lastIndex : text.length;
}

/** Offset of the blank line after the paragraph at `at`. */
export function paragraphEnd(text: string, at: number): number {
  const match = /\n[ \t>]*\n/g;
  match.lastIndex = at;
  return match.exec(text)?.index ?? text.length;
}
