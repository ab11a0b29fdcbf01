/**
 * Emphasis as authors write it where a mark stands between a sign and a letter: `**Note:**text`, and
 * always in Chinese, Japanese and Korean, which part no words (`**问题：**参考`). CommonMark takes such
 * marks for no ends of emphasis, Pandoc does. Only what CommonMark would print as stars is changed.
 */
import { attention } from 'micromark-core-commonmark';
import { unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import type { Code, Construct } from 'micromark-util-types';

/** Signs behind which emphasis ends; and those before which it begins. */
const ENDING = /[:;,.!?%)\]}»”’…：；，。！？、）】》」』〉〕％]/;
const BEGINNING = /[([{«“‘（【《「『〈〔]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const STAR = 42;

export const emphasis: Construct = {
  ...attention,
  tokenize(effects, ok, nok) {
    const before = this.previous;
    return attention.tokenize.call(
      this,
      effects,
      (after) => {
        const token = this.events.at(-1)?.[1];
        const isStar = token && this.sliceSerialize(token).charCodeAt(0) === STAR;
        if (isStar && isLetter(after) && is(ENDING, before)) token._close = true;
        if (isStar && is(UNSPACED, before) && is(BEGINNING, after)) token._open = true;
        return ok(after);
      },
      nok,
    );
  },
};

function is(pattern: RegExp, code: Code): boolean {
  return code !== null && code > 0 && pattern.test(String.fromCharCode(code));
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && !unicodeWhitespace(code) && !unicodePunctuation(code);
}
