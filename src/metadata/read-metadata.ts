import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { hasError, type Place, type Point } from '../diagnostics.ts';
import { abstractSection } from '../parse/abstract-section.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import type { Context } from '../sources.ts';
import type { Given } from './assemble/given.ts';
import { metadataOf } from './assemble/metadata-of.ts';
import { toOurDialect } from './dialects/front-matter.ts';
import type { Metadata } from './metadata.ts';
import { type Report, reportOn } from './report-on.ts';
import { frontMatter } from './schema/front-matter.ts';
import { validate } from './schema/validate.ts';
import { coreValueOf } from './yaml/plain.ts';
import { readRecord } from './yaml/record.ts';
import { isEmpty, itemsOf, placesOf, takeEntry, type YamlMap } from './yaml/tree.ts';

/**
 * Reads and validates the front matter; defaults come from the journal and the issue.
 *
 * Where it cannot be read at all, that alone is reported, and the metadata are empty.
 */
export function readMetadata(manuscript: Manuscript, file: VFile, context: Context): Metadata {
  const report = reportOn(file);
  const tree = treeOf(manuscript, file, report);
  if (!tree) return emptyMetadata(file, context);
  toOurDialect(tree, report);
  const references = takeReferences(tree);
  const written = new Set(tree.entries.flatMap(({ key, value }) => (isEmpty(value) ? [] : [key])));
  const inText = written.has('abstract') ? undefined : abstractSection(manuscript);
  if (inText) {
    written.add('abstract');
    reportInText(inText, report);
  }
  const front = validate(frontMatter, tree, report);
  const given: Given = {
    front,
    written,
    places: placesOf(tree),
    whole: tree.place,
    file,
    report,
    context,
    language: front.language ?? context.journal.language,
  };
  const metadata = { ...metadataOf(given), references, places: given.places };
  return inText ? { ...metadata, abstract: inText, abstractInText: true } : metadata;
}

function reportInText({ children: [first] }: Root, report: Report): void {
  report(
    'abstract-in-text',
    'Unexpected abstract as a section of the text, expected it in the front matter',
    first?.position,
    'It is printed as the abstract. To keep it in one place, move it to `abstract: |`.',
  );
}

function treeOf(
  { frontMatter: block }: Manuscript,
  file: VFile,
  report: Report,
): YamlMap | undefined {
  if (block) return readRecord(block.text, block.place.start, report);
  // A file that could not be read was reported as that.
  if (String(file) === '' && hasError(file)) return undefined;
  report(
    'front-matter-missing',
    'Unexpected start of the text, expected front matter between two lines of `---`',
    START,
    'Begin the file with `---`, a line `title: …`, the other facts, and `---`.',
  );
  return undefined;
}

const START: Point = { line: 1, column: 1, offset: 0 };

/** Pandoc's works in the front matter itself: the references stage reads them like a file. */
function takeReferences(tree: YamlMap): Metadata['references'] {
  const entry = takeEntry(tree, 'references');
  const items = entry ? itemsOf(entry.value) : [];
  return items.map((item) => ({ data: coreValueOf(item), place: item.place }));
}

/** What is known of an article whose front matter cannot be read: nothing is reported twice. */
function emptyMetadata(file: VFile, context: Context): Metadata {
  const whole: Place = { start: START, end: START };
  const metadata = metadataOf({
    front: {},
    written: new Set(),
    places: new Map(),
    whole,
    file,
    report: () => undefined,
    context,
    language: context.journal.language,
  });
  return { ...metadata, references: [], places: new Map() };
}
