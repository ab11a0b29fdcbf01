/**
 * The container that a colon opens: `:   A definition`, `: A caption`. Its lines are indented like those of a
 * list item; lines of a paragraph need no indentation.
 */
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Exiter, State, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    colonBlock: 'colonBlock';
    colonMarker: 'colonMarker';
    colonIndent: 'colonIndent';
  }
  interface ContainerState {
    /** Columns of indentation that a line of this block needs. */
    colonIndent?: number;
  }
}

const MOST_INDENT = 4;

const tokenizeStart: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  return (code) => {
    effects.enter('colonBlock', { _container: true });
    effects.enter('colonMarker');
    effects.consume(code);
    size += 1;
    return afterColon;
  };

  function afterColon(code: Code): State | undefined {
    return markdownSpace(code) ? space(code) : nok(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code) && size < MOST_INDENT) {
      effects.consume(code);
      size += 1;
      return space;
    }
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.exit('colonMarker');
    return ok(code);
  }
};

/** Blank lines and lines that are indented by two columns or more belong to the block. */
const tokenizeContinuation: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  return (code) => {
    if (code === null || markdownLineEnding(code)) return ok(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter('colonIndent');
    return indent(code);
  };

  function indent(code: Code): State | undefined {
    if (markdownSpace(code) && size < MOST_INDENT) {
      effects.consume(code);
      size += 1;
      return indent;
    }
    effects.exit('colonIndent');
    if (code === null || markdownLineEnding(code)) return ok(code);
    return size >= 2 ? ok(code) : nok(code);
  }
};

const exit: Exiter = (effects) => {
  effects.exit('colonBlock');
};

export const colonBlock: Construct = {
  name: 'colonBlock',
  tokenize: tokenizeStart,
  continuation: { tokenize: tokenizeContinuation },
  exit,
};
