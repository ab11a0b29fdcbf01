/**
 * Figures and supplements, published as a build publishes them, and each opened alone in a browser: nothing runs,
 * and nothing is asked for. The same files as they were given do run.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';
import { type FilesOpener, filesOpener } from './opened-files.ts';

const { payloads } = JSON.parse(
  await readFile(new URL('../fixtures/dompurify/svg-mathml.json', import.meta.url), 'utf8'),
) as { payloads: string[] };

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const RUN = 'alert(1); globalThis.ran = 1';

/** Each runs, or waits to run, as it is. */
const RUNNING: Record<string, string> = {
  'prefix.svg': `<svg xmlns="${SVG}"><é:script xmlns:é="${SVG}">${RUN}</é:script></svg>`,
  'inherited.svg': `<svg xmlns="${SVG}" xmlns:é="${XHTML}"><g><é:script>${RUN}</é:script></g></svg>`,
  'reference.svg': `<svg xmlns="${SVG}"><x:script xmlns:x="http://www.w3.org/1999/xhtm&#x6c;">${RUN}</x:script></svg>`,
  'entity.svg': `<!DOCTYPE svg [<!ENTITY s "${SVG}">]><svg xmlns="${SVG}"><x:script xmlns:x="&s;">${RUN}</x:script></svg>`,
  'attlist.svg': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${RUN}">]><svg xmlns="${SVG}"/>`,
  'handler.svg': `<svg xmlns="${SVG}" onload="${RUN}"/>`,
  'link.svg': `<svg xmlns="${SVG}"><é:a xmlns:é="${SVG}" href="java&#9;script:alert(1)"><text>a</text></é:a></svg>`,
  'frame.svg': `<svg xmlns="${SVG}"><é:iframe xmlns:é="${XHTML}" srcdoc="&lt;script>parent.alert(1)&lt;/script>"/></svg>`,
  'picture.svg': `<svg xmlns="${SVG}"><é:image xmlns:é="${SVG}" width="9" height="9" href="asked.png"/></svg>`,
  'style.svg': `<svg xmlns="${SVG}"><é:style xmlns:é="${SVG}">@import "asked.css";</é:style></svg>`,
  'sheet.svg': `<?xml-stylesheet href="asked.css"?><svg xmlns="${SVG}"/>`,
  'prefix.xml': `<data><é:script xmlns:é="${XHTML}">${RUN}</é:script></data>`,
  'drawing.xml': `<data xmlns:é="${SVG}"><é:script>${RUN}</é:script></data>`,
  'broken.xml': `<data><é:script xmlns:é="${XHTML}">${RUN}</é:script></dat>`,
  'page.xsd': `<é:html xmlns:é="${XHTML}"><é:script>${RUN}</é:script></é:html>`,
  'page.rdf': `<é:html xmlns:é="${XHTML}"><é:script>${RUN}</é:script></é:html>`,
  'page.mathml': `<math xmlns="http://www.w3.org/1998/Math/MathML"><é:script xmlns:é="${XHTML}">${RUN}</é:script></math>`,
  'page.kml': `<kml xmlns="http://www.opengis.net/kml/2.2"><script xmlns="${XHTML}">${RUN}</script></kml>`,
  'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><script xmlns="${XHTML}">${RUN}</script></feed>`,
  'style.xml': `<?xml-stylesheet type="text/css" href="asked.css"?><data/>`,
  'page.html': `<script>${RUN}</script>`,
  'page.xhtml': `<html xmlns="${XHTML}"><script>${RUN}</script></html>`,
  'page.unknown': ` \n<!DOCTYPE html><script>${RUN}</script>`,
  'page-without-ending': `<script>${RUN}</script>`,
  'declared.unknown': `<?xml version="1.0"?><é:script xmlns:é="${XHTML}">${RUN}</é:script>`,
  'utf-16.xml': `\ufeff<data><é:script xmlns:é="${XHTML}">${RUN}</é:script></data>`,
};
/** Published as they are: no browser does more than show them. */
const PLAIN: Record<string, string> = {
  'plain.xml': '<?xml version="1.0"?>\n<!-- counts --><data xmlns="urn:x"><a b="c">1</a></data>\n',
  'plain.xsd':
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"/></xs:schema>',
  'plain.kml': '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  'plain.csv': 'a,b\n<p>,1\n',
  'plain.txt': '<script>alert(1)</script>\n',
  'plain.nt': '<https://example.org/a> <https://example.org/b> "c" .\n',
};

const bytesOf = (name: string, text: string) =>
  Buffer.from(text, name.startsWith('utf-16') ? 'utf16le' : 'utf8');
const HEAD = '---\ntitle: T\nauthor: Ann Author\n---\n\n';
const supplements = (names: string[]) =>
  HEAD + names.map((name) => `:::supplement {file=${name}}\n${name}\n:::\n`).join('\n');
const figure = (name: string) => `${HEAD}![A](${name}){alt="a"}\n`;

/** DOMPurify's strings as files: as they are, and as the XML that a browser makes of them. */
function filesOf(payload: string, xml: string, index: number): Record<string, string> {
  return {
    [`raw-${index}.xml`]: payload,
    [`raw-${index}.svg`]: payload,
    [`raw-${index}`]: payload,
    [`made-${index}.xml`]: `<data>${xml}</data>`,
    [`drawing-${index}.svg`]: `<svg xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink">${xml}</svg>`,
  };
}

/** What a browser reads in a string of HTML, as XML in the namespaces that it gives. */
async function madeXml(browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  const made = await page.evaluate((texts) => {
    const serializer = new XMLSerializer();
    return texts.map((text) => {
      const { head, body } = new DOMParser().parseFromString(text, 'text/html');
      const nodes = [...head.childNodes, ...body.childNodes];
      return nodes.map((node) => serializer.serializeToString(node)).join('');
    });
  }, payloads);
  await page.close();
  return made;
}

const skipped = unlessFound('the tests of published files in a browser');

describe.skipIf(skipped)('a file that is opened alone', () => {
  let browser: Browser;
  let folder: string;
  let given: Record<string, string>;

  beforeAll(async () => {
    browser = await openTestBrowser();
    const made = await madeXml(browser);
    const public_ = payloads.map((payload, index) => filesOf(payload, made[index] ?? '', index));
    given = Object.assign({}, RUNNING, PLAIN, ...public_);
    const files = Object.entries(given).map(([name, text]) => [name, bytesOf(name, text)] as const);
    const drawings = files.filter(([name]) => /^drawing-|^(?!raw).*\.svg$/.test(name));
    folder = await folderOf({
      ...Object.fromEntries(files.map(([name, bytes]) => [`s/${name}`, bytes])),
      's/article.md': supplements(files.map(([name]) => name)),
      ...Object.fromEntries(
        drawings.flatMap(([name, bytes]) => [
          [`figures/${name}/${name}`, bytes],
          [`figures/${name}/article.md`, figure(name)],
        ]),
      ),
      'figures/issue.yaml': `volume: 1\nissue: 1\narticles:\n${drawings.map(([name]) => `  - ${name}\n`).join('')}`,
      'journal.yaml': 'title: J\n',
    });
    await offprintIn(folder, ['build', 's', '--to', 'html,jats']);
    await offprintIn(folder, ['build', 'figures', '--to', 'html']);
  }, 300_000);
  afterAll(async () => browser?.close());

  async function openAll(at: string, names: string[]): Promise<Record<string, string[]>> {
    const opener: FilesOpener = await filesOpener(browser, at);
    const did: Record<string, string[]> = {};
    for (const name of names) did[name] = await opener.open(name);
    await opener.close();
    return did;
  }

  test('runs as it was given', async () => {
    const did = await openAll(join(folder, 's'), Object.keys(RUNNING));
    expect(Object.keys(did).filter((name) => did[name]?.length === 0)).toEqual([]);
  }, 120_000);

  test('runs nothing as a supplement: a zip, or as it was', async () => {
    const out = join(folder, 'output/s/figures');
    const published = await readdir(out);
    expect(published).toHaveLength(Object.keys(given).length);
    const open = published.filter((name) => !name.endsWith('.zip'));
    expect(open).toEqual(expect.arrayContaining(Object.keys(PLAIN)));
    for (const name of Object.keys(RUNNING)) expect(open).not.toContain(name);
    for (const [name, text] of Object.entries(PLAIN))
      expect(await readFile(join(out, name), 'utf8')).toBe(text);
    const did = await openAll(out, open);
    expect(Object.entries(did).filter(([, what]) => what.length > 0)).toEqual([]);
  }, 600_000);

  test('is whole in its zip, which the galleys name', async () => {
    const out = join(folder, 'output/s');
    const zip = unzipSync(await readFile(join(out, 'figures/page-html.zip')));
    expect(Object.keys(zip)).toEqual(['page.html']);
    expect(Buffer.from(zip['page.html'] ?? []).toString()).toBe(RUNNING['page.html']);
    expect(await readFile(join(out, 's.html'), 'utf8')).toContain('href="figures/page-html.zip"');
    expect(await readFile(join(out, 's.xml'), 'utf8')).toContain(
      'xlink:href="figures/page-html.zip" mimetype="application" mime-subtype="zip"',
    );
  });

  test('runs nothing as a figure', async () => {
    const out = join(folder, 'output/figures');
    const pictures = (await readdir(out, { recursive: true })).filter((name) =>
      name.includes('/figures/'),
    );
    const did = await openAll(out, pictures);
    expect(Object.keys(did).length).toBeGreaterThan(50);
    expect(Object.entries(did).filter(([, what]) => what.length > 0)).toEqual([]);
  }, 600_000);
});
