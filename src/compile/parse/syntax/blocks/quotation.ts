/**
 * Quotations as CommonMark's, but for a sign of comparison that a wrapped line happens to begin with:
 *
 *     the rate was in all of them
 *     >80%, as in
 */
import { blockQuote } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, State, Tokenizer } from 'micromark-util-types';

const MORE = '>'.charCodeAt(0);
const EQUAL = '='.charCodeAt(0);

/** Each further line: there the sign is the quotation's. Under a name of its own, since `blockQuote` is off. */
const line: Construct = { ...blockQuote, name: 'quotationLine' };

const tokenize: Tokenizer = function (effects, ok, nok) {
  const quotation = blockQuote.tokenize.call(this, effects, ok, nok);
  // Behind a blank line nobody compares.
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

/** CommonMark's, which attempts its own construct by name. */
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
