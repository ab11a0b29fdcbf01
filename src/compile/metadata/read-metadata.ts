import type { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import type { Context, Sources } from '../../article/sources.ts';
import { message } from '../../messages/message.ts';
import { hasError } from '../../messages/report.ts';
import { type Report, reportOn } from '../../messages/report-on.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { type Place, START_OF_FILE } from '../../words/place.ts';
import { abstractSection } from '../parse/abstract-section.ts';
import { keywordsSection } from '../parse/keywords-section.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import { titleInText, withoutNodes } from '../parse/title-in-text.ts';
import { coreValueOf } from '../yaml/plain.ts';
import { readYamlMap } from '../yaml/read-map.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  mapNode,
  placesOf,
  takeEntry,
  textNode,
  type YamlMap,
} from '../yaml/tree.ts';
import { assembleMetadata, statedFactsOf } from './assemble/assemble-metadata.ts';
import { takeFormulaCommands } from './dialects/formula-commands.ts';
import { convertDialect, spellingsAt } from './dialects/front-matter.ts';
import { impliedType } from './dialects/implied-type.ts';
import { addFromProjects, formulaCommandsOfProjects } from './dialects/project-files.ts';
import type { Metadata } from './metadata.ts';
import { frontMatter } from './schema/front-matter.ts';
import { validate } from './schema/validate.ts';

/**
 * Reads and validates the front matter. Defaults come from the journal and the issue.
 *
 * If the front matter cannot be read, only that is reported, and the metadata are empty.
 *
 * @param texts beside the manuscript, by path. A project file may have facts of the article.
 */
export function readMetadata(
  manuscript: Manuscript,
  file: VFile,
  context: Context,
  texts: Sources['texts'] = new Map(),
): Metadata {
  const report = reportOn(file);
  const read = readTree(manuscript, file, texts, report);
  if (!read) return emptyMetadata(file, context);
  const { tree, formulaCommands, type, bareDate, references } = read;
  const written = new Set(tree.entries.flatMap(({ key, value }) => (isEmpty(value) ? [] : [key])));
  const inText = takeFromText(manuscript, tree, written, report);
  const placesOfAllKeys = placesOf(tree);
  const front = validate(frontMatter, tree, report, spellingsAt);
  const places = withBareDate(new Map([...placesOfAllKeys, ...placesOf(tree)]), bareDate);
  const metadata = assembleMetadata({
    ...context,
    front,
    written,
    places,
    impliedType: type,
    whole: tree.place,
    file,
    report,
    language: front.language ?? context.journal.language,
  });
  return { ...metadata, references, formulaCommands, places, ...inText };
}

/** The facts that an article states for the other articles of its issue. */
export type StatedFacts = Pick<Article, 'doi' | 'pages' | 'elocation'>;

/** Reads the stated facts like `readMetadata`, without messages. The text behind the front matter is not needed. */
export function readStatedFacts(
  manuscript: Manuscript,
  file: VFile,
  texts: Sources['texts'],
): StatedFacts {
  const report = () => undefined;
  const read = readTree(manuscript, file, texts, report);
  return read ? statedFactsOf(validate(frontMatter, read.tree, report, spellingsAt)) : {};
}

/** The front matter with our keys, and the parts of it that have no key of ours. */
interface FrontTree extends Pick<Metadata, 'references' | 'formulaCommands'> {
  tree: YamlMap;
  type: ReturnType<typeof impliedType>;
  bareDate: Place | undefined;
}

function readTree(
  manuscript: Manuscript,
  file: VFile,
  texts: Sources['texts'],
  report: Report,
): FrontTree | undefined {
  const tree = treeOf(manuscript, file, report);
  if (!tree) return undefined;
  const formulaCommands = new Map([
    ...formulaCommandsOfProjects(texts),
    ...takeFormulaCommands(tree),
  ]);
  const type = impliedType(tree);
  const bareDate = entryOf(tree, 'date')?.value.place;
  addFromProjects(tree, texts, titleInText(manuscript) ? ['title'] : [], report);
  convertDialect(tree, report);
  return { tree, formulaCommands, type, bareDate, references: takeReferences(tree) };
}

/**
 * Keeps the place of `date:` also under "date", so that later stages know it: for some authors it is the date of
 * publication, for others (JOSS, Quarto) the date of the manuscript.
 */
function withBareDate(places: Map<string, Place>, bareDate: Place | undefined): Map<string, Place> {
  const published = places.get('dates.published');
  return bareDate && bareDate === published ? places.set('date', bareDate) : places;
}

type InText = Pick<Metadata, 'abstract' | 'takenFromText'> &
  Partial<Pick<Metadata, 'title' | 'titleLabel'>>;

/** Takes title, abstract and keywords from the text if the front matter does not have them. */
function takeFromText(
  manuscript: Manuscript,
  tree: YamlMap,
  written: Set<string>,
  report: Report,
): InText {
  const heading = written.has('title') ? undefined : titleInText(manuscript);
  const text = withoutNodes(manuscript, heading?.taken ?? []);
  const section = written.has('abstract') ? undefined : abstractSection(text);
  const keywords = written.has('keywords') ? undefined : keywordsSection(text);
  if (heading) {
    written.add('title');
    report(message('title-in-text'), heading.place);
  }
  if (section) {
    written.add('abstract');
    report(message('abstract-in-text'), section.abstract.position);
  }
  if (keywords) {
    const place = keywords.position ?? tree.place;
    takeEntry(tree, 'keywords');
    tree.entries.push({ key: 'keywords', keyPlace: place, value: textNode(keywords.text, place) });
    written.add('keywords');
    report(message('keywords-in-text'), keywords.position);
  }
  return {
    ...(heading && { title: heading.title, titleLabel: heading.label }),
    ...(section && { abstract: section.abstract }),
    takenFromText: [heading, section, keywords].flatMap((each) => each?.taken ?? []),
  };
}

function treeOf(manuscript: Manuscript, file: VFile, report: Report): YamlMap | undefined {
  const { frontMatter: block, titleBlock } = manuscript;
  if (block) return readYamlMap(block.text, block.place.start, report);
  if (titleBlock) return titleBlockMap(titleBlock);
  if (titleInText(manuscript)) return mapNode({}, NOWHERE);
  // An unreadable file and front matter without an end are already reported.
  if (hasError(file) && /^(?:---|$)/.test(String(file))) return undefined;
  report(message('front-matter-missing'), START_OF_FILE);
  return undefined;
}

/** Pandoc's title block: title, authors (separated by ";" or line ends), date. */
function titleBlockMap([title, authors, date]: NonNullable<Manuscript['titleBlock']>): YamlMap {
  const names = authors?.text.split(/;|\n/).map((name) => name.trim()) ?? [];
  const people = names.filter(Boolean).map((name) => textNode(name, authors?.place ?? NOWHERE));
  const scalar = (field: typeof title) =>
    field && textNode(collapseWhiteSpace(field.text), field.place);
  return mapNode(
    {
      title: scalar(title),
      author: authors && listOf(people, authors.place),
      date: scalar(date),
    },
    title?.place ?? NOWHERE,
  );
}

const NOWHERE: Place = { start: START_OF_FILE, end: START_OF_FILE };

/** Pandoc's works in the front matter. The references stage reads them like a file. */
function takeReferences(tree: YamlMap): Metadata['references'] {
  const entry = takeEntry(tree, 'references');
  const items = entry ? itemsOf(entry.value) : [];
  return items.map((item) => ({ data: coreValueOf(item), place: item.place }));
}

/** Metadata of an article whose front matter cannot be read. No further messages are reported. */
function emptyMetadata(file: VFile, context: Context): Metadata {
  const metadata = assembleMetadata({
    ...context,
    front: {},
    written: new Set(),
    places: new Map(),
    impliedType: 'research-article',
    whole: NOWHERE,
    file,
    report: () => undefined,
    language: context.journal.language,
  });
  return {
    ...metadata,
    references: [],
    formulaCommands: new Map(),
    places: new Map(),
    takenFromText: [],
  };
}
