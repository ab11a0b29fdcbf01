import type { RandomNumbers } from './random.ts';
import type { Person } from './works.ts';

/** How a list of names is printed. */
export interface NameForm {
  first: NameOrder;
  others: NameOrder;
  between: string;
  /** Before the last name. */
  last: string;
  /** Longer lists are cut to this many. */
  limit: number;
  more: string;
}

/**
 * `FI` "Smith, J. K." · `FJ` "Smith, J.K." · `Fi` "Smith JK" · `F.` "Smith J.K." · `IF` "J. K. Smith" ·
 * `JF` "J.K. Smith" · `FG` "Smith, John" · `GF` "John Smith" · `CI` "SMITH, J. K." · `CG` "SMITH John" ·
 * `CC` "SMITH, John" · `FN` "Smith John" · `Fs` "Smith J. K." · `CS` "SMITH J K"
 */
type NameOrder =
  | 'FI'
  | 'FJ'
  | 'Fi'
  | 'F.'
  | 'IF'
  | 'JF'
  | 'FG'
  | 'GF'
  | 'CI'
  | 'CG'
  | 'CC'
  | 'FN'
  | 'Fs'
  | 'CS';

const ORDERS: [NameOrder, NameOrder][] = [
  ['FI', 'FI'],
  ['FI', 'FI'],
  ['FJ', 'FJ'],
  ['FI', 'IF'],
  ['FJ', 'JF'],
  ['Fi', 'Fi'],
  ['Fi', 'Fi'],
  ['F.', 'F.'],
  ['Fs', 'Fs'],
  ['IF', 'IF'],
  ['JF', 'JF'],
  ['IF', 'IF'],
  ['FG', 'FG'],
  ['FG', 'FG'],
  ['FG', 'GF'],
  ['FG', 'GF'],
  ['GF', 'GF'],
  ['GF', 'GF'],
  ['CI', 'CI'],
  ['CG', 'CG'],
  ['CC', 'CC'],
  ['FN', 'FN'],
  ['CC', 'GF'],
  ['CS', 'CS'],
];

const AND: Record<string, string[]> = {
  en: [' and ', ', and ', ' & ', ', & '],
  de: [' und ', ' & ', '/', ' / ', ' u. '],
  es: [' y ', ' & ', ', y '],
  pt: [' e ', ' & '],
  fr: [' et ', ' & '],
  it: [' e ', ' – '],
  tr: [' ve ', ' & '],
  id: [' dan ', ' & '],
  ru: [' и '],
  ar: [' و ', '، و'],
  fa: [' و '],
  ur: [' اور '],
  zh: ['，', ', '],
};

const MORE: Record<string, string[]> = {
  de: [' u. a.', ' et al.'],
  ru: [' и др.'],
  tr: [' vd.', ' ve diğerleri'],
  id: [' dkk.'],
  zh: ['，等', ', 等'],
  ar: [' وآخرون'],
  fa: [' و همکاران'],
  ur: [' وغیرہ'],
};

export function drawNameForm(language: string, random: RandomNumbers): NameForm {
  const [first, others] = random.pick(ORDERS);
  const and = random.pick(AND[language] ?? [' and ']);
  const comma = 'ar fa ur'.includes(language) ? '، ' : language === 'zh' ? '，' : ', ';
  const apart = random.chance(0.15) ? ' ; ' : '; ';
  const between = random.chance(others === 'FG' || others === 'CC' ? 0.7 : 0.15) ? apart : comma;
  const slashed = and.includes('/') || and.includes('–');
  return {
    first,
    others,
    between: slashed ? and : between,
    last: random.chance(0.3) ? (slashed ? and : between) : and,
    limit: random.pick([1, 3, 6, 6, 99]),
    more: random.pick(MORE[language] ?? [' et al.', ', et al.', ' et al']),
  };
}

export function printNames(people: Person[], form: NameForm): string {
  const cut = people.length > form.limit && people.length > 2;
  const shown = cut ? people.slice(0, form.limit) : people;
  const names = shown.map((person, index) =>
    printName(person, index === 0 ? form.first : form.others),
  );
  if (cut) return names.join(form.between) + form.more;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(form.between)}${form.last}${last}`;
}

function printName({ family, given }: Person, order: NameOrder): string {
  if (/[\u4e00-\u9fff]/.test(family)) return family + given;
  const apart = initials(given, ' ');
  const joined = initials(given, '');
  const capitals = family.toUpperCase();
  const forms: Record<NameOrder, string> = {
    FI: `${family}, ${apart}`,
    FJ: `${family}, ${joined}`,
    Fi: `${family} ${joined.replace(/\./g, '')}`,
    'F.': `${family} ${joined}`,
    IF: `${apart} ${family}`,
    JF: `${joined} ${family}`,
    FG: `${family}, ${given}`,
    GF: `${given} ${family}`,
    CI: `${capitals}, ${apart}`,
    CG: `${capitals} ${given}`,
    CC: `${capitals}, ${given}`,
    FN: `${family} ${given}`,
    Fs: `${family} ${apart}`,
    CS: `${capitals} ${apart.replace(/\./g, '')}`,
  };
  const caseless = /[\u0600-\u06ff]/.test(family);
  if (caseless)
    return order.startsWith('F') || order.startsWith('C')
      ? `${family}، ${given}`
      : `${given} ${family}`;
  return forms[order];
}

function initials(given: string, between: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join(between);
}
