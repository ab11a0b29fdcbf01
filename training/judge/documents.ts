/** Documents to judge intake with: real first pages and Word files, and generated pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generatePage, ONE_TO_A_LINE } from '../pages/generate/generate.ts';
import type { LabelledPage } from '../pages/labelled-page.ts';
import { PAGE_FOLDERS, type PageFolders, readPages } from '../pages/read-pages.ts';
import type { Part } from '../pages/split.ts';
import { docxOfDraft } from './docx-of-draft.ts';

export interface DocumentChoice {
  part: Part;
  /** Words in the names of sources and layouts; empty for all. */
  source: string;
  layout: string;
  /** Of each source. */
  limit: number;
  /** Of generated pages: others for another number. */
  seed: number;
}

export interface JudgedPage extends Pick<LabelledPage, 'id' | 'layout' | 'truth'> {
  source: string;
  bytes: Uint8Array;
  /** Whether `truth` has every date and address of the document. */
  isComplete: boolean;
}

/** How the names of sources begin that hold all layouts of "names one to a line". */
export const ONE_TO_A_LINE_SOURCE = 'one to a line';

/** Pages of each generated source. */
const GENERATED = 400;
/** Seeds of generated pages to judge; training uses lower ones. */
const SEEDS: Record<Part, number> = { training: 0, 'held-out': 1_000_000_000 };

export async function* judgedPages(choice: DocumentChoice): AsyncGenerator<JudgedPage> {
  for (const [source, pages] of sourcesOf(choice)) {
    if (!source.includes(choice.source)) continue;
    let count = 0;
    for await (const page of pages) {
      if (count >= choice.limit) break;
      if (!page.layout.includes(choice.layout)) continue;
      count += 1;
      yield { ...page, source };
    }
  }
}

type Pages = Iterable<Sample> | AsyncIterable<Sample>;
type Sample = Omit<JudgedPage, 'source'>;

function sourcesOf({ part, seed }: DocumentChoice): [source: string, pages: Pages][] {
  const { grobid, word } = PAGE_FOLDERS;
  const first = SEEDS[part] + seed * GENERATED;
  return [
    ['word', realPages(part, { word })],
    ['grobid', realPages(part, { grobid })],
    ['generated Word', generatedPages('word', first)],
    ['generated text', generatedPages('text', first)],
    [`${ONE_TO_A_LINE_SOURCE}, Word`, generatedPages('word', first, ONE_TO_A_LINE)],
    [`${ONE_TO_A_LINE_SOURCE}, text`, generatedPages('text', first, ONE_TO_A_LINE)],
  ];
}

function* realPages(part: Part, folders: PageFolders): Generator<Sample> {
  for (const { id, source, layout, truth, draft } of readPages(part, folders)) {
    if (Object.keys(truth).length === 0) continue;
    const file = folders.word && path.join(folders.word, 'files', `${path.basename(id)}.docx`);
    const bytes = file ? readFileSync(file) : Buffer.from(draft.source.text);
    yield { id, layout, truth, bytes, isComplete: source === 'word' };
  }
}

async function* generatedPages(
  kind: 'word' | 'text',
  first: number,
  layouts: string[] = [],
): AsyncGenerator<Sample> {
  for (let index = 0; index < GENERATED; index++) {
    const layout = layouts[index % layouts.length];
    const { id, truth, draft, ...page } = generatePage(first + index, { kind, layout });
    const bytes = kind === 'word' ? await docxOfDraft(draft) : Buffer.from(draft.source.text);
    yield { id, layout: page.layout, truth, bytes, isComplete: true };
  }
}

/** What is not judged because no folder is given. */
export function leftOut({ grobid, word }: PageFolders = PAGE_FOLDERS): string[] {
  return [
    ...(grobid ? [] : ['first pages of PDFs (set OFFPRINT_GROBID)']),
    ...(word ? [] : ['Word files (set OFFPRINT_WORD)']),
  ];
}
