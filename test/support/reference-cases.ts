/**
 * For the tests of src/compile/references: sends a manuscript and a bibliography through
 * the whole stage, and shows messages as the cases write them.
 */
import type { VFile } from 'vfile';
import type { CitationStyle, Sources } from '../../src/article/sources.ts';
import type { Metadata } from '../../src/compile/metadata/metadata.ts';
import { parseManuscript } from '../../src/compile/parse/index.ts';
import { formatReferences, readLibrary } from '../../src/compile/references/index.ts';

export interface TestInput {
  manuscript: VFile;
  library: VFile;
  style: CitationStyle;
  metadata?: Partial<Metadata>;
}

const PLACE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** Prints the citations of a manuscript whose front matter names the one library. */
export function printedOf({ manuscript, library, style, metadata }: TestInput) {
  const texts = new Map([[library.path, library]]);
  const sources: Sources = { name: 'x', manuscript, texts, files: new Map() };
  const parsed = parseManuscript(manuscript);
  const facts: Metadata = {
    ...FACTS,
    bibliography: [{ path: library.path, place: PLACE }],
    ...metadata,
  };
  const items = readLibrary(sources, facts);
  return { items, printed: formatReferences(sources, parsed, facts, items, style) };
}

const FACTS: Metadata = {
  type: 'research-article',
  language: 'en',
  direction: 'ltr',
  authors: [],
  affiliations: [],
  dates: {},
  copyright: {},
  keywords: [],
  related: [],
  title: { type: 'root', children: [] },
  translations: [],
  funding: { awards: [] },
  statements: [],
  bibliography: [],
  references: [],
  formulaCommands: new Map(),
  nocite: [],
  numberSections: true,
  smart: true,
  takenFromText: [],
  silenced: new Map(),
  places: new Map(),
};

/** "3:11 warning bibliography-entry: Unexpected …", in the order of the file. */
export function messageLines(file: VFile): string[] {
  const severity = (fatal: unknown) => (fatal ? 'error' : fatal === false ? 'warning' : 'info');
  return file.messages
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(
      ({ line, column, fatal, ruleId, reason }) =>
        `${line ?? 1}:${column ?? 1} ${severity(fatal)} ${ruleId}: ${reason}`,
    );
}
