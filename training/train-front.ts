/** `npm run train:front`: makes `data/front-model.json`. The same data give the same file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeFrontModel } from './front/make-front-model.ts';
import { printLineModel } from './front/print-line-model.ts';

/** From dist-training/training/, where this runs. */
const DATA = new URL('../data/', import.meta.url);

const model = makeFrontModel((name) => readFileSync(new URL(`training/${name}.txt`, DATA), 'utf8'));
writeFileSync(new URL('front-model.json', DATA), printLineModel(model));
