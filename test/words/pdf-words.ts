/**
 * Reads a tagged PDF back by its structure tree: logical order, artifacts (running heads, page
 * numbers) aside, and whatever is neither tagged nor artifact apart.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { getDocument, PDFPageProxy } from 'pdfjs-dist';
import { type Words, wordsOfText } from './words.ts';

export interface PdfText {
  pages: number;
  /** Pieces of text in logical order, with the roles of the tags around each. */
  pieces: { page: number; roles: string[]; text: string }[];
  /** Text of the page furniture. */
  artifacts: string;
  /** Text that assistive technology cannot reach: there must be none. */
  untagged: string;
  /** 0-based page of each named destination. */
  destinations: Record<string, number>;
}

/** @throws where the bytes are no PDF that can be read */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as {
    getDocument: typeof getDocument;
  };
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
  });
  try {
    const document = await task.promise;
    const text: PdfText = {
      pages: document.numPages,
      pieces: [],
      artifacts: '',
      untagged: '',
      destinations: {},
    };
    for (let number = 1; number <= document.numPages; number++) {
      await readPage(await document.getPage(number), number, text);
    }
    for (const [name, target] of Object.entries(await document.getDestinations())) {
      const page = Array.isArray(target) ? target[0] : undefined;
      if (page) text.destinations[name] = await document.getPageIndex(page);
    }
    return text;
  } finally {
    await task.destroy();
  }
}

/** Roles of tags between which a word ends. */
const BREAKING =
  /^(P|H[1-6]|LI|LBody|L|Div|Sect|Art|Aside|Table|TR|T[HD]|Caption|Figure|BlockQuote|Note|Formula|TOCI?)$/;

/** The words of a PDF; what stands in Note tags apart, their leading numbers and list marks left out. */
export function pdfWords({ pieces }: PdfText): Words {
  const out = { main: '', notes: '' };
  for (const { roles, text } of pieces) {
    const zone = roles.includes('Note') ? 'notes' : 'main';
    const number = zone === 'notes' && roles.includes('Link') && /^\s*\d+\s*$/.test(text);
    if (!roles.includes('Lbl')) out[zone] += number ? '\n' : text;
  }
  return { main: wordsOfText(out.main), notes: wordsOfText(out.notes) };
}

async function readPage(page: PDFPageProxy, number: number, into: PdfText): Promise<void> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree(),
  ]);
  const byId = new Map<string, string>();
  const open: { id?: string; artifact: boolean }[] = [];
  for (const item of content.items) {
    if ('str' in item) addText(`${item.str}${item.hasEOL ? '\n' : ''}`);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.type.startsWith('beginMarkedContent')) {
      const around = open.at(-1);
      open.push({
        id: item.id ?? around?.id,
        artifact: tagOf(item) === 'Artifact' || around?.artifact === true,
      });
    }
  }
  walk(tree, []);
  for (const left of byId.values()) into.untagged += left;
  page.cleanup();

  function addText(text: string): void {
    const around = open.at(-1);
    if (around?.artifact) into.artifacts += text;
    else if (around?.id) byId.set(around.id, (byId.get(around.id) ?? '') + text);
    else into.untagged += text;
  }

  /** Nodes of type "annotation" are links' own entries: their text is in the content beside them. */
  function walk(node: StructNode | null, roles: string[]): void {
    if (!node) return;
    if (node.type === 'content') {
      into.pieces.push({ page: number, roles, text: byId.get(node.id ?? '') ?? '' });
      byId.delete(node.id ?? '');
      return;
    }
    if (node.type !== undefined) return;
    const inside = node.role && node.role !== 'Root' ? [...roles, node.role] : roles;
    const end = BREAKING.test(node.role ?? '') ? [{ page: number, roles: inside, text: '\n' }] : [];
    into.pieces.push(...end);
    for (const child of node.children ?? []) walk(child, inside);
    into.pieces.push(...end);
  }
}

interface StructNode {
  type?: string;
  id?: string;
  role?: string;
  children?: StructNode[];
}

/** pdf.js gives the tag, its types do not know it. */
function tagOf(item: object): unknown {
  return 'tag' in item ? item.tag : undefined;
}
