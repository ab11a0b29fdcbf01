/** Where a manuscript's mark-up stands: one table, pattern by pattern. */
import { closedBy, closedByTicks, enclosures, endOfNext } from './enclosures.ts';

/** What each character of a manuscript is. */
export const INK = {
  word: 0,
  /** Mark-up that may be printed or not. */
  optional: 1,
  /** Ends a word, and is none. */
  gap: 2,
  /** Printed as it is: no mark-up in it. */
  code: 3,
  /** Neither words nor mark-up. */
  settled: 4,
} as const;
type Ink = (typeof INK)[keyof typeof INK];

interface Stretch {
  start: number;
  end: number;
  ink: Ink;
}

/** Paints what is no word. What was painted before stays. */
export function paintMarks(text: string, ink: Uint8Array): void {
  for (const match of codeAndComments(text)) paintMatch(codeOrComment(match), match, ink);
  for (const { pattern, closing, paint = everything } of MARKS) {
    const matches = closing
      ? enclosures(text, pattern, closedBy(text, closing))
      : text.matchAll(pattern);
    for (const match of matches) paintMatch(paint(match), match, ink);
  }
}

function paintMatch(stretches: Stretch[], { index }: RegExpExecArray, ink: Uint8Array): void {
  if (ink[index] !== INK.word) return;
  for (const { start, end, ink: paint } of stretches)
    for (let at = start; at < end; at++) if (ink[at] === INK.word) ink[at] = paint;
}

interface Mark {
  /** Of the whole, or of what opens it. */
  pattern: RegExp;
  /** Of what closes it. */
  closing?: (open: RegExpExecArray) => string;
  /** What of the match is painted; all of it, as optional, where nothing is said. */
  paint?: (match: RegExpExecArray) => Stretch[];
}

function everything(match: RegExpExecArray): Stretch[] {
  return [part(match, 0, match[0].length, INK.optional)];
}

/** A part of a match, from an offset in it. */
function part({ index }: RegExpExecArray, from: number, length: number, ink: Ink): Stretch {
  return { start: index + from, end: index + from + length, ink };
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

/** Fences whose inside is code, and those whose inside is Markdown. */
const CODE_INFO =
  /^\s*(?:$|[^{\s]|\{\s*[.#]|\{=(?!(?:la)?tex\})|\{(?:code|code-block|sourcecode|code-cell|parsed-literal|bash|sql|mermaid|dot)\b)/i;
/** Cells that are run: their author says whether the code is printed. */
const CELL_INFO = /^\s*\{(?:python|r|julia|ojs|js|stata|matlab|octave)\b/i;
const COMMAND_ARGUMENTS =
  'cite\\w*|nocite|ref|eqref|autoref|cref|Cref|pageref|nameref|label|hspace|vspace|vskip|hskip|includegraphics|bibliography|bibliographystyle|usepackage|input|include|setlength|setcounter|url|color|fontsize|tag|newpage|pagestyle|documentclass|symbol|numberwithin|pagenumbering|setstretch|addcontentsline|markboth|markright|captionsetup|hypersetup|geometry|newgeometry|titleformat|setmainfont|rule|setlist|hyphenation';
const INLINE_TAGS =
  /^<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)\b/i;
const REFERENCES =
  'references(?: and notes)?|bibliography|works cited|literature(?: cited)?|bibliographie|r[eé]f[eé]rences(?: bibliographiques)?|refer[eê]ncias(?: bibliogr[aá]ficas)?|bibliograf[ií]a|literatur(?:verzeichnis)?|المراجع|حوالہ جات|کتابیات';
const ADDRESS = /[/.#:@<]/;

/** Code and comments: in them nothing else is mark-up. Whichever begins first counts. */
const CODE_OR_COMMENT =
  /^([ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(`{3,}(?!`)(?=[ \t]*\{|[^`\n]*\n)|~{3,}(?!~))([^\n]*)\n|(?<![\\`])(`+)|(?<!\\)(\{>>)|<!--/gm;
const BLANK_LINE = /\n[ \t>]*\n/;
const MATH_ENDS: Record<string, string> = { $$: '\\$\\$', '\\[': '\\\\\\]', '\\(': '\\\\\\)' };

const MARKS: readonly Mark[] = [
  { pattern: /<(style|script|head)\b/gi, closing: ([, tag]) => `</${tag}\\s*>` },
  {
    pattern: /(\$\$|\\\[|\\\()[\s\S]/g,
    closing: ([, sign = '']) => MATH_ENDS[sign] ?? '',
  },
  { pattern: /(?<=\$\$)[ \t]*\([\w:-]+\)/g },
  {
    pattern: /\\begin\{((?:equation|align|gather|multline|eqnarray|math|displaymath|split)\*?)\}/g,
    closing: ([, name = '']) => String.raw`\\end\{${name.replace('*', '\\*')}\}`,
  },
  { pattern: /(?<![\\$])\$(?![\s$])(?:\\.|[^$\\\n]|\n(?!\s*\n))+?(?<!\s)\$(?!\d)/g },
  { pattern: /(?<![\\$])\$(?:\\[a-zA-Z][^$\n]*|[<>=≤≥±~+-]+)\$(?=\d)/g },
  // Definitions of links: an address is no word, anything else is.
  {
    pattern: /^[ \t>]{0,3}\[([^\]^\n]+)\]:[ \t]*(\S+)([^\n]*)$/gm,
    paint: (match) =>
      ADDRESS.test(match[2] ?? '')
        ? everything(match)
        : [part(match, 0, match[0].indexOf(']:'), INK.optional)],
  },
  { pattern: /(?<!\\)\[\^[^[\]\s]+\]:?/g },
  { pattern: /\^(?=\[)/g, paint: (match) => [part(match, 0, 1, INK.gap)] },
  {
    pattern: /<\/?[a-z](?![\w+.-]*:\/\/|[^\s<>]*[:@])[^<>]*>/gi,
    paint: (match) => [
      ...(INLINE_TAGS.test(match[0]) ? [] : [part(match, 0, 1, INK.gap)]),
      ...everything(match),
    ],
  },
  // Citations: keys, and the locators that a style writes in its own way.
  {
    pattern: /(?<!!)\[[^[\]]*@[^[\]]*\](?!\()/g,
    paint: (match) =>
      inside(
        match,
        /\S*\d\S*|\b(?:pp?|chap(?:ter)?s?|secs?|section|vols?|figs?|figure|line|note|page|paragraph|part|verse|column|book|folio|issue|number|opus)\b\.?/gi,
      ),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}\\])-?@(?:\{[^{}\n]+\}|[\p{L}\p{N}_][\w:.#$%&+?<>~/-]*)(?:\s\[[^[\]]+\](?!\())?/gu,
  },
  // What a reference says itself is not said twice.
  {
    pattern:
      /\b(?:fig(?:ure)?s?|tab(?:le)?s?|eqs?|eqns?|equations?|sec(?:tion)?s?|listings?)\.?[\s~]+(?=\[?-?@|\\\w*ref\b|\[\]\(#)/gi,
  },
  // Addresses of links and pictures
  {
    pattern:
      /\]\(\s*(?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\((?:[^()\s]|\([^()\s]*\))*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g,
  },
  { pattern: /\]\([^()<>"\n]*\.[a-z\d]{2,5}\)/gi },
  { pattern: /\]\[[^[\]\n]*\]/g },
  // A template's tag may give the alternative text before the caption
  {
    pattern: /\{%[^%]{1,4000}%\}/g,
    paint: (match) => inside(match, /\balt\s*=\s*(?:"[^"]*"|'[^']*')/g),
  },
  // Attributes, roles, directives
  { pattern: /\{[^{}\n]*\}(?=`)/g },
  { pattern: /\{\{[^{}<>\n]*\}\}/g },
  { pattern: /\{\{<\s*(?:pagebreak|newpage|br)\s*>\}\}/g },
  {
    pattern: /\{(?:\s*[#.=:%-]|[^{}]*=)[^{}]*\}/g,
    paint: (match) => attributes(match, 0, match[0]),
  },
  {
    pattern: /^[ \t>]*:{3,}[ \t]*(?:\{(?:figure|image)\}[^\n]*|\{[^{}\n]*\}|[\w-]+)/gm,
    paint: (match) => [...everything(match), after(match)],
  },
  { pattern: /^[ \t>]*:(?!(?:caption|title|alt):)[\w-]+:[^\n]*$/gm },
  { pattern: /^[ \t>]*:(?:caption|title|alt):/gm },
  { pattern: /^\([^)\s]+\)=[ \t]*$/gm },
  // LaTeX in the text; behind its commands a comment may stand
  { pattern: /^[ \t]*%[^\n]*$/gm },
  { pattern: /(?<=^[ \t]*\\[a-z][^\n]*[ \t}])%[^\n]*$/gim },
  // bookdown's labels and texts that are given once; what links of notebooks lead to
  { pattern: /\(\\?#(?:fig|tab|tbl|eq)[:-][\w.-]+\)|\(ref:[\w./-]+\)/g },
  { pattern: /!\[\[[^[\]\n]*\]\]|\[\[[^[\]|\n]*\|/g },
  { pattern: /(?<=\s)\^[A-Za-z][\w-]*(?=[ \t]*(?:\n[ \t>]*\n|\n?$(?![\s\S])))/g },
  { pattern: /\\char(?:`\\?\S|"[\dA-F]+|'[0-7]+|\d+)/g },
  { pattern: /\\@ref\([^()\s]*\)/g },
  {
    pattern: new RegExp(
      String.raw`\\(?:${COMMAND_ARGUMENTS})\b\*?(?:\[[^\]]*\])*(?:\{[^{}]*\})*`,
      'g',
    ),
  },
  {
    pattern:
      /\\(?:href|textcolor|parbox|multicolumn\{[^{}]*\}|multirow\{[^{}]*\})\{(?:[^{}]|\{[^{}]*\})*\}/g,
  },
  { pattern: /\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]*\]|\{(?:[^{}]|\{[^{}]*\})*\})*/g },
  { pattern: /^[ \t]*\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def)[^\n]*$/gm },
  { pattern: /\\[a-zA-Z]+/g },
  // Marks at the start of lines; the list of references has a heading of ours
  { pattern: /^#{1,6}[ \t]*\d{1,2}(?:\.\d{1,2})*\.?(?=[ \t])/gm },
  {
    pattern: new RegExp(
      String.raw`^#{1,6}[ \t]*(?:${REFERENCES})\b[^\n]*$|^(?:${REFERENCES})\b[^\n]*\n(?:=+|-+)[ \t]*$`,
      'gimu',
    ),
  },
  {
    pattern:
      /^[ \t>]*(?:[-*+][ \t]+)*(?:\(?(?:\d{1,9}|[a-zA-Z]|[ivxlc]+|#)[.)]|\(@[\w-]*\))(?=[ \t])/gm,
  },
  { pattern: /\[[ xX]\](?=[ \t])/g },
  { pattern: /\[!\w+\]/g },
  {
    pattern:
      /^[ \t>]*(?::[ \t]+)?(?:Table|Tabelle|Tableau|Tabla|Listing|Figure|Fig\.?|Tab\.?)[^\S\n]*\d*[^\S\n]*[:.]/gim,
  },
  {
    pattern:
      /(?<=(?:!\[|\bcaption=["'])[ \t]*)(?:\(?[a-z]\)|(?:Figure|Fig\.?|Figura|Abbildung|Abb\.?)[^\S\n]*\d+[^\S\n]*[:.])/gi,
  },
];

function codeAndComments(text: string): Generator<RegExpExecArray> {
  const ticks = closedByTicks(text);
  const comments = closedBy(text, ([, , , , , comment]) => (comment ? '<<\\}' : '-->'));
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

function codeOrComment(match: RegExpExecArray): Stretch[] {
  const [all, margin = '', fence, info = '', tick] = match;
  if (tick !== undefined) return inlineCode(match, tick.length);
  if (fence === undefined) return [part(match, 0, all.length, INK.gap)];
  const open = margin.length + fence.length;
  const isTitle = /^\s*\{[^{}]*\}\s*\S+\s+\S/.test(info);
  const name = isTitle ? info.indexOf('}') + 1 : info.length;
  const start = open + info.length + 1;
  const body = all.slice(start).replace(closingFence(fence), '');
  if (CELL_INFO.test(info)) return [part(match, open, all.length - open, INK.optional)];
  const options = /^(?:[ \t]*(?::[\w-]+:|#\|)[^\n]*\n)*/.exec(body)?.[0].length ?? 0;
  return [
    ...attributes(match, open, info.slice(0, name)),
    ...(CODE_INFO.test(info) ? [part(match, start, options, INK.optional)] : []),
    ...(CODE_INFO.test(info) ? [part(match, start, body.length, INK.code)] : []),
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

/** Attributes, without the values that readers see. */
function attributes(match: RegExpExecArray, offset: number, text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const value of text.matchAll(SEEN_VALUE)) {
    const length = (value[2] ?? '').length;
    const start = value.index + value[0].length - 1 - length;
    stretches.push(part(match, offset + from, start - from, INK.optional));
    from = start + length;
  }
  return [...stretches, part(match, offset + from, text.length - from, INK.optional)];
}

/** Of more than a word: `caption="A map"`. */
const SEEN_VALUE = /(?:cap|caption|title|alt)\s*=\s*(["'])((?:(?!\1).)*\s(?:(?!\1).)*)\1/gs;
