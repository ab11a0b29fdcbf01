/** MyST's roles, text directives and Quarto's short codes: inline syntax with a name. */

import { beginsLine, closing, codeSpanEnd, matchAt, oneLine } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import { readAttributes } from './attributes.ts';

const ROLE = /\{([a-zA-Z][\w:+.-]*)\}(?=`)/y;
const DIRECTIVE = /::?([a-zA-Z][\w-]*)(?=\[)/y;
const LEAF_DIRECTIVE = /::([a-zA-Z][\w-]*)[ \t]*(?=\n|$)/y;
const SHORTCODE = /\{\{<(?:[^<>"]|"[^"]*")*>\}\}/y;

/** `` {cite}`key` `` */
export function role({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(ROLE, text, offset);
  if (!match) return undefined;
  const open = offset + match[0].length;
  const end = codeSpanEnd(text, open);
  const marks = /^`+/.exec(text.slice(open, end))?.[0].length ?? 0;
  if (end <= open + 2 * marks) return undefined;
  const name = match[1] ?? '';
  const value = oneLine(text.slice(open + marks, end - marks)).trim();
  const raw = text.slice(offset, end);
  return {
    end,
    texts: [{ start: open + marks, end: end - marks }],
    build: (texts) => ({ type: 'roleSyntax', name, raw, value, texts }),
  };
}

/** `:name[words]{…}`, `::name[words]{…}`, and `::name` alone on its line. */
export function textDirective({ text }: Source, offset: number): Claim | undefined {
  const leaf = beginsLine(text, offset) ? matchAt(LEAF_DIRECTIVE, text, offset) : null;
  if (leaf) {
    const [raw, name = ''] = leaf;
    const build: Claim['build'] = () => ({ type: 'roleSyntax', name, raw, value: '', texts: [] });
    return { end: offset + raw.length, texts: [], build };
  }
  const match = matchAt(DIRECTIVE, text, offset);
  if (!match || /[\p{L}\p{N}:]/u.test(text[offset - 1] ?? ' ')) return undefined;
  const open = offset + match[0].length;
  const close = closing(text, open, '[]');
  if (close === undefined || text[close + 1] === '(') return undefined;
  const end = readAttributes(text, close + 1)?.end ?? close + 1;
  const name = match[1] ?? '';
  const value = text.slice(open + 1, close);
  const raw = text.slice(offset, end);
  return {
    end,
    texts: [{ start: open + 1, end: close }],
    build: (texts) => ({ type: 'roleSyntax', name, raw, value, texts }),
  };
}

/** `{{< pagebreak >}}` */
export function shortcode({ text }: Source, offset: number): Claim | undefined {
  const raw = matchAt(SHORTCODE, text, offset)?.[0];
  if (raw === undefined) return undefined;
  return { end: offset + raw.length, texts: [], build: () => ({ type: 'shortcodeSyntax', raw }) };
}
