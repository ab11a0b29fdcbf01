/**
 * The same pages come out of every browser: lines end at the same words, and words are parted where the
 * patterns of their language say, though a whole Chrome brings no patterns. What parts them is not found
 * in the finished PDF.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/article/article.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { type OpenPdf, openPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import type { Run } from '../../src/formats/pdf/reading/runs.ts';
import { findBrowser, openBrowser, type Printer } from '../../src/io/browser/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { emptyArticle, paragraph } from '../support/build-article.ts';
import { type BuiltArticle, compileFolder } from '../support/built.ts';
import { extractText } from '../support/pdf-text.ts';
import { offprint } from '../support/run-command.ts';

const bundled = await findBrowser({ sources: ['package'] }).catch(() => undefined);
const whole = await findBrowser({ sources: ['installed'] }).catch(() => undefined);
if (!whole)
  console.warn('No Chrome, Chromium or Edge on this machine: its pages are not compared.');

const WORDS =
  'the institutional development of the region has considerably influenced how contemporary states see ' +
  'one another and what their representatives say in public of the efficient communications that bind ' +
  'an affiliation to the responsibilities and the reciprocity which neighbouring governments expect of it';
const ADDRESS =
  'https://internationalization.example/telecommunications/hydrodynamics_considerably';

/** Sixty lines and more of one language, with the words turned round from paragraph to paragraph. */
function paragraphs(words: string): Block[] {
  const list = words.split(' ');
  return Array.from({ length: 12 }, (_, turn) => {
    const turned = [...list.slice((turn * 5) % list.length), ...list, ...list];
    return paragraph(`${turned.join(' ')}.`);
  });
}

const OTHERS: Record<string, string> = {
  en: 'The photographer of the internationalization',
  'en-GB': 'The photographer of the internationalisation',
  de: 'Die Silbentrennung der Donaudampfschifffahrtsgesellschaft',
  fr: 'Le développement orthographique et internationalisation',
  es: 'El desarrollo ortográfico de la internacionalización',
  tr: 'Kitaplardan uluslararasılaştırma geliştirmeler',
  id: 'Ketidakberdayaannya perkembangan pembangunan',
  it: 'Lo sviluppo dell’internazionalizzazione ortografica',
  nl: 'De ontwikkeling van internationalisering',
  pl: 'Rozwój umiędzynarodowienia ortograficznego',
  pt: 'O desenvolvimento da internacionalização',
  ru: 'Развитие интернационализации орфографии',
};

test.skipIf(!bundled)(
  'a build says which browser has printed, unless nothing was printed',
  async () => {
    const out = await mkdtemp(join(tmpdir(), 'offprint-browsers-'));
    try {
      const build = (...more: string[]) =>
        offprint('build', 'manuscripts/1-2/editorial', '--out', out, ...more);
      const said = /^Printed with .+\.$/m;
      expect((await build('--to', 'html,jats')).stderr).not.toMatch(said);
      expect((await build()).stderr).toMatch(said);
      expect((await build()).stderr).not.toMatch(said);
    } finally {
      await rm(out, { recursive: true });
    }
  },
);

function inLanguage([language, words]: [string, string]): Block[] {
  const direction = 'ltr';
  return paragraphs(words).map((block) =>
    block.type === 'paragraph'
      ? paragraph({ type: 'span', language, direction, children: block.children })
      : block,
  );
}

interface Page {
  pdf: Uint8Array;
  opened: OpenPdf;
  lines: string[];
}

let one: BuiltArticle;
beforeAll(async () => {
  const [built] = await compileFolder('manuscripts/1-1/pipeline');
  if (!built) throw new Error('not compiled');
  one = built;
});

async function printOn(printer: Printer, language: string, body: Block[]): Promise<Page> {
  const article = emptyArticle({ language, body });
  const [file] = await pdfFormat.render(article, { ...one.host, print: printer.print });
  if (!(file?.content instanceof Uint8Array))
    throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  const { lines } = await readPdf(file.content);
  return {
    pdf: file.content,
    opened: await openPdf(file.content),
    lines: lines.map(({ words }) => words),
  };
}

describe.skipIf(!bundled)('the pages of a browser', () => {
  const printers: Printer[] = [];
  beforeAll(async () => {
    printers.push(openBrowser({ sources: ['package'] }));
    if (whole) printers.push(openBrowser({ sources: ['installed'] }));
  });
  afterAll(() => Promise.all(printers.map(({ close }) => close())));

  test('have hyphens at the ends of lines, and no wide gaps', async () => {
    for (const printer of printers) {
      const { opened, lines } = await printOn(printer, 'en', paragraphs(WORDS));
      const parted = lines.filter((words) => /\p{Ll}[-‐]$/u.test(words));
      expect(parted.length / lines.length).toBeGreaterThan(0.15);
      expect(wideLines(opened) / lines.length).toBeLessThan(0.1);
    }
  });

  test.skipIf(!whole)('are those of every other browser', async () => {
    const body = [...paragraphs(WORDS), ...Object.entries(OTHERS).flatMap(inLanguage)];
    const [first, second] = await Promise.all(
      printers.map((printer) => printOn(printer, 'en', body)),
    );
    expect(second?.lines).toEqual(first?.lines);
  });

  test('have no soft hyphens in their text, and leave addresses and code whole', async () => {
    const body: Block[] = [
      ...paragraphs(WORDS),
      ...Array.from({ length: 20 }, (_, length) =>
        paragraph(
          `${'so '.repeat(length)}see ${ADDRESS} and `,
          { type: 'inlineCode', value: 'internationalization_of_telecommunications()' },
          ' and ',
          { type: 'inlineMath', value: String.raw`\text{international} = x^2` },
        ),
      ),
    ];
    for (const printer of printers) {
      const { pdf, opened } = await printOn(printer, 'en', body);
      expect(await extractText(pdf)).not.toContain('\u00ad');
      const { pieces } = await readPdf(pdf);
      expect(pieces.map(({ text }) => text).join('')).not.toContain('\u00ad');
      const words = opened.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
      expect(words).not.toContain('\u00ad');
      expect(words.split(ADDRESS)).toHaveLength(21);
      expect(words.split('international = x').length + words.split('international=').length).toBe(
        22,
      );
      expect(opened.pages.map(({ content }) => content).join('')).not.toMatch(
        /feff(?:[\da-f]{4})*00ad/i,
      );
    }
  });

  test('are told from others by a sentence', async () => {
    const [first, second] = printers;
    expect(first?.printedWith()).toMatch(
      /^Printed with the bundled Chromium \d+ \(headless shell\)\.$/,
    );
    if (whole) expect(second?.printedWith()).toContain(`${whole.executable} (version `);
  });
});

/** Lines in which a space between two words is wider than 6 pt. */
function wideLines({ pages }: OpenPdf): number {
  return pages.flatMap(({ runs }) => runs.filter((run) => widestSpace(run) > 8)).length;
}

/** In CSS px. */
function widestSpace({ texts, lefts, rights }: Run): number {
  const spaces = texts.map((text, at) =>
    text === ' ' ? (lefts[at + 1] ?? 0) - (rights[at - 1] ?? Number.POSITIVE_INFINITY) : 0,
  );
  return Math.max(0, ...spaces);
}
