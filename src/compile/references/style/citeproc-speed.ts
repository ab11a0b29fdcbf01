/** Patches that spare citeproc-js work. They do not change its output. */
import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import type { Citeproc, Engine, ReadName } from '../citeproc-types.ts';
import { type CslNode, descendants } from '../style-tree.ts';

export function speedUp(csl: Citeproc): void {
  indexMacros(csl);
  readStacks(csl);
  skipTagSearch(csl);
  lowerCaseFaster(csl);
  rememberNames(csl);
  rememberInitials(csl);
  registerNamesOnce(csl);
  reuseCollator(csl);
  disambiguateLess(csl);
}

/** Finds macros by their name. Citeproc searches the whole style for each call of a macro. */
function indexMacros(csl: Citeproc): void {
  const prototype = csl.XmlJSON.prototype;
  const { getNodesByName } = prototype;
  const macrosOf = memoizeWeak((style: CslNode) =>
    Map.groupBy(
      [...descendants(style)].filter(({ name }) => name === 'macro'),
      ({ attrs }) => attrs.name,
    ),
  );
  prototype.getNodesByName = function (node, name, attribute, found) {
    if (node?.name === 'style' && name === 'macro' && attribute && !found)
      return macrosOf(node).get(attribute) ?? [];
    return getNodesByName.call(this, node, name, attribute, found);
  };
}

/** Reads the top of a stack. Citeproc makes a list for it, a million times for twelve articles. */
function readStacks(csl: Citeproc): void {
  csl.Stack.prototype.value = function () {
    return this.mystack.at(-1);
  };
}

const QUOTES = ['open-quote', 'close-quote', 'open-inner-quote', 'close-inner-quote'];

/**
 * Skips the search for formatting in text without tags and quotation marks. For each search, citeproc builds a
 * regular expression with all letters.
 */
function skipTagSearch(csl: Citeproc): void {
  csl.Util.FlipFlopper = class extends csl.Util.FlipFlopper {
    constructor(engine: Engine) {
      super(engine);
      const { processTags } = this;
      const quotes = QUOTES.map((name) => engine.getTerm(name)?.trim() ?? '');
      const marks = ['<', '"', "'", '’', ...quotes.filter(Boolean)];
      this.processTags = (blob) => {
        if (marks.some((mark) => blob.blobs.includes(mark))) processTags.call(this, blob);
      };
    }
  };
}

/** Text in which every language with its own lower case (Azerbaijani, Lithuanian, Turkish) changes a letter. */
const CAPITALS = 'IÌ';

/** Lower-cases without asking for a language, unless the language has its own lower case. */
function lowerCaseFaster(csl: Citeproc): void {
  const { toLocaleLowerCase } = csl;
  const ordinary = new Map<string, boolean>();
  csl.toLocaleLowerCase = function (text) {
    const [language] = this.tmp?.lang_array ?? [];
    const isOrdinary =
      language !== undefined && getOrInsert(ordinary, language, () => isOrdinaryCase(language));
    return isOrdinary ? text.toLowerCase() : toLocaleLowerCase.call(this, text);
  };
}

function isOrdinaryCase(language: string): boolean {
  try {
    return CAPITALS.toLocaleLowerCase(language) === CAPITALS.toLowerCase();
  } catch {
    // Citeproc ignores an invalid language, too.
    return true;
  }
}

/** Reads each name of a work once. Citeproc reads it several times for each citation, sort key and entry. */
function rememberNames(csl: Citeproc): void {
  const prototype = csl.NameOutput.prototype;
  const { getName } = prototype;
  const known = new WeakMap<object, Map<string, ReadName>>();
  prototype.getName = function (name, form, isFallback, isOriginal) {
    const read = () => getName.call(this, name, form, isFallback, isOriginal);
    if (!isFallback || isOriginal !== undefined) return read();
    const result = getOrInsert(
      getOrInsert(known, name, () => new Map()),
      form,
      read,
    );
    // Copied, because citeproc changes the name.
    return { ...result, name: { ...result.name } };
  };
}

/** Initials in the cache. */
const MOST_INITIALS = 5000;

/** Makes the initials of a given name once. */
function rememberInitials(csl: Citeproc): void {
  const { initializeWith } = csl.Util.Names;
  const known = new Map<string, string>();
  csl.Util.Names.initializeWith = function (engine, name, terminator, normalizeOnly) {
    const language = engine.tmp.lang_array?.[0];
    const hyphens = engine.opt['initialize-with-hyphen'];
    const key = JSON.stringify([language, hyphens, terminator, normalizeOnly, name]);
    if (known.size >= MOST_INITIALS) known.clear();
    return getOrInsert(known, key, () =>
      initializeWith.call(this, engine, name, terminator, normalizeOnly),
    );
  };
}

/** Registers each name of a work once for disambiguation, until works are deleted. */
function registerNamesOnce(csl: Citeproc): void {
  csl.Registry.NameReg = class extends csl.Registry.NameReg {
    constructor(engine: Engine) {
      super(engine);
      const { addname, delitems } = this;
      let [first, later] = [new WeakSet(), new WeakSet()];
      this.addname = (id, name, position) => {
        const registered = position === 0 ? first : later;
        if (registered.has(name)) return;
        registered.add(name);
        addname.call(this, id, name, position);
      };
      this.delitems = (ids) => {
        [first, later] = [new WeakSet(), new WeakSet()];
        return delitems.call(this, ids);
      };
    }
  };
}

/** Compares sort keys by one collator. Citeproc creates one for each comparison. */
function reuseCollator(csl: Citeproc): void {
  csl.getSortCompare = function (language) {
    const { compare } = new Intl.Collator(language || 'en-US', {
      sensitivity: 'base',
      ignorePunctuation: true,
      numeric: true,
    });
    return (a, b) =>
      compare(csl.toLocaleLowerCase.call(this, a), csl.toLocaleLowerCase.call(this, b));
  };
}

/**
 * Does not disambiguate works whose short citation is unique. Citeproc only makes the same citation again, unless the
 * style adds given names, which also depend on other works. The last work stays, because citeproc then sorts in its
 * language.
 */
function disambiguateLess(csl: Citeproc): void {
  const prototype = csl.Registry.prototype;
  const { setdisambigs } = prototype;
  prototype.setdisambigs = function () {
    const touched = Object.keys(this.ambigsTouched);
    if (!this.state.opt['disambiguate-add-givenname'])
      for (const ambiguous of touched.slice(0, -1))
        if (this.ambigcites[ambiguous]?.length === 1) delete this.ambigsTouched[ambiguous];
    setdisambigs.call(this);
  };
}
