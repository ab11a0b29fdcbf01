/**
 * The issue and the site: `npm run bench:issue`.
 *
 * - an issue of 12 articles: cold, again, with one article changed, and with one that grew by a page
 * - the pages of a site (no PDFs) of 10 and of 100 issues × 12 articles, from nothing, in another theme (the
 *   articles are known, all pages are made), and again: CPU for each article, and memory:
 *   the most that the process took, and what is still in use at the end (the collector is in no hurry
 *   where memory is free)
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rebuild } from '../compiled/app/build/rebuild.js';
import { buildSite } from '../compiled/app/site/build-site.js';
import { FORMATS } from '../compiled/formats/index.js';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {}, waiting: () => {} };
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const only = (...names) => FORMATS.filter(({ name }) => names.includes(name));

const journal = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
try {
  await writeJournal(journal, 1, 12);
  const out = join(journal, 'out');
  const issue = () => rebuild({ paths: [join(journal, '1-1')], formats: FORMATS, out }, SILENT);
  await row('issue of 12 articles, cold', 12, issue);
  // Files younger than two seconds are read each time.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await row('the same again', 12, issue);
  await writeArticle(journal, 1, 3, 20, 'changed');
  await row('the third article changed, its length did not: it alone is printed', 12, issue);
  await writeArticle(journal, 1, 3, 60);
  await row('the third article grew: it and those behind it are printed', 12, issue);
  for (const issues of [10, 100]) {
    const folder = join(journal, `site-${issues}`);
    await writeJournal(folder, issues, 12);
    const options = { path: folder, formats: only('html'), out: join(folder, 'out') };
    await row(`site of ${issues} × 12 articles, pages only`, issues * 12, () =>
      buildSite(options, SILENT),
    );
    const themed = { ...options, theme: 'horizon' };
    await row('its pages anew, of articles that are known: another theme', issues * 12, () =>
      buildSite(themed, SILENT),
    );
    await row('the same again', issues * 12, () => buildSite(themed, SILENT));
  }
} finally {
  await rm(journal, { recursive: true, force: true });
}

async function row(name, articles, run) {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const [before, start] = [process.cpuUsage(), performance.now()];
  await run();
  clearInterval(watch);
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  const wall = performance.now() - start;
  collect();
  const kept = process.memoryUsage().heapUsed;
  console.log(
    `${name}: ${Math.round(wall)} ms, CPU of Node ${Math.round(cpu)} ms (${(cpu / articles).toFixed(1)} an article), at most ${Math.round(most / 2 ** 20)} MB, ${Math.round(kept / 2 ** 20)} MB in use at the end`,
  );
}

async function writeJournal(folder, issues, articles) {
  await mkdir(folder, { recursive: true });
  const yaml =
    'title: Journal of Benchmarks\nissn: {electronic: 1234-5679}\nurl: https://journal.example/\nlicense: CC-BY-4.0\n';
  await writeFile(join(folder, 'journal.yaml'), yaml);
  for (let issue = 1; issue <= issues; issue++) {
    await mkdir(join(folder, `1-${issue}`), { recursive: true });
    const date = `${1900 + issue}-01-15`;
    const names = Array.from({ length: articles }, (_, index) => `a${index + 1}`).join(', ');
    const facts = `volume: 1\nissue: ${issue}\ndate: ${date}\nfirst-page: 1\narticles: [${names}]\n`;
    await writeFile(join(folder, `1-${issue}/issue.yaml`), facts);
    for (let article = 1; article <= articles; article++)
      await writeArticle(folder, issue, article, 20);
  }
}

async function writeArticle(folder, issue, number, paragraphs, last = 'end') {
  const path = join(folder, `1-${issue}/a${number}`);
  await mkdir(path, { recursive: true });
  const words = (count, seed) =>
    Array.from({ length: count }, (_, at) => `word${(at * 7 + seed * 13) % 997}`).join(' ');
  const body = Array.from(
    { length: paragraphs },
    (_, at) => `${at % 5 === 0 ? `# Section ${at / 5 + 1}\n\n` : ''}${words(80, at + number)}.\n\n`,
  ).join('');
  const front = `---\ntitle: Article ${number} of issue ${issue}\nauthors:\n  - {name: {given: Ann${number}, family: Author${issue}}}\nabstract: ${words(100, number)}.\nkeywords: [bench, number ${number}]\ndates: {published: ${1900 + issue}-01-15}\ndoi: 10.5555/b.${issue}.${number}\n---\n\n`;
  await writeFile(join(path, 'article.md'), `${front}${body}${last}.\n`);
}
