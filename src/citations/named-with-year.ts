/** Works named with their year where no brackets say that it is a citation: "See Quigley, 1948, p. 147." */
import type { CslItem } from '../article.ts';
import { maskProtected } from './mask.ts';
import { folded } from './words.ts';
import { indexWorks } from './works.ts';

/** Keys of works whose first author the text names at most three words before the year. */
export function namedWithYear(text: string, items: CslItem[]): string[] {
  const words = folded(maskProtected(text).replaceAll('\u0000', ' '));
  return indexWorks(items).flatMap(({ item, people: [first], year }) => {
    const names = [first?.family, first?.short].filter((name) => name !== undefined && name !== '');
    const isNamed = names.some((name) => isNear(words, ` ${name} `, year));
    return isNamed ? [item.id] : [];
  });
}

function isNear(words: string, name: string, year: string): boolean {
  // -380 is "380 BCE".
  const [, digits] = /^(\d{4}|-\d{1,4})$/.exec(year) ?? [];
  if (digits === undefined) return false;
  const said = digits.replace('-', '');
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const behind = words.slice(at + name.length, at + name.length + REACH).split(' ');
    if (behind.slice(0, WORDS_BETWEEN + 1).some((word) => word.startsWith(said))) return true;
  }
  return false;
}

const WORDS_BETWEEN = 3;
/** Letters that hold these words. */
const REACH = 80;
