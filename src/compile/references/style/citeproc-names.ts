/** Patches how citeproc-js writes names. */
import type { Citeproc, NameOutput } from '../citeproc-types.ts';

/** Patches initials, unknown scripts, the order of names, and capitals. */
export function patchNames(csl: Citeproc): void {
  patchInitials(csl);
  addScripts(csl);
  patchOrder(csl);
  patchCapitals(csl);
}

/**
 * Armenian; the scripts of India and Sri Lanka; Lao, Tibetan, Burmese and Georgian; Ethiopic; Khmer and
 * Mongolian; Latin letters of Africa and Vietnam. Citeproc itself knows Latin, Greek, Cyrillic, Hebrew, Arabic
 * and Thai.
 */
const MORE_LETTERS =
  '\\u0180-\\u024f\\u0530-\\u058f\\u0750-\\u08ff\\u0900-\\u0dff\\u0e80-\\u10ff\\u1200-\\u139f\\u1780-\\u18af\\u1e00-\\u1eff';

/**
 * Adds scripts in which names have spaces. Citeproc would join the parts like Chinese names.
 * Example: "कुमारराम"
 */
function addScripts(csl: Citeproc): void {
  const widened = ({ source, flags }: RegExp) =>
    new RegExp(source.replace('a-zA-Z', `a-zA-Z${MORE_LETTERS}`), flags);
  csl.ROMANESQUE_REGEXP = widened(csl.ROMANESQUE_REGEXP);
  csl.ROMANESQUE_NOT_REGEXP = widened(csl.ROMANESQUE_NOT_REGEXP);
  csl.STARTSWITH_ROMANESQUE_REGEXP = widened(csl.STARTSWITH_ROMANESQUE_REGEXP);
  csl.ENDSWITH_ROMANESQUE_REGEXP = widened(csl.ENDSWITH_ROMANESQUE_REGEXP);
  csl.ALL_ROMANESQUE_REGEXP = widened(csl.ALL_ROMANESQUE_REGEXP);
}

/**
 * Scripts without case, with joined or syllabic letters, or with capitals that citeproc does not know. Names in
 * them have no initials.
 */
const WITHOUT_INITIALS =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Oriya}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}]/u;

/** Keeps given names in such scripts whole, and writes "J.-h." for "Ji-hoon", not "J. -h.". */
function patchInitials(csl: Citeproc): void {
  const initialize = csl.Util.Names.initializeWith;
  csl.Util.Names.initializeWith = function (state, name, terminator, normalizeOnly) {
    if (name && WITHOUT_INITIALS.test(name)) return name;
    const initials = initialize.call(this, state, name, terminator, normalizeOnly);
    return initials.replace(/\. -(?=\p{Ll})/gu, '.-');
  };
}

/**
 * Inverts Latin names in all works. In works in Chinese, Japanese, Hungarian and Vietnamese, citeproc does not
 * invert them, which gives "Miroslav D. L." in a list with "Smith, J.".
 */
function patchOrder(csl: Citeproc): void {
  const prototype = csl.NameOutput.prototype;
  const { _isRomanesque: isRomanesque, getStaticOrder } = prototype;
  prototype._isRomanesque = function (name) {
    return withoutLanguage(this, () => isRomanesque.call(this, name));
  };
  prototype.getStaticOrder = function (name, refresh) {
    return withoutLanguage(this, () => getStaticOrder.call(this, name, refresh));
  };
}

/**
 * Uses ordinary capitals for works without a language that are certainly not Turkish, because they contain
 * letters or words that Turkish does not have. In Turkish, the capital of "i" is "İ", which would give "SMİTH".
 */
function patchCapitals(csl: Citeproc): void {
  const { toLocaleUpperCase } = csl;
  csl.toLocaleUpperCase = function (text) {
    const { title = '', author = [], language } = this.nameOutput?.Item ?? {};
    const words = [title, ...author.flatMap(({ family = '', given = '' }) => [family, given])];
    const isForeign = language === undefined && NOT_TURKISH.test(words.join(' '));
    return isForeign ? text.toUpperCase() : toLocaleUpperCase.call(this, text);
  };
}

const NOT_TURKISH =
  /[qwxäß]|(?<!\p{L})(?:and|by|die|for|from|in|into|les|of|the|to|und)(?!\p{L})/iu;

/** Calls a function as if the work of a name had no language. */
function withoutLanguage<Result>(output: NameOutput, call: () => Result): Result {
  const { Item } = output;
  if (Item.language === undefined) return call();
  output.Item = { ...Item, language: undefined };
  try {
    return call();
  } finally {
    output.Item = Item;
  }
}
