/** Mark-up that the parser does not record: HTML tags, TeX environments, and additions of other programs. */
import { LOCATOR_TERMS } from '../../compile/parse/syntax/lines/locator.ts';
import { attributeStretches, KIND, type Stretch, stretchAt } from './coverage.ts';

export interface Mark {
  /** Matches the whole mark-up, or its opening. */
  pattern: RegExp;
  /** The pattern of the closing mark-up. */
  closing?: (open: RegExpExecArray) => string;
  /** The stretches of the match and their kinds. By default, the whole match is optional. */
  stretchesIn?: (match: RegExpExecArray) => Stretch[];
}

const INLINE_TAGS =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)\b/i;
const ADDRESS = /[/.#:@<]/;

/** Numbers and the words before them, which a style may print differently. Example: "Art. 6". */
const LOCATOR = new RegExp(
  String.raw`\S*\p{Nd}\S*|(?<![\p{L}\p{M}])(?:${LOCATOR_TERMS.join('|').replaceAll('.', String.raw`\.`)})(?![\p{L}\p{M}]|\.\p{L})\.?\\?`,
  'giu',
);

export const MARKS: readonly Mark[] = [
  { pattern: /<(style|script|head)\b/gi, closing: ([, tag]) => `</${tag}\\s*>` },
  // A label behind a formula, and drawings of LaTeX
  { pattern: /(?<=\$\$)[ \t]*\([\w:-]+\)/g },
  {
    pattern: /\\begin\{((?:tikzpicture|tikzcd|pgfpicture|circuitikz|forest)\*?)\}/g,
    closing: ([, name = '']) => String.raw`\\end\{${name.replace('*', '\\*')}\}`,
  },
  { pattern: /\\(?:resizebox\*?\{[^{}\n]*\}|scalebox|adjustbox)\{[^{}\n]*\}/g },
  // Definitions of links: an address is mark-up, other text is words.
  {
    pattern: /^[ \t>]{0,3}\[([^\]^\n]{1,1000})\]:[ \t]*(\S+)([^\n]*)$/gm,
    stretchesIn: (match) =>
      ADDRESS.test(match[2] ?? '')
        ? everything(match)
        : [stretchAt(match, 0, match[0].indexOf(']:'), KIND.optional)],
  },
  // An inline note. In Chinese, no space follows it.
  {
    pattern: /\^\[(?:[^[\]]|\[[^[\]]*\])*\]|\^(?=\[)/g,
    stretchesIn: (match) => [
      stretchAt(match, 0, 1, KIND.gap),
      ...(match[0].endsWith(']') ? [stretchAt(match, match[0].length - 1, 1, KIND.gap)] : []),
    ],
  },
  {
    pattern: /(?<!\\)<\/?[a-z](?![\w+.-]*:\/\/|[^\s<>]*[:@])[^<>]*>/gi,
    stretchesIn: (match) => [
      ...(INLINE_TAGS.test(match[0]) ? [] : [stretchAt(match, 0, 1, KIND.gap)]),
      ...everything(match),
    ],
  },
  // Locators of citations, which a style prints differently.
  {
    pattern: /(?<!!)\[(?:[^[\]@]|\[[^[\]]*\])*@(?:[^[\]]|\[[^[\]]*\])*\](?!\()/g,
    stretchesIn: (match) => [stretchAt(match, 0, 1, KIND.gap), ...inside(match, LOCATOR)],
  },
  // Tags of notes have the words in their last quotation marks
  {
    pattern: /\{%-?\s*(?:side|margin|foot)note\b[^%]{1,4000}%\}/g,
    stretchesIn: (match) => {
      const [, before = '', words = ''] =
        /^([\s\S]{0,4000}["'])(.{0,4000}?)["']\s*-?%\}$/s.exec(match[0]) ?? [];
      const end = before.length + words.length;
      return [
        stretchAt(match, 0, before.length, KIND.optional),
        stretchAt(match, end, match[0].length - end, KIND.optional),
      ];
    },
  },
  // A template's tag may give the alternative text before the caption
  {
    pattern: /\{%[^%]{1,4000}%\}/g,
    stretchesIn: (match) => [
      ...inside(match, /\balt\s*=\s*(?:"[^"]*"|'[^']*')/g),
      ...attributeStretches(match, 0, match[0]),
    ],
  },
  // Hugo's and Jekyll's figures: of their values readers see the captions and the alternative text
  {
    pattern: /\{\{<\s*figure\b(?:[^<>"]|"[^"]*"){1,4000}>\}\}/g,
    stretchesIn: (match) => attributeStretches(match, 0, match[0]),
  },
  // LaTeX in the text; behind its commands, in a line that is no longer than lines are, a comment may stand
  { pattern: /^[ \t]*%[^\n]*$/gm },
  { pattern: /%(?<=^[ \t]*\\[a-z][^\n]{0,1000}[ \t}]%)[^\n]*$/gim },
  // bookdown's labels and texts that are given once; what links of notebooks lead to
  { pattern: /\(\\?#(?:fig|tab|tbl|eq)[:-][\w.-]+\)|\(ref:[\w./-]+\)/g },
  { pattern: /(?<=\s)\^[A-Za-z][\w-]*(?=[ \t]*(?:\n[ \t>]*\n|\n?$(?![\s\S])))/g },
  { pattern: /\\char(?:`\\?\S|"[\dA-F]+|'[0-7]+|\d+)/g },
  { pattern: /\\@ref\([^()\s]*\)/g },
  { pattern: /\\begin\{(?:long)?tabu\} *(?:to|spread)[^{}\n]*\{(?:[^{}]|\{[^{}]*\})*\}/g },
  { pattern: /\\(?:multicolumn\{[^{}]*\}|multirow\{[^{}]*\})\{(?:[^{}]|\{[^{}]*\})*\}/g },
  {
    pattern: /\\(?:cmidrule|cline|Xhline|tabucline(?:\[[^\]]{0,200}\])?)(?:\([^()]*\))?\{[^{}]*\}/g,
  },
  { pattern: /\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*/g },
  { pattern: /^[ \t]*\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def|let)[^\n]*$/gm },
  { pattern: /\\[a-zA-Z]+/g },
  { pattern: /\[[ xX]\](?=[ \t])/g },
  { pattern: /\[!\w+\]/g },
];

export function everything(match: RegExpExecArray): Stretch[] {
  return [stretchAt(match, 0, match[0].length, KIND.optional)];
}

/** Every match of a pattern inside a match. */
function inside(match: RegExpExecArray, pattern: RegExp): Stretch[] {
  return [...match[0].matchAll(pattern)].map((each) =>
    stretchAt(match, each.index, each[0].length, KIND.optional),
  );
}
