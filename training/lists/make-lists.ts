/** Made-up lists of references: works printed in one style, or real references, laid out as lines. */
import type { Segments } from '../corpus.ts';
import { drawLayout } from '../layouts.ts';
import { drawNames, printWork } from '../print/print-work.ts';
import { type RandomNumbers, randomNumbers } from '../random.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { inventWork } from '../works.ts';
import { layList } from './lay-list.ts';
import type { LinedList } from './lined-list.ts';

/**
 * @param real labelled references in the order of their lists
 * @param count lists to make
 */
export function makeLists(
  vocabularies: Vocabulary[],
  real: Segments[],
  count: number,
  seed: number,
): LinedList[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const length = random.chance(0.3) ? random.integer(2, 8) : random.integer(5, 40);
    const entries = random.chance(0.5)
      ? inventedEntries(random.pick(vocabularies), length, random)
      : realEntries(real, length, random);
    const undated = random.pick([0, 0, 0.05, 0.2]);
    const listed = entries.map((entry) =>
      entry.filter(
        ([label]) => label !== 'citation-number' && !(label === 'date' && random.chance(undated)),
      ),
    );
    return layList(random.chance(0.65) ? sorted(listed) : listed, random);
  });
}

function sorted(entries: Segments[]): Segments[] {
  const byName = entries.map((entry) => ({ entry, name: nameOf(entry[0]?.[1] ?? '') }));
  return byName.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ entry }) => entry);
}

const nameOf = (entry: string): string =>
  entry.replace(/^[^\p{L}]+|^(?:\p{Lu}\.[ -]?)+/gu, '').toLowerCase();

function realEntries(real: Segments[], length: number, random: RandomNumbers): Segments[] {
  const from = random.integer(0, real.length - length);
  return real.slice(from, from + length);
}

/** Repeat the author of the entry above. */
const SAME = [
  '———',
  '———',
  '______',
  '—',
  '–',
  'Ders.:',
  'Dies.:',
  'Ders.',
  'Id.,',
  'Idem,',
  '_____.',
];

/** All in one style; some authors have several works. */
function inventedEntries(
  vocabulary: Vocabulary,
  length: number,
  random: RandomNumbers,
): Segments[] {
  const { name, layout } = drawLayout(vocabulary.language, random);
  const names = drawNames(name, vocabulary.language, random);
  const again = random.pick([0, 0.1, 0.4]);
  const same = random.chance(0.3) ? random.pick(SAME) : undefined;
  let authors = inventWork(vocabulary, random).authors;
  return Array.from({ length }, () => {
    const work = inventWork(vocabulary, random);
    if (random.chance(again)) work.authors = same ?? authors;
    else authors = work.authors;
    return printWork(work, name, layout, random, names);
  });
}
