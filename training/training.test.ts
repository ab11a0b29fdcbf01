import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../src/intake/references/tagger/labels.ts';
import { REFERENCES } from '../src/intake/references/tagger/spec.ts';
import { decodeModel } from '../src/intake/tagger/model-file.ts';
import { newTagger } from '../src/intake/tagger/tagger.ts';
import { labelled, readCorpus, type Segments } from './corpus.ts';
import { encodeModel } from './encode-model.ts';
import { train } from './perceptron.ts';
import { randomNumbers } from './random.ts';
import { recombine } from './recombine.ts';
import { synthesize } from './synthesize.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

const DATA = new URL('../data/', import.meta.url);
const LANGUAGES = 'en de es pt fr it tr id ru zh ar fa ur'.split(' ');

const corpus = readCorpus(
  brotliDecompressSync(readFileSync(new URL('anystyle-core.xml.br', DATA))).toString(),
);

const vocabulary = (language: string): Vocabulary =>
  readVocabulary(language, readFileSync(new URL(`training/${language}.txt`, DATA), 'utf8'));

/** As `train.ts` puts them together, but few. */
function synthesizedAndReal(): Segments[] {
  const real = corpus.slice(0, 15);
  const made = synthesize([{ vocabulary: vocabulary('de'), count: 10 }], real, 5);
  return [...real, ...made, ...recombine(real, [...real, ...made], 10, randomNumbers(5))];
}

describe('training', () => {
  it('reads the whole corpus', () => {
    expect(corpus).toHaveLength(1514);
    expect(corpus[0]).toEqual([
      ['author', 'Heidegger M.,'],
      ['date', '1927,'],
      ['title', 'Être et temps,'],
      ['editor', 'Gallimard, Ed.'],
      ['date', '1986,'],
      ['location', 'Paris.'],
    ]);
  });

  it('labels the tokens by the segment that they stand in', () => {
    const { items, labels } = labelled([
      ['author', 'Ash A.'],
      ['date', '2020;'],
      ['volume', '70(3):'],
      ['pages', '145–164.'],
    ]);
    expect(items.map(({ text }, index) => `${labels[index]} ${text}`)).toEqual([
      'author Ash',
      'author A.',
      'date 2020;',
      'volume 70(3):',
      'pages 145–164.',
    ]);
  });

  it.each(LANGUAGES)('makes up references of %s, the same every time', (language) => {
    const orders = [{ vocabulary: vocabulary(language), count: 40 }];
    const references = synthesize(orders, corpus, 3);
    expect(synthesize(orders, corpus, 3)).toEqual(references);
    for (const segments of references) {
      expect(segments.length).toBeGreaterThan(1);
      for (const [label, text] of segments) {
        expect(LABELS).toContain(label);
        expect(text).not.toMatch(/undefined|\{|\}|%[vilpd]/);
      }
    }
  });

  it('learns to read what it was shown, and the model survives its file', () => {
    const shown = corpus.slice(0, 60).map(labelled);
    const model = train(REFERENCES, shown, {
      epochs: 6,
      minimumCount: 1,
      requiredMargin: 1,
      hidden: 0,
    });
    const again = newTagger(REFERENCES, decodeModel(encodeModel(REFERENCES, model, 4), REFERENCES));
    let right = 0;
    let all = 0;
    for (const { items, labels } of shown) {
      again.tag(items).labels.forEach((label, index) => {
        all++;
        if (label === labels[index]) right++;
      });
    }
    expect(right / all).toBeGreaterThan(0.97);
  });

  it('makes the same model from the same references, byte for byte', () => {
    const options = { epochs: 2, minimumCount: 1, requiredMargin: 2, hidden: 0.4 };
    const made = () =>
      encodeModel(REFERENCES, train(REFERENCES, synthesizedAndReal().map(labelled), options), 2);
    expect(Buffer.from(made()).equals(Buffer.from(made()))).toBe(true);
  });

  it('is as large as it may be', () => {
    expect(existsSync(new URL('models/references.br', DATA))).toBe(true);
    expect(readFileSync(new URL('models/references.br', DATA)).length).toBeLessThan(200 * 1024);
  });
});
