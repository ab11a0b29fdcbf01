/** Where a manuscript's code and comments stand: in them nothing else is mark-up. */
import { closedBy, closedByTicks, enclosures, endOfNext } from './enclosures.ts';
import { attributes, INK, part, type Stretch } from './ink.ts';

/** Fences whose inside is code; that of others is Markdown, or LaTeX that is read (Quarto's pseudocode). */
const CODE_INFO =
  /^\s*(?!\{?\.?pseudocode\b)(?:$|[^{\s]|\{\s*[.#]|\{=(?!(?:la)?tex\})|\{(?:code|code-block|sourcecode|code-cell|parsed-literal|bash|sql|mermaid|dot)\b)/i;
/** Cells that are run: their author says whether the code is printed. */
const CELL_INFO = /^\s*\{(?:python|r|julia|ojs|js|stata|matlab|octave)\b/i;
/** What else is code is shown, unless its options hide it. */
const HIDDEN =
  /\b(?:echo|include)[ \t]*=[ \t]*F(?:ALSE)?\b|^[ \t]*#\|[ \t]*(?:echo|include)[ \t]*:[ \t]*(?:false|no)\b|\btags:.*\bremove[-_](?:input|cell)\b/im;
/** Formulas of MyST and code for one output: what they say is no word of the text. */
const NO_WORDS_INFO = /^\s*\{(?:math|raw)(?:\s[^{}]*)?\}/i;
/** Options of a cell or directive: line by line, or as YAML. */
const OPTIONS =
  /^(?:---[ \t]*\n(?:(?!---)[^\n]*\n)*---[ \t]*(?:\n|$)|(?:[ \t]*(?::[\w-]+:|#\|)[^\n]*\n)*)/;
/** Whichever begins first counts. */
const CODE_OR_COMMENT =
  /^([ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(`{3,}(?!`)(?=[ \t]*\{|[^`\n]*\n)|~{3,}(?!~))([^\n]*)\n|(?<![\\`])(`+)|(?<!\\)(\{>>|\{#(?=[\s#]))|<!--/gm;
const COMMENT_ENDS: Record<string, string> = { '{>>': '<<\\}', '{#': '#\\}' };
const BLANK_LINE = /\n[ \t>]*\n/;

export function codeAndComments(text: string): Generator<RegExpExecArray> {
  const ticks = closedByTicks(text);
  const comments = closedBy(text, ([, , , , , comment]) => COMMENT_ENDS[comment ?? ''] ?? '-->');
  return enclosures(text, CODE_OR_COMMENT, (open, from) => {
    const [, , fence, , tick] = open;
    if (tick !== undefined) {
      const end = ticks(tick.length, from);
      return end !== undefined && !BLANK_LINE.test(text.slice(from, end)) ? end : undefined;
    }
    return fence === undefined ? comments(open, from) : endOfFence(text, fence, from);
  });
}

/** A fence that nothing closes goes on to the end. */
function endOfFence(text: string, fence: string, from: number): number {
  return endOfNext(text, closingFence(fence), from) ?? text.length;
}

function closingFence(fence: string): RegExp {
  return new RegExp(`^[ \\t>]*${fence}[\`~]*[ \\t]*$`, 'gm');
}

export function codeOrComment(match: RegExpExecArray): Stretch[] {
  const [all, margin = '', fence, info = '', tick] = match;
  if (tick !== undefined) return inlineCode(match, tick.length);
  if (fence === undefined) return [part(match, 0, all.length, INK.gap)];
  const open = margin.length + fence.length;
  const isTitle = /^\s*\{[^{}]*\}\s*\S+\s+\S/.test(info);
  const name = isTitle ? info.indexOf('}') + 1 : info.length;
  const start = open + info.length + 1;
  const body = all.slice(start).replace(closingFence(fence), '');
  const given = OPTIONS.exec(body)?.[0] ?? '';
  const isHidden = /^\s*\{\w/.test(info) && HIDDEN.test(`${info}\n${given}`);
  if (isHidden || CELL_INFO.test(info) || NO_WORDS_INFO.test(info))
    return [part(match, open, all.length - open, INK.optional)];
  const isCode = CODE_INFO.test(info);
  const options = isCode || /^(?:---|#\|)/.test(given) ? given.length : 0;
  return [
    ...attributes(match, open, info.slice(0, name)),
    ...(options > 0 ? [part(match, start, options, INK.optional)] : []),
    ...(isCode ? [part(match, start, body.length, INK.code)] : []),
  ];
}

/** Behind a role the words are its argument: a key, or words with mark-up of their own. */
function inlineCode(match: RegExpExecArray, tick: number): Stretch[] {
  const length = match[0].length - 2 * tick;
  const isRole = /\{[\w:+-]+\}$/.test(
    match.input.slice(Math.max(0, match.index - 30), match.index),
  );
  const isRaw = /^\{=/.test(match.input.slice(match.index + match[0].length));
  return [part(match, tick, length, isRole || isRaw ? INK.optional : INK.code)];
}
