/**
 * Names of the exports, so that help and arguments do not load the exports themselves. A test compares
 * them with index.ts.
 */
export const EXPORT_NAMES: readonly string[] = [
  'crossref',
  'doaj',
  'ojs',
  'pmc',
  'pubmed',
  'references',
];
