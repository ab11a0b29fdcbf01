/** Reads journal.yaml. */

import type { VFile } from 'vfile';
import type { Journal } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { type Report, reportOn } from '../../messages/report-on.ts';
import type { Place } from '../../words/place.ts';
import { START_OF_FILE } from '../../words/place.ts';
import { coreValueOf } from '../yaml/plain.ts';
import { readYamlMap } from '../yaml/read-map.ts';
import { placesOf, takeEntry, type YamlMap } from '../yaml/tree.ts';
import { editorsOf } from './assemble/editors.ts';
import { optional } from './assemble/optional.ts';
import { licenseFrom } from './assemble/permissions.ts';
import { reportWithoutWords } from './language-words.ts';
import { type JournalFields, journalFile } from './schema/journal.ts';
import { validate } from './schema/validate.ts';
import type { JournalFile, TextSettings } from './settings.ts';
import { filePath } from './values/file-path.ts';

export function readJournalFile(file: VFile): JournalFile {
  const report = reportOn(file);
  const tree = readYamlMap(String(file), START_OF_FILE, report);
  if (!tree) return { journal: emptyJournal() };
  const places = placesOf(tree);
  const house = houseOf(tree, report);
  const fields = validate(journalFile, tree, report);
  const journal = journalOf(fields, tree, report);
  return { journal, ...settingsOf(fields), ...optional('house', house), places };
}

/** The journal of an article that is built without journal.yaml. */
export function emptyJournal(): Journal {
  return { title: '', issn: {}, language: 'en', editors: [] };
}

/** The house rules as YAML gives them. The checks read them. */
function houseOf(tree: YamlMap, report: Report): Record<string, unknown> | undefined {
  const entry = takeEntry(tree, 'house');
  if (entry?.value.kind === 'map') return coreValueOf(entry.value) as Record<string, unknown>;
  if (entry && !(entry.value.kind === 'text' && entry.value.text === ''))
    report(message('value-invalid/house'), entry.value.place);
  return undefined;
}

type PlaceOf = (key: string) => Place;

function journalOf(fields: JournalFields, tree: YamlMap, report: Report): Journal {
  const places = placesOf(tree);
  const placeOf: PlaceOf = (key) => places.get(key) ?? tree.place;
  reportMissing(fields, placeOf('title'), report);
  reportWithoutWords(fields.language, placeOf('language'), report);
  return factsOf(fields, placeOf, report);
}

/** Facts about the journal in issue.yaml, from the time of the issue. The others are in journal.yaml. */
export function journalFactsOfIssue(
  fields: JournalFields,
  placeOf: PlaceOf,
  report: Report,
): Partial<Journal> {
  const {
    title: _,
    issn: __,
    language: ___,
    editors: ____,
    ...stated
  } = factsOf(fields, placeOf, report);
  return { ...stated, ...optional('title', fields.title), ...optional('issn', fields.issn) };
}

function factsOf(fields: JournalFields, placeOf: PlaceOf, report: Report): Journal {
  reportSameIssn(fields.issn ?? {}, placeOf('issn.electronic'), report);
  const license = fields.license && licenseFrom(fields.license, placeOf('license'), report);
  return {
    title: fields.title ?? '',
    ...optional('subtitle', fields.subtitle),
    ...optional('abbreviation', fields.abbreviation),
    ...optional('publisher', publisherOf(fields.publisher)),
    issn: fields.issn ?? {},
    ...optional('url', fields.url),
    ...optional('articleUrl', fields['article-url']),
    ...optional('doiPrefix', fields['doi-prefix']),
    language: fields.language ?? 'en',
    ...optional('license', license),
    ...optional('copyrightHolder', fields['copyright-holder']),
    editors: editorsOf(fields.editors),
    ...optional('email', fields.email),
  };
}

function reportMissing(fields: JournalFields, place: YamlMap['place'], report: Report): void {
  if (!fields.title) report(message('title-missing/journal'), place);
}

function reportSameIssn(
  { print, electronic }: Journal['issn'],
  place: YamlMap['place'],
  report: Report,
): void {
  if (print === undefined || print !== electronic) return;
  report(message('issn-invalid/same-for-both', { issn: print }), place);
}

function publisherOf(fields: JournalFields['publisher']): Journal['publisher'] {
  if (typeof fields === 'string') return { name: fields };
  return fields?.name ? { name: fields.name, ...optional('place', fields.place) } : undefined;
}

/** Settings for making texts. `defaults` has only what the file sets. */
export function textSettingsOf(
  fields: Pick<JournalFields, 'style' | 'smart' | 'number-sections'>,
): TextSettings {
  const { style, smart, 'number-sections': numberSections } = fields;
  const defaults = { ...optional('smart', smart), ...optional('numberSections', numberSections) };
  return { ...optional('style', style && filePath(style)), defaults };
}

function settingsOf(fields: JournalFields): Omit<JournalFile, 'journal'> {
  const { crossref, doaj, ojs, pmc } = fields;
  const receivers = {
    ...optional('crossref', crossref),
    ...optional('doaj', doaj),
    ...optional('ojs', ojs),
    ...optional('pmc', pmc),
  };
  return {
    ...textSettingsOf(fields),
    ...optional('theme', fields.theme),
    ...optional('issues', fields.issues),
    ...optional('root', fields.root),
    ...optional('description', fields.description),
    ...optional('receiverNames', fields.receivers),
    receivers,
  };
}
