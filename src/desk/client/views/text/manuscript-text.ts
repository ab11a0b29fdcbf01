/** The text of a file as the editor has it: with LF as line ends, and without a byte order mark. */

export interface TextForm {
  hasMark: boolean;
  lineEnd: '\n' | '\r\n' | '\r';
}

const MARK = '\uFEFF';

/** @returns the text for the editor, and what is needed to write it in its own form again */
export function openText(content: string): { text: string; form: TextForm } {
  const hasMark = content.startsWith(MARK);
  const plain = hasMark ? content.slice(1) : content;
  const [lineEnd = '\n'] = /\r\n?|\n/.exec(plain) ?? [];
  return {
    text: plain.replace(/\r\n?/g, '\n'),
    form: { hasMark, lineEnd: lineEnd as TextForm['lineEnd'] },
  };
}

export function writeText(text: string, { hasMark, lineEnd }: TextForm): string {
  return `${hasMark ? MARK : ''}${lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd)}`;
}
