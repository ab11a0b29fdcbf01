import { fold } from '../words/fold.ts';

/** Folded beginnings of month names by month, in the languages of our authors. */
const MONTHS: string[][] = [
  ['jan', 'ene', 'gen', 'oca', 'ocak', 'янв', 'يناير', 'كانون الثاني', 'جنوری', 'ژانویه'],
  ['feb', 'fev', 'sub', 'фев', 'فبراير', 'شباط', 'فروری', 'فوریه'],
  ['mar', 'marz', 'mrz', 'мар', 'مارس', 'آذار', 'مارچ'],
  ['apr', 'avr', 'abr', 'nis', 'апр', 'أبريل', 'ابريل', 'نيسان', 'اپریل', 'آوریل'],
  ['may', 'mai', 'mag', 'mei', 'май', 'мая', 'مايو', 'أيار', 'مئی', 'مه'],
  ['jun', 'juin', 'giu', 'haz', 'июн', 'يونيو', 'حزيران', 'جون', 'ژوئن'],
  ['jul', 'juil', 'lug', 'tem', 'июл', 'يوليو', 'تموز', 'جولائی', 'ژوئیه'],
  ['aug', 'aou', 'ago', 'agu', 'авг', 'أغسطس', 'اغسطس', 'آب', 'اگست', 'اوت'],
  ['sep', 'set', 'eyl', 'сен', 'سبتمبر', 'أيلول', 'ستمبر', 'سپتامبر'],
  ['oct', 'okt', 'out', 'ott', 'eki', 'окт', 'أكتوبر', 'اكتوبر', 'تشرين الأول', 'اکتوبر', 'اکتبر'],
  ['nov', 'kas', 'ноя', 'نوفمبر', 'تشرين الثاني', 'نومبر', 'نوامبر'],
  ['dec', 'dez', 'dic', 'des', 'ara', 'дек', 'ديسمبر', 'كانون الأول', 'دسمبر', 'دسامبر'],
];

const BY_BEGINNING = new Map(
  MONTHS.flatMap((beginnings, index) =>
    beginnings.map((beginning): [string, number] => [fold(beginning), index + 1]),
  ),
);

/** Words that begin like a month but are not one. */
const OTHERS =
  /^(?:mark|market|mari|marin|mayo[nr]|junk|setting|settl|septic|novel|decid|declin|desig|desc|sett|arab|subj|gener|marx|marg|mart[ie]n|mein|meine|juni[op]r|deco)/;

/** 1–12 for "April", "Sept.", "março", "Мая"; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  const folded = fold(word).replace(/[^\p{L}]/gu, '');
  if (folded.length < 2 || folded.length > 12 || OTHERS.test(folded)) return undefined;
  for (const length of [folded.length, 4, 3]) {
    const month = BY_BEGINNING.get(folded.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}

const SEASONS: [number, RegExp][] = [
  [1, /^(?:spring|fruhjahr|fruhling|primavera|printemps|ilkbahar|весна)$/],
  [2, /^(?:summer|sommer|verano|verao|ete|yaz|лето)$/],
  [3, /^(?:autumn|fall|herbst|otono|outono|automne|autunno|sonbahar|осень)$/],
  [4, /^(?:winter|invierno|inverno|hiver|kis|зима)$/],
];

/** 1 spring, 2 summer, 3 autumn, 4 winter, as CSL numbers them. */
export function seasonOf(word: string): number | undefined {
  const folded = fold(word);
  return SEASONS.find(([, pattern]) => pattern.test(folded))?.[0];
}
