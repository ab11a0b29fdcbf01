/** Opens Chromium's PDF once for all later steps, with its tags and its text. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { eachOperation, type Operation, pageContent } from './content.ts';
import { fontReader, type PageFonts } from './fonts.ts';
import { type Run, runReader } from './runs.ts';
import { withoutSoftHyphens } from './soft-hyphens.ts';
import { allContent, type Content, readTagTree, type Tag, type TagTree } from './tag-tree.ts';

export interface OpenPdf {
  document: PDFDocument;
  pages: ReadPage[];
  tree: TagTree | undefined;
  /** Text of one piece of marked content. */
  textOfContent(content: Content): string;
  /** Printed text of a tag, in logical order. Lines are separated by line feeds. */
  textOf(tag: Tag): string;
  /** Page index of each named destination. */
  destinations: Map<string, number>;
}
export interface ReadPage {
  page: PDFPage;
  /** The content stream, as `packContents` will save it. */
  content: string;
  /** Without `Td` and `Tj`, which are fifteen in sixteen operations. The runs have their data. */
  operations: Operation[];
  fonts: PageFonts;
  runs: Run[];
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const fontsOf = fontReader(document);
  const pages = document.getPages().map((page) => readPage(page, fontsOf(page)));
  const texts = new Map<string, Map<number, string>>();
  for (const { page, runs } of pages) texts.set(page.ref.toString(), textByTag(runs));
  const textOfContent = ({ page, mcid }: Content) => texts.get(String(page))?.get(mcid) ?? '';
  const textOf = (tag: Tag) => allContent(tag).map(textOfContent).join('');
  const [tree, destinations] = [readTagTree(document), readDestinations(document)];
  return { document, pages, tree, textOfContent, textOf, destinations };
}

function readPage(page: PDFPage, fonts: PageFonts): ReadPage {
  const content = withoutSoftHyphens(pageContent(page) ?? '');
  const others: Operation[] = [];
  const reader = runReader(fonts);
  const visit = (operation: Operation) => {
    reader.follow(operation);
    others.push(operation);
  };
  eachOperation(content, visit, reader);
  return { page, content, operations: others, fonts, runs: reader.runs };
}

function textByTag(runs: readonly Run[]): Map<number, string> {
  const texts = new Map<number, string>();
  let before: Run | undefined;
  for (const run of runs) {
    if (run.mcid === undefined || run.hidden) continue;
    const newLine = before && before.mcid === run.mcid && before.baseline !== run.baseline;
    const text = `${texts.get(run.mcid) ?? ''}${newLine ? '\n' : ''}${run.text}`;
    texts.set(run.mcid, text);
    before = run;
  }
  return texts;
}

/** Chromium writes a named destination for every id that a link points to. */
function readDestinations(document: PDFDocument): Map<string, number> {
  const { catalog, context } = document;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const destinations = new Map<string, number>();
  for (const [name, value] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const target = context.lookup(value);
    const page = target instanceof PDFArray ? pages.get(String(target.get(0))) : undefined;
    if (page !== undefined) destinations.set(name.decodeText(), page);
  }
  return destinations;
}
