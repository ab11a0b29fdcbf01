/** How a manuscript's mark-up looks: one table, pattern by pattern. */
import { FLOAT_NAMES, LABEL_END } from '../../languages/float-words.ts';
import { LOCATOR_TERMS } from '../../parse/syntax/lines/locator.ts';
import { backMatterKind } from '../../structure/sections/back-matter.ts';
import { attributes, INK, part, type Stretch } from './ink.ts';

export interface Mark {
  /** Of the whole, or of what opens it. */
  pattern: RegExp;
  /** Of what closes it. */
  closing?: (open: RegExpExecArray) => string;
  /** What of the match is painted; all of it, as optional, where nothing is said. */
  paint?: (match: RegExpExecArray) => Stretch[];
}

const COMMAND_ARGUMENTS =
  '[a-zA-Z]{0,9}[cC]ite\\w*|ref|eqref|autoref|cref|Cref|pageref|nameref|label|hspace|vspace|vskip|hskip|includegraphics|bibliography|bibliographystyle|usepackage|input|include|includepdf|setlength|setcounter|url|color|thispagestyle|fontsize|tag|newpage|pagestyle|documentclass|symbol|numberwithin|pagenumbering|setstretch|addcontentsline|markboth|markright|captionsetup|hypersetup|geometry|newgeometry|titleformat|setmainfont|rule|setlist|hyphenation';
const INLINE_TAGS =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)\b/i;
const ADDRESS = /[/.#:@<]/;

const MATH_ENDS: Record<string, string> = { $$: '\\$\\$', '\\[': '\\\\\\]', '\\(': '\\\\\\)' };

const NEVER = '(?!)';

/** Within a line, dollars end in their paragraph: those that do not take no words of other formulas. */
function isLeftOpen({ 1: sign = '', index, input }: RegExpExecArray): boolean {
  const line = input.slice(input.lastIndexOf('\n', index) + 1, index);
  if (sign !== '$$' || /^[ \t>]*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]+)*$/.test(line)) return false;
  const behind = input.slice(index + sign.length, index + sign.length + LONGEST_FORMULA);
  const end = behind.indexOf(sign);
  const paragraph = behind.search(/\n[ \t>]*\n/);
  return end < 0 || (paragraph >= 0 && paragraph < end);
}

/** Converters from Word write brackets so, too: "IP\\[Flag\\]", "\\[1\\]" have words, and nothing of a formula. */
function isProse({ 1: sign = '', index, input }: RegExpExecArray): boolean {
  const [, between] =
    /^((?:[^\\_^$]|\\[^a-zA-Z[\]()])*)\\[\])]/.exec(
      input.slice(index + sign.length, index + LONGEST_FORMULA),
    ) ?? [];
  if (between === undefined || sign === '$$') return false;
  return /\p{L}{2}/u.test(between) || !/^\s*\p{L}(?:\s*$|[([])|[=<>+*/-]/u.test(between);
}

/** Letters; no formula within a line is longer. */
const LONGEST_FORMULA = 20_000;

/** Figures, and words before them that a style may print in its own way: "Art. 6". */
const LOCATOR = new RegExp(
  String.raw`\S*\p{Nd}\S*|(?<![\p{L}\p{M}])(?:${LOCATOR_TERMS.join('|').replaceAll('.', String.raw`\.`)})(?![\p{L}\p{M}]|\.\p{L})\.?\\?`,
  'giu',
);

export const MARKS: readonly Mark[] = [
  { pattern: /<(style|script|head)\b/gi, closing: ([, tag]) => `</${tag}\\s*>` },
  {
    pattern: /(\$\$|\\\[|\\\()[\s\S]/g,
    closing: (open) =>
      isLeftOpen(open) || isProse(open) ? NEVER : (MATH_ENDS[open[1] ?? ''] ?? ''),
  },
  { pattern: /(?<=\$\$)[ \t]*\([\w:-]+\)/g },
  {
    pattern: /^[ \t>]*(:{3,})[ \t]*\{math(?:[ \t][^{}\n]*)?\}/gm,
    closing: ([, fence]) => `^[ \\t>]*${fence}[ \\t]*$`,
  },
  {
    pattern:
      /\\begin\{((?:equation|align|x{0,2}alignat|flalign|gather|multline|eqnarray|math|displaymath|split|subequations|tikzpicture|tikzcd|pgfpicture|circuitikz|forest)\*?)\}/g,
    closing: ([, name = '']) => String.raw`\\end\{${name.replace('*', '\\*')}\}`,
  },
  { pattern: /(?<![\\$])\$(?![\s$])(?:\\.|[^$\\\n]|\n(?!\s*\n))+?(?<!\s)\$(?!\d)/g },
  // Blanks inside the signs: signs of TeX, and no word that stands alone
  {
    pattern:
      /(?<![\\$])\$(?=[^$\n]*[\\_^])(?![^$\n]*[ \t][a-zA-Z]{3,}[ \t])(?:\\.|[^$\\\n])+?\$(?![$\d])/g,
  },
  { pattern: /(?<![\\$])\$(?:\\[a-zA-Z][^$\n]*|[<>=≤≥±~+-]+)\$(?=\d)/g },
  // Lines that divide a page of MyST, with what they say of the part that follows
  { pattern: /^\+\+\+(?:[ \t]+\{[^\n]*\})?[ \t]*$/gm },
  { pattern: /\\(?:resizebox\*?\{[^{}\n]*\}|scalebox|adjustbox)\{[^{}\n]*\}/g },
  // Comments as Markdown's websites have them
  { pattern: /^[ \t]{0,3}\[(?:\/\/|comment)\]:[ \t]*#[ \t]*[("'][^\n]*$/gim },
  // One of MyST; elsewhere a line of the text may begin so
  { pattern: /^%[^\n]*$/gm },
  // Definitions of links: an address is no word, anything else is.
  {
    pattern: /^[ \t>]{0,3}\[([^\]^\n]+)\]:[ \t]*(\S+)([^\n]*)$/gm,
    paint: (match) =>
      ADDRESS.test(match[2] ?? '')
        ? everything(match)
        : [part(match, 0, match[0].indexOf(']:'), INK.optional)],
  },
  { pattern: /(?<!\\)\[\^[^[\]\s^]+\]:?/g },
  // A note in the line; in Chinese the sentence goes on behind it without a space.
  {
    pattern: /\^\[(?:[^[\]]|\[[^[\]]*\])*\]|\^(?=\[)/g,
    paint: (match) => [
      part(match, 0, 1, INK.gap),
      ...(match[0].endsWith(']') ? [part(match, match[0].length - 1, 1, INK.gap)] : []),
    ],
  },
  {
    pattern: /(?<!\\)<\/?[a-z](?![\w+.-]*:\/\/|[^\s<>]*[:@])[^<>]*>/gi,
    paint: (match) => [
      ...(INLINE_TAGS.test(match[0]) ? [] : [part(match, 0, 1, INK.gap)]),
      ...everything(match),
    ],
  },
  // Citations: keys, and the locators that a style writes in its own way.
  {
    pattern: /(?<!!)\[(?:[^[\]]|\[[^[\]]*\])*@(?:[^[\]]|\[[^[\]]*\])*\](?!\()/g,
    paint: (match) => [part(match, 0, 1, INK.gap), ...inside(match, LOCATOR)],
  },
  {
    pattern:
      /(?<!\\|(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])-?@(?:\{[^{}\n]+\}|[\p{L}\p{N}_](?:(?!(?<=[A-Za-z\d])\p{Script=Han})[\p{L}\p{M}\p{N}_:.#$%&+?<>~/-])*)(?:\s\[[^[\]]+\](?!\())?/gu,
  },
  // What a reference says itself is not said twice.
  {
    pattern:
      /(?<![\p{L}\p{N}.-])(?:fig(?:ure)?s?|tab(?:le)?s?|eqs?|eqns?|equations?|sec(?:tion)?s?|listings?)\.?[\s~]+(?=\[?-?@|\\\w*ref\b|\[\]\(#)/giu,
  },
  // Addresses of links and pictures
  {
    pattern:
      /\]\(\s*(?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\((?:[^()\s]|\([^()\s]*\))*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g,
  },
  // The same with blanks in them
  { pattern: /\]\([^()<>"\n]*\.[a-z\d]{2,5}\)/gi },
  { pattern: /\]\([ \t]*(?:[a-z][a-z\d+.-]+:|#)[^()<>"\n]+(?:"[^"\n]*"[ \t]*)?\)/gi },
  { pattern: /\]\[[^[\]\n]*\]/g },
  // Tags of notes have the words in their last quotation marks
  {
    pattern: /\{%-?\s*(?:side|margin|foot)note\b[^%]{1,4000}%\}/g,
    paint: (match) => {
      const [, before = '', words = ''] = /^([\s\S]*["'])(.*?)["']\s*-?%\}$/s.exec(match[0]) ?? [];
      const end = before.length + words.length;
      return [
        part(match, 0, before.length, INK.optional),
        part(match, end, match[0].length - end, INK.optional),
      ];
    },
  },
  // A template's tag may give the alternative text before the caption
  {
    pattern: /\{%[^%]{1,4000}%\}/g,
    paint: (match) => inside(match, /\balt\s*=\s*(?:"[^"]*"|'[^']*')/g),
  },
  // Hugo's and Jekyll's figures: of their values readers see the captions and the alternative text
  {
    pattern: /\{\{<\s*figure\b(?:[^<>"]|"[^"]*"){1,4000}>\}\}/g,
    paint: (match) => attributes(match, 0, match[0]),
  },
  // Attributes, roles, directives
  // What a role is about stands behind it, also where a directive is around both
  { pattern: /\{[\w:+-]+\}`[^`\n]*`/g },
  { pattern: /\{[^{}\n]*\}(?=`)/g },
  { pattern: /\{\{[^{}<>\n]*\}\}/g },
  { pattern: /\{\{<\s*(?:pagebreak|newpage|br)\s*>\}\}/g },
  { pattern: /\{==(?!\})|==\}/g },
  {
    pattern: /(?<!(?<!\\)\\)(?<![\p{L}\p{N})\]][_^])\{(?=\s*[#.=:%-]|[^{}=]*=)[^{}]*\}/gu,
    paint: (match) => attributes(match, 0, match[0]),
  },
  {
    pattern:
      /^[ \t>]*:{3,}[ \t]*(?:\{(?:figure|image)(?:[ \t][^{}\n]*)?\}[^\n]*|\{[^{}\n]*\}|[\w-]+)/gm,
    paint: (match) => [...everything(match), after(match)],
  },
  { pattern: /^[ \t>]*:(?!(?:caption|title|alt):)[\w-]+:[^\n]*$/gm },
  { pattern: /^[ \t>]*:(?:caption|title|alt):/gm },
  { pattern: /^\([^)\s]+\)=[ \t]*$/gm },
  // LaTeX in the text; behind its commands, in a line that is no longer than lines are, a comment may stand
  { pattern: /^[ \t]*%[^\n]*$/gm },
  { pattern: /%(?<=^[ \t]*\\[a-z][^\n]{0,1000}[ \t}]%)[^\n]*$/gim },
  // bookdown's labels and texts that are given once; what links of notebooks lead to
  { pattern: /\(\\?#(?:fig|tab|tbl|eq)[:-][\w.-]+\)|\(ref:[\w./-]+\)/g },
  { pattern: /!\[\[[^[\]\n]*\]\]|\[\[[^[\]|\n]*\|/g },
  { pattern: /(?<=\s)\^[A-Za-z][\w-]*(?=[ \t]*(?:\n[ \t>]*\n|\n?$(?![\s\S])))/g },
  { pattern: /\\char(?:`\\?\S|"[\dA-F]+|'[0-7]+|\d+)/g },
  { pattern: /\\@ref\([^()\s]*\)/g },
  { pattern: /(?<=\p{L}\.?[ \u00a0])#[a-z]+[:-][\p{L}\p{N}_-]+/gu },
  {
    pattern: new RegExp(
      String.raw`\\(?:${COMMAND_ARGUMENTS})\b\*?(?:\[[^\]]*\])*(?:\{[^{}]*\})*`,
      'g',
    ),
  },
  {
    pattern:
      /\\(?:href|hyperlink|textcolor|parbox|multicolumn\{[^{}]*\}|multirow\{[^{}]*\})\{(?:[^{}]|\{[^{}]*\})*\}/g,
  },
  { pattern: /\\begin\{(?:long)?tabu\} *(?:to|spread)[^{}\n]*\{(?:[^{}]|\{[^{}]*\})*\}/g },
  { pattern: /\\(?:caption|chapter|section|sub(?:sub)?section|paragraph)\*?\[[^\]]*\]/g },
  { pattern: /\\(?:cmidrule|cline|Xhline|tabucline(?:\[[^\]]*\])?)(?:\([^()]*\))?\{[^{}]*\}/g },
  { pattern: /\\captionof\*?\s*\{[^{}]*\}/g },
  { pattern: /\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*/g },
  { pattern: /^[ \t]*\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def|let)[^\n]*$/gm },
  // A note begins a word of its own, as behind `^[`.
  {
    pattern: /\\(?:footnote|thanks)(?:\[[^\]]*\])?\{/g,
    paint: (match) => [part(match, 0, 1, INK.gap), ...everything(match)],
  },
  { pattern: /\\[a-zA-Z]+/g },
  // Marks at the start of lines; the list of references has a heading of ours, appendices need none
  { pattern: /^# *\(APPENDIX\)[^\n]*$/gm, paint: everything },
  {
    // Looked for first is the line below: of a long paragraph every end would be tried
    pattern:
      /^#{1,6}[ \t]*(?=\S)([^\n{]*[^\s{])[^\n]*$|^(?=[^\n]*\n(?:=+|-+)[ \t]*$)([^\n{]*[^\s{])[^\n]*\n[^\n]*$/gm,
    paint: (match) => (isReferences(match[1] ?? match[2] ?? '') ? everything(match) : []),
  },
  {
    pattern:
      /^#{1,6}[ \t]*(?:\d{1,2}(?:\.\d{1,2})*\.?|\(?(?:[a-zA-Z]|[IVXLC]{1,6}|[ivx]{1,5}|\d{1,2})[.):])(?=[ \t])/gm,
  },
  {
    pattern:
      /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\(?(?:\d{1,9}|[a-zA-Z]|[ivxlcIVXLC]+|#)[.)]|\(@[\w-]*\))(?=[ \t]|\{>>|<!--)/gm,
  },
  // An item without words, behind another one
  { pattern: /(?=\d)(?<=^[ \t>]*\d{1,9}[.)][ \t][^\n]*\n\n?[ \t>]*)\d{1,9}[.)]$/gm },
  // A comment may stand before them
  { pattern: /(?<=(?:<<\}|-->)[ \t]*)\d{1,9}[.)](?=[ \t])/g },
  { pattern: /\[[ xX]\](?=[ \t])/g },
  { pattern: /\[!\w+\]/g },
  {
    pattern: new RegExp(
      String.raw`^[ \t>]*(?:(?:Table)?:[ \t]+)?\[?[*_]{0,3}(?:${FLOAT_NAMES.table}|${FLOAT_NAMES.figure}|(?:Listing|Fig|Tab)\.?)[^\S\n]*\p{Nd}*(?:[*_]{1,3}|[^\S\n]*${LABEL_END})`,
      'gimu',
    ),
  },
  {
    pattern: new RegExp(
      String.raw`(?<=(?:!\[|\bcaption=["'])[ \t]*)(?:\(?[a-z]\)|(?:${FLOAT_NAMES.figure}|(?:Fig|Abb)\.?)[^\S\n]*\p{Nd}+[^\S\n]*${LABEL_END})`,
      'giu',
    ),
  },
];

function isReferences(heading: string): boolean {
  return backMatterKind(heading.replace(/[\s#]+$/, ''), []) === 'references';
}

export function everything(match: RegExpExecArray): Stretch[] {
  return [part(match, 0, match[0].length, INK.optional)];
}

/** Its last sign ends a word. */
function after(match: RegExpExecArray): Stretch {
  return part(
    match,
    match[0].length,
    1,
    /[[{(]/.test(match.input[match.index + match[0].length] ?? '') ? INK.gap : INK.word,
  );
}

/** Every match of a pattern inside a match. */
function inside(match: RegExpExecArray, pattern: RegExp): Stretch[] {
  return [...match[0].matchAll(pattern)].map((each) =>
    part(match, each.index, each[0].length, INK.optional),
  );
}
