/**
 * `npm run train:references`: makes `data/reference-model.br` from AnyStyle's core set and made-up
 * references. The same data give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { labelled, readCorpus } from './corpus.ts';
import { encodeModel } from './encode-model.ts';
import { train } from './perceptron.ts';
import { randomNumbers } from './random.ts';
import { recombine } from './recombine.ts';
import { type Order, synthesize } from './synthesize.ts';
import { readVocabulary } from './vocabulary.ts';

/** From dist-training/training/, where this runs. */
const DATA = new URL('../../data/', import.meta.url);

/** Made-up references per language: more where authors' styles vary more. */
const COUNTS: Record<string, number> = {
  en: 5000,
  de: 2600,
  es: 1000,
  pt: 1200,
  fr: 900,
  it: 700,
  tr: 350,
  id: 250,
  ru: 800,
  zh: 500,
  ar: 300,
  fa: 250,
  ur: 300,
};

/** Layouts of real references with other words. */
const RECOMBINED = 4000;

const SEED = 11;
const OPTIONS = { epochs: 10, minimumCount: 3, requiredMargin: 2, hidden: 0.4 };

/**
 * More epochs make all weights larger. Against 6 epochs and 5 the model is a third smaller and labels
 * strings that were not trained on a little better (AnyStyle's gold set) or as well (EXcite, GROBID).
 */
const LEAST_WEIGHT = 8;

const corpus = readCorpus(
  brotliDecompressSync(readFileSync(at('anystyle-core.xml.br'))).toString(),
);
const orders = Object.entries(COUNTS).map(([language, count]): Order => {
  const text = readFileSync(at(`training/${language}.txt`), 'utf8');
  return { vocabulary: readVocabulary(language, text), count };
});
const made = synthesize(orders, corpus, SEED);
const mixed = recombine(corpus, [...corpus, ...made], RECOMBINED, randomNumbers(SEED));
// The real references twice: they are a seventh of the whole.
const references = [...corpus, ...corpus, ...made, ...mixed].map(labelled);
const model = brotliCompressSync(encodeModel(train(references, OPTIONS), LEAST_WEIGHT), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(at('reference-model.br'), model);
console.log(`${references.length} references, model of ${Math.round(model.length / 1024)} kB`);

function at(name: string): URL {
  return new URL(name, DATA);
}
