/**
 * Emphasis as authors write it where a mark stands between a sign and a letter: `**Note:**text`, and
 * always in Chinese, Japanese and Korean, which part no words (`**问题：**参考`). CommonMark takes such
 * marks for no ends of emphasis, Pandoc does. A blank before the two stars that end strong words
 * (`**Note: ** text`) is a slip. Only what CommonMark would print as stars is changed.
 */
import { attention } from 'micromark-core-commonmark';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct, Event, Token, TokenizeContext } from 'micromark-util-types';

/** Signs behind which emphasis ends; and those before which it begins. */
const ENDING = /[:;,.!?%)\]}»”’…：；，。！？、）】》」』〉〕％]/;
const BEGINNING = /[([{«“‘（【《「『〈〔]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const STAR = 42;

export const emphasis: Construct = {
  ...attention,
  resolveAll(events, context) {
    leaveLoose(events, context);
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
        if (isStar && isLetter(after) && is(ENDING, before)) token._close = true;
        if (isStar && isBlank(before) && isApart(after) && endsStrong(this.events))
          token._close = true;
        if (isStar && is(UNSPACED, before) && is(BEGINNING, after)) token._open = true;
        return ok(after);
      },
      nok,
    );
  },
};

/** How far back the stars that open strong words are looked for, in events of the parser. */
const FARTHEST = 400;

/** Whether the last stars are two, and two opened before them with no other stars left open since. */
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

/** The end, a blank, or a sign that ends a clause. */
function isApart(code: Code): boolean {
  return code === null || unicodeWhitespace(code) || is(/[.,;:!?)\]]/, code);
}

function is(pattern: RegExp, code: Code): boolean {
  return code !== null && code > 0 && pattern.test(String.fromCharCode(code));
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && !unicodeWhitespace(code) && !unicodePunctuation(code);
}

/** Marks that are open at once; the tree of nodes may be less deep, and says so. */
const MOST_OPEN = 250;

/** Marks side by side that may open emphasis. */
interface Opening {
  token: Token;
  marker: string;
  /** How many of them are still open. */
  size: number;
}

/**
 * Tells the library which marks close nothing: for each of them, it looks through all that stands
 * before. CommonMark's own way (appendix, "process emphasis") finds them with what is open alone.
 */
function leaveLoose(events: Event[], context: TokenizeContext): void {
  const open: Opening[] = [];
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== 'attentionSequence') continue;
    const marker = context.sliceSerialize(token).charAt(0);
    const whole = token.end.offset - token.start.offset;
    const size = token._close ? closed({ token, marker, size: whole }, open) : whole;
    // One that may open as well keeps what it may: the rule of three asks for it.
    if (size === whole && !token._open) token._close = false;
    if (size === 0 || !token._open) continue;
    if (open.length < MOST_OPEN) open.push({ token, marker, size });
    else token._open = false;
  }
}

/** Closes what it can; what stood open inside is open no more. Gives how many marks are left. */
function closed(closing: Opening, open: Opening[]): number {
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

/** CommonMark's rules 9 and 10: of marks that may both open and close, no sum is a multiple of three. */
function isPair(opening: Opening, closing: Opening): boolean {
  if (opening.marker !== closing.marker) return false;
  const both = opening.token._close || closing.token._open;
  return !both || closing.size % 3 === 0 || (opening.size + closing.size) % 3 !== 0;
}
