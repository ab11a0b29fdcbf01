/**
 * `npm run train:references`: makes `data/models/references.br` from AnyStyle's core set and made-up
 * references. The same data give the same file.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { REFERENCES } from '../src/intake/references/tagger/spec.ts';
import { labelled, readCorpus, readForms } from './corpus.ts';
import { writeModel } from './encode-model.ts';
import { train } from './perceptron.ts';
import { randomNumbers } from './random.ts';
import { recombine, withOtherNumbers } from './recombine.ts';
import { type Order, synthesize } from './synthesize.ts';
import { readVocabulary } from './vocabulary.ts';

const DATA = new URL('../data/', import.meta.url);

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

/** Rare layouts with other words and numbers: laws, standards, footnotes. */
const FORMS = 4500;
const FORMS_SHARE = 0.5;

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
const forms = readForms(readFileSync(at('training/forms.txt'), 'utf8'));
const random = randomNumbers(SEED + 1);
const rare = withOtherNumbers(
  recombine(forms, [...corpus, ...made], FORMS, random, FORMS_SHARE),
  random,
);
// The real references three times: they are a sixth of the whole.
const references = [...corpus, ...corpus, ...corpus, ...made, ...mixed, ...forms, ...rare].map(
  labelled,
);
console.log(`${references.length} references`);
writeModel(REFERENCES, train(REFERENCES, references, OPTIONS), LEAST_WEIGHT);

function at(name: string): URL {
  return new URL(name, DATA);
}
