/** The texts of a part of the page. */

const SOFT_HYPHEN = '\u00ad';

/** The text nodes below an element, in document order. Each is found when it is asked for. */
export function* textNodesIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}

/** The words of an element as the manuscript has them. */
export function wordsOf({ textContent }: Element): string {
  return withoutSoftHyphens(textContent ?? '');
}
