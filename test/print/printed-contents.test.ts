/**
 * Page numbers that only the print knows: each entry of the contents says the page on which its section
 * stands, and so do references to pages, in the text and in a note.
 */
import { afterAll, expect, test } from 'vitest';
import type { Article, Block, CrossReference, Inline, Note } from '../../src/article/article.ts';
import { html } from '../../src/formats/html/index.ts';
import { jats } from '../../src/formats/jats/index.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools } from '../../src/io/tools.ts';
import { compileFolder } from '../support/built.ts';

const tools = openTools();
afterAll(() => tools.close());

const FIRST = 57;

/** "turn to page 61", behind the first paragraph of the body and in a note of its own. */
function withPageReferences(article: Article, to: { id: string; number?: string }): Article {
  const reference: CrossReference = {
    type: 'crossReference',
    target: to.id,
    kind: 'section',
    form: 'page',
    ...(to.number && { number: to.number }),
  };
  const words: Inline[] = [{ type: 'text', value: 'turn to ' }, reference];
  const call: Inline = { type: 'footnoteReference', target: 'fn-p', id: 'fnref-p', number: '99' };
  const children: Block[] = [{ type: 'paragraph', children: words }];
  const note: Note = { id: 'fn-p', number: '99', calls: ['fnref-p'], children };
  const paragraph: Block = { type: 'paragraph', children: [...words, call] };
  return { ...article, body: [paragraph, ...article.body], notes: [...article.notes, note] };
}

test('every entry of the printed contents has the page of its section, every reference to a page its target', async () => {
  const [one] = await compileFolder('manuscripts/1-1/pipeline');
  if (!one?.compiled) throw new Error('not compiled');
  const { theme } = one.host;
  const host = {
    ...one.host,
    print: tools.print,
    theme: { ...theme, settings: { ...theme.settings, printedContents: true } },
  };
  const last = sectionsIn(one.compiled.article.body).at(-1);
  if (!last) throw new Error('no section');
  const article = withPageReferences(
    { ...one.compiled.article, pages: { first: String(FIRST) } },
    last,
  );
  const [file] = await pdfFormat.render(article, host);
  const { lines, destinations } = await readPdf(file?.content as Uint8Array);
  const words = lines.map((line) => line.words);
  const sections = sectionsIn(article.body);
  expect(sections.length).toBeGreaterThan(4);
  const page = FIRST + (destinations[last.id] ?? Number.NaN);
  expect(page).toBeGreaterThan(FIRST);
  const text = words.join(' ');
  expect(text.split(`turn to page ${page}`).length - 1).toBe(2);
  for (const format of [html, jats]) {
    const [{ content } = { content: '' }] = await format.render(article, host);
    const said = String(content)
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00a0', ' ');
    expect(said.split(`turn to Section ${last.number}`).length - 1).toBe(2);
    expect(said).not.toContain('turn to page');
  }
  for (const { id, number } of sections) {
    const page = FIRST + (destinations[id] ?? Number.NaN);
    const entry = new RegExp(`^${number?.replaceAll('.', '\\.')}\\.? .*[^\\d]${page}$`);
    expect(words.some((line) => entry.test(line))).toBe(true);
  }
});

function sectionsIn(blocks: readonly Block[]) {
  const sections = blocks.filter((block) => block.type === 'section');
  return sections.flatMap((section): typeof sections => [section, ...sectionsIn(section.children)]);
}
