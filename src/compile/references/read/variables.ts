/**
 * The vocabulary of CSL-JSON 1.0.2.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
import { byWord, wordList, wordSet } from '../../../words/word-list.ts';

/**
 * How the value of a variable is read. `plain` is text without formatting. `omitted` is dropped, because
 * citeproc computes it or no style prints it.
 */
export type VariableKind =
  | 'names'
  | 'date'
  | 'rich'
  | 'plain'
  | 'doi'
  | 'url'
  | 'custom'
  | 'omitted';

/** Variables with lists of names, in alphabetical order. */
export const NAME_VARIABLES = wordList(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`);
const DATES = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'];
const RICH = wordList(`
  abstract annote archive archive_collection archive_location archive-place authority collection-title
  container-title container-title-short dimensions division event event-place event-title genre
  journalAbbreviation jurisdiction license medium note original-publisher original-publisher-place original-title
  part-title publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source
  status title title-short volume-title volume-title-short`);
const PLAIN = wordList(`
  call-number chapter-number collection-number edition ISBN ISSN issue keyword language number number-of-pages
  number-of-volumes page page-first part part-number PMCID PMID printing printing-number supplement
  supplement-number version volume`);
const OMITTED = wordList(`
  categories citation-key citation-label citation-number first-reference-note-number locator
  year-suffix`);

export const VARIABLES: ReadonlyMap<string, VariableKind> = new Map<string, VariableKind>([
  ...NAME_VARIABLES.map((name) => [name, 'names'] as const),
  ...DATES.map((name) => [name, 'date'] as const),
  ...RICH.map((name) => [name, 'rich'] as const),
  ...PLAIN.map((name) => [name, 'plain'] as const),
  ...OMITTED.map((name) => [name, 'omitted'] as const),
  ['DOI', 'doi'],
  ['URL', 'url'],
  ['custom', 'custom'],
]);

/** Variables by the names that people write by hand, like `doi` and `container_title`. `place` is Zotero's. */
export const VARIABLE_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['place', 'publisher-place'],
  ...[...VARIABLES.keys()].flatMap((name): [string, string][] => [
    [name.toLowerCase(), name],
    [name.toLowerCase().replaceAll('-', '_'), name],
    [name.toLowerCase().replaceAll('-', ''), name],
  ]),
]);

export const TYPES: ReadonlySet<string> = wordSet(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
  dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
  legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard
  thesis treaty webpage`);

/** CSL types by their names in other vocabularies: those of Crossref, Zotero and BibTeX. */
export const TYPE_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    byWord({
      'article-journal': 'journal-article journalarticle journal',
      'article-magazine': 'magazinearticle article-newspaper-magazine',
      'article-newspaper': 'newspaperarticle',
      book: 'monograph edited-book reference-book proceedings book-series book-set report-series standard-series',
      chapter: 'book-chapter book-section booksection book-part book-track inbook incollection',
      entry: 'reference-entry',
      periodical: 'journal-issue journal-volume proceedings-series',
      'paper-conference': 'proceedings-article conferencepaper inproceedings conference',
      article: 'posted-content preprint',
      thesis: 'dissertation phdthesis mastersthesis',
      report: 'techreport working-paper report-component',
      webpage: 'web website online electronic',
      'post-weblog': 'blogpost',
      post: 'forumpost',
      software: 'computerprogram computer_program',
      dataset: 'data database',
      motion_picture: 'film video videorecording',
      song: 'audiorecording',
      personal_communication: 'letter email',
      legal_case: 'case',
      legislation: 'statute',
      'entry-encyclopedia': 'encyclopediaarticle',
      'entry-dictionary': 'dictionaryentry',
      speech: 'presentation',
      review: 'peer-review',
      pamphlet: 'booklet',
      document: 'no-type misc other component grant text',
    }),
  ),
);
