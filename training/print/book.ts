import type { Label } from '../../src/intake/references/tagger/labels.ts';
import type { Segments } from '../corpus.ts';
import { bareDate } from './dates.ts';
import type { Print } from './print.ts';
import { title } from './title.ts';

export function book(print: Print): Segments {
  const { work, random, words } = print;
  const result: Segments = [title(print, false)];
  if (work.translator && random.chance(0.2)) {
    const name = `${work.translator.given} ${work.translator.family}`;
    result.push(['translator', random.pick(words.translator).replace('%', name)]);
  }
  if (random.chance(0.17)) result.push(['edition', editionText(print)]);
  if (random.chance(0.05)) {
    const volume = `${random.pick(words.volume) || 'Vol. '}${work.issue}.`;
    result.push(['volume', random.pick(['Vol. 2.', '2 vols.', volume])]);
  }
  if (work.series && random.chance(0.5)) result.push(...series(print));
  result.push(...publication(print));
  if (random.chance(0.07)) {
    result.push([
      'pages',
      `${work.volume + 90} ${random.pick(['p.', 'pp.', 'S.', 'с.', 'pages'])}`,
    ]);
  }
  return result;
}

function editionText({ work, random, words }: Print): string {
  const ordinal = ['', '', '2nd', '3rd', '4th', '5th', '6th'][work.edition] ?? '2nd';
  const form = random.pick(words.edition);
  const english = /ed|Ed/.test(form) && !/éd|ª|\.º|%\.|%a/.test(form);
  const number = english
    ? random.pick([ordinal, ordinal, ordinal, 'rev.', 'Second'])
    : String(work.edition);
  return form.replace('%', number);
}

/** "(BAR International Series, 604)", "volume 374 of Lecture Notes …", "LNCS, vol. 1855," */
export function series({ work, random }: Print): Segments {
  const name = work.series ?? '';
  const number = String(work.number);
  const end = random.pick(['.', ',']);
  const forms: Segments[] = [
    [['collection-title', `(${name}).`]],
    [['collection-title', `${name}.`]],
    [
      ['collection-title', `(${name},`],
      ['volume', `${random.pick(['', 'vol. ', 'Bd. ', 'no. '])}${number}).`],
    ],
    [
      ['collection-title', `(${name}`],
      ['volume', `${number}).`],
    ],
    [
      ['collection-title', `${name},`],
      ['volume', `${random.pick(['vol. ', 'Bd. ', 'no. ', 'Vol. ', ''])}${number}${end}`],
    ],
    [
      ['collection-title', name],
      ['volume', `${number}${end}`],
    ],
    [
      ['collection-title', `(${random.pick(['=', '= '])}${name}`],
      ['volume', `${number}).`],
    ],
  ];
  if (work.language === 'en') {
    forms.push([
      ['volume', `${random.pick(['volume', 'vol.'])} ${number}`],
      ['collection-title', `of ${name}${end}`],
    ]);
  }
  return random.pick(forms);
}

/** Place and publisher, with the year where the style has it there. */
export function publication(print: Print): Segments {
  const { layout, random } = print;
  const year = bareDate(print);
  const result = publisherParts(print, year);
  if (layout.dateAt === 'author' || layout.publisher.includes('%d')) return result;
  const last = result.at(-1);
  const mark = layout.dateAt === 'place' ? random.pick(['', ' ', ',']) : ',';
  if (last && !/[,;]$/.test(last[1])) last[1] += mark;
  const bracketed = layout.date.includes('(') && random.chance(0.5);
  return [...result, ['date', bracketed ? `(${year})` : year]];
}

const SLOTS: Record<string, Label> = { l: 'location', p: 'publisher', d: 'date' };

function publisherParts({ work, layout }: Print, year: string): Segments {
  const values: Record<string, string> = { l: work.place, p: work.publisher, d: year };
  return [...layout.publisher.matchAll(/(\(?)%([lpd])([^%]*)/g)].map(
    ([, open = '', slot = '', rest = '']) => [
      SLOTS[slot] ?? 'publisher',
      `${open}${values[slot]}${rest.trimEnd()}`,
    ],
  );
}
