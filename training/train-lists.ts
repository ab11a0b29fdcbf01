/**
 * `npm run train:lists`: makes `data/models/reference-lines.br` from GROBID's lists of references (OFFPRINT_GROBID) and
 * made-up ones. The same data give the same file.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { REFERENCE_LINES } from '../src/intake/references/list/line-tagger.ts';
import { readCorpus } from './corpus.ts';
import { writeModel } from './encode-model.ts';
import { lineSequenceOf } from './lists/lined-list.ts';
import { makeLists } from './lists/make-lists.ts';
import { readReferenceLists } from './pages/grobid/reference-lists.ts';
import { train } from './perceptron.ts';
import { readVocabulary } from './vocabulary.ts';

const DATA = new URL('../data/', import.meta.url);
const LANGUAGES = 'en en en de de es pt fr it tr id ru zh ar fa ur'.split(' ');
const MADE = 2500;
const SEED = 3;
const OPTIONS = { epochs: 12, minimumCount: 3, requiredMargin: 10, hidden: 0.3 };
const LEAST_WEIGHT = 3;

const corpus = readCorpus(
  brotliDecompressSync(readFileSync(new URL('anystyle-core.xml.br', DATA))).toString(),
);
const vocabularies = LANGUAGES.map((language) =>
  readVocabulary(language, readFileSync(new URL(`training/${language}.txt`, DATA), 'utf8')),
);
const { OFFPRINT_GROBID } = process.env;
if (!OFFPRINT_GROBID) throw new Error('Set OFFPRINT_GROBID to the folder of GROBID’s data');
const real = readReferenceLists(OFFPRINT_GROBID, 'training');
const lists = [...real, ...real, ...makeLists(vocabularies, corpus, MADE, SEED)];
console.log(`${real.length} real lists, ${MADE} made-up ones`);
writeModel(
  REFERENCE_LINES,
  train(REFERENCE_LINES, lists.map(lineSequenceOf), OPTIONS),
  LEAST_WEIGHT,
);
