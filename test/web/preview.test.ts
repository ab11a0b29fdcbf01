/** `offprint preview` as an editor has it: a process, a browser, a manuscript that is being saved. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { processFamily } from '../../src/io/processes/processes.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';

const CLI = resolve('dist/cli/main.js');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const skipped = unlessFound('the tests of the preview');

const PATIENCE = { timeout: 20_000 };
/** Milliseconds from the save to the shown page, on a machine that others use too; alone it takes under 200. */
const BOUND = 5000;

describe.skipIf(skipped)('the preview in a browser', () => {
  let root: string;
  let manuscript: string;
  let original: string;
  let child: ChildProcess;
  let base: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-preview-'));
    await cp('manuscripts', join(root, 'manuscripts'), { recursive: true });
    manuscript = join(root, 'manuscripts/1-1/pipeline/article.md');
    original = await readFile(manuscript, 'utf8');
    ({ child, base } = await start(root, ['manuscripts/1-1', '--port', '0']));
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${base}article/1-1/pipeline/`);
    await page.waitForFunction(PDF_SHOWN, PATIENCE);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    child?.kill('SIGKILL');
    await rm(root, { recursive: true, force: true });
  });

  /** As editors do: beside it, then in its place. */
  async function save(text: string): Promise<void> {
    await writeFile(`${manuscript}~`, text);
    await rename(`${manuscript}~`, manuscript);
  }
  const inHtml = (script: string) =>
    page.evaluate(`document.querySelector('#html iframe').content${script}`);
  const textOf = (selector: string) => page.$eval(selector, (one) => one.textContent);

  test('a save shows at once, at the place where the reader was; the PDF follows', async () => {
    await inHtml('Window.scrollTo({ top: 700, behavior: "instant" })');
    const before = await page.evaluate(PDF_VERSION);
    await page.evaluate(
      'window.shown = new Promise((done) => document.addEventListener("galley", () => done(Date.now()), { once: true })); 0',
    );
    const saved = Date.now();
    await save(original.replace(/\n# /, '\n# Quickly shown '));
    const shown = (await page.evaluate('window.shown')) as number;
    console.info(`from the save to the shown page: ${shown - saved} ms`);
    expect(shown - saved).toBeLessThan(BOUND);
    expect(await inHtml('Document.body.textContent')).toContain('Quickly shown');
    expect(await inHtml('Window.scrollY')).toBe(700);
    await page.waitForFunction(`(${PDF_VERSION}) > ${before}`, PATIENCE);
    expect(await page.evaluate(PDF_WORDS)).not.toBe('');
  });

  test('an error keeps the last good galley, says so, and leads to its line', async () => {
    await save(original.replace('title:', 'titel:'));
    await page.waitForSelector('#banner .errors', PATIENCE);
    expect(await textOf('#banner')).toMatch(/Not the present text: it has 2 errors/);
    expect(await textOf('#head')).toContain('2 errors');
    expect(await inHtml('Document.body.textContent')).toContain('Quickly shown');
    expect(await page.$eval('#messages details', (one) => (one as HTMLDetailsElement).open)).toBe(
      true,
    );
    const link = await page.$('.message.error a.place');
    expect(await link?.evaluate((one) => one.textContent)).toBe('article.md:2:1');
    await Promise.all([page.waitForNavigation(), link?.click()]);
    expect(await textOf('li.here > code')).toContain('titel:');
    expect(await textOf('li.here .note')).toContain('key-unknown');
    await save(original);
    await page.waitForFunction('!document.querySelector(".note")', PATIENCE);
    expect(await textOf('li.here > code')).toContain('title:');
    expect(page.url()).toMatch(/#L2$/);
    await page.goBack();
    await page.waitForFunction('!document.querySelector("#banner .errors")', PATIENCE);
  });

  test('many saves during a print are followed by one print of the last', async () => {
    const before = Number(await page.evaluate(PDF_VERSION));
    const versions = new Set<number>();
    for (let round = 0; round < 8; round++) {
      await save(original.replace('title: "', `title: "Round${round} `));
      await delay(60);
    }
    await page.waitForFunction(`(${PDF_WORDS}).includes('Round7')`, { ...PATIENCE, polling: 20 });
    for (const version of (await page.evaluate(PDF_REQUESTS)) as number[])
      if (version > before) versions.add(version);
    expect(versions.size).toBeLessThanOrEqual(4);
    await save(original);
  });

  test('articles, figures, references, issue and journal files are followed', async () => {
    const folder = join(root, 'manuscripts');
    const index = await browser.newPage();
    await index.goto(base);
    const words = () => index.$eval('#articles', (one) => one.textContent);
    await cp(join(folder, '1-2/editorial'), join(folder, '1-1/guest'), { recursive: true });
    const issue = join(folder, '1-1/issue.yaml');
    const listed = await readFile(issue, 'utf8');
    await writeFile(issue, listed.replace('[pipeline]', '[pipeline, guest]'));
    await index.waitForSelector('a[href="/article/1-1/guest/"]', PATIENCE);
    await rm(join(folder, '1-1/guest'), { recursive: true });
    await writeFile(issue, listed);
    await index.waitForFunction(
      '!document.querySelector("a[href=\\"/article/1-1/guest/\\"]")',
      PATIENCE,
    );
    const journal = join(folder, 'journal.yaml');
    const said = await readFile(journal, 'utf8');
    await writeFile(journal, said.replace('title: Journal of', 'title: Gazette of'));
    await page.waitForFunction(`${HTML_WORDS}.includes('Gazette of')`, PATIENCE);
    await writeFile(journal, said);
    const references = join(folder, '1-1/pipeline/references.bib');
    const works = await readFile(references, 'utf8');
    await writeFile(references, works.replace('{Facts that drift', '{Unheard of, and drift'));
    await page.waitForFunction(`${HTML_WORDS}.includes('Unheard of')`, PATIENCE);
    await writeFile(references, works);
    const figures = join(folder, '1-1/pipeline/figures');
    const [figure = ''] = await readdir(figures);
    await rename(join(figures, figure), join(figures, `away-${figure}`));
    await page.waitForSelector('#banner .errors', PATIENCE);
    expect(await textOf('#messages')).toContain('figure-missing');
    await rename(join(figures, `away-${figure}`), join(figures, figure));
    await page.waitForFunction('!document.querySelector("#banner .errors")', PATIENCE);
    expect(await words()).toContain('From manuscript to galley');
    await index.close();
  }, 180_000);

  test('an article, and the whole folder, may go and come back', async () => {
    const folder = join(root, 'manuscripts/1-1');
    await rename(join(folder, 'pipeline'), join(root, 'away'));
    await page.waitForSelector('body.notice', PATIENCE);
    await rename(join(root, 'away'), join(folder, 'pipeline'));
    await page.waitForSelector('body.article', PATIENCE);
    await rename(folder, join(root, 'away'));
    const index = await browser.newPage();
    await index.goto(base);
    await index.waitForSelector('#trouble .errors', PATIENCE);
    expect(await index.$eval('#trouble', (one) => one.textContent)).toContain('does not exist');
    await rename(join(root, 'away'), folder);
    await index.waitForFunction('!document.querySelector("#trouble .errors")', PATIENCE);
    await index.close();
    const shown =
      "document.querySelector('#html iframe')?.contentDocument?.body?.children.length > 0";
    await page.waitForFunction(shown, PATIENCE);
  }, 90_000);

  test('nothing of a manuscript runs', async () => {
    const titles: unknown[] = [];
    page.on('dialog', (dialog) => titles.push(dialog.message()));
    await inHtml(`Document.body.insertAdjacentHTML('beforeend',
      '<img src="x" onerror="top.document.title = 1; alert(1)"><iframe srcdoc="<script>alert(1)</script>"></iframe>')`);
    await inHtml(`Document.body.append(Object.assign(document.createElement('a'),
      { href: 'javascript:top.document.title=1', id: 'bad', textContent: 'x' }))`);
    await inHtml("Document.getElementById('bad').click()");
    await delay(200);
    expect(titles).toEqual([]);
    expect(await page.title()).toContain('From manuscript to galley');
  });

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ])(
    'axe finds nothing at %i pixels, %s, and nothing is wider than the window',
    async (width, scheme) => {
      await save(original.replace('title:', 'titel:'));
      await page.waitForSelector('#banner .errors', PATIENCE);
      const source = await page.$eval('a.place', (one) => one.getAttribute('href'));
      const other = await browser.newPage();
      // The preview's own policy keeps axe out.
      await other.setBypassCSP(true);
      await other.setViewport({ width, height: 800 });
      await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const problems: string[] = [];
      for (const path of [
        '',
        'article/1-1/pipeline/',
        'pdf/1-1/pipeline/',
        'nowhere',
        source?.slice(1),
      ]) {
        await other.goto(`${base}${path}`);
        await other.addScriptTag({ path: axe });
        const violations = (await other.evaluate(
          '(async () => (await axe.run({ iframes: false })).violations.map(({ id, nodes }) => id + " " + nodes[0].html))()',
        )) as string[];
        problems.push(...violations.map((one) => `${path}: ${one}`));
        const over = await other.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) problems.push(`${path} is ${over} too wide`);
      }
      await other.close();
      await save(original);
      await page.waitForFunction('!document.querySelector("#banner .errors")', PATIENCE);
      expect(problems).toEqual([]);
    },
    90_000,
  );

  test('without scripts the page is there, too', async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${base}article/1-1/pipeline/`);
    const galley = await plain.waitForFrame((frame) => frame.url().includes('/galley/'));
    expect(await galley.content()).toContain('From manuscript to galley');
    await plain.close();
  });

  test('Ctrl-C ends it, in the middle of a print, and leaves no process and no file', async () => {
    const pid = child.pid ?? 0;
    const children = processFamily(pid).filter((one) => one !== pid);
    expect(children.length).toBeGreaterThan(0);
    await save(original.replace(/\n# /, '\n# At last '));
    await delay(200);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    const left = [pid, ...children].filter((one) => processFamily(one).length > 0);
    expect(left).toEqual([]);
    await page.waitForFunction('!document.getElementById("lost").hidden', PATIENCE);
    await save(original);
    expect(await filesIn(join(root, 'manuscripts'))).toEqual(await filesIn('manuscripts'));
    expect(await readdir(root)).toEqual(['manuscripts']);
  });
});

test.skipIf(skipped)('SIGTERM while the first articles are read ends it, too', async () => {
  const { child } = await start(process.cwd(), ['manuscripts', '--port', '0']);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(processFamily(child.pid ?? 0)).toEqual([]);
});

const PDF_FRAME = "document.querySelector('#pdf iframe').contentDocument";
const PDF_SHOWN = `document.querySelector('#pdf iframe')?.contentDocument?.body?.dataset.shown`;
const PDF_VERSION = `Number(${PDF_SHOWN})`;
const PDF_WORDS = `[...${PDF_FRAME}.querySelectorAll('.textLayer')].map((one) => one.textContent).join(' ')`;
const PDF_REQUESTS = `document.querySelector('#pdf iframe').contentWindow.performance
  .getEntriesByType('resource').map(({ name }) => Number(/pdf\\?v=(\\d+)/.exec(name)?.[1] ?? 0))`;
const HTML_WORDS = "document.querySelector('#html iframe').contentDocument.body.textContent";

async function start(cwd: string, args: string[]): Promise<{ child: ChildProcess; base: string }> {
  const child = spawn(process.execPath, [CLI, 'preview', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  await vi.waitFor(
    () => {
      if (!said.includes('http:')) throw new Error(`The preview did not start: ${said}`);
    },
    { timeout: 30_000, interval: 20 },
  );
  return { child, base: new URL('/', /http:\S+/.exec(said)?.[0]).href };
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
