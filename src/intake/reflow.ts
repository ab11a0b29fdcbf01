/** Joins the lines of a paragraph: with spaces, and without hyphens that only a line end caused. */

import { countValues } from '../words/counts.ts';
import type { Inline, TextRun } from './draft.ts';

/**
 * Decides every undecided break.
 *
 * @param corpus the whole text, to see how it writes a word elsewhere
 */
export function joinLines(inlines: Inline[], corpus: string): Inline[] {
  const result: Inline[] = [];
  let joins = false;
  for (const [index, inline] of inlines.entries()) {
    const piece = joins && inline.kind === 'text' ? markFirstWord(inline) : [inline];
    joins = false;
    if (inline.kind !== 'break' || inline.as) {
      result.push(...piece);
      continue;
    }
    const before = result.at(-1);
    const decision = hyphenOf(before, inlines[index + 1], corpus);
    if (decision === 'space') result.push({ ...inline, as: 'space' });
    if (decision === 'join' && before?.kind === 'text') {
      result.splice(-1, 1, ...withoutHyphen(before));
      joins = true;
    }
  }
  return result;
}

type Decision = 'space' | 'keep' | 'join';

/** Prefixes that authors write with a hyphen. */
const COMPOUND =
  /(?:^|[^\p{L}])(?:self|well|high|low|long|short|cross|non|post|pre|anti|multi|inter|co|ex|so|semi)$/iu;

function hyphenOf(before: Inline | undefined, after: Inline | undefined, corpus: string): Decision {
  if (before?.kind !== 'text' || after?.kind !== 'text') return 'space';
  const first = /(\p{L}[\p{L}\p{M}]{0,1000})[-‐]$/u.exec(before.text)?.[1];
  const second = /^\p{L}[\p{L}\p{M}]*/u.exec(after.text)?.[0];
  if (
    /(?:https?:\/\/|www\.)\S{0,1000}[-/._?=&]$/.test(before.text) &&
    /^[\w./?=&%#-]+/.test(after.text)
  )
    return 'keep';
  if (!first) return 'space';
  if (!second || !/^\p{Ll}/u.test(second)) return 'keep';
  const joined = occurrences(corpus, first + second);
  const hyphened = occurrences(corpus, `${first}-${second}`);
  if (joined !== hyphened) return joined > hyphened ? 'join' : 'keep';
  return COMPOUND.test(first) && first.length > 2 ? 'keep' : 'join';
}

let counted: { corpus: string; counts: Map<string, number> } | undefined;

/** Occurrences of a word in the text; hyphens inside are part of it. The count is cached per text. */
function occurrences(corpus: string, word: string): number {
  if (counted?.corpus !== corpus) {
    const words = corpus.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+){0,3}/gu) ?? [];
    counted = { corpus, counts: countValues(words) };
  }
  return counted.counts.get(word) ?? 0;
}

function withoutHyphen(run: TextRun): TextRun[] {
  const text = run.text.slice(0, -1);
  const at = text.search(/(?<![\p{L}\p{M}\p{N}'’])[\p{L}\p{M}\p{N}'’]+$/u);
  return at > 0
    ? [
        { ...run, text: text.slice(0, at) },
        { ...run, text: text.slice(at), start: run.start + at, joined: true },
      ]
    : [{ ...run, text, joined: true }];
}

function markFirstWord(run: TextRun): TextRun[] {
  const length = /^[\p{L}\p{M}\p{N}'’]+/u.exec(run.text)?.[0].length ?? 0;
  const word: TextRun = { ...run, text: run.text.slice(0, length), joined: true };
  return length === run.text.length
    ? [word]
    : [word, { ...run, text: run.text.slice(length), start: run.start + length }];
}
