import { textNodesIn, withoutSoftHyphens } from './text-nodes.ts';

/** Puts soft hyphens into the words below an element, wherever the theme says `hyphens: auto`. */
export type Hyphenate = (root: Element) => void;

/** The parts of each word that may be hyphenated, by language and word. */
type Dictionary = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The least number of characters of a word, before a hyphen and after one, as in CSS. */
interface Limits {
  word: number;
  before: number;
  after: number;
}

const SOFT_HYPHEN = '\u00ad';
const VERBATIM = 'code, pre, kbd, samp, svg, style, script';
/** A word, or several words joined by hyphens, between quotes and other punctuation. Addresses do not match. */
const PLAIN_WORD =
  /^[^\p{L}\p{N}/@_\\.:#=]*\p{L}[\p{L}\p{M}'’\p{Pd}]*(?:[^\p{L}\p{M}'’\p{Pd}\p{N}/@_\\]\P{L}*)?$/u;

/**
 * The browser itself then hyphenates nothing, so that lines end alike in every browser.
 *
 * @param hyphenations words with soft hyphens, by language as in `lang`
 */
export function openHyphenation(
  hyphenations: Readonly<Record<string, readonly string[]>>,
): Hyphenate {
  const dictionary = new Map(
    Object.entries(hyphenations).map(([language, words]) => [
      language,
      new Map(words.map((word) => [withoutSoftHyphens(word), word.split(SOFT_HYPHEN)])),
    ]),
  );
  return (root) => hyphenateBelow(root, dictionary);
}

/** All styles are read before the first text is changed, so that the page is laid out once. */
function hyphenateBelow(root: Element, dictionary: Dictionary): void {
  const automatic = parentsOfText(root).filter(
    (element) => getComputedStyle(element).hyphens === 'auto',
  );
  const changes = automatic.flatMap((element) => hyphenatedTexts(element, dictionary));
  for (const [text, data] of changes) text.data = data;
  for (const element of automatic) element.style.hyphens = 'manual';
}

/** Notes inside the root are left out: whether they are hyphenated is decided at the place where they are printed. */
function parentsOfText(root: Element): HTMLElement[] {
  const notes = root.querySelector('section.notes');
  const parents = new Set<HTMLElement>();
  for (const { parentElement } of textNodesIn(root))
    if (parentElement instanceof HTMLElement && !notes?.contains(parentElement))
      parents.add(parentElement);
  return [...parents];
}

/** The texts directly inside an element, each with its hyphenated form. */
function hyphenatedTexts(element: HTMLElement, dictionary: Dictionary): [Text, string][] {
  const words = dictionary.get(element.closest('[lang]')?.getAttribute('lang') ?? '');
  if (!words || element.closest(VERBATIM)) return [];
  const limits = limitsOf(getComputedStyle(element).getPropertyValue('hyphenate-limit-chars'));
  const texts = [...element.childNodes].filter((node) => node instanceof Text);
  return texts.map((text) => [text, hyphenateText(text.data, words, limits)]);
}

/** Reads a value of `hyphenate-limit-chars`. `auto` stands for the defaults of CSS. */
export function limitsOf(style: string): Limits {
  const numbers = style.split(' ').map((limit) => Number(limit) || undefined);
  const [word = 5, before = 2, after = 2] = numbers;
  return { word, before, after };
}

export function hyphenateText(
  text: string,
  words: ReadonlyMap<string, readonly string[]>,
  limits: Limits,
): string {
  return text.replace(/\S+/g, (token) => {
    if (token.length < limits.word || !PLAIN_WORD.test(token)) return token;
    return token.replace(/[\p{L}\p{M}]+/gu, (word) =>
      word.length < limits.word ? word : joinParts(words.get(word) ?? [word], word.length, limits),
    );
  });
}

/** Joins the parts of a word by soft hyphens, but not too near to an end of the word. */
function joinParts(parts: readonly string[], length: number, { before, after }: Limits): string {
  let at = 0;
  return parts
    .map((part) => {
      const hyphen = at >= before && length - at >= after ? SOFT_HYPHEN : '';
      at += part.length;
      return hyphen + part;
    })
    .join('');
}
