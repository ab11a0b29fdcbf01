/** The PDF of an article that was corrected, doubted or retracted: every page says so, and no rule is broken. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicationRecord } from '../../src/article/article.ts';
import type { PdfFacts } from '../../src/checks/pdf-facts.ts';
import { articleParts } from '../../src/checks/words/article-parts.ts';
import { findLosses } from '../../src/checks/words/find-losses.ts';
import { readPieces } from '../../src/checks/words/pdf-words.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { openPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import { watermarkOf } from '../../src/formats/pdf/watermark.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { LANGUAGES } from '../../src/words/languages/index.ts';
import { brokenRules } from '../print/pdf-rules/check.ts';
import { emptyArticle } from '../support/build-article.ts';
import { compileFolder } from '../support/built.ts';
import { recordOf } from '../support/records.ts';

let tools: Tools;
beforeAll(() => {
  tools = openTools();
});
afterAll(() => tools.close());

const DOI = '10.5555/jap.2027.7';

async function printed(folder: string, record: PublicationRecord, themeName = 'default') {
  const [one] = await compileFolder(folder, undefined, record);
  const { theme } = await loadTheme(themeName, undefined);
  if (!one?.compiled || !theme) throw new Error(`${folder} did not compile`);
  const host = { ...one.host, theme, print: tools.print };
  const [file] = await pdfFormat.render(one.compiled.article, host);
  if (!file) throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  return { bytes: file.content as Uint8Array, article: one.compiled.article };
}

const RECORDS: [name: string, line: RegExp, record: PublicationRecord][] = [
  [
    'retraction',
    /RETRACTED · See the notice:\s+https:\/\/doi\.org\/10\.5555\/jap\.2027\.7/,
    recordOf(['publication', 'correction', { kind: 'retraction', doi: DOI }]),
  ],
  [
    'correction',
    /Corrected · See the notice:\s+https:\/\/doi\.org\/10\.5555\/jap\.2027\.7/,
    recordOf(['publication', { kind: 'correction', doi: DOI }]),
  ],
  [
    'concern',
    /Expression of concern · See the notice:\s+https:\/\/journal\.example\//,
    recordOf(['publication', 'expression-of-concern']),
  ],
  [
    'earlier version',
    /This is not the current version of this\s+article\. · The current version is 1\.1\.\s+https:/,
    recordOf(['publication', 'minor'], '1.0'),
  ],
];

/** Running heads, page numbers and notes in the margin. */
function furniture({ lines }: PdfFacts, page: number): string {
  const found = lines.filter((line) => line.furniture && line.page === page);
  return found.map(({ words }) => words).join(' ');
}

describe.each(['default', 'horizon'])('in the theme %s', (theme) => {
  test.each(RECORDS)('%s: on every page, tagged and readable', async (_, line, record) => {
    const { bytes, article } = await printed('manuscripts/1-1/pipeline', record, theme);
    expect(await brokenRules(bytes)).toEqual({});
    const read = await readPdf(bytes);
    expect(read.pages).toBeGreaterThan(2);
    for (let page = 1; page <= read.pages; page++) expect(furniture(read, page)).toMatch(line);
    const parts = articleParts(article, { captionLast: true });
    expect(findLosses(parts, readPieces(read.pieces), 'letters')).toEqual([]);
    expect(read.xmp).toContain(
      `<prism:versionIdentifier>${record.version}</prism:versionIdentifier>`,
    );
    const own = record.versions.find(({ version }) => version === record.version);
    expect(read.xmp).toContain(`<xmp:ModifyDate>${own?.date}T00:00:00Z</xmp:ModifyDate>`);
  });
});

describe('the watermark of a retraction', () => {
  const record = recordOf(['publication', { kind: 'retraction', doi: DOI }]);

  test.each(['pipeline', 'urdu'])('%s: an artifact on each page, no text', async (name) => {
    const { bytes } = await printed(`manuscripts/1-1/${name}`, record);
    expect(await brokenRules(bytes)).toEqual({});
    const { pages } = await openPdf(bytes);
    for (const { content } of pages) {
      const [, drawn = ''] = content.split(
        '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
      );
      expect(drawn).toMatch(/ f Q\nEMC\n$/);
      expect(drawn).not.toMatch(/\bBT\b|\bDo\b/);
    }
  });

  test('is drawn alike each time, and not at all on other articles', async () => {
    const [first, second] = [
      await printed('manuscripts/1-1/pipeline', record),
      await printed('manuscripts/1-1/pipeline', record),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const { bytes } = await printed('manuscripts/1-1/pipeline', recordOf(['publication']));
    const { pages } = await openPdf(bytes);
    expect(pages.some(({ content }) => content.includes('Watermark'))).toBe(false);
  });

  test('has a word of its own for every language, from the fonts of the theme', async () => {
    const { theme } = await loadTheme('default', undefined);
    if (!theme) throw new Error('no theme');
    const shapes = new Set<string>();
    for (const language of Object.keys(LANGUAGES)) {
      const made = await watermarkOf(emptyArticle({ language, record }), theme);
      expect(made?.path).toMatch(/^\d+ \d+ m .* h$/s);
      expect(made?.path).not.toMatch(/NaN|e[-+]/);
      shapes.add(made?.path ?? '');
    }
    expect(shapes.size).toBe(Object.keys(LANGUAGES).length);
  });
});
