/** The documents that have the rules, and their dates. */
export const NLM = { source: 'NLM (PMC) style checker 5.47', date: '2025' } as const;
export const PMC = {
  source: 'PMC minimum criteria for deposits and file naming',
  date: '2024',
} as const;
export const PMC_IMAGES = { source: 'PMC image quality specifications', date: '2024' } as const;
export const PUBMED = { source: 'PubMed XML tagged format, DTD 2.8', date: '2025' } as const;
export const CROSSREF = { source: 'Crossref deposit schema 5.4.0', date: '2025' } as const;
export const CROSSREF_HELP = {
  source: 'Crossref documentation, troubleshooting',
  date: '2024',
} as const;
export const DOAJ = {
  source: 'DOAJ article XML schema 1.3 and metadata help',
  date: '2024',
} as const;
export const DOAJ_GUIDE = { source: 'DOAJ guide to applying', date: '2024' } as const;
export const JATS4R = { source: 'JATS4R recommendations, validator 0.0.16', date: '2024' } as const;
export const SCIELO = { source: 'SciELO Publishing Schema, packtools', date: '2024' } as const;
export const SCHOLAR = {
  source: 'Google Scholar inclusion guidelines; PKP Scholar guide',
  date: '2023',
} as const;
export const OJS = { source: 'OJS native XML schema 3.5', date: '2025' } as const;
export const ICMJE = { source: 'ICMJE recommendations', date: '2024' } as const;
export const COPE = { source: 'COPE core practices', date: '2017' } as const;
export const CREC = { source: 'NISO RP-45-2024 (CREC)', date: '2024' } as const;
export const WCAG = { source: 'WCAG 2.2', date: '2023' } as const;
export const APA_REFERENCES = {
  source: 'APA Publication Manual, 7th edition, chapter 9',
  date: '2020',
} as const;
/** Editors agree on these rules, but no document has them. */
export const PRACTICE = { source: 'copy-editing practice', date: '2023' } as const;
