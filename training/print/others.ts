import type { Label } from '../../src/intake/references/tagger/labels.ts';
import type { Segments } from '../corpus.ts';
import { accessedText, bareDate, dateText } from './dates.ts';
import { closed, emphasized, type Print } from './print.ts';
import { title } from './title.ts';

export function thesis(print: Print): Segments {
  const { work, layout, random, words } = print;
  const dated = layout.dateAt === 'author';
  const result: Segments = [title(print, random.chance(0.2)), ['genre', random.pick(words.thesis)]];
  result.push(['publisher', closed(work.institution, dated && random.chance(0.4) ? '.' : ',')]);
  if (random.chance(0.7)) result.push(['location', work.institutionPlace]);
  if (!dated) result.push(['date', bareDate(print)]);
  return result;
}

export function report(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [title(print, random.chance(0.3))];
  const number = `${random.pick(['', '', 'TR-', 'WP/'])}${work.number}`;
  if (random.chance(0.6)) result.push(['genre', random.pick(words.report).replace('%', number)]);
  const placeFirst = random.chance(0.5);
  const place: [Label, string] = ['location', `${work.institutionPlace}${placeFirst ? ':' : ''}`];
  const body: [Label, string] = ['publisher', `${work.institution}${placeFirst ? '' : ','}`];
  result.push(...(placeFirst ? [place, body] : [body, place]));
  if (layout.dateAt !== 'author') {
    const year = bareDate(print);
    result.push(['date', random.pick([year, `(${year})`])]);
  }
  return result;
}

export function web(print: Print): Segments {
  const { work, layout, random, words } = print;
  const result: Segments = [title(print, random.chance(0.4))];
  if (layout.dateAt !== 'author' && random.chance(0.8)) result.push(['date', dateText(print)]);
  if (random.chance(0.25)) {
    return [
      ...result,
      ['note', `Retrieved ${accessedText(print)}, from ${work.container}:`],
      ['url', webAddress(print)],
    ];
  }
  if (random.chance(0.5)) {
    result.push([
      'container-title',
      closed(emphasized(print, work.container), random.pick(['.', ','])),
    ]);
  }
  const access = random.pick(words.accessed).replace('%', accessedText(print));
  if (random.chance(0.5)) {
    return [
      ...result,
      ['note', random.pick(words.available)],
      ['url', webAddress(print)],
      ['note', access],
    ];
  }
  return [
    ...result,
    ['note', `${access}${random.pick([',', '.', ', from', ' from'])}`],
    ['url', webAddress(print)],
  ];
}

const webAddress = ({ work, random }: Print): string =>
  random.pick([work.url, work.url, `<${work.url}>`, `${work.url}.`]);

/** Identifiers and addresses at the end. */
export function tail(print: Print): Segments {
  const { work, random } = print;
  if (work.kind === 'web') return [];
  const electronic = work.kind === 'article' || work.kind === 'conference';
  const result: Segments = [];
  if (print.preset === 'physics' && random.chance(0.3))
    result.push(['note', eprint(random.integer(100100, 712999), print)]);
  if (random.chance(electronic ? 0.25 : 0.04)) result.push(['doi', doiText(print)]);
  else if (random.chance(work.kind === 'news' || work.kind === 'report' ? 0.4 : 0.06))
    result.push(...address(print));
  else if (work.kind === 'book' && random.chance(0.04)) {
    result.push([
      'isbn',
      `ISBN ${random.pick(['978-0-12-374857-7', '0-471-35349-3', '9783518282700'])}.`,
    ]);
  } else if (electronic && random.chance(0.04)) {
    result.push([
      'note',
      random.pick(['[PubMed]', 'PMID: 12345678.', '[CrossRef]', '[Google Scholar]']),
    ]);
  }
  return result;
}

function doiText({ work, random }: Print): string {
  const link = `https://doi.org/${work.doi}`;
  return random.pick([
    link,
    link,
    `doi:${work.doi}`,
    `doi: ${work.doi}`,
    `DOI: ${work.doi}`,
    `http://dx.doi.org/${work.doi}`,
    `<${link}>`,
  ]);
}

function address(print: Print): Segments {
  const { random, words } = print;
  const lead = random.pick(words.available);
  const access = random.pick(words.accessed).replace('%', accessedText(print));
  return [
    ...(lead ? ([['note', lead]] as Segments) : []),
    ['url', webAddress(print)],
    ...(random.chance(0.3) ? ([['note', access]] as Segments) : []),
  ];
}

const SECTIONS = [
  'hep-ph',
  'hep-th',
  'hep-lat',
  'nucl-ex',
  'astro-ph',
  'gr-qc',
  'cond-mat',
  'quant-ph',
];

function eprint(number: number, { random }: Print): string {
  const section = random.pick(SECTIONS);
  const two = (from: number, to: number): string =>
    random.integer(from, to).toString().padStart(2, '0');
  const id = `${two(1, 24)}${two(1, 12)}.${random.integer(1000, 9999)}`;
  return random.pick([
    `arXiv:${id}`,
    `arXiv:${id} [${section}]`,
    `[arXiv:${id}]`,
    `[arXiv:${id} [${section}]]`,
    `[${section}/9${number}]`,
    `${section}/0${number}`,
    `arXiv:${section}/0${number}`,
    id,
    '[INSPIRE]',
  ]);
}
