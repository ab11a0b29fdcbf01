/**
 * Builders for hand-made `Article` values: `section('intro', 'Introduction', paragraph('Words'))`.
 * Strings stand for text nodes, so that a test reads like the text that it is about.
 */
import { crc32, deflateSync } from 'node:zlib';
import type {
  Article,
  Asset,
  Author,
  Block,
  Figure,
  Inline,
  Journal,
  List,
  Paragraph,
  Reference,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../src/article/article.ts';

type Words = string | Inline;

/** Strings become text nodes. */
export function inline(...children: Words[]): Inline[] {
  return children.map((child) =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
}

export function paragraph(...children: Words[]): Paragraph {
  return { type: 'paragraph', children: inline(...children) };
}

export function section(id: string, title: string, ...children: Block[]): Section {
  return { type: 'section', id, depth: 1, title: inline(title), children };
}

export function list(ordered: boolean, ...items: Block[][]): List {
  return { type: 'list', ordered, items: items.map((children) => ({ children })) };
}

/** A numbered figure of one picture. */
export function figure(id: string, number: string, asset: string, caption: string): Figure {
  return {
    type: 'figure',
    id,
    number,
    caption: [paragraph(caption)],
    panels: [{ asset, alt: `What ${asset} shows` }],
  };
}

/** A cell; header cells are marked by the caller. */
export function cell(text: string, more: Partial<TableCell> = {}): TableCell {
  const children: Block[] = text === '' ? [] : [paragraph(text)];
  return { header: false, columnSpan: 1, rowSpan: 1, children, ...more };
}

/** A table of plain words: the first row is its head. */
export function table(id: string, number: string, caption: string, rows: string[][]): Table {
  const [head = [], ...body] = rows;
  const toRow = (header: boolean) => (texts: string[]) => ({
    cells: texts.map((text) => cell(text, { header })),
  });
  return {
    type: 'table',
    id,
    number,
    caption: [paragraph(caption)],
    columns: head.map(() => ({})),
    head: [head].map(toRow(true)) satisfies TableRow[],
    body: body.map(toRow(false)),
    foot: [],
    notes: [],
  };
}

export function author(given: string, family: string, more: Partial<Author> = {}): Author {
  return {
    name: { given, family },
    corresponding: false,
    equalContribution: false,
    deceased: false,
    affiliations: [],
    roles: [],
    ...more,
  };
}

/** ISSN and DOI prefix are documentation values. */
export const sampleJournal: Journal = {
  title: 'Journal of Tidal Studies',
  subtitle: 'Coasts & Currents',
  abbreviation: 'J. Tid. Stud.',
  publisher: { name: 'Harbour College Press', place: 'Whitby' },
  issn: { electronic: '1234-5679' },
  url: 'https://tides.example.org/',
  doiPrefix: '10.5555',
  language: 'en',
  copyrightHolder: 'the author(s)',
  editors: [{ name: 'Rosalind Ferry', role: 'Editor-in-Chief', affiliation: 'Harbour College' }],
  email: 'editor@tides.example.org',
};

/** An article that says the least: to be spread over. */
export function emptyArticle(more: Partial<Article> = {}): Article {
  return {
    name: 'article',
    type: 'research-article',
    language: 'en',
    direction: 'ltr',
    journal: { ...sampleJournal },
    issue: {},
    title: inline('Untitled'),
    authors: [],
    affiliations: [],
    dates: {},
    copyright: {},
    keywords: [],
    abstract: [],
    translations: [],
    funding: { awards: [] },
    related: [],
    body: [],
    back: [],
    notes: [],
    references: [],
    citationFormat: 'author-date',
    assets: [],
    ...more,
  };
}

/** A reference with its printed text. */
export function reference(
  number: number,
  csl: Reference['csl'],
  text: Inline[],
  more: Partial<Reference> = {},
): Reference {
  return { key: csl.id, id: `ref-${number}`, text, csl, citedBy: [], ...more };
}

/** A picture of the article folder whose bytes `samplePng` gives. */
export function picture(path: string, width = 60, height = 40): Asset {
  return {
    path,
    output: path.startsWith('figures/') ? path : `figures/${path}`,
    mediaType: 'image/png',
    width,
    height,
    bytes: samplePng(width, height).length,
  };
}

/** A valid PNG of one colour. */
export function samplePng(width = 60, height = 40): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x88)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
