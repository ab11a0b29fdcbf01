import { decodeString } from 'micromark-util-decode-string';
import { mathToRich } from '../../../../markup/tex/math.ts';
import { oneLine } from '../../scan.ts';

/** The words of a short Markdown text without markup. Escapes and character references are resolved. */
export function plainWords(markdown: string): string {
  return withoutTags(convertWords(markdown, (_, inside) => inside));
}

/** The same, with emphasis as CSL's rich text, for the words around a citation key. */
export function richWords(markdown: string): string {
  return convertWords(markdown, (mark, inside) => {
    const name = mark.length === 2 ? 'b' : 'i';
    return `<${name}>${inside}</${name}>`;
  });
}

/** Rich text without its tags. */
export function withoutTags(rich: string): string {
  return rich.replace(/<\/?(?:[ib]|su[bp])>/g, '');
}

function convertWords(
  markdown: string,
  emphasised: (mark: string, inside: string) => string,
): string {
  const unmarked = oneLine(markdown)
    .replace(/(?<!\\)\$([^$\s][^$]*)\$/g, (_, tex) => mathToRich(tex, () => {}))
    .replace(/(?<!\\)!?\[([^[\]]*)\](?:\([^()\s]*\)|\{[^{}]*\})/g, '$1')
    .replace(EMPHASIS, emphasis)
    .replace(/(?<!\\)`{1,50}([^`]+)`+/g, '$1')
    .replace(/\\ /g, '\u00a0');
  return decodeString(unmarked);

  function emphasis(
    _: string,
    stars: string,
    starred: string,
    line: string,
    lined: string,
  ): string {
    return emphasised(stars ?? line, (starred ?? lined).replace(EMPHASIS, emphasis));
  }
}

/** Emphasis. Stars may also mark parts of words. */
const EMPHASIS =
  /(?<![\\*])(\*{1,2})(?![*\s])(.+?)(?<![*\s])\1(?!\*)|(?<![\\\p{L}\p{N}])(__|_)(?=\S)(.+?)(?<=\S)\3(?![\p{L}\p{N}])/gu;
