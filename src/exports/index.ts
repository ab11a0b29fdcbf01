/** All exports. A new one needs a folder, a line here and its name in names.ts. */
import { crossref } from './crossref/index.ts';
import { doaj } from './doaj/index.ts';
import type { Export } from './export.ts';
import { ojs } from './ojs/index.ts';
import { pmc } from './pmc/index.ts';
import { pubmed } from './pubmed/index.ts';
import { references } from './references/index.ts';

export const EXPORTS: readonly Export[] = [crossref, doaj, ojs, pmc, pubmed, references];
