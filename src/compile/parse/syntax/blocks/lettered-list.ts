/**
 * Lists with marks that CommonMark does not have: `(a)`, `a.`, `iv)`, `(1)`, as Pandoc reads them. A list
 * begins with the first letter or number, so "c. 1850" and "p. 7" begin no list. A capital with a full stop
 * needs two spaces after it, so "A. Smith" begins no list either. Pandoc's examples, `(@label)`, are also
 * lists.
 */
import { blankLine, list } from 'micromark-core-commonmark';
import {
  asciiAlpha,
  asciiAlphanumeric,
  markdownLineEnding,
  markdownSpace,
} from 'micromark-util-character';
import type {
  Code,
  Construct,
  Exiter,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
  TokenType,
} from 'micromark-util-types';
import type { ListNumbering } from '../../../../article/blocks.ts';
import { figuresOfFirst, valueIn } from '../../../../words/list-marks.ts';
import { isWorkKey } from '../../examples.ts';

/** The numbering of a list, and the number of its last item. */
interface Counted extends ListNumbering {
  value: number;
}

declare module 'micromark-util-types' {
  interface ContainerState {
    counted?: Counted;
  }
}

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const STOP = '.'.charCodeAt(0);
const AT = '@'.charCodeAt(0);
/**
 * Number of example items. The real numbers are found later (src/compile/parse/examples.ts). Their labels are
 * long, so in Pandoc, four spaces are enough before further paragraphs.
 */
const EXAMPLE = Number.MAX_SAFE_INTEGER;
/** The same limit as in CommonMark. */
const LONGEST_NUMBER = 9;
const LONGEST_LABEL = 100;
/** Spaces after a mark and before a line. After more spaces, the text is code. */
const MOST_SPACES = 4;

const tokenizeStart: Tokenizer = function (effects, ok, nok) {
  const { containerState: state = {}, interrupt } = this;
  const indent = prefixWidth(this);
  const widthOf = (token: Token) => width(this, token);
  let number = '';
  let signs: ListNumbering['signs'] = '.';
  let spaces = 0;
  let counted: Counted | undefined;

  return (code) => {
    // Directly below the words of an item, a nested list needs no blank line.
    if (interrupt && !isInItem(this)) return nok(code);
    if (!state.counted) effects.enter('listOrdered', { _container: true });
    effects.enter('listItemPrefix');
    if (code !== OPEN) return asciiAlpha(code) ? beforeNumber(code) : nok(code);
    signs = '()';
    consumeAs('listItemMarker', code);
    return beforeNumber;
  };

  function beforeNumber(code: Code): State | undefined {
    effects.enter('listItemValue');
    return inNumber(code);
  }

  function inNumber(code: Code): State | undefined {
    if (code !== null && isOfMark(code, number, signs)) {
      number += String.fromCharCode(code);
      effects.consume(code);
      return inNumber;
    }
    if (code !== CLOSE && (code !== STOP || signs === '()')) return nok(code);
    if (signs !== '()') signs = code === CLOSE ? ')' : '.';
    counted = countedNext(state.counted, number, signs);
    if (!counted) return nok(code);
    effects.exit('listItemValue');
    consumeAs('listItemMarker', code);
    return effects.check(blankLine, nok, beforeWords);
  }

  function beforeWords(code: Code): State | undefined {
    if (!markdownSpace(code)) return nok(code);
    effects.enter('listItemPrefixWhitespace');
    return inSpace(code);
  }

  function inSpace(code: Code): State | undefined {
    if (markdownSpace(code) && spaces < MOST_SPACES) {
      spaces += 1;
      effects.consume(code);
      return inSpace;
    }
    effects.exit('listItemPrefixWhitespace');
    if (signs === '.' && /^[A-Z]$/.test(number) && spaces < 2) return nok(code);
    state.counted = counted;
    state.type = 'listOrdered';
    // CommonMark's own lists do not continue this list.
    state.marker = Number.MAX_SAFE_INTEGER;
    const prefix = widthOf(effects.exit('listItemPrefix'));
    state.size = indent + (number.startsWith('@') ? MOST_SPACES : prefix);
    return ok(code);
  }

  function consumeAs(type: TokenType, code: Code): void {
    effects.enter(type);
    effects.consume(code);
    effects.exit(type);
  }
};

function isOfMark(code: number, number: string, signs: ListNumbering['signs']): boolean {
  if (number.startsWith('@'))
    return number.length < LONGEST_LABEL && /[\w-]/.test(String.fromCharCode(code));
  if (number === '' && code === AT) return signs === '()';
  return asciiAlphanumeric(code) && number.length < LONGEST_NUMBER;
}

/** The number of the first item of a new list, or of a further item. */
function countedNext(
  list: Counted | undefined,
  number: string,
  signs: ListNumbering['signs'],
): Counted | undefined {
  if (number.startsWith('@'))
    return !isWorkKey(number) && (!list || list.value === EXAMPLE)
      ? { figures: 'decimal', signs, value: EXAMPLE }
      : undefined;
  if (!list) {
    const figures = figuresOfFirst(number);
    return figures && { figures, signs, value: 1 };
  }
  const value = valueIn(list.figures, number);
  return list.signs === signs && value !== undefined && value > list.value
    ? { ...list, value }
    : undefined;
}

/** Blank and indented lines belong to the item, as in CommonMark's lists. Another mark may follow. */
const tokenizeContinuation: Tokenizer = function (effects, ok, nok) {
  return effects.attempt(inItem, ok, (code) => {
    if (code === null || markdownLineEnding(code)) return nok(code);
    this.interrupt = undefined;
    return effects.attempt(linePrefix, effects.attempt(letteredList, ok, nok), nok)(code);
  });
};

const inItem: Construct = { tokenize: (list.continuation ?? list).tokenize, partial: true };

/** Optional spaces before the mark of an item. */
const linePrefix: Construct = {
  partial: true,
  tokenize(effects, ok) {
    let size = 0;
    return (code) => {
      if (!markdownSpace(code)) return ok(code);
      effects.enter('linePrefix');
      return inPrefix(code);
    };

    function inPrefix(code: Code): State | undefined {
      if (markdownSpace(code) && size < MOST_SPACES - 1) {
        size += 1;
        effects.consume(code);
        return inPrefix;
      }
      effects.exit('linePrefix');
      return ok(code);
    }
  },
};

const exit: Exiter = (effects) => {
  effects.exit('listOrdered');
};

/** Whether the line is inside a list item, after its indentation. */
function isInItem({ events }: TokenizeContext): boolean {
  const last = events.findLast(([, token]) => token.type !== 'linePrefix');
  return last?.[1].type === 'listItemIndent';
}

function prefixWidth(context: TokenizeContext): number {
  const token = context.events.at(-1)?.[1];
  return token?.type === 'linePrefix' ? width(context, token) : 0;
}

function width(context: TokenizeContext, token: Token): number {
  return context.sliceSerialize(token, true).length;
}

const letteredList: Construct = {
  name: 'letteredList',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit,
};

/** The construct by the characters with which such a list can begin. */
export const LETTERED_LISTS = Object.fromEntries(
  [...'(aAiI'].map((sign) => [sign.charCodeAt(0), letteredList]),
);
