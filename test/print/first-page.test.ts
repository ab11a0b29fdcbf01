/** What a reader sees on the first page of an article and on the contents page of its issue, in both themes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfPagePicture } from '../../src/io/pdf/pdf-page-picture.ts';
import { folderOf } from '../support/folder.ts';
import { type Box, textBoxes } from '../support/pdf-boxes.ts';
import { offprint } from '../support/run-command.ts';

const SENTENCE = 'The gauges of both harbours were read every hour of the year. ';
const LONG_TITLE =
  'Heights of the tides in two harbours of the northern coast, read from the gauges of a whole year, and the moon';
const URDU_TITLE =
  'شمالی ساحل کی دو بندرگاہوں میں مدوجزر کی اونچائیاں جو ایک پورے سال کے پیمانوں سے پڑھی گئیں اور ان کا چاند سے تعلق ایک تفصیلی مطالعہ';

const front = (title: string, more: string) =>
  `---\ntitle: "${title}"\nauthors:\n  - {name: {given: Ada, family: Marsh}, affiliations: [brest]}\n` +
  `affiliations: [{id: brest, institution: University of Brest, city: Brest, country: FR}]\n${more}\n---\n\n`;

const EQUATIONS = '$$\na = b + c\n$$ {#eq-one}\n\nWords.\n\n$$\na = b + c\n$$\n';
const TABLE =
  'Table: Heights {#tbl-h}\n\n| Port | Height |\n|---|---|\n| Brest | 1 |\n|  |  |\n| Whitby | 2 |\n';

const FILES = (theme: string) => ({
  'journal.yaml': `title: Journal of Tides\nissn: {electronic: 1234-5679}\npublisher: {name: Harbour Press}\nlicense: CC-BY-4.0\ndoi-prefix: "10.5555"\ntheme: ${theme}\n`,
  '1-2/issue.yaml':
    'volume: 1\nissue: 2\ndate: 2023-01-15\nfirst-page: 57\ndoi: 10.5555/jt.1.2\narticles: [long, urdu, short]\n',
  '1-2/long/article.md': `${front(
    LONG_TITLE,
    `doi: 10.5555/jt.57\ndates: {received: 2022-10-19, published: 2023-01-15}\nabstract: |\n  Begun. ${SENTENCE.repeat(20)} Ended.`,
  )}# Text\n\n${`${SENTENCE.repeat(12)}\n\n`.repeat(14)}`,
  '1-2/urdu/article.md': `${front(URDU_TITLE, 'language: ur\nabstract: خلاصہ')}متن\n`,
  '1-2/short/article.md': `${front(
    'Tides',
    'doi: 10.5555/jt.99\ndates: {received: 2022-10-19, accepted: 2023-01-01, published: 2023-01-15}\nabstract: Begun and ended.',
  ).replace(
    'affiliations: [{',
    '  - {name: {given: Bo, family: Reed}, affiliations: [brest]}\naffiliations: [{',
  )}# Text\n\n${EQUATIONS}\n${TABLE}`,
});

describe.each(['default', 'horizon'])('in the theme %s', (theme) => {
  let out: string;
  const boxes = new Map<string, Box[]>();
  const linesOf = (name: string) => joined(boxes.get(name) ?? []);
  const lineWith = (name: string, words: string | RegExp) => {
    const found = linesOf(name).find(({ text }) =>
      typeof words === 'string' ? text.includes(words) : words.test(text),
    );
    if (!found) throw new Error(`no line with ${words}`);
    return found;
  };
  const wordsOf = (name: string) =>
    linesOf(name)
      .filter(({ page }) => page === 1)
      .map(({ text }) => text)
      .join('');

  beforeAll(async () => {
    const folder = await folderOf(FILES(theme));
    out = join(folder, 'out');
    await offprint('build', folder, '--out', out);
    for (const name of ['long', 'urdu', 'short'])
      boxes.set(name, await textBoxes(await readFile(join(out, `1-2/${name}/${name}.pdf`))));
    boxes.set('issue', await textBoxes(await readFile(join(out, '1-2/issue.pdf'))));
  });

  test('the first page says how to cite the article, with its pages and its DOI as an address', () => {
    const last = 56 + Math.max(...(boxes.get('long') ?? []).map(({ page }) => page));
    expect(last).toBeGreaterThan(58);
    expect(squeezed(wordsOf('long'))).toContain(
      squeezed(`${LONG_TITLE}. Journal of Tides, 1(2), 57–${last}. https://doi.org/10.5555/jt.57`),
    );
    expect(wordsOf('long')).toContain('How to cite');
  });

  test('the DOI is an address that leads there', async () => {
    const [inInformation] =
      squeezed(wordsOf('short')).match(/DOIhttps:\/\/doi\.org\/10\.5555\/jt\.99/) ?? [];
    expect(inInformation).toBeDefined();
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const bytes = await readFile(join(out, '1-2/short/short.pdf'));
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const links = await (await document.getPage(1)).getAnnotations();
    expect(
      links.filter(({ url }) => url === 'https://doi.org/10.5555/jt.99').length,
    ).toBeGreaterThan(1);
    expect(wordsOf('short')).not.toContain('DOI 10.');
  });

  test('the masthead names the year, on the web page too', async () => {
    expect(wordsOf('long')).toContain('Volume 1, Issue 2, 2023');
    expect(await readFile(join(out, '1-2/long/long.html'), 'utf8')).toContain(
      'Volume 1, Issue 2, 2023',
    );
  });

  test('the publisher is named once', () => {
    expect(wordsOf('long')).toContain('This article is published by Harbour Press.');
    expect(wordsOf('long')).not.toContain('Publisher');
  });

  test('an affiliation that all authors share has no number', () => {
    const [page] = linesOf('short').filter(({ text }) => text.includes('University of Brest'));
    expect(page?.text.trim()).toBe('University of Brest, Brest, France');
    expect(wordsOf('short')).toMatch(/Ada Marsh and Bo Reed(?!\d)/);
  });

  test('a long abstract is as wide as the text, a short one stands beside the information', () => {
    const measure = lineWith('long', /^This article is published/).from;
    expect(lineWith('long', 'Begun.').from).toBeCloseTo(measure, 0);
    expect(lineWith('long', /Begun\./).y).toBeLessThan(lineWith('long', 'October 19, 2022').y);
    const short = boxes.get('short') ?? [];
    const [abstract] = short.filter(({ text }) => text.includes('Begun and ended'));
    expect(abstract?.from).toBeGreaterThan(measure + 80);
  });

  test('an equation stands in the middle of the text, with or without a number', () => {
    const signs = (boxes.get('short') ?? []).filter(
      ({ text }) => text.includes('𝑎') || text === 'a',
    );
    const [numbered, plain] = signs.slice(-2);
    expect(numbered?.y).not.toBe(plain?.y);
    expect(numbered?.from).toBeCloseTo(plain?.from ?? 0, 0);
    const [number] = (boxes.get('short') ?? []).filter(({ text }) => text.trim() === '(1)');
    const right = Math.max(...(boxes.get('long') ?? []).map(({ to }) => to));
    expect(number?.to).toBeCloseTo(right, 0);
  });

  test('no rule stands above or below an empty row', async () => {
    const bytes = await readFile(join(out, '1-2/short/short.pdf'));
    const { picture } = await pdfPagePicture({ bytes, page: lineWith('short', 'Whitby').page });
    const [top, bottom] = [lineWith('short', /^Brest/).y, lineWith('short', 'Whitby').y];
    expect(await rulesBetween(picture ?? new Uint8Array(), top, bottom)).toBe(0);
  });

  test('each page number of the contents stands at the right, its leader in the last line of the title', async () => {
    const contents = (boxes.get('issue') ?? []).filter(({ page }) => page === 3);
    const right = Math.max(...contents.map(({ to }) => to));
    const numbers = contents.filter(({ text }) => /^\d+(–\d+)?$/.test(text.trim()));
    expect(numbers).toHaveLength(3);
    for (const { to } of numbers) expect(to).toBeCloseTo(right, 0);
    const bytes = await readFile(join(out, '1-2/issue.pdf'));
    const { picture } = await pdfPagePicture({ bytes, page: 3 });
    for (const number of numbers) {
      const title = contents.filter(({ y, to }) => Math.abs(y - number.y) < 3 && to < number.from);
      const end = Math.max(...title.map(({ to }) => to));
      expect(title.length).toBeGreaterThan(0);
      const gap = await longestGap(picture ?? new Uint8Array(), number.y, end, number.from);
      expect(gap).toBeLessThan(14);
    }
  });
});

/** Boxes on one baseline as one text. */
function joined(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    const isSame = line && line.page === box.page && Math.abs(line.y - box.y) < 0.5;
    if (line && isSame && box.from > line.from) {
      line.text += (box.from - line.to > 1 ? ' ' : '') + box.text;
      line.to = box.to;
    } else lines.push({ ...box });
  }
  return lines;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Of a page of A4: whether there is ink at a place in points. */
async function inkOf(png: Uint8Array): Promise<(x: number, y: number) => boolean> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.height / 842;
  return (x, y) => {
    const [column, row] = [Math.round(x * scale), Math.round((842 - y) * scale)];
    return (data[(row * image.width + column) * 4] ?? 255) < 235;
  };
}

/** Horizontal rules in the middle of the page, between two baselines. */
async function rulesBetween(png: Uint8Array, top: number, bottom: number): Promise<number> {
  const ink = await inkOf(png);
  const middle = Array.from({ length: 40 }, (_, at) => 250 + at);
  let rules = 0;
  for (let y = top, was = false; y > bottom; y -= 0.2) {
    const is = middle.every((x) => ink(x, y));
    if (is && !was) rules += 1;
    was = is;
  }
  return rules;
}

/** Points without ink at the foot of a line. */
async function longestGap(
  png: Uint8Array,
  base: number,
  from: number,
  to: number,
): Promise<number> {
  const ink = await inkOf(png);
  let [gap, longest] = [0, 0];
  for (let x = from; x < to; x += 0.3) {
    const isDot = [-1, -0.5, 0, 0.5, 1].some((off) => ink(x, base + off));
    gap = isDot ? 0 : gap + 0.3;
    longest = Math.max(longest, gap);
  }
  return longest;
}
