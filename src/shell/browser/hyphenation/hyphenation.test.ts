import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractText } from '../../../../test/pdf-text.ts';
import { openBrowser, type Printer } from '../open.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openBrowser();
});
afterAll(() => printer.close());

it('hyphenates in print, each language by its own patterns', async () => {
  const file = '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2';
  const font = readFileSync(createRequire(import.meta.url).resolve(file));
  const style =
    '@font-face { font-family: S; src: url(f.woff2) } p { font-family: S; width: 1px; hyphens: auto }';
  const html = `<!doctype html><html lang="en"><title>t</title><style>${style}</style>
    <p lang="en">photographer<p lang="en-GB">photographer<p lang="de">Silbentrennung<p lang="fr">orthographe<p lang="es">investigador<p lang="tr">kitaplardan<p lang="id">pembangunan`;
  const bytes = async () => font;
  const files = new Map([['/f.woff2', { mediaType: 'font/woff2', bytes }]]);
  const { pdf } = await printer.print({ html, files });
  const text = (await extractText(pdf)).replace(/[‐-]\s+/g, '-').replace(/\s+/g, ' ');
  expect(text).toContain('pho-tog-ra-pher');
  expect(text).toContain('pho-to-grapher');
  expect(text).toContain('Sil-ben-tren-nung');
  expect(text).toContain('or-tho-graphe');
  expect(text).toContain('in-ves-ti-ga-dor');
  expect(text).toContain('ki-tap-lar-dan');
  expect(text).toContain('pem-ba-ngunan');
});
