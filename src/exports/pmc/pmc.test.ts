import { unzipSync } from 'fflate';
import { afterAll, expect, test, vi } from 'vitest';
import { figure, paragraph, picture, samplePng } from '../../../test/support/build-article.ts';
import { exported, issueOf, withFirst, withJournal } from '../../../test/support/export-issue.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import {
  bookReview,
  editorial,
  hostileArticle,
  rightToLeftArticle,
} from '../../../test/support/sample-articles.ts';
import type { Article } from '../../article/article.ts';
import { articlesOf } from '../../article/issue.ts';
import { close, validateJats } from '../../io/jats/validate-jats.ts';
import { type Exported, type PictureSize, problemWording } from '../export.ts';

/** Pictures of 60 pixels have dots enough on a page this wide, in mm. */
const NARROW = { textWidth: 5 };

afterAll(close);

test('file names have PMC’s form, also inside the XML', async () => {
  const made = await exported('pmc', issueOf(maximalArticle, rightToLeftArticle), NARROW);
  expect(made.leftOut).toEqual([]);
  expect(made.files.map((file) => file.path)).toEqual([
    'pmc/jts-1-2-57.zip',
    'pmc/jts-1-2-e12.zip',
  ]);
  const files = unzipped(made, 'pmc/jts-1-2-57.zip');
  expect(Object.keys(files)).toEqual([
    'jts-1-2-57.xml',
    'jts-1-2-57.pdf',
    'jts-1-2-57-g001.png',
    'jts-1-2-57-g002.png',
    'jts-1-2-57-g003.png',
    'jts-1-2-57-g004.png',
    'jts-1-2-57-g005.png',
    'jts-1-2-57-i001.png',
    'jts-1-2-57-s001.csv',
  ]);
  const xml = text(files['jts-1-2-57.xml']);
  const named = [...xml.matchAll(/xlink:href="([^"/:]+)"/g)].map(([, name]) => name ?? '');
  for (const name of named.filter((name) => !name.startsWith('#')))
    expect(files).toHaveProperty([name]);
  expect(xml).toContain('<journal-id journal-id-type="nlm-ta">J Tide Stud</journal-id>');
});

test('the XML is valid against its DTD', async () => {
  const issue = issueOf(maximalArticle, rightToLeftArticle, editorial, bookReview, {
    ...hostileArticle,
    doi: '10.5555/hostile',
  });
  const placed = {
    ...issue,
    sections: issue.sections.map((section) => ({ articles: section.articles.map(onPage) })),
  };
  const made = await exported('pmc', placed, NARROW);
  expect(made.leftOut).toEqual([]);
  for (const { path } of made.files) {
    const base = path.replace(/^pmc\/|\.zip$/g, '');
    expect(await validateJats(text(unzipped(made, path)[`${base}.xml`]))).toEqual([]);
  }
});

test('the zip is the same in every time zone', async () => {
  vi.stubEnv('TZ', 'Asia/Karachi');
  const one = await exported('pmc', issueOf(maximalArticle), NARROW);
  vi.stubEnv('TZ', 'America/New_York');
  const other = await exported('pmc', issueOf(maximalArticle), NARROW);
  vi.unstubAllEnvs();
  expect(one.files).toEqual(other.files);
});

test('articles that begin on the same page get different names', async () => {
  const second = { ...maximalArticle, name: 'second', doi: '10.5555/second' };
  const made = await exported('pmc', issueOf(maximalArticle, second), NARROW);
  expect(made.files.map((file) => file.path)).toEqual([
    'pmc/jts-1-2-57-a.zip',
    'pmc/jts-1-2-57-b.zip',
  ]);
});

test('without a PMC abbreviation, the name has the journal’s abbreviation or ISSN', async () => {
  const paths = async (abbreviation: string | undefined) => {
    const issue = withJournal(issueOf(maximalArticle), { abbreviation });
    return (await exported('pmc', issue, { ...NARROW, settings: {} })).files[0]?.path;
  };
  expect(await paths('J. Tid. Stud.')).toBe('pmc/jtidstud-1-2-57.zip');
  expect(await paths(undefined)).toBe('pmc/12345679-1-2-57.zip');
});

test('a picture in a title is sent, and a work of CSL type "figure" is not a picture', async () => {
  const title = [
    { type: 'text' as const, value: 'A ' },
    { type: 'inlineImage' as const, asset: 'figures/map.png', alt: 'map' },
  ];
  const references = maximalArticle.references.map((reference) => ({
    ...reference,
    csl: { ...reference.csl, type: 'figure' },
  }));
  const odd = { ...plain, title, references, assets: [picture('figures/map.png')] };
  const made = await exported('pmc', issueOf(odd), NARROW);
  const files = unzipped(made, 'pmc/jts-1-2-57.zip');
  expect(Object.keys(files)).toContain('jts-1-2-57-i001.png');
});

const SVG = { mediaType: 'image/svg+xml', width: 600, height: 400 };
const WEBP = { mediaType: 'image/webp', width: 2000, height: 1000 };

test.each([
  // 600 pixels of CSS are 159 mm, more than the 150 mm of the text.
  ['a drawing as wide as the text', SVG, undefined, 4724, 3150],
  ['a drawing over a third of the line', SVG, 1 / 3, 1575, 1050],
  ['a drawing smaller than the line', { ...SVG, width: 96, height: 48 }, undefined, 800, 400],
  ['a drawing as high as two pages', { ...SVG, height: 1800 }, undefined, 2667, 8000],
  ['a photograph, which has the pixels that it has', WEBP, undefined, 2000, 1000],
])('%s becomes a PNG', async (_, asset, share, width, height) => {
  const asked: unknown[] = [];
  const png = async (_: Article, { width, height }: PictureSize) => {
    asked.push([width, height]);
    return samplePng();
  };
  const made = await exported('pmc', withPicture(asset, share), { png });
  expect(made.leftOut).toEqual([]);
  expect(asked).toEqual([[width, height]]);
  const files = unzipped(made, 'pmc/jts-1-2-57.zip');
  expect(Object.keys(files)[2]).toBe('jts-1-2-57-g001.png');
  expect(text(files['jts-1-2-57.xml'])).toContain(
    '<graphic xlink:href="jts-1-2-57-g001.png" mimetype="image" mime-subtype="png"',
  );
});

test('converted pictures are one remark per kind', async () => {
  const [one, other] = [SVG, WEBP].map((asset) => articlesOf(withPicture(asset))[0] ?? plain);
  const second = { ...one, name: 'second', doi: '10.5555/second' } as Article;
  const third = { ...other, name: 'third', doi: '10.5555/third' } as Article;
  const { remarks } = await exported('pmc', issueOf(one as Article, second, third));
  expect(remarks?.map((one) => problemWording(one).reason)).toEqual([
    'PMC does not accept SVG. 2 figures were converted to PNG at 800 dpi.',
    'PMC does not accept WebP. 1 figure was converted to PNG in its own size.',
  ]);
});

test('a picture that cannot be converted leaves its article out', async () => {
  const { files, leftOut } = await exported('pmc', withPicture(SVG), {
    png: async () => undefined,
  });
  expect(files).toEqual([]);
  expect(leftOut).toEqual([
    expect.objectContaining({ article: 'ferry-2023', field: 'figures/map.svg' }),
  ]);
});

test.each([
  [1800, undefined, []],
  [1700, undefined, ['287 dots']],
  [600, undefined, ['101 dots']],
  [600, 0.3, []],
  [300, undefined, ['96 dots per inch, printed 79 mm wide. It needs a width of 1772 pixels']],
])('a picture of %i pixels, width %s', async (width, share, lines) => {
  const { leftOut } = await exported('pmc', withPicture({ mediaType: 'image/png', width }, share));
  const list = leftOut.flatMap(({ list = [] }) => list);
  expect(list).toHaveLength(lines.length);
  for (const [index, line] of lines.entries()) expect(list[index]).toContain(line);
});

test('thirty coarse figures are one problem with a list', async () => {
  const assets = Array.from({ length: 30 }, (_, at) => picture(`figures/${at}.png`));
  const body = assets.map(({ path }, at) => figure(`fig-${at}`, `${at}`, path, 'A map.'));
  const { leftOut } = await exported('pmc', issueOf({ ...plain, body, assets }));
  expect(leftOut).toHaveLength(1);
  expect(leftOut[0]?.list).toHaveLength(30);
});

test.each([
  ['pages', { pages: undefined }],
  ['dates.published', { dates: {} }],
])('without %s nothing is sent', async (field, change) => {
  const issue = withFirst(issueOf(plain), change);
  expect((await exported('pmc', issue)).leftOut).toEqual([
    expect.objectContaining({ article: plain.name, field }),
  ]);
});

test('an article without a PDF is left out, and the message names the fix', async () => {
  const { leftOut } = await exported('pmc', issueOf(plain), { state: async () => 'missing' });
  expect(leftOut).toEqual([expect.objectContaining({ article: plain.name, field: 'PDF' })]);
  expect(leftOut.map(problemWording)[0]?.advice).toContain('offprint build');
});

test('a journal without a publisher and numbers with words are refused', async () => {
  const issue = issueOf(plain);
  const journal = { ...issue.journal, publisher: undefined };
  const { leftOut } = await exported('pmc', {
    ...issue,
    journal,
    facts: { ...issue.facts, issue: 'No. 2' },
  });
  expect(leftOut.map(({ field }) => field)).toEqual(['publisher', 'issue']);
});

const plain: Article = {
  ...maximalArticle,
  body: [paragraph('Words.')],
  back: [],
  notes: [],
  assets: [],
};

function withPicture(asset: Partial<ReturnType<typeof picture>>, width?: number) {
  const { panels, ...rest } = figure('fig-map', '1', 'figures/map.svg', 'A map.');
  const body = [{ ...rest, panels: panels.map((panel) => ({ ...panel, width })) }];
  const assets = [{ ...picture('figures/map.svg'), ...asset }];
  return issueOf({ ...plain, body, assets });
}

function onPage(article: Article, index: number): Article {
  return article.elocation ? article : { ...article, pages: { first: String(index * 10 + 1) } };
}

function unzipped({ files }: Exported, path: string): Record<string, Uint8Array> {
  const found = files.find((file) => file.path === path);
  if (!(found?.content instanceof Uint8Array)) throw new Error(`no ${path}`);
  return unzipSync(found.content);
}

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
