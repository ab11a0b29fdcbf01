import type { Label } from '../src/intake/references/tagger/labels.ts';
import type { Segments } from './corpus.ts';
import { drawLayout } from './layouts.ts';
import { printWork } from './print/print-work.ts';
import { type RandomNumbers, randomNumbers } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';
import { inventWork, type Work } from './works.ts';

/** Made-up references of a language. */
export interface Order {
  vocabulary: Vocabulary;
  count: number;
}

/**
 * Invents labelled references: works of made-up parts, printed in styles that are drawn anew for
 * each. Equal input gives equal strings.
 *
 * @param corpus real labelled references; English works borrow titles, books and publishers from them
 */
export function synthesize(orders: Order[], corpus: Segments[], seed: number): Segments[] {
  const random = randomNumbers(seed);
  const stock = stockOf(corpus);
  return orders.flatMap(({ vocabulary, count }) =>
    Array.from({ length: count }, () => {
      const invented = inventWork(vocabulary, random);
      const work = vocabulary.language === 'en' ? borrow(invented, stock, random) : invented;
      const { name, layout } = drawLayout(vocabulary.language, random);
      return printWork(work, name, layout, random);
    }),
  );
}

type Stock = Record<'title' | 'container-title' | 'journal' | 'publisher' | 'location', string[]>;

function stockOf(corpus: Segments[]): Stock {
  const all = (label: Label): string[] =>
    corpus.flatMap((segments) =>
      segments.flatMap(([name, text]) => (name === label ? [bare(text)] : [])),
    );
  return {
    title: all('title').filter((text) => text.length < 220),
    'container-title': all('container-title').map((text) => text.replace(/^in:?\s+/i, '')),
    journal: all('journal'),
    publisher: all('publisher'),
    location: all('location'),
  };
}

const bare = (text: string): string =>
  text.replace(/^[\s"“”‘'«»(„[]+/, '').replace(/[\s"“”‘’'«»),.:;\]]+$/, '');

const borrowedJournal = (name: string) => ({ container: name, abbreviation: name });

function borrow(work: Work, stock: Stock, random: RandomNumbers): Work {
  const part = work.kind === 'chapter' || work.kind === 'conference';
  return {
    ...work,
    ...(random.chance(0.6) && { title: random.pick(stock.title) }),
    ...(part && random.chance(0.5) && { container: random.pick(stock['container-title']) }),
    ...(work.kind === 'article' &&
      random.chance(0.3) &&
      borrowedJournal(random.pick(stock.journal))),
    ...(random.chance(0.3) && {
      publisher: random.pick(stock.publisher),
      place: random.pick(stock.location),
    }),
  };
}
