/** The text of a PDF's pages: as lines where they stand, and as the tags have it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfFacts, PdfLine } from '../checks/pdf-facts.ts';

type PagesFacts = Pick<PdfFacts, 'lines' | 'pieces' | 'untagged' | 'figures' | 'roles'>;

export async function readPages(document: PDFDocumentProxy): Promise<PagesFacts> {
  const into: PagesFacts = { lines: [], pieces: [], untagged: '', figures: [], roles: [] };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await readPage(page, number, into);
    page.cleanup();
  }
  return into;
}

async function readPage(page: PDFPageProxy, number: number, into: PagesFacts): Promise<void> {
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree(),
  ]);
  const read = readContent(content.items as Item[]);
  into.lines.push(...linesOf(read.runs).map((line) => ({ page: number, ...line })));
  into.untagged += read.untagged;
  walk(tree as StructNode | null, []);
  for (const left of read.byId.values()) into.untagged += left;

  /** Nodes of type "annotation" are links' own entries: their text is in the content beside them. */
  function walk(node: StructNode | null, roles: string[]): void {
    if (!node) return;
    if (node.type === 'content') addContent(node.id ?? '', roles);
    if (node.type) return;
    const role = node.role ?? '';
    const inside = [...roles, role];
    noteTag(node, role, roles);
    const space = BREAKING.test(role) ? '\n' : '';
    addPiece(inside, space);
    for (const child of node.children ?? []) walk(child, inside);
    addPiece(inside, space);
  }

  function noteTag({ alt }: StructNode, role: string, around: string[]): void {
    if (role === 'Figure') into.figures.push({ page: number, ...(alt && { alt }) });
    if (!around.includes('Note') && role !== 'Root') into.roles.push(role);
  }

  function addContent(id: string, roles: string[]): void {
    addPiece(roles, read.byId.get(id) ?? '');
    read.byId.delete(id);
  }

  function addPiece(roles: string[], text: string): void {
    if (text !== '') into.pieces.push({ page: number, roles, text });
  }
}

/** Roles of tags between which a word ends. */
const BREAKING =
  /^(P|H[1-6]|LI|LBody|L|Div|Sect|Art|Aside|Table|TR|T[HD]|Caption|Figure|BlockQuote|Note|Formula|TOCI?)$/;

interface StructNode {
  type?: string;
  id?: string;
  role?: string;
  alt?: string;
  children?: StructNode[];
}

/** What pdf.js gives; its types do not know the tag of a mark. */
interface Item {
  str?: string;
  hasEOL?: boolean;
  /** Matrix of the text: its last two numbers are the place. */
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
    const [a = 0, b = 0, , , , baseline = 0] = item.transform ?? [];
    const furniture = around?.furniture === true;
    runs.push({ text, size: Math.hypot(a, b), baseline, furniture });
    if (furniture) return;
    if (around?.id) byId.set(around.id, (byId.get(around.id) ?? '') + text);
    else untagged += text;
  }
}

/** Of one line: sub- and superscripts leave it by less. */
const SAME_LINE = 0.6;

/** Runs on one baseline make a line, in the order of the content. */
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
    words: text.replace(/\s+/g, ' ').trim(),
    size: Math.round(size * 10) / 10,
    ...(furniture && { furniture }),
  }));
}

function continues(line: Run, run: Run): boolean {
  const far = Math.abs(line.baseline - run.baseline) > SAME_LINE * Math.max(line.size, run.size);
  return !far && line.furniture === run.furniture;
}
