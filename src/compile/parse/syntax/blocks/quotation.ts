/**
 * CommonMark's quotations, except for a comparison sign at the start of a wrapped line. Example: "the rate
 * was in all of them", and in the next line ">80%, as in"
 */
import { blockQuote } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, State, Tokenizer } from 'micromark-util-types';

const MORE = '>'.charCodeAt(0);
const EQUAL = '='.charCodeAt(0);

/**
 * A further line of a quotation, where the sign is always the quotation's. It has another name, because
 * `blockQuote` is switched off.
 */
const line: Construct = { ...blockQuote, name: 'quotationLine' };

const tokenize: Tokenizer = function (effects, ok, nok) {
  const quotation = blockQuote.tokenize.call(this, effects, ok, nok);
  // After a blank line, the sign is no comparison.
  return this.interrupt ? effects.check(comparison, nok, quotation) : quotation;
};

const comparison: Construct = {
  partial: true,
  tokenize: (effects, ok, nok): State => {
    const number = (code: Code) => (isDigit(code) || code === EQUAL ? ok(code) : nok(code));
    return (code) => {
      if (code !== MORE) return nok(code);
      effects.enter('blockQuoteMarker');
      effects.consume(code);
      effects.exit('blockQuoteMarker');
      return number;
    };
  },
};

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** CommonMark's continuation, which tries its own construct by name. */
const continuation: Tokenizer = function (effects, ok, nok) {
  const attempt: Effects['attempt'] = (_, ...states) => effects.attempt(line, ...states);
  const next = blockQuote.continuation?.tokenize ?? tokenize;
  return next.call(this, { ...effects, attempt }, ok, nok);
};

export const quotation: Construct = {
  ...blockQuote,
  name: 'quotation',
  tokenize,
  continuation: { tokenize: continuation },
};
