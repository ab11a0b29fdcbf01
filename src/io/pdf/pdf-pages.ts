/** Reads the text of a PDF's pages, as lines with their positions and in the order of the tags. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfFacts, PdfLine } from '../../checks/pdf-facts.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { TagNode } from './pdf-tags.ts';

type PagesFacts = Pick<PdfFacts, 'lines' | 'pieces' | 'untagged' | 'figures' | 'roles'>;

/** @param tags of the whole document, because a figure may be printed after the text that follows it */
export async function readPages(
  document: PDFDocumentProxy,
  tags: TagNode | undefined,
): Promise<PagesFacts> {
  const into: PagesFacts = { lines: [], pieces: [], untagged: '', figures: [], roles: [] };
  const texts: Texts = new Map();
  const numbers = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    if (page.ref) numbers.set(`p${page.ref.num}R${page.ref.gen || ''}`, number);
    await readPage(page, number, texts, into);
    page.cleanup();
  }
  if (tags) readTags(tags, texts, numbers, into);
  for (const text of texts.values()) into.untagged += text;
  return into;
}

/** The text of marked content by its id. */
type Texts = Map<string, string>;

async function readPage(
  page: PDFPageProxy,
  number: number,
  texts: Texts,
  into: PagesFacts,
): Promise<void> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const read = readContent(content.items);
  into.lines.push(...linesOf(read.runs).map((line) => ({ page: number, ...line })));
  into.untagged += read.untagged;
  for (const [id, text] of read.byId) texts.set(id, text);
}

/** @param numbers page numbers by the prefix of the ids of their contents */
function readTags(
  tags: TagNode,
  texts: Texts,
  numbers: ReadonlyMap<string, number>,
  into: PagesFacts,
): void {
  let page = 1;
  readAll(tags.children, [tags.role]);

  function readAll(children: TagNode['children'], inside: string[]): void {
    for (const child of children) {
      if (typeof child === 'string') addContent(child, inside);
      else readTag(child, inside);
    }
  }

  function readTag({ role, alt, children }: TagNode, around: string[]): void {
    const inside = [...around, role];
    if (role === 'Figure')
      into.figures.push({ page: firstPage(children) ?? page, ...(alt && { alt }) });
    if (!around.includes('Note')) into.roles.push(role);
    const space = BREAKING.test(role) ? '\n' : '';
    addPiece(inside, space);
    readAll(children, inside);
    addPiece(inside, space);
  }

  function firstPage(children: TagNode['children']): number | undefined {
    for (const child of children) {
      const found = typeof child === 'string' ? pageOf(child) : firstPage(child.children);
      if (found) return found;
    }
    return undefined;
  }

  function pageOf(id: string): number | undefined {
    return numbers.get(id.replace(/_mc\d+$/, ''));
  }

  function addContent(id: string, roles: string[]): void {
    page = pageOf(id) ?? page;
    addPiece(roles, texts.get(id) ?? '');
    texts.delete(id);
  }

  function addPiece(roles: string[], text: string): void {
    if (text !== '') into.pieces.push({ page, roles, text });
  }
}

/** Roles of tags that end a word. */
const BREAKING =
  /^(P|H[1-6]|LI|LBody|L|Div|Sect|Art|Aside|Table|TR|T[HD]|Caption|Figure|BlockQuote|Note|Formula|TOCI?)$/;

/** An item of pdf.js, whose own types lack the tag of marked content. */
interface Item {
  str?: string;
  hasEOL?: boolean;
  /** The matrix of the text. Its last two numbers are the position. */
  transform?: number[];
  type?: string;
  id?: string;
  tag?: string;
}
interface Run {
  text: string;
  size: number;
  baseline: number;
  furniture: boolean;
}

function readContent(items: Item[]) {
  const byId = new Map<string, string>();
  const runs: Run[] = [];
  const open: { id?: string; furniture: boolean }[] = [];
  let untagged = '';
  for (const item of items) {
    const around = open.at(-1);
    if (item.str !== undefined) addText(item, item.str, around);
    else if (item.type === 'endMarkedContent') open.pop();
    else
      open.push({
        id: item.id ?? around?.id,
        furniture: item.tag === 'Artifact' || around?.furniture === true,
      });
  }
  return { byId, runs, untagged };

  function addText(item: Item, str: string, around: (typeof open)[number] | undefined): void {
    const text = `${str}${item.hasEOL ? '\n' : ''}`;
    // The height of the text. Words of the text layer are stretched to the width of the visible text.
    const [, , c = 0, d = 0, , baseline = 0] = item.transform ?? [];
    const furniture = around?.furniture === true;
    runs.push({ text, size: Math.hypot(c, d), baseline, furniture });
    if (furniture) return;
    if (around?.id) byId.set(around.id, (byId.get(around.id) ?? '') + text);
    else untagged += text;
  }
}

/** The largest distance of baselines in one line, as a share of the font size. Sub- and superscripts need less. */
const SAME_LINE = 0.6;

/** Joins runs with the same baseline to lines, in the order of the content. */
function linesOf(runs: readonly Run[]): Omit<PdfLine, 'page'>[] {
  const lines: (Run & { end: boolean })[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (!line || !continues(line, run)) {
      if (run.text.trim() !== '') lines.push({ ...run, end: run.text.endsWith('\n') });
      continue;
    }
    line.text += run.text;
    if (run.text.trim() !== '' && run.size > line.size)
      Object.assign(line, { size: run.size, baseline: run.baseline });
  }
  return lines.map(({ text, size, furniture }) => ({
    words: collapseWhiteSpace(text),
    size: Math.round(size * 10) / 10,
    ...(furniture && { furniture }),
  }));
}

function continues(line: Run, run: Run): boolean {
  const far = Math.abs(line.baseline - run.baseline) > SAME_LINE * Math.max(line.size, run.size);
  return !far && line.furniture === run.furniture;
}
