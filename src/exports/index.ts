/** The receivers. A new one is a folder and a line here. */
import { crossref } from './crossref/index.ts';
import { doaj } from './doaj/index.ts';
import type { Export } from './export.ts';

export const EXPORTS: readonly Export[] = [crossref, doaj];
