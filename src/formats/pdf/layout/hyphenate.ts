/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Puts soft hyphens into the words below an element, wherever the theme says `hyphens: auto` there. */
export type Hyphenate = (root: Element) => void;

/**
 * Runs in the page. The browser itself then hyphenates nothing, so that lines end alike in every
 * browser. Notes below the element are left out: the theme's word for them holds where they are put.
 *
 * @param hyphenations words with soft hyphens, by language as in `lang`
 */
export function openHyphenation(
  hyphenations: Readonly<Record<string, readonly string[]>>,
): Hyphenate {
  const mark = '\u00ad';
  const verbatim = 'code, pre, kbd, samp, svg, style, script';
  /** A word, or several joined by hyphens, between quotes and other punctuation. Addresses do not match. */
  const plain =
    /^[^\p{L}\p{N}/@_\\.:#=]*\p{L}[\p{L}\p{M}'’\p{Pd}]*(?:[^\p{L}\p{M}'’\p{Pd}\p{N}/@_\\]\P{L}*)?$/u;
  const words = new Map(
    Object.entries(hyphenations).map(([language, parted]) => [
      language,
      new Map(parted.map((word) => [word.replaceAll(mark, ''), word.split(mark)])),
    ]),
  );
  return hyphenate;

  function hyphenate(root: Element): void {
    const automatic = parentsOfText(root).filter(
      (element) => getComputedStyle(element).hyphens === 'auto',
    );
    const changes = automatic.flatMap(changesIn);
    for (const [text, data] of changes) text.data = data;
    for (const element of automatic) element.style.hyphens = 'manual';
  }

  function parentsOfText(root: Element): HTMLElement[] {
    const notes = root.querySelector('section.notes');
    const parents = new Set<HTMLElement>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (parent instanceof HTMLElement && !notes?.contains(parent)) parents.add(parent);
    }
    return [...parents];
  }

  /** Of the texts directly inside the element: what they become. */
  function changesIn(element: HTMLElement): [Text, string][] {
    const known = words.get(element.closest('[lang]')?.getAttribute('lang') ?? '');
    if (!known || element.closest(verbatim)) return [];
    const limits = getComputedStyle(element).getPropertyValue('hyphenate-limit-chars').split(' ');
    const [least = 5, before = 2, after = 2] = limits.map((limit) => Number(limit) || undefined);
    const texts = [...element.childNodes].filter((node) => node instanceof Text);
    return texts.map((text) => [text, text.data.replace(/\S+/g, withMarks)]);

    function withMarks(token: string): string {
      if (token.length < least || !plain.test(token)) return token;
      return token.replace(/[\p{L}\p{M}]+/gu, (word) =>
        word.length < least ? word : joined(known?.get(word) ?? [word], word.length),
      );
    }

    /** Without the marks that stand too near to an end of the word. */
    function joined(parts: readonly string[], length: number): string {
      let at = 0;
      return parts
        .map((part) => {
          const between = at >= before && length - at >= after ? mark : '';
          at += part.length;
          return between + part;
        })
        .join('');
    }
  }
}
