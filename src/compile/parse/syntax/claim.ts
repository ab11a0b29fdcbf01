/**
 * Our dialect as micromark constructs. Each piece of syntax is a recogniser: a pure function that looks at
 * the source from an offset and returns how far the piece reaches and which node it makes. The constructs
 * below make a recogniser part of micromark's grammar, so that escapes, code spans and nesting work, and
 * places are exact.
 */
import { markdownLineEnding } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Range, Source } from '../source.ts';
import type { SyntaxNode } from './nodes.ts';

/** A range of the source that a recogniser takes. */
export interface Claim {
  /** Offset after its last character. */
  end: number;
  /** Ranges inside that contain markup, in order. The rest is not parsed. */
  texts: Range[];
  /** Makes the node from the parsed texts. `lines` are the lines of a block. */
  build(texts: SyntaxNode[][], lines: Range[]): SyntaxNode;
}

/** @returns undefined if the syntax does not begin at `offset` */
export type Recogniser = (source: Source, offset: number) => Claim | undefined;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    claim: 'claim';
    claimMarkup: 'claimMarkup';
    claimText: 'claimText';
    claimChunk: 'claimChunk';
  }
  interface Token {
    /** Only for `claim` tokens. */
    claim?: Claim;
    /** The lines that are compiled so far. */
    claimLines?: (Range & { line: number })[];
  }
}

/** A construct for inline syntax. */
export function inlineClaim(name: string, source: Source, recognise: Recogniser): Construct {
  return { name, tokenize: tokenizer(source, recognise, inlineParts) };
}

/** A construct for whole lines, which ends at the end of a line. */
export function blockClaim(name: string, source: Source, recognise: Recogniser): Construct {
  return { name, concrete: true, tokenize: tokenizer(source, recognise, blockLines) };
}

/** A construct for whole lines that needs a blank line (or another block) before it. */
export function separateBlockClaim(name: string, source: Source, recognise: Recogniser): Construct {
  const { tokenize } = blockClaim(name, source, recognise);
  return {
    name,
    concrete: true,
    tokenize(effects, ok, nok) {
      return this.interrupt ? nok : tokenize.call(this, effects, ok, nok);
    },
  };
}

type Parts = (
  context: TokenizeContext,
  effects: Effects,
  claim: Claim,
  done: State,
  nok: State,
) => State;

function tokenizer(source: Source, recognise: Recogniser, parts: Parts): Tokenizer {
  return function tokenize(effects, ok, nok) {
    return (code) => {
      const claim = recognise(source, this.now().offset);
      if (!claim) return nok(code);
      // micromark only asks whether the paragraph before ends here.
      if (this.interrupt) return ok(code);
      effects.enter('claim', { claim });
      const done: State = (next) => {
        effects.exit('claim');
        return ok(next);
      };
      return parts(this, effects, claim, done, nok)(code);
    };
  };
}

/** Tokenizes markup and texts in turn, to the end of the claim. */
function inlineParts(
  context: TokenizeContext,
  effects: Effects,
  claim: Claim,
  done: State,
  nok: State,
): State {
  const texts = claim.texts.filter(({ start, end }) => end > start);
  let index = 0;
  return next;

  function next(code: Code): State | undefined {
    const text = texts[index];
    const at = context.now().offset;
    if (text && at >= text.start) {
      index += 1;
      effects.enter('claimText');
      return chunk(text.end)(code);
    }
    const end = text?.start ?? claim.end;
    if (at >= end) return done(code);
    return markup(end)(code);
  }

  function markup(end: number): State {
    return (code) => {
      effects.enter('claimMarkup');
      return run(end, () => {
        effects.exit('claimMarkup');
        return next;
      })(code);
    };
  }

  function chunk(end: number, previous?: Token): State {
    return (code) => {
      const token = effects.enter('claimChunk', {
        contentType: 'text',
        previous,
        _contentTypeTextTrailing: true,
      });
      if (previous) previous.next = token;
      return run(end, (ended) => {
        effects.exit('claimChunk');
        if (!ended) return chunk(end, token);
        effects.exit('claimText');
        return next;
      })(code);
    };
  }

  /** Consumes up to `end`, or over one line ending, because a token must not contain two. */
  function run(end: number, after: (ended: boolean) => State): State {
    return function inside(code): State | undefined {
      if (code === null) return nok(code);
      effects.consume(code);
      const ended = context.now().offset >= end;
      return ended || markdownLineEnding(code) ? after(ended) : inside;
    };
  }
}

/** Tokenizes line by line, and fails if the container of the block ends too early. */
function blockLines(
  context: TokenizeContext,
  effects: Effects,
  claim: Claim,
  done: State,
  nok: State,
): State {
  return lineStart;

  /** A further line, which must belong to the container. The first line need not. */
  function laterLine(code: Code): State | undefined {
    return context.parser.lazy[context.now().line] ? nok(code) : lineStart(code);
  }

  function lineStart(code: Code): State | undefined {
    if (context.now().offset >= claim.end) return done(code);
    if (markdownLineEnding(code)) return lineEnd(code);
    if (code === null) return nok(code);
    effects.enter('claimMarkup');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code);
      return inside;
    }
    effects.exit('claimMarkup');
    if (context.now().offset >= claim.end) return done(code);
    return code === null ? nok(code) : lineEnd(code);
  }

  function lineEnd(code: Code): State | undefined {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return laterLine;
  }
}
