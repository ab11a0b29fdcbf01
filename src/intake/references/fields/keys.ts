import type { CslItem, CslName } from '../../../article/article.ts';
import { countValues } from '../../../words/counts.ts';
import { fold } from '../../../words/fold.ts';
import { wordSet, wordTable } from '../../../words/word-list.ts';
import { latinFamily } from '../names/families.ts';

/** More words of an organization's name would not improve the key. */
const GROUP_WORDS = 2;

/**
 * Assigns keys. A person gives family name and year, "allison2008"; an organization its first two words,
 * "worldbank2021"; a work without names the first words of its title. The key is "work2021" if nothing has a usual
 * Latin form. Equal keys get letters, if possible those printed in the list.
 */
export function assignKeys(items: CslItem[]): CslItem[] {
  const bases = items.map(baseOf);
  const alike = countValues(bases);
  const used: Used = { keys: new Set(), numbers: new Map() };
  return items.map((item, index) => {
    const base = bases[index] ?? 'work';
    const printed = typeof item['year-suffix'] === 'string' ? item['year-suffix'] : undefined;
    const key = alike.get(base) === 1 ? base : freeKey(base, printed, used);
    used.keys.add(key);
    return { ...item, id: key };
  });
}

interface Used {
  keys: Set<string>;
  /** By base: the first letter number that may be free. */
  numbers: Map<string, number>;
}

function freeKey(base: string, printed: string | undefined, { keys, numbers }: Used): string {
  if (printed && !keys.has(base + printed)) return base + printed;
  let number = numbers.get(base) ?? 0;
  while (keys.has(base + letters(number))) number += 1;
  numbers.set(base, number + 1);
  return base + letters(number);
}

/** 0 → "a", 25 → "z", 26 → "aa". */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}

function baseOf(item: CslItem): string {
  const name = item.author?.[0] ?? item.editor?.[0] ?? item.translator?.[0];
  const words = name
    ? nameWords(name)
    : slugWords(item.title ?? item['container-title'] ?? '').slice(0, 2);
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const printed = item.custom?.printed ?? '';
  const stem = words.join('') || slugWords(printed).slice(0, 2).join('') || 'work';
  return `${/^[a-z]/.test(stem) ? stem : `x${stem}`}${year ?? 'nd'}`;
}

function nameWords(name: CslName): string[] {
  // In an undivided name such as "张伟", the first character is the family name.
  const signs = /^\p{Script=Han}{2,3}$/u.test(name.literal ?? '') ? name.literal : undefined;
  const latin = latinFamily(name.family ?? signs?.slice(0, 1) ?? '');
  if (latin) return [latin];
  if (name.literal !== undefined) return slugWords(name.literal).slice(0, GROUP_WORDS);
  return allSlugs(`${name['non-dropping-particle'] ?? ''} ${name.family ?? name.given ?? ''}`);
}

const SKIPPED = wordSet(
  'the a an of for and der die das des le la les el los de du da do e y und et',
);

/** Words without function words; all words if there are no others. */
function slugWords(text: string): string[] {
  const slugs = allSlugs(text.replace(/<[^>]{1,1000}>/g, ''));
  const kept = slugs.filter((slug) => !SKIPPED.has(slug));
  return kept.length > 0 ? kept : slugs;
}

/** A name in the form used in keys: "григоренко" gives "grigorenko". */
export function latinLetters(name: string): string {
  return allSlugs(name).join('');
}

/** The start common to all web addresses does not distinguish them. */
const SCHEME = /https?:\/\/(?:www\.)?|www\./gi;

/** Latin letters and digits only, because keys are typed by hand. */
function allSlugs(text: string): string[] {
  const words = text.replace(SCHEME, '').match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return words.map((word) => romanised(fold(word)).replace(/[^a-z0-9]/g, '')).filter(Boolean);
}

const CYRILLIC: Record<string, string> = wordTable(`
  а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
  щ=shch ъ= ы=y ь= э=e ю=iu я=ia і=i ї=i є=e ґ=g`);

/** A rough but stable romanization of Arabic letters. */
const ARABIC: Record<string, string> = wordTable(`
  ا=a آ=a أ=a إ=i ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t
  ظ=z ع=a غ=gh ف=f ق=q ك=k ک=k گ=g ل=l م=m ن=n ں=n و=w ه=h ہ=h ھ=h ة=a ي=y ی=y ى=a ے=e ئ=y ؤ=w
  ٹ=t ڈ=d ڑ=r ء=`);

const OTHERS: Record<string, string> = wordTable('ł=l ø=o đ=d ð=d þ=th æ=ae œ=oe');

function romanised(word: string): string {
  return [...word]
    .map((letter) => {
      if (/[a-z0-9]/.test(letter)) return letter;
      const known = CYRILLIC[letter] ?? ARABIC[letter] ?? OTHERS[letter];
      // A letter without a usual Latin form would give a key that nobody can type.
      return known ?? '';
    })
    .join('');
}
