import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processorFor } from '../compile/references/style/engine.ts';
import { localeFor } from '../compile/references/style/locales.ts';
import { StyleError } from '../compile/references/style-tree.ts';
import { bundledStyles, loadStyle } from './styles.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'styles-'));
});
afterAll(() => rm(folder, { recursive: true }));

const CSL = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"';
const INFO = '<info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>';

async function loadText(xml: string) {
  await writeFile(join(folder, 'own.csl'), xml);
  return loadStyle('own.csl', folder);
}

test('a bundled style comes with every locale', async () => {
  const style = await loadStyle('apa');
  expect(style.xml).toContain('APA Style 7th edition');
  for (const tag of ['en-US', 'ur-PK', 'ar', 'de-DE', 'zh-CN'])
    expect(style.locales[tag]).toContain('<locale');
  expect(Object.keys(style.locales).length).toBeGreaterThan(50);
});

test('styles answer to the names that people know', async () => {
  expect((await loadStyle('MLA')).xml).toBe((await loadStyle('modern-language-association')).xml);
  expect((await loadStyle('harvard-cite-them-right')).xml).toBe((await loadStyle('harvard1')).xml);
  expect((await bundledStyles()).length).toBeGreaterThan(40);
});

test.each(['no-such-style', '../../package', 'constructor'])(
  '%s is no bundled style',
  async (name) => {
    await expect(loadStyle(name)).rejects.toThrow(
      /citation style.* choose from .*, apa, .*|Choose from .*, apa, .*path of its \.csl file/s,
    );
  },
);

describe("a journal's own style", () => {
  test('is found beside journal.yaml', async () => {
    const style = await loadText(
      `<style ${CSL}>${INFO}<citation><layout><text variable="title"/></layout></citation></style>`,
    );
    expect(style.name).toBe('own.csl');
  });
  test('that refers to a bundled one is that one', async () => {
    const link = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>';
    const style = await loadText(
      `<style ${CSL}><info><title>T</title><id>t</id>${link}</info></style>`,
    );
    expect(style.xml).toBe((await loadStyle('apa')).xml);
  });
  test.each([
    [
      'no XML',
      'Dear editor,',
      'The citation style is not well-formed XML in line 1, column 12 (text data outside of root node)',
    ],
    ['cut off', `<style ${CSL}>${INFO}<citation>`, 'not well-formed XML'],
    ['another vocabulary', '<html/>', 'The file begins with <html>, so it is not a CSL style'],
    [
      'no citation',
      `<style ${CSL}>${INFO}</style>`,
      'The citation style has no `<citation>` with a `<layout>`',
    ],
    [
      'a macro that is missing',
      `<style ${CSL}>${INFO}<citation><layout><text macro="x"/></layout></citation></style>`,
      'calls the macro "x"',
    ],
    [
      'a parent that is not bundled',
      `<style ${CSL}><info><link href="http://www.zotero.org/styles/x-y" rel="independent-parent"/></info></style>`,
      'only refers to "x-y"',
    ],
  ])('with %s is refused in one sentence', async (_, xml, message) => {
    await expect(loadText(xml)).rejects.toThrow(message);
  });
  test('that is not there is named', async () => {
    await expect(loadStyle('styles/none.csl', folder)).rejects.toThrow(
      /no file "styles\/none\.csl" with a citation style/,
    );
  });
  test('with an element that CSL does not have is refused by the engine', async () => {
    const style = await loadText(
      `<style ${CSL}>${INFO}<citation><layout><nonsense/></layout></citation></style>`,
    );
    expect(() => processorFor(style, 'en')).toThrow(StyleError);
  });
});

test.each([
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['es-AR', 'es-ES'],
  ['pt', 'pt-BR'],
  ['zh-Hant', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['no', 'nb-NO'],
  ['ur', 'ur-PK'],
  ['ar-EG', 'ar'],
  ['sw', 'fr-FR'],
])('the locale of %s is %s', async (language, tag) => {
  const { locales } = await loadStyle('apa');
  expect(localeFor(language, locales, 'fr-FR')).toBe(tag);
});
