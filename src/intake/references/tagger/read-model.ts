import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodeModel } from './model-file.ts';
import type { TaggerModel } from './tagger.ts';

/** The same relative path from `src` and from `dist`. */
const FILE = new URL('../../../../data/reference-model.br', import.meta.url);

let model: TaggerModel | undefined;

/** The trained model; read on first use. */
export function referenceModel(): TaggerModel {
  model ??= decodeModel(brotliDecompressSync(readFileSync(FILE)));
  return model;
}
