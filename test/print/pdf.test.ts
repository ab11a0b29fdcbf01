import { readdirSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import type { PdfFacts } from '../../src/checks/pdf-facts.ts';
import { compareWords } from '../../src/checks/words/compare.ts';
import { readHtml } from '../../src/checks/words/html-words.ts';
import { readPieces } from '../../src/checks/words/pdf-words.ts';
import { wordsOfOutput } from '../../src/checks/words/words.ts';
import type { Host } from '../../src/formats/format.ts';
import { printPage } from '../../src/formats/html/index.ts';
import { renderJats } from '../../src/formats/jats/index.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { word } from '../../src/words/languages/index.ts';
import { emptyArticle, figure, picture } from '../support/build-article.ts';
import { type BuiltArticle, compileFolder } from '../support/built.ts';
import { printFacts } from '../support/print-facts.ts';

let tools: Tools;
beforeAll(() => {
  tools = openTools();
});
afterAll(() => tools.close());

const SEED = '../shared/seed/journal/1-2/firdous';
const hasSeed = (() => {
  try {
    return readdirSync(SEED).length > 0;
  } catch {
    return false;
  }
})();

async function built(folder: string): Promise<BuiltArticle & { article: Article }> {
  const [found] = await compileFolder(folder);
  if (!found?.compiled) throw new Error(`${folder} did not compile`);
  return { ...found, article: found.compiled.article };
}

/** Prints an article; `print` may tamper with what the browser is given. */
async function printed(one: BuiltArticle, article: Article, change: Partial<Host> = {}) {
  const counts: number[] = [];
  const host: Host = {
    ...one.host,
    print: tools.print,
    paginated: (count) => counts.push(count),
    ...change,
  };
  const before = one.manuscript.messages.length;
  const [file] = await pdfFormat.render(article, host);
  const rules = one.manuscript.messages.slice(before).map((message) => message.ruleId);
  return { bytes: file?.content as Uint8Array | undefined, rules, pages: counts.at(-1) };
}

const SAMPLES = ['pipeline', 'dialect', 'everything', 'urdu'];
const FOLDERS = [...SAMPLES.map((name) => `manuscripts/1-1/${name}`), ...(hasSeed ? [SEED] : [])];

describe.each(FOLDERS)('%s', (folder) => {
  let one: Awaited<ReturnType<typeof built>>;
  let bytes: Uint8Array;
  let text: PdfFacts;
  let first: number;
  beforeAll(async () => {
    const compiled = await built(folder);
    // The issue numbers the pages of articles that do not say theirs.
    const pages = compiled.article.pages ?? { first: '9' };
    one = { ...compiled, article: { ...compiled.article, pages } };
    const made = await printed(one, one.article);
    if (!made.bytes) throw new Error(`not printed: ${made.rules}`);
    bytes = made.bytes;
    text = await readPdf(bytes);
    first = Number(one.article.pages?.first);
  });

  test('another reader finds the words of the page, in order, none untagged', () => {
    const { html } = printPage(one.article, one.host.theme, one.host.asset, one.host.generator);
    const known = Object.entries(text.destinations).map(([id, page]) => [id, String(first + page)]);
    const last = one.article.pages?.last ?? String(first + text.pages - 1);
    const pages = {
      ...Object.fromEntries(known),
      first: String(first),
      last,
      range: `${word(one.article.language, 'pages')} ${first}–${last}`,
      count: String(text.pages),
    };
    const wanted = wordsOfOutput(readHtml(fromHtml(html), pages));
    const found = wordsOfOutput(readPieces(text.pieces));
    // With the notes at the foot of their pages, nothing stands below the heading of their list.
    if (one.article.notes.length > 0)
      expect(wanted.notes.shift()).toBe(word(one.article.language, 'notes').toLowerCase());
    expect(compareWords(wanted.main, found.main)).toEqual([]);
    expect(compareWords(wanted.notes, found.notes)).toEqual([]);
    expect(text.untagged.trim()).toBe('');
  });

  test('it is tagged, titled, in its language, with page labels from the first page', async () => {
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const entry = (name: string) => String(catalog.lookup(PDFName.of(name)));
    expect(entry('MarkInfo')).toContain('/Marked true');
    expect((catalog.lookup(PDFName.of('Lang')) as PDFString).asString()).toBe(one.article.language);
    expect(entry('ViewerPreferences')).toContain('/DisplayDocTitle true');
    expect(entry('PageLabels')).toContain(`/St ${first}`);
    expect(catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  test('it says what it is: PDF/UA-1, PDF/A-3u, licence, dates of the article', () => {
    const xmp = Buffer.from(bytes).toString('utf8');
    expect(xmp).toMatch(/pdfuaid:part>1</);
    expect(xmp).toMatch(/pdfaid:part>3</);
    expect(xmp).toContain(one.article.license?.url);
    expect(xmp).toContain(`${one.article.dates.published}T00:00:00Z`);
  });

  test('the JATS lies inside, byte for byte', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const [attached] = document.getAttachments();
    const last = one.article.pages?.last ?? String(first + text.pages - 1);
    const paged = { ...one.article, pages: { first: String(first), last } };
    expect(Buffer.from(attached?.data ?? []).toString('utf8')).toBe(renderJats(paged));
  });

  test('every font is embedded TrueType; Type 3 are only the nameless ones that hold ink', async () => {
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
    const all = context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFDict ? [each] : []));
    const named = (key: string, value: string) =>
      all.filter((each) => String(each.get(PDFName.of(key))) === value);
    const ink = named('Subtype', '/Type3');
    for (const font of ink) expect(font.has(PDFName.of('BaseFont'))).toBe(false);
    const fonts = named('Subtype', '/CIDFontType2');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      const descriptor = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
      expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true);
    }
    expect(named('Type', '/Font')).toHaveLength(fonts.length * 2 + ink.length);
  });

  test('every note stands on the page of its call', () => {
    for (const note of one.article.notes) {
      const call = note.calls[0] ?? '';
      expect(text.destinations[note.id], note.id).toBe(text.destinations[call]);
    }
  });

  test('printed again it has the same bytes', async () => {
    const again = await printed(one, one.article);
    expect(Buffer.from(again.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a print that is not what the page says', () => {
  let one: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    one = await built('manuscripts/1-1/pipeline');
  });

  /** The browser lays the true page out, and prints another. */
  const tampered = (change: (html: string) => string): Partial<Host> => ({
    print: async (job) => {
      const html = change(job.html);
      expect(html).not.toBe(job.html);
      const { layout } = await tools.print(job);
      return { ...(await tools.print({ ...job, html })), layout };
    },
  });

  test.each<[string, (html: string) => string]>([
    ['a word', (html) => html.replace('fifty dollars', 'dollars')],
    ['a letter', (html) => html.replace('fifty dollars', 'fifty dolars')],
    ['a paragraph', (html) => html.replace(/<p>This paper asks[\s\S]*?<\/p>/, '')],
    ['a table cell', (html) => html.replace('>Google Scholar<', '><')],
    ['a foot note', (html) => html.replace('Word files are turned into manuscripts', '')],
    [
      'a caption',
      (html) => html.replace('What receivers ask for, and where the pipeline takes it from.', ''),
    ],
    ['a reference', (html) => html.replace('The Price of a Page', '')],
    [
      'a sentence said twice',
      (html) => html.replace('Nothing is guessed.', 'Nothing is guessed. Nothing is guessed.'),
    ],
    ['everything', (html) => html.replace(/<main[\s\S]*<\/main>/, '<main></main>')],
  ])('%s: an error, and no file', async (_, change) => {
    const { bytes, rules } = await printed(one, one.article, tampered(change));
    expect(bytes).toBeUndefined();
    expect(rules).toContain('print-words-lost');
  });

  test('a character that no font has is named, and nothing is printed', async () => {
    const title = [{ type: 'text' as const, value: 'Gothic \u{10330}' }];
    const { bytes, rules } = await printed(one, { ...one.article, title });
    expect(bytes).toBeUndefined();
    expect(rules).toEqual(['character-not-in-fonts']);
    expect(one.manuscript.messages.at(-1)?.reason).toContain('U+10330');
  });
});

test('a formula in a heading stands once in the outline, as people type it', async () => {
  const one = await built('manuscripts/1-1/pipeline');
  const title = [
    { type: 'text' as const, value: 'Introduction to ' },
    { type: 'inlineMath' as const, value: 'x^2 \\in \\mathbb{Q}' },
  ];
  const [section, ...others] = one.article.body;
  if (section?.type !== 'section') throw new Error('a section');
  const body = [{ ...section, title }, ...others];
  const { bytes } = await printed(one, { ...one.article, body, pages: { first: '9' } });
  const { outline } = await readPdf(bytes ?? new Uint8Array());
  expect(outline).toContain('1. Introduction to x² ∈ ℚ');
});

test('a formula that words make wider than the page loses none of them', async () => {
  const one = await built('manuscripts/1-1/pipeline');
  const value = String.raw`\text{weight-carried structure} + \text{input-dependent execution} + \text{executable alternative} + \text{factorised intervention}.`;
  const body = [{ type: 'equation' as const, value }, ...one.article.body];
  const { rules } = await printed(one, { ...one.article, body });
  expect(rules).toEqual([]);
});

test('a long name of code is parted where its line would gape', async () => {
  const one = await built('manuscripts/1-1/pipeline');
  const name = 'code/phase2_blocks/run_counts_by_gene.R';
  const children = [
    {
      type: 'text' as const,
      value: 'What counts the genes of each sample of the experiment stands in ',
    },
    { type: 'inlineCode' as const, value: name },
    {
      type: 'text' as const,
      value: ', which is published with the article, and in no other file.',
    },
  ];
  const body = [{ type: 'paragraph' as const, children }, ...one.article.body];
  const { bytes } = await printed(one, { ...one.article, body });
  const { lines } = await readPdf(bytes ?? new Uint8Array());
  const parts = lines
    .map(({ words }) => words)
    .filter((words) => /code\/phase|gene\.R/.test(words));
  expect(parts).toHaveLength(2);
  expect(parts[0]).toMatch(/stands in code\/.*[_/]$/);
});

test('a work in Latin letters keeps its order in a list from right to left', async () => {
  const one = await built('manuscripts/1-1/urdu');
  const words = 'Müller, A., و Çelik, A. (2020). On tides. J Tides, 3, 1–9.';
  const [work] = one.article.references;
  if (!work) throw new Error('a reference');
  const text = [
    {
      type: 'span' as const,
      direction: 'ltr' as const,
      children: [{ type: 'text' as const, value: words }],
    },
  ];
  const { bytes } = await printed(one, { ...one.article, references: [{ ...work, text }] });
  const { lines } = await readPdf(bytes ?? new Uint8Array());
  const plain = (text: string) => text.replace(/\p{Cf}/gu, '');
  expect(lines.map((line) => plain(line.words))).toContain(words);
});

test('pages: the last one comes from the print, which is as long as its layout was', async () => {
  const one = await built('manuscripts/1-1/pipeline');
  const open = await printed(one, { ...one.article, pages: { first: '57' } });
  expect(open.rules).toEqual([]);
  expect(open.pages).toBeGreaterThan(1);
  expect(await pdfFormat.measure?.(one.article, { ...one.host, print: tools.print })).toBe(
    open.pages,
  );
});

test.each(['Übersicht 200.png', 'نقشہ200.png'])('a picture named %s is printed', async (name) => {
  const path = `figures/${name}`;
  const facts = await printFacts(
    emptyArticle({
      body: [figure('fig', '1', path, 'What it is.')],
      assets: [picture(path, 600, 200)],
    }),
    tools,
  );
  expect(facts.figures).toEqual([{ page: 1, alt: `What ${path} shows` }]);
});
