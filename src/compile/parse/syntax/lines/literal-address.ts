/** Addresses without brackets. They end as on GitHub, but earlier where a reader would end them. */
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

/** How addresses begin. E-mail addresses become links in a later step of mdast-util-gfm. */
const STARTS: Record<string, { start: RegExp; token: Token }> = {
  wwwAutolink: { start: /www\./iy, token: 'literalAutolinkWww' },
  protocolAutolink: { start: /https?:\/\//iy, token: 'literalAutolinkHttp' },
};

/** The text that GitHub looks at. */
const RUN = /[^\s<]+/y;

/**
 * Punctuation of Chinese, Japanese, Arabic and Indian scripts, and quotation marks. Addresses do not contain
 * it unescaped, and texts without spaces continue after it. GitHub knows only ASCII punctuation, and takes
 * the bracket in "\<https://example.org>" for a part of the address.
 */
const END =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65،؛؟۔।॥“”„‟‘’‚‛«»‹›…>]/;
/** Punctuation that GitHub excludes from the end of an address. */
const TRAIL = /(?<![?!.,:;*_~'")\]])[?!.,:;*_~'")\]]+$/;

/** The same with an escaped character: "https://example.org/a\*". */
const ESCAPED_TRAIL =
  /(?<![?!.,:;*_~'")\]\\])[?!.,:;*_~'")\]]*\\(?:&#?\w{1,32};|[?!.,:;*_~'")\]\\]){0,100}$/;

/**
 * Tries the construct only at an address. Otherwise every "w" and "h" at the start of a word would split the
 * text.
 */
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
      return effects.check(construct, takeAddress(effects, ok, known.token, length), nok);
    },
  };
}

/** Tokenizes an address of a given length. */
function takeAddress(effects: Effects, ok: State, token: Token, length: number): State {
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

/** The length of an address that ends before GitHub's end; undefined if it does not. */
function shorterLength(text: string, offset: number): number | undefined {
  const [run = ''] = matchAt(RUN, text, offset) ?? [];
  const end = run.search(END);
  const read = end < 0 ? run : run.slice(0, end);
  const escaped = ESCAPED_TRAIL.exec(read);
  if (escaped) return escaped.index;
  return end < 0 ? undefined : read.replace(TRAIL, '').length;
}
