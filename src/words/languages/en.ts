import { wordList } from '../word-list.ts';
import { ENGLISH_THEOREMS, ENGLISH_WORDS } from './english-words.ts';
import type { DateForms, Language } from './language.ts';

/** Countries whose English puts the day before the month (CLDR 44: `en-GB`, `en-PK`, …). */
const DAY_FIRST = wordList('AU BD GB GH HK IE IN KE LK MY NG NZ PK SG TZ UG ZA');
const DAY_FIRST_FORMS: DateForms = {
  day: '{day} {month} {year}',
  month: '{month} {year}',
  year: '{year}',
};

export const en: Language = {
  tag: 'en',
  script: 'Latn',
  kinds: {
    section: 'Section',
    figure: 'Figure',
    table: 'Table',
    equation: 'Equation',
    listing: 'Listing',
    supplement: 'Supplement',
    box: 'Box',
  },
  theorems: ENGLISH_THEOREMS,
  quotes: ['“', '”', '‘', '’'],
  digits: '0123456789',
  months: wordList(`
    January February March April May June July August September October November December`),
  dates: { day: '{month} {day}, {year}', month: '{month} {year}', year: '{year}' },
  datesByRegion: Object.fromEntries(DAY_FIRST.map((region) => [region, DAY_FIRST_FORMS])),
  list: { two: ' and ', middle: ', ', last: ', and ' },
  articles: { one: '{count} article', other: '{count} articles' },
  words: ENGLISH_WORDS,
};
