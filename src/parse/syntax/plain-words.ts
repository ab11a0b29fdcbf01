import { decodeString } from 'micromark-util-decode-string';
import { oneLine } from './scan.ts';

/**
 * The words of a short stretch of Markdown without its marks: what stands before and after a key
 * in a citation. Escapes and character references are resolved.
 */
export function plainWords(markdown: string): string {
  const unmarked = oneLine(markdown)
    .replace(/(?<![\\\p{L}\p{N}])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(?<!\\)`+([^`]+)`+/g, '$1')
    .replace(/(?<!\\)\$([^$\s][^$]*)\$/g, '$1')
    .replace(/\\ /g, '\u00a0');
  return decodeString(unmarked);
}
