/** Writes one name as pages write it: order, capitals, initials, titles, degrees and marks. */
import { wordList } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import type { Layout } from './layouts.ts';
import type { Author } from './paper.ts';
import type { Part } from './parts.ts';
import { inventPerson } from './people.ts';

/** How marks tie names to places. */
export interface MarkStyle {
  sign: (index: number) => string;
  form: 'superscript' | 'letters' | 'glued' | 'spaced' | 'round' | 'square';
  /** At the author for correspondence; empty for none. */
  star: string;
  equal: string;
  isStarFirst: boolean;
}

export interface NameStyle {
  order: 'given first' | 'family first' | 'comma';
  capitals: 'none' | 'family' | 'all';
  isInitials: boolean;
  /** Between initials: "A. B." or "A.B." */
  initialGap: '' | ' ';
  hasTitles: boolean;
  hasDegrees: boolean;
  /** Position beside the name, with what stands before it. */
  position?: string;
  hasNative: boolean;
  marks?: MarkStyle;
  language: string;
}

const SIGNS: ((index: number) => string)[] = [
  (index) => String(index + 1),
  (index) => String(index + 1),
  (index) => String(index + 1),
  (index) => String.fromCharCode(97 + index),
  (index) => ['*', '**', '***', '†', '‡', '§', '¶', '#', '††', '‡‡', '§§', '¶¶'][index] ?? '*',
  (index) =>
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][index] ?? 'I',
];

export function drawMarks(isWord: boolean, random: RandomNumbers): MarkStyle {
  const sign = random.pick(SIGNS);
  const isSymbol = sign(0) === '*';
  const isLetter = sign(0) === 'a' || sign(0) === 'I';
  const forms = isWord
    ? 'superscript superscript superscript superscript letters round square glued'
    : 'letters letters glued glued glued spaced spaced round square';
  const form = random.pick(wordList(forms)) as MarkStyle['form'];
  const isOdd =
    (form === 'glued' && isLetter && random.chance(0.8)) || (form === 'letters' && sign(0) === 'I');
  return {
    sign,
    form: isOdd ? (isWord ? 'superscript' : 'spaced') : form,
    star: random.chance(0.65)
      ? isSymbol
        ? ''
        : random.pick(['*', '*', '*', '∗', '†', '✉', '#'])
      : '',
    equal: isSymbol ? '' : random.pick(['†', '#', '‡', '+']),
    isStarFirst: random.chance(0.15),
  };
}

export function drawNameStyle(
  layout: Layout,
  language: string,
  isWord: boolean,
  random: RandomNumbers,
  country = '',
): NameStyle {
  const hasMarks = layout.extra === 'marks';
  const isLocal = /^(?:hu|vi|zh|ja|ko)$/.test(language);
  const withTitles =
    layout.extra === 'degrees' ? random.pick(['titles', 'degrees', 'degrees', 'both']) : '';
  const isEastern = /^(?:ru|uk|kk|be|bg)$/.test(language) || /^(?:RU|UA|KZ|UZ|AZ)$/.test(country);
  const isOrdinary = isLocal || random.chance(isEastern ? 0.55 : 0.88);
  const order = isOrdinary
    ? 'given first'
    : random.pick(isEastern ? (['family first'] as const) : (['family first', 'comma'] as const));
  const isShouted = order === 'family first' && !isEastern && random.chance(0.5);
  return {
    order,
    capitals: isShouted || random.chance(0.12) ? 'family' : random.chance(0.12) ? 'all' : 'none',
    isInitials: random.chance(isEastern ? 0.5 : 0.06),
    initialGap: random.pick(['', ' ']),
    hasTitles: withTitles === 'titles' || withTitles === 'both' || random.chance(0.04),
    hasDegrees: withTitles === 'degrees' || withTitles === 'both' || random.chance(0.03),
    ...(layout.extra === 'positions' &&
      random.chance(0.4) && { position: random.pick([', ', ', ', ' (', ' - ', ' – ']) }),
    hasNative: random.chance(0.3),
    ...(hasMarks && { marks: drawMarks(isWord, random) }),
    language,
  };
}

/** The name with all that stands on its line, except contacts. */
export function nameParts(author: Author, style: NameStyle, random: RandomNumbers): Part[] {
  const parts: Part[] = [];
  if (style.hasTitles && author.title)
    parts.push({ text: author.title, field: 'honorific' }, { text: ' ' });
  parts.push(...bareName(author, style));
  if (style.hasNative) parts.push(...nativeName(author, style, random));
  if (author.suffix)
    parts.push({ text: random.pick([' ', ', ']) }, { text: author.suffix, field: 'suffix' });
  if (style.hasDegrees && author.degree)
    parts.push(
      { text: random.pick([', ', ', ', ' ']) },
      { text: author.degree, field: 'honorific' },
    );
  if (style.position) {
    parts.push({ text: style.position }, { text: author.position, field: 'honorific' });
    if (style.position === ' (') parts.push({ text: ')' });
  }
  return [...parts, ...markParts(author, style.marks)];
}

function bareName(author: Author, style: NameStyle): Part[] {
  const isAll = style.capitals === 'all';
  const upper = (text: string) => text.toLocaleUpperCase(style.language);
  const initials = style.isInitials && /\p{Lu}\p{Ll}/u.test(author.given);
  const given = initials ? initialsOf(author.given, style.initialGap) : author.given;
  const family = isAll || style.capitals === 'family' ? upper(author.family) : author.family;
  const named: Part[] =
    given === '' ? [] : [{ text: isAll ? upper(given) : given, field: 'given' }];
  const familyPart: Part = { text: family, field: 'family' };
  const isFamilyFirst = author.familyFirst || (style.order !== 'given first' && given !== '');
  const comma = style.order === 'comma' && !author.familyFirst ? ', ' : author.isGlued ? '' : ' ';
  const ordered = isFamilyFirst ? [familyPart, ...named] : [...named, familyPart];
  return ordered.flatMap((part, index): Part[] =>
    index === 0 ? [{ ...part, begins: true }] : comma === '' ? [part] : [{ text: comma }, part],
  );
}

function initialsOf(given: string, gap: string): string {
  return given
    .split(/[ -]/)
    .map((name) => `${name.charAt(0)}.`)
    .join(gap);
}

/** The same name in the script of the author's country: "Wang Wei 王伟". */
function nativeName(author: Author, style: NameStyle, random: RandomNumbers): Part[] {
  const language = SCRIPTS[author.country];
  if (!language || language === style.language) return [];
  const { given, family, familyFirst, isGlued } = inventPerson(author.country, language, random);
  const parts: Part[] = [
    { text: family, field: 'family' },
    { text: given, field: 'given' },
  ];
  const ordered = familyFirst ? parts : parts.reverse();
  const isBracketed = random.chance(0.6);
  const [first, second] = ordered as [Part, Part];
  return [
    { text: isBracketed ? ' (' : ' ' },
    first,
    { text: isGlued ? '' : ' ' },
    second,
    { text: isBracketed ? ')' : '' },
  ];
}

const SCRIPTS: Record<string, string> = {
  CN: 'zh',
  TW: 'zh',
  HK: 'zh',
  JP: 'ja',
  KR: 'ko',
  RU: 'ru',
  UA: 'uk',
  IR: 'fa',
};

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign]),
  ...[...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡ'].map((sign, index) => [String.fromCharCode(97 + index), sign]),
]);

/** A sign in the form of the page's marks. */
export function markPart(sign: string, { form }: MarkStyle): Part {
  if (form === 'superscript') return { text: sign, field: 'mark', marks: { superscript: true } };
  if (form === 'letters')
    return {
      text: [...sign].map((letter) => SUPERSCRIPTS[letter] ?? letter).join(''),
      field: 'mark',
    };
  if (form === 'round') return { text: `(${sign})`, field: 'mark' };
  if (form === 'square') return { text: `[${sign}]`, field: 'mark' };
  return { text: sign, field: 'mark' };
}

function markParts(author: Author, style: MarkStyle | undefined): Part[] {
  if (!style) return [];
  const places = author.places.map(style.sign);
  const own = [
    ...(author.isCorresponding && style.star ? [style.star] : []),
    ...(author.isEqual && style.equal ? [style.equal] : []),
  ];
  const signs = style.isStarFirst ? [...own, ...places] : [...places, ...own];
  const isApart = style.form === 'round' || style.form === 'square' || style.form === 'spaced';
  const text = signs.join(style.form === 'spaced' || style.form === 'glued' ? ',' : ', '.trimEnd());
  if (text === '') return [];
  return [...(isApart ? [{ text: ' ' }] : []), markPart(text, style)];
}
