/**
 * The metadata stage: front matter, journal.yaml and issue.yaml, read with places and validated.
 *
 *     yaml/      text ▸ a tree in which everything has its place
 *     dialects/  Quarto, Pandoc (JATS), MyST, JOSS ▸ our keys
 *     schema/    the tree ▸ valid values, each problem at its place
 *     values/    one kind of value each: ORCID, date, licence, name, country …
 *     assemble/  values, journal and issue ▸ Metadata
 */
export {
  isHeaderFile,
  isProjectFile,
  isQuartoFile,
  quartoLines,
} from './dialects/project-files.ts';
export { readIssueFile } from './issue-file.ts';
export { emptyJournal, readJournalFile } from './journal-file.ts';
export { namedArticleAddresses, namedArticleFacts } from './named-articles.ts';
export { readMetadata, readStatedFacts, type StatedFacts } from './read-metadata.ts';
export type { IssueFile, JournalFile, TextSettings } from './settings.ts';
