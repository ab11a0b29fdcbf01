/** Works named where no brackets say that it is a citation: "See Quigley, 1948, p. 147", "Quigley, *Tides*, 12". */
import type { CslItem } from '../../article/article.ts';
import { maskProtected } from './mask.ts';
import { foldForMatching } from './words.ts';
import { indexWorks } from './works.ts';

/** Keys of works whose first author the text names at most a few words before their year or title. */
export function namedWorks(text: string, items: CslItem[]): string[] {
  const words = ` ${foldForMatching(maskProtected(text).replaceAll('\u0000', ' '))} `;
  return indexWorks(items).flatMap(({ item, people: [first], year, title, anonymous }) => {
    const names = [first?.family, first?.short].filter((name) => name !== undefined && name !== '');
    const isMeant = (behind: string[]) =>
      beginsWithYear(behind, year) || (!anonymous && hasTitle(behind, title));
    return names.some((name) => isNamed(words, ` ${name} `, isMeant)) ? [item.id] : [];
  });
}

function isNamed(words: string, name: string, isMeant: (behind: string[]) => boolean): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (isMeant(words.slice(at + name.length, at + name.length + REACH).split(' '))) return true;
  return false;
}

/** Letters that hold the words looked at. */
const REACH = 80;

/** At most three words before. */
function beginsWithYear(behind: string[], year: string): boolean {
  // -380 is "380 BCE".
  const [, digits] = /^(\d{4}|-\d{1,4})$/.exec(year) ?? [];
  const said = digits?.replace('-', '');
  return said !== undefined && behind.slice(0, 4).some((word) => word.startsWith(said));
}

/** Its first two words as notes have them, or the first with a page as MLA shortens it, at most five words before. */
function hasTitle(behind: string[], title: string): boolean {
  const [first = '', second] = title.replace(ARTICLE, '').split(' ');
  return behind.slice(0, 6).some((word, index) => {
    const next = behind[index + 1] ?? '';
    if (word !== first || first.length < 3) return false;
    return /^\d{1,4}$/.test(next) || (second === undefined ? first.length > 4 : next === second);
  });
}
const ARTICLE = /^(?:the|an?|der|die|das|les?|la|el|los|las|il|os?)\s/;
