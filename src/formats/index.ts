/** The formats, in the order in which they are written. A new one needs a folder and a line here. */
import type { Format } from './format.ts';
import { html } from './html/index.ts';
import { jats } from './jats/index.ts';
import { pdf } from './pdf/index.ts';

export const FORMATS: readonly Format[] = [html, jats, pdf];
