/** TeX commands that change the text after them. */
import { wordSet } from '../../words/word-list.ts';

/** Combining characters of accent commands. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    '"': '\u0308',
    u: '\u0306',
    r: '\u030A',
    H: '\u030B',
    v: '\u030C',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
    textcommabelow: '\u0326',
    // In formulas.
    acute: '\u0301',
    breve: '\u0306',
    check: '\u030C',
    grave: '\u0300',
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0304',
    dot: '\u0307',
    ddot: '\u0308',
    vec: '\u20D7',
  }),
);

/**
 * Commands whose argument is not printed. `noop` and similar commands come from BibTeX's examples, for sorting
 * only.
 */
export const SILENT: ReadonlySet<string> = wordSet(`
  hphantom hspace label noop noopsort phantom vphantom vspace fontsize selectlanguage sortnoop SortNoop`);

/** Commands that only change the font, box or direction (`lr`, `rl` of bidi) of the text after them. */
export const TRANSPARENT: ReadonlySet<string> = wordSet(`
  autocap bm boldsymbol code ensuremath foreignlanguage lr rl href mathbb mathbf mathcal mathfrak mathit
  mathrm mathsf mathtt mbox mkbibacro natexlab nolinkurl operatorname path pkg proglang rm sf singleletter
  text textcolor textmd textnormal textrm textsf texttt textup tt url uppercase lowercase ttfamily rmfamily
  sffamily normalfont upshape`);
