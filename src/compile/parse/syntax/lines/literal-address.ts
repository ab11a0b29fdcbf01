/** Addresses that stand in the text as they are, without brackets: GitHub's, which end where a reader would end them. */
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import { matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

type Token = 'literalAutolinkWww' | 'literalAutolinkHttp';

/** How they begin; e-mail addresses become links in a later step of mdast-util-gfm. */
const STARTS: Record<string, { start: RegExp; token: Token }> = {
  wwwAutolink: { start: /www\./iy, token: 'literalAutolinkWww' },
  protocolAutolink: { start: /https?:\/\//iy, token: 'literalAutolinkHttp' },
};

/** Up to where GitHub looks. */
const RUN = /[^\s<]+/y;

/**
 * Punctuation of Chinese and Japanese, of Arabic and Indian scripts, and quotation marks: no address has
 * them as they are, and texts without spaces go on behind them. GitHub knows ASCII's alone, and
 * takes the bracket in "\<https://example.org>" for a part of the address.
 */
const END =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65،؛؟۔।॥“”„‟‘’‚‛«»‹›…>]/;
/** What GitHub leaves behind an address. */
const TRAIL = /(?<![?!.,:;*_~'")\]])[?!.,:;*_~'")\]]+$/;

/** The same where a sign of it is escaped: "https://example.org/a\*". */
const ESCAPED_TRAIL =
  /(?<![?!.,:;*_~'")\]\\])[?!.,:;*_~'")\]]*\\(?:&#?\w{1,32};|[?!.,:;*_~'")\]\\]){0,100}$/;

/** Tried only where an address stands: else each "w" and "h" that begins a word would break the text. */
export function literalAddress(construct: Construct, { text }: Source): Construct {
  const { name = '', previous } = construct;
  const known = STARTS[name];
  if (!known) return construct;
  return {
    ...construct,
    previous(code) {
      const follows = previous?.call(this, code) ?? true;
      return follows && matchAt(known.start, text, this.now().offset) !== null;
    },
    tokenize(effects, ok, nok) {
      const length = shorterLength(text, this.now().offset);
      if (length === undefined) return construct.tokenize.call(this, effects, ok, nok);
      return effects.check(construct, taken(effects, ok, known.token, length), nok);
    },
  };
}

/** Takes an address of so many characters. */
function taken(effects: Effects, ok: State, token: Token, length: number): State {
  let left = length;
  return (code) => {
    effects.enter('literalAutolink');
    effects.enter(token);
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    if (left > 0) {
      left -= 1;
      effects.consume(code);
      return inside;
    }
    effects.exit(token);
    effects.exit('literalAutolink');
    return ok(code);
  }
}

/** Of an address that ends before GitHub's end; `undefined` where it does not. */
function shorterLength(text: string, offset: number): number | undefined {
  const [run = ''] = matchAt(RUN, text, offset) ?? [];
  const end = run.search(END);
  const read = end < 0 ? run : run.slice(0, end);
  const escaped = ESCAPED_TRAIL.exec(read);
  if (escaped) return escaped.index;
  return end < 0 ? undefined : read.replace(TRAIL, '').length;
}
