/** Reads issue.yaml. */

import type { VFile } from 'vfile';
import type { z } from 'zod';
import { message } from '../../messages/message.ts';
import { type Report, reportOn } from '../../messages/report-on.ts';
import type { Place } from '../../words/place.ts';
import { START_OF_FILE } from '../../words/place.ts';
import { readYamlMap } from '../yaml/read-map.ts';
import { entryOf, placesOf, type YamlMap } from '../yaml/tree.ts';
import { editorsOf } from './assemble/editors.ts';
import { optional } from './assemble/optional.ts';
import { journalFactsOfIssue, textSettingsOf } from './journal-file.ts';
import { issueFile } from './schema/issue-file.ts';
import { validate } from './schema/validate.ts';
import type { IssueFile } from './settings.ts';
import { filePath } from './values/file-path.ts';

type Fields = z.output<typeof issueFile>;
type Sections = IssueFile['sections'];

export function readIssueFile(file: VFile): IssueFile {
  const report = reportOn(file);
  const tree = readYamlMap(String(file), START_OF_FILE, report);
  if (!tree) return { facts: {}, sections: [] };
  const places = placesOf(tree);
  const fields = validate(issueFile, tree, report);
  const { volume, issue, date, title } = fields;
  const placeOf = (key: string) => places.get(`journal.${key}`) ?? tree.place;
  return {
    facts: {
      ...optional('volume', volume),
      ...optional('issue', issue),
      ...optional('date', date),
      ...optional('title', title),
    },
    ...coverOf(fields.cover),
    ...optional('description', fields.description),
    ...optional('journal', fields.journal && journalFactsOfIssue(fields.journal, placeOf, report)),
    ...(fields.journal && textSettingsOf(fields.journal)),
    ...optional('editors', fields.editors && editorsOf(fields.editors)),
    ...optional('doi', fields.doi),
    ...optional('firstPage', fields['first-page']),
    ...optional('startOn', fields['start-on']),
    sections: sectionsOf(fields, tree, report),
    articlePlaces: articlePlaces(fields, places),
    places,
  };
}

function coverOf(cover: Fields['cover']): Pick<IssueFile, 'cover' | 'coverAlt'> {
  const [image, alt] = typeof cover === 'string' ? [cover] : [cover?.image, cover?.alt];
  return { ...optional('cover', image && filePath(image)), ...optional('coverAlt', alt) };
}

/** The sections. A plain list of articles becomes one section without a title. */
function sectionsOf(fields: Fields, tree: YamlMap, report: Report): Sections {
  const { sections, articles } = fields;
  if (sections && articles)
    report(message('value-invalid/articles-and-sections'), entryOf(tree, 'articles')?.keyPlace);
  if (!sections) return articles ? withoutRepeats([{ articles }], 'articles', tree, report) : [];
  const listed = sections.map(({ title, articles: names = [] }) => ({
    ...optional('title', title),
    articles: names,
  }));
  return withoutRepeats(listed, 'sections', tree, report);
}

/** The place where each article is named first. */
function articlePlaces(
  { sections, articles }: Fields,
  places: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const lists = sections
    ? sections.map((section, at) => ({ key: `sections.${at}.articles`, names: section.articles }))
    : [{ key: 'articles', names: articles }];
  const found = new Map<string, Place>();
  for (const { key, names = [] } of lists) {
    for (const [index, name] of names.entries()) {
      const place = places.get(`${key}.${index}`);
      if (place && !found.has(name)) found.set(name, place);
    }
  }
  return found;
}

/** Keeps the first mention of each article, and reports the others. */
function withoutRepeats(
  sections: Sections,
  key: 'articles' | 'sections',
  tree: YamlMap,
  report: Report,
): Sections {
  const places = placesOf(tree);
  const firstLines = new Map<string, number>();
  return sections.map((section, at) => ({
    ...section,
    articles: section.articles.filter((name, index) => {
      const path = key === 'articles' ? `articles.${index}` : `sections.${at}.articles.${index}`;
      const place = places.get(path) ?? tree.place;
      const line = firstLines.get(name);
      if (line !== undefined) report(message('article-duplicate', { name, line }), place);
      else firstLines.set(name, place.start.line);
      return line === undefined;
    }),
  }));
}
