/**
 * A manuscript through parse, metadata and structure, without a citation processor: citations are
 * printed as their keys in brackets, or in a note.
 */
import { VFile } from 'vfile';
import type { Inline } from '../../src/article/article.ts';
import type { Context, FileFacts, Sources } from '../../src/article/sources.ts';
import { emptyJournal, readMetadata } from '../../src/compile/metadata/index.ts';
import { citationsInOrder } from '../../src/compile/parse/citation-order.ts';
import {
  expandMacros,
  macrosNamed,
  parseManuscript,
  withoutNodes,
} from '../../src/compile/parse/index.ts';
import type { PrintedReferences } from '../../src/compile/references/library.ts';
import { type Structured, structureArticle } from '../../src/compile/structure/index.ts';
import type { Piece } from '../../src/words/pieces.ts';

const PNG: FileFacts = { bytes: 4, mediaType: 'image/png', width: 8, height: 4 };

/** Files that every article of the cases has. */
const FILES = new Map<string, FileFacts>([
  ['a.png', PNG],
  ['b.png', PNG],
  ['figures/map.png', PNG],
  ['figures/My Map.PNG', PNG],
  ['other/map.png', PNG],
  ['figures/plot.pdf', { bytes: 4, mediaType: 'application/pdf' }],
  ['deck.pdf', { bytes: 4, mediaType: 'application/pdf', pages: 3 }],
  ['deck.pdf#page=1', PNG],
  ['deck.pdf#page=2', PNG],
  [
    'endless.pdf',
    { bytes: 4, mediaType: 'application/pdf', endless: { seconds: 20, dearest: 'endless.pdf' } },
  ],
  ['scans/Brest 1.tif', { bytes: 4, mediaType: 'image/tiff', pages: 1 }],
  ['scans/Brest 1.tif#page=1', PNG],
  ['figures/curve.pdf', { bytes: 4, mediaType: 'application/pdf' }],
  ['figures/curve.png', PNG],
  ['figures/curve.v2.png', PNG],
  ['runs.svg', { bytes: 4, mediaType: 'image/svg+xml', drawing: { removed: ['script'] } }],
  ['far.svg', { bytes: 4, mediaType: 'image/svg+xml', drawing: { removed: [], refused: 'words' } }],
  ['cut.jpg', { bytes: 4, mediaType: 'image/jpeg' }],
  ['data.csv', { bytes: 4, mediaType: 'text/csv' }],
  // As a Mac writes it: the accent by itself.
  ['cafe\u0301.png', PNG],
  ['page.html', { bytes: 4, mediaType: 'application/octet-stream', runs: 'a web page' }],
]);

export function structured(
  value: string,
  format: PrintedReferences['format'] = 'author-date',
  pieces?: Piece[],
): Structured & { file: VFile } {
  const file = new VFile({ path: 'article.md', value, data: pieces ? { pieces } : {} });
  const sources: Sources = { name: 'x', manuscript: file, texts: new Map(), files: FILES };
  const style = { name: 'none', xml: '', locales: {} };
  const context: Context = { journal: emptyJournal(), issue: {}, style };
  const parsed = parseManuscript(file);
  const metadata = readMetadata(parsed, file, context);
  expandMacros([parsed, metadata], macrosNamed(metadata.formulaCommands));
  const manuscript = withoutNodes(parsed, metadata.takenFromText);
  const { title, abstract } = metadata;
  const roots = [title, abstract, manuscript.tree].filter((root) => root !== undefined);
  const printed = print(citationsInOrder(roots), format);
  return { ...structureArticle({ sources, context, manuscript, metadata, printed }), file };
}

function print(
  nodes: ReturnType<typeof citationsInOrder>,
  format: PrintedReferences['format'],
): PrintedReferences {
  const keys = [...new Set(nodes.flatMap(({ items }) => items.map(({ key }) => key)))];
  const citations = nodes.map((node) => {
    const cited = node.items.map(({ key }) => key);
    const words: Inline[] = [{ type: 'text', value: `(${cited.join('; ')})` }];
    const entry = format === 'note' ? { words: [], note: words } : { words };
    return [node, { ...entry, keys: cited }] as const;
  });
  return {
    format,
    citations: new Map(citations),
    references: keys.map((key, index) => ({
      key,
      id: `ref-${index + 1}`,
      text: [{ type: 'text', value: key }],
      csl: { id: key, type: 'book' },
      citedBy: [],
    })),
  };
}
