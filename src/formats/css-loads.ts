/** What a style sheet would load: pages and prints stand alone, and ask nobody for anything. */

export interface CssLoad {
  /** Where it begins in the style sheet, and what stands there. */
  start: number;
  found: string;
}

/** A letter as it stands, or written by its number ("\\75 rl(" is "url("). */
function anyForm(word: string): string {
  const forms = [...word].map((letter) => {
    const numbers = [letter, letter.toUpperCase()].map((form) => form.charCodeAt(0).toString(16));
    const plain = /[a-f]/.test(letter) ? letter : `\\\\?${letter}`;
    return `(?:${plain}|\\\\0{0,4}(?:${numbers.join('|')})(?![\\da-f])\\s?)`;
  });
  return forms.join('');
}

/** Addresses in the page itself: whole data, and marks. */
const OWN = `(?:${anyForm('data')}:|#)`;
const LOADS = new RegExp(
  [
    `@${anyForm('import')}(?![\\w-])[^;{}]{0,80}`,
    `(?<![\\w-])${anyForm('url')}\\((?!\\s*["']?\\s*${OWN})[^()]{0,80}\\)?`,
    `${anyForm('image')}(?:-${anyForm('set')})?\\([^()"']*["'](?!\\s*${OWN})[^()]{0,80}`,
    `(?<![\\w-])${anyForm('src')}\\([^()]{0,80}`,
  ].join('|'),
  'gi',
);
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;

export function cssLoads(css: string): CssLoad[] {
  const plain = css.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...plain.matchAll(LOADS)].map(({ index, 0: found }) => ({
    start: index,
    found: found.trimEnd(),
  }));
}
