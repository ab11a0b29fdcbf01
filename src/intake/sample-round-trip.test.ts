/**
 * The sample journal's articles, written as Word files and read again, are the same. Expected differences
 * are in test/intake/round-trip, each reviewed by a person; no word may be lost unreviewed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffArrays } from 'diff';
import { imageSize } from 'image-size';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDocx } from '../../test/intake/sample-docx.ts';
import { articleOutline } from '../../test/support/article-outline.ts';
import { compileFolder } from '../../test/support/built.ts';
import type { Article, Block, CslItem } from '../article/article.ts';
import { compile } from '../compile/compile.ts';
import { noJournal } from '../io/journal/journal-files.ts';
import { loadStyle } from '../io/styles.ts';
import { intake } from './intake.ts';
import type { Intake } from './result.ts';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures/intake');
const DIFFERENCES = '../../test/intake/round-trip';
/** Folder for the Word files that LibreOffice opens: see the fixtures' README. */
const WRITE = process.env.OFFPRINT_WRITE_SAMPLES;

describe.each(['pipeline', 'dialect', 'urdu', 'everything'])('%s', (name) => {
  let original: Article;
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    const folder = resolve('manuscripts/1-1', name);
    const [built] = await compileFolder(folder, 'apa');
    if (!built?.compiled) throw new Error('did not compile');
    original = built.compiled.article;
    files = new Map(original.assets.map(({ path }) => [path, readFileSync(join(folder, path))]));
  });

  test.each(['styles', 'bold'] as const)('written by docx, with headings by %s', async (look) => {
    const bytes = await sampleDocx(original, look, files);
    if (WRITE) writeFileSync(join(WRITE, `${name}-${look}.docx`), bytes);
    await comesBack(original, bytes, `${name}-${look}`);
  });

  test.skipIf(name === 'everything').each(['styles', 'bold'])(
    'saved by LibreOffice, with headings by %s',
    async (look) => {
      const bytes = readFileSync(join(FIXTURES, `${name}-${look}.docx`));
      await comesBack(original, bytes, `${name}-${look}-libreoffice`);
    },
  );
});

async function comesBack(original: Article, bytes: Uint8Array, name: string): Promise<void> {
  const result = intake(bytes);
  expect(result.account.lost).toEqual([]);
  expect(result.account.accounted).toBe(result.account.wordsIn);
  const again = await compileIntake(result);
  expect(counts(again)).toEqual(counts(original));
  const own = heads(original.body);
  expect(heads(again.body).filter((head) => own.includes(head))).toEqual(own);
  await expect(
    [differences(original, again), ...reported(result), ''].join('\n'),
  ).toMatchFileSnapshot(`${DIFFERENCES}/${name}.diff`);
}

/** The part of the report about unplaced words. */
function reported({ account, ledger }: Intake): string[] {
  return account.leftOut.map(
    ({ start, end, why }) => `left out, ${why}: ${ledger.source.text.slice(start, end)}`,
  );
}

async function compileIntake({ article, references, images }: Intake): Promise<Article> {
  const manuscript = new VFile({ path: 'article.md', value: article });
  const list = new VFile({ path: 'references.json', value: JSON.stringify(references) });
  const figures = images.map(
    ({ name, bytes, mediaType }) =>
      [`figures/${name}`, { bytes: bytes.length, mediaType, ...imageSize(bytes) }] as const,
  );
  const compiled = compile(
    { name: 'again', manuscript, texts: new Map([[list.path, list]]), files: new Map(figures) },
    { journal: noJournal().journal, issue: {}, style: await loadStyle('apa') },
  );
  if (!compiled) throw new Error(manuscript.messages.map(String).join('\n'));
  return compiled.article;
}

function counts({ body, notes, references, ...article }: Article) {
  const all = [...body, ...article.back.map(({ section }) => section)].flatMap(withChildren);
  const of = (type: Block['type']) => all.filter((block) => block.type === type).length;
  const pictures = all.flatMap((block) => (block.type === 'figure' ? block.panels : []));
  return {
    figures: of('figure'),
    pictures: pictures.length,
    tables: of('table'),
    equations: of('equation'),
    listings: of('codeBlock'),
    notes: notes.length,
    references: references.length,
    cited: references.filter(({ citedBy }) => citedBy.length > 0).length,
  };
}

function withChildren(block: Block): Block[] {
  return 'children' in block && block.type !== 'paragraph'
    ? [block, ...(block.children as Block[]).flatMap(withChildren)]
    : [block];
}

function heads(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [`${block.depth} ${JSON.stringify(block.title)}`, ...heads(block.children)]
      : [],
  );
}

/** Lines that differ, in the format of `diff`. */
function differences(before: Article, after: Article): string {
  return diffArrays(outline(before), outline(after))
    .flatMap(({ added, removed, value }) => {
      const sign = added ? '+' : removed ? '-' : undefined;
      return sign ? value.map((line) => `${sign} ${line}`) : [];
    })
    .join('\n');
}

/** Removes what no Word file contains (names of files and labels, widths), and spaces in formulas. */
function outline(article: Article): string[] {
  const text = articleOutline(article)
    .replace(/ figures\/\S+/g, '')
    .replace(/ #[^\s)\]]+/g, '')
    .replace(/(panel .*") [\d.]+$/gm, '$1')
    .replace(/cite-\d+/g, 'cite')
    .replace(
      /^(\s*table \d+) ([-lrc]+)/gm,
      (_, lead, align) => `${lead} ${align.replace(/l/g, '-')}`,
    )
    .replace(/\$[^$\n]+\$|^\s*equation.*/gm, (tex) =>
      tex.replace(/\\[,;!]|(?<=\S)\s+/g, '').replace(/\{(.)\}/g, '$1'),
    );
  const references = article.references.map(({ csl }) => `reference ${JSON.stringify(facts(csl))}`);
  return [...text.split('\n').filter((line) => !/^(?:reference|asset) /.test(line)), ...references];
}

function facts({ id: _, custom: __, 'citation-key': ___, ...csl }: CslItem) {
  return Object.fromEntries(Object.entries(csl).sort(([a], [b]) => a.localeCompare(b)));
}
