/** Word's own sources (References ▸ Manage Sources): customXml of the file → CSL-JSON. */

import type { CslItem, CslName } from '../../../article/article.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { CitedWork } from '../../draft.ts';
import { child, childrenOf, textContent, type Xml } from '../xml.ts';

export type WordSources = Map<string, CslItem>;

export function readSources(roots: (Xml | undefined)[]): WordSources {
  const sources = roots
    .filter((root) => root?.name === 'b:Sources')
    .flatMap((root) => childrenOf(root, 'b:Source'));
  return new Map(sources.map((source) => [text(source, 'b:Tag'), toItem(source)]));
}

function text(element: Xml | undefined, name: string): string {
  return textContent(child(element, name)).trim();
}

const TYPES: Record<string, string> = {
  ArticleInAPeriodical: 'article-magazine',
  Book: 'book',
  BookSection: 'chapter',
  JournalArticle: 'article-journal',
  ConferenceProceedings: 'paper-conference',
  Report: 'report',
  InternetSite: 'webpage',
  DocumentFromInternetSite: 'webpage',
  ElectronicSource: 'webpage',
  Patent: 'patent',
  Case: 'legal_case',
  Film: 'motion_picture',
  Interview: 'interview',
  Misc: 'document',
};

/** CSL variable ← element of the source. The first element with a value wins. */
const FIELDS: [variable: string, element: string][] = [
  ['title', 'b:Title'],
  ['container-title', 'b:JournalName'],
  ['container-title', 'b:BookTitle'],
  ['container-title', 'b:PeriodicalTitle'],
  ['container-title', 'b:ConferenceName'],
  ['container-title', 'b:InternetSiteTitle'],
  ['volume', 'b:Volume'],
  ['issue', 'b:Issue'],
  ['page', 'b:Pages'],
  ['edition', 'b:Edition'],
  ['publisher', 'b:Publisher'],
  ['publisher', 'b:Institution'],
  ['publisher-place', 'b:City'],
  ['URL', 'b:URL'],
  ['DOI', 'b:DOI'],
  ['number', 'b:PatentNumber'],
];

function toItem(source: Xml): CslItem {
  const item: CslItem = {
    id: `word ${text(source, 'b:Tag')}`,
    type: ownValue(TYPES, text(source, 'b:SourceType')) ?? 'document',
  };
  for (const [variable, element] of FIELDS) {
    const value = text(source, element);
    if (value !== '' && item[variable] === undefined) item[variable] = value;
  }
  const issued = dateParts(source, 'b:Year', 'b:Month', 'b:Day');
  if (issued) item.issued = { 'date-parts': [issued] };
  const accessed = dateParts(source, 'b:YearAccessed', 'b:MonthAccessed', 'b:DayAccessed');
  if (accessed) item.accessed = { 'date-parts': [accessed] };
  addNames(item, child(source, 'b:Author'));
  return item;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateParts(source: Xml, year: string, month: string, day: string): number[] | undefined {
  const first = /\d{4}/.exec(text(source, year))?.[0];
  if (!first) return undefined;
  const word = text(source, month).toLowerCase();
  const second = /^\d+$/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1;
  const third = Number(/^\d{1,2}$/.exec(text(source, day))?.[0] ?? 0);
  return [Number(first), ...(second > 0 ? [second, ...(third > 0 ? [third] : [])] : [])];
}

const ROLES: [variable: 'author' | 'editor' | 'translator', element: string][] = [
  ['author', 'b:Author'],
  ['editor', 'b:Editor'],
  ['translator', 'b:Translator'],
];

function addNames(item: CslItem, all: Xml | undefined): void {
  for (const [variable, element] of ROLES) {
    const group = child(all, element);
    const people = childrenOf(child(group, 'b:NameList'), 'b:Person').map(toName);
    const corporate = text(group, 'b:Corporate');
    const names = [...people, ...(corporate ? [{ literal: corporate }] : [])];
    if (names.length > 0) item[variable] = names;
  }
}

function toName(person: Xml): CslName {
  const given = [text(person, 'b:First'), text(person, 'b:Middle')].filter(Boolean).join(' ');
  const family = text(person, 'b:Last');
  return family ? { family, ...(given && { given }) } : { literal: given };
}

/** Example: ` CITATION Wil17 \l 1033 \p 12 \m Hes20` */
export function worksOfInstruction(instruction: string, sources: WordSources): CitedWork[] {
  const words = instruction.trim().match(/"[^"]*"|\S+/g) ?? [];
  const works: CitedWork[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = (words[at + 1] ?? '').replace(/^"|"$/g, '');
    if (!word.startsWith('\\') || word === '\\m') {
      const csl = sources.get(word === '\\m' ? value : word.replace(/^"|"$/g, ''));
      if (csl) works.push({ csl, suppressAuthor: false });
      if (word === '\\m') at += 1;
      continue;
    }
    applySwitch(works.at(-1), word, value);
    if (/^\\[lpfsv]$/.test(word)) at += 1;
  }
  return works;
}

function applySwitch(work: CitedWork | undefined, word: string, value: string): void {
  if (!work) return;
  if (word === '\\p') Object.assign(work, { locator: value, label: 'page' });
  if (word === '\\f') work.prefix = value;
  if (word === '\\s') work.suffix = value;
  if (word === '\\n') work.suppressAuthor = true;
}
