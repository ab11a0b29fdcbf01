/**
 * Names of the exports, for help and arguments without loading what renders them. A test keeps them
 * equal to the registry's.
 */
export const EXPORT_NAMES: readonly string[] = [
  'crossref',
  'doaj',
  'ojs',
  'pmc',
  'pubmed',
  'references',
];
