/**
 * Emphasis with a mark between punctuation and a letter: `**Note:**text`. This is frequent in Chinese,
 * Japanese and Korean, which put no spaces between words (`**问题：**参考`). CommonMark does not end emphasis
 * there, Pandoc does. A space before the two closing stars (`**Note: ** text`) is read as a slip. Only stars
 * that CommonMark would print are affected.
 */
import { attention } from 'micromark-core-commonmark';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct, Event, Token, TokenizeContext } from 'micromark-util-types';

/** Punctuation after which emphasis ends, and before which it begins. */
const ENDING = /[:;,.!?%)\]}»”’…：；，。！？、）】》」』〉〕％]/;
const BEGINNING = /[([{«“‘（【《「『〈〔]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const STAR = 42;

export const emphasis: Construct = {
  ...attention,
  resolveAll(events, context) {
    markUnmatched(events, context);
    return attention.resolveAll?.(events, context) ?? events;
  },
  tokenize(effects, ok, nok) {
    const before = this.previous;
    return attention.tokenize.call(
      this,
      effects,
      (after) => {
        const token = this.events.at(-1)?.[1];
        const isStar = token && this.sliceSerialize(token).charCodeAt(0) === STAR;
        if (isStar && isLetter(after) && matches(ENDING, before)) token._close = true;
        if (isStar && isBlank(before) && isApart(after) && endsStrong(this.events))
          token._close = true;
        if (isStar && matches(UNSPACED, before) && matches(BEGINNING, after)) token._open = true;
        return ok(after);
      },
      nok,
    );
  },
};

/** Parser events in which the opening stars of strong words are looked for. */
const FARTHEST = 400;

/** Whether the last stars are two, and close two stars with no other open stars between them. */
function endsStrong(events: TokenizeContext['events']): boolean {
  const runs = events.slice(-FARTHEST).flatMap(([kind, token]) => {
    const isRun = kind === 'exit' && token.type === 'attentionSequence';
    return isRun ? [{ token, size: token.end.offset - token.start.offset }] : [];
  });
  const open: number[] = [];
  for (const { token, size } of runs.slice(0, -1)) {
    if (token._close && open.at(-1) === size) open.pop();
    else if (token._open) open.push(size);
  }
  return runs.at(-1)?.size === 2 && open.at(-1) === 2;
}

function isBlank(code: Code): boolean {
  return code !== null && unicodeWhitespace(code);
}

/** Whether the character ends a clause: the end, white space or punctuation. */
function isApart(code: Code): boolean {
  return code === null || unicodeWhitespace(code) || matches(/[.,;:!?)\]]/, code);
}

function matches(pattern: RegExp, code: Code): boolean {
  return code !== null && code > 0 && pattern.test(String.fromCharCode(code));
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && !unicodeWhitespace(code) && !unicodePunctuation(code);
}

/** Marks that are open at the same time. A tree that is nested too deep is reported later. */
const MOST_OPEN = 250;

/** A run of marks that may open emphasis. */
interface Opening {
  token: Token;
  marker: string;
  /** Number of marks that are still open. */
  size: number;
}

/**
 * Marks the runs that close nothing, because the library searches all events before each of them. The
 * algorithm is CommonMark's (appendix, "process emphasis") and searches only open marks.
 */
function markUnmatched(events: Event[], context: TokenizeContext): void {
  const open: Opening[] = [];
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== 'attentionSequence') continue;
    const marker = context.sliceSerialize(token).charAt(0);
    const whole = token.end.offset - token.start.offset;
    const size = token._close ? closeOpenings({ token, marker, size: whole }, open) : whole;
    // A run that may also open keeps both roles: the rule of three needs them.
    if (size === whole && !token._open) token._close = false;
    if (size === 0 || !token._open) continue;
    if (open.length < MOST_OPEN) open.push({ token, marker, size });
    else token._open = false;
  }
}

/** Closes what it can, with everything that is open inside. Returns how many marks are left. */
function closeOpenings(closing: Opening, open: Opening[]): number {
  let { size } = closing;
  while (size > 0) {
    const at = open.findLastIndex((each) => isPair(each, { ...closing, size }));
    const opening = open[at];
    if (!opening) return size;
    open.length = at + 1;
    const used = opening.size > 1 && size > 1 ? 2 : 1;
    opening.size -= used;
    size -= used;
    if (opening.size === 0) open.pop();
  }
  return size;
}

/**
 * CommonMark's rules 9 and 10: if a run may both open and close, the sum of the lengths is no multiple of
 * three.
 */
function isPair(opening: Opening, closing: Opening): boolean {
  if (opening.marker !== closing.marker) return false;
  const both = opening.token._close || closing.token._open;
  return !both || closing.size % 3 === 0 || (opening.size + closing.size) % 3 !== 0;
}
