/** Changes to how citeproc-js writes names. */
import type { Citeproc, NameOutput } from '../citeproc-types.ts';

/** Patches the processor: initials only as people write them, every script, and names of one order in one list. */
export function mendNames(csl: Citeproc): void {
  mendInitials(csl);
  knowMoreScripts(csl);
  keepOrder(csl);
  mendCapitals(csl);
}

/**
 * Armenian; the scripts of India, of Sri Lanka, Lao, Tibetan, Burmese and Georgian; Ethiopic;
 * Khmer and Mongolian; Latin letters of Africa and Vietnam. The processor knows Latin, Greek,
 * Cyrillic, Hebrew, Arabic and Thai.
 */
const MORE_LETTERS =
  '\\u0180-\\u024f\\u0530-\\u058f\\u0750-\\u08ff\\u0900-\\u0dff\\u0e80-\\u10ff\\u1200-\\u139f\\u1780-\\u18af\\u1e00-\\u1eff';

/** Names in scripts that the processor does not know were glued like Chinese ones: "कुमारराम". */
function knowMoreScripts(csl: Citeproc): void {
  const widened = ({ source, flags }: RegExp) =>
    new RegExp(source.replace('a-zA-Z', `a-zA-Z${MORE_LETTERS}`), flags);
  csl.ROMANESQUE_REGEXP = widened(csl.ROMANESQUE_REGEXP);
  csl.ROMANESQUE_NOT_REGEXP = widened(csl.ROMANESQUE_NOT_REGEXP);
  csl.STARTSWITH_ROMANESQUE_REGEXP = widened(csl.STARTSWITH_ROMANESQUE_REGEXP);
  csl.ENDSWITH_ROMANESQUE_REGEXP = widened(csl.ENDSWITH_ROMANESQUE_REGEXP);
  csl.ALL_ROMANESQUE_REGEXP = widened(csl.ALL_ROMANESQUE_REGEXP);
}

/** Scripts of one case, of joined or syllabic letters, or of capitals unknown to the processor: a first letter is no initial in them. */
const WITHOUT_INITIALS =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Oriya}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}]/u;

/** Given names of such scripts stay whole, and "Ji-hoon" becomes "J.-h.", not "J. -h.". */
function mendInitials(csl: Citeproc): void {
  const initialize = csl.Util.Names.initializeWith;
  csl.Util.Names.initializeWith = function (state, name, terminator, normalizeOnly) {
    if (name && WITHOUT_INITIALS.test(name)) return name;
    const initials = initialize.call(this, state, name, terminator, normalizeOnly);
    return initials.replace(/\. -(?=\p{Ll})/gu, '.-');
  };
}

/**
 * In works in Chinese, Japanese, Hungarian and Vietnamese the processor leaves Latin names as they
 * are spelled ("Miroslav D. L."), in the midst of a list of "Smith, J.".
 */
function keepOrder(csl: Citeproc): void {
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
 * In Turkish the capital of "i" is "İ": a style that writes names in capitals made "SMİTH" of the
 * author of a work that names no language. What has letters or small words that no Turkish has is not
 * Turkish.
 */
function mendCapitals(csl: Citeproc): void {
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

/** Asks about a name as if its work had no language. */
function withoutLanguage<Answer>(output: NameOutput, ask: () => Answer): Answer {
  const { Item } = output;
  if (Item.language === undefined) return ask();
  output.Item = { ...Item, language: undefined };
  try {
    return ask();
  } finally {
    output.Item = Item;
  }
}
