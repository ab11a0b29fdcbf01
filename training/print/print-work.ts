import type { Segments } from '../corpus.ts';
import type { Layout } from '../layouts.ts';
import { drawNameForm, type NameForm } from '../name-forms.ts';
import type { RandomNumbers } from '../random.ts';
import { wordingOf } from '../wording.ts';
import type { Work } from '../works.ts';
import { article, newspaper } from './article.ts';
import { book } from './book.ts';
import { head, numberOf } from './head.ts';
import { report, tail, thesis, web } from './others.ts';
import { part } from './part.ts';
import { closed, type Print } from './print.ts';

const BODIES: Record<Work['kind'], (print: Print) => Segments> = {
  article,
  book,
  chapter: part,
  conference: part,
  thesis,
  report,
  web,
  news: newspaper,
};

/** Prints a made-up work as a labelled reference. Works of one list have the same form of names. */
export function printWork(
  work: Work,
  preset: string,
  layout: Layout,
  random: RandomNumbers,
  names?: NameForm,
): Segments {
  const mixed = work.language !== 'en' && random.chance(0.12);
  const print: Print = {
    work,
    layout,
    preset,
    random,
    words: wordingOf(mixed ? 'en' : work.language),
    names: names ?? drawNames(preset, work.language, random),
    marked: random.chance(0.35),
  };
  const segments = [
    ...numberOf(print),
    ...head(print),
    ...BODIES[work.kind](print),
    ...tail(print),
  ];
  return finish(
    segments.filter(([, text]) => /[\p{L}\p{N}—_-]/u.test(text)),
    layout.end,
  );
}

/** Styles are known by their names: Vancouver writes "Smith AB". */
export function drawNames(preset: string, language: string, random: RandomNumbers): NameForm {
  const form = drawNameForm(language, random);
  const apart = random.pick(['F.', 'Fs'] as const);
  const known: Record<string, Partial<NameForm>> = {
    apa: {
      first: 'FI',
      others: 'FI',
      between: ', ',
      last: random.pick([', & ', ', & ', ' & ', ' and ']),
    },
    vancouver: { first: 'Fi', others: 'Fi', between: ', ', last: ', ' },
    ieee: { first: 'IF', others: 'IF', between: ', ' },
    physics: { first: 'IF', others: 'IF', between: ', ' },
    abnt: { first: 'CI', others: 'CI', between: '; ', last: '; ' },
    bibtex: { first: random.pick(['IF', 'GF']), others: random.pick(['IF', 'GF']), between: ', ' },
    acs: { first: 'FI', others: 'FI', between: '; ', last: '; ' },
    lncs: { first: 'FI', others: 'FI', between: ', ', last: ', ' },
    acm: { first: 'GF', others: 'GF', between: ', ' },
    gost: { first: apart, others: apart, between: ', ', last: ', ' },
  };
  return random.chance(0.75) ? { ...form, ...known[preset] } : form;
}

/** The string ends as the style ends it. */
function finish(segments: Segments, end: string): Segments {
  const last = segments.at(-1);
  if (last && last[0] !== 'url' && last[0] !== 'doi') {
    last[1] = closed(last[1].replace(/[,;:\s]+$/, ''), end);
  }
  return segments.map(([label, text]) => [label, text.replace(/\s+/g, ' ').trim()]);
}
