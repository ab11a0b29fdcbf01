/** Reads Word files whose facts are known: `files/*.docx` and `truth/*.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newBudget } from '../../../src/article/budget.ts';
import type { Draft } from '../../../src/intake/draft.ts';
import { readWordFile } from '../../../src/intake/word/read.ts';
import type { Field, FieldSpan, LabelledPage, PageTruth } from '../labelled-page.ts';
import { EVERY_GROUP } from '../split.ts';
import { claimFacts } from './claims.ts';
import { labelGaps } from './gaps.ts';
import { withoutSuperscripts } from './plain-text.ts';
import type { WordTruth } from './word-truth.ts';

/** A file with facts whose words are not in its text. */
export type ReportMissing = (id: string, missing: string[]) => void;

/** @param report of the facts that are not found; a page without its title or a name is left out */
export function* readWordPages(
  folder: string,
  isWanted = EVERY_GROUP,
  report?: ReportMissing,
): Generator<LabelledPage> {
  for (const name of readdirSync(path.join(folder, 'truth')).sort()) {
    const id = path.basename(name, '.json');
    const file = path.join(folder, 'files', `${id}.docx`);
    if (!name.endsWith('.json') || !existsSync(file)) continue;
    const truth: WordTruth = JSON.parse(readFileSync(path.join(folder, 'truth', name), 'utf8'));
    if (!isWanted(groupOf(truth))) continue;
    const draft = readWordFile(
      readFileSync(file),
      { acceptChanges: true, budget: newBudget() },
      [],
    );
    const { page, missing } = wordPage(id, draft, truth);
    if (missing.length > 0) report?.(id, missing);
    if (page) yield page;
  }
}

/** The repository. */
function groupOf({ source }: WordTruth): string {
  return `word/${source.split(' ')[0]}`;
}

/** Fields that are not looked for in a Word file. */
const UNLABELLED: Field[] = ['heading', 'caption', 'references', 'footnote', 'appendix'];

export function wordPage(
  id: string,
  draft: Draft,
  truth: WordTruth,
): { page?: LabelledPage; missing: string[] } {
  const { text } = draft.source;
  const plain = withoutSuperscripts(draft);
  const { fields, body, missing } = claimFacts(plain, truth);
  const isWhole = [truth.title, ...truth.authors.map(({ name }) => name)].every(
    (fact) => !missing.includes(fact),
  );
  if (!isWhole) return { missing };
  const front = fields.filter(({ end }) => end <= body);
  const labelledTo = lineEnd(text, body);
  const page: LabelledPage = {
    id: `word/${id}`,
    group: groupOf(truth),
    source: 'word',
    layout: layoutOf(text, front),
    language: truth.language,
    draft,
    fields: [...labelGaps({ text, plain }, front, body), ...bodyStart(text, body, labelledTo)],
    labelledTo,
    unlabelled: UNLABELLED,
    truth: pageTruth(text, front, truth),
  };
  return { page, missing };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** A heading is shorter. */
const FEWEST_LETTERS = 60;

function bodyStart(text: string, start: number, end: number): FieldSpan[] {
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return [];
  return [{ start, end, field: end - start < FEWEST_LETTERS ? 'heading' : 'body' }];
}

function layoutOf(text: string, fields: FieldSpan[]): string {
  const names = fields.filter(
    ({ field, begins }) => begins && (field === 'given' || field === 'family'),
  );
  if (names.length < 2) return 'Word, one author';
  const lines = names.map(({ start }) => text.lastIndexOf('\n', start));
  const isOneToALine = new Set(lines).size === lines.length;
  return isOneToALine ? 'Word, names one to a line' : 'Word, names in one line';
}

function pageTruth(text: string, fields: FieldSpan[], truth: WordTruth): PageTruth {
  const { title, subtitle, authors, affiliations, keywords, otherLanguages } = truth;
  const abstract = abstractOf(text, fields);
  return {
    title,
    ...(subtitle && { subtitle }),
    authors: authors.map(({ name: _, ...author }) => author),
    affiliations,
    ...(abstract !== undefined && { abstract }),
    ...(keywords && { keywords }),
    ...(otherLanguages && { translations: translationsOf(text, fields, otherLanguages) }),
  };
}

/** With whole abstracts instead of their first and last words. */
function translationsOf(
  text: string,
  fields: FieldSpan[],
  translations: NonNullable<WordTruth['otherLanguages']>,
): PageTruth['translations'] {
  return Object.fromEntries(
    Object.entries(translations).map(([language, { abstract: _, ...facts }]) => {
      const abstract = abstractOf(text, fields, language);
      return [language, { ...facts, ...(abstract !== undefined && { abstract }) }];
    }),
  );
}

function abstractOf(text: string, fields: FieldSpan[], language?: string): string | undefined {
  const found = fields.find((each) => each.field === 'abstract' && each.language === language);
  return found && text.slice(found.start, found.end).replace(/\s+/g, ' ');
}
