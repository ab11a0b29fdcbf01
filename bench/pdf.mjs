/**
 * `npm run bench:pdf [-- path/to/article [count]]`: PDFs, side by side with a bare print of the
 * same finished page: same browser, same fonts, the same options of `page.pdf`, as an ordinary program
 * does it: the page and its files on the disk, a tab for each print. Both take turns in one run.
 *
 * CPU time is that of this process, its threads and the browser together: it holds on a machine
 * that others use, too. Wall time is what one waits for on an idle one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { familyFigures, median, ownCpu, ratio, row } from './figures.mjs';

const from = (path) => import(pathToFileURL(`compiled/${path}`).href);
const SEED = '../shared/seed/journal/1-2/firdous';
const folder = process.argv[2] ?? (existsSync(SEED) ? SEED : 'manuscripts/1-1/pipeline');
const count = Number(process.argv[3] ?? 30);
/** More gain nothing on two cores. */
const TABS = 2;
const ROUNDS = 15;
const WARM_UP = 10;

const { findBrowser } = await from('io/browser/index.js');
const { launchBrowser } = await from('io/browser/launch.js');
const { layoutScript } = await from('formats/pdf/layout/index.js');
const { pdf } = await from('formats/pdf/index.js');
const { html } = await from('formats/html/index.js');
const { printPage } = await from('formats/html/index.js');

const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const { article, host, tools } = await opened(folder);
const page = printPage(article, host.theme, host.asset, host.generator);
const bareFile = await onDisk(page);
const bareBrowser = await launchBrowser(await findBrowser());
try {
  console.log(`article: ${resolve(folder)}\n`);
  await oneByOne();
  await layouts();
  await manyAtOnce();
  await weight();
  others();
} finally {
  await Promise.all([tools.close(), bareBrowser.stop()]);
  rmSync(scratch, { recursive: true, force: true });
}

// -------------------------------------------------------------------------- one by one

async function oneByOne() {
  const times = { whole: [], laidOut: [], printed: [], finish: [], bare: [] };
  const cpu = { whole: 0, bare: 0 };
  const noted = {
    ...host,
    print: (job) => lap(times.printed, () => host.print(job)),
    finishPdf: (job) => lap(times.finish, () => host.finishPdf(job)),
  };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    if (round === WARM_UP) {
      for (const list of Object.values(times)) list.length = 0;
      Object.assign(cpu, { whole: 0, bare: 0 });
    }
    cpu.whole += await cpuOf(() => lap(times.whole, () => checked(pdf.render(article, noted))));
    await lap(times.laidOut, () => pdf.measure(article, host));
    cpu.bare += await cpuOf(() => lap(times.bare, barePrint));
  }
  const [whole, bare] = [median(times.whole), median(times.bare)];
  const perRound = (sum) => `CPU ${(sum / ROUNDS).toFixed(0)} ms`;
  row('one article warm: page to finished, checked PDF', whole, perRound(cpu.whole));
  row('  page loaded and laid out', median(times.laidOut));
  row('  page loaded, laid out and printed', median(times.printed));
  row('  finished: tagged, read back, with its XML, saved', median(times.finish));
  row('bare print of the same page', bare, perRound(cpu.bare));
  ratio('PDF / bare print, wall (at most 1.25 wanted)', whole / bare);
  ratio('PDF / bare print, CPU', cpu.whole / cpu.bare);
  console.log('');
}

/** A print whose words were not found again would be no print. */
async function checked(rendering) {
  const [file] = await rendering;
  if (!file) throw new Error('The article was not printed');
}

// ------------------------------------------------------------------------------ layout

/** In the page, without its loading: of the article, and with a note behind every paragraph. */
async function layouts() {
  row('layout alone', await layoutTime(page.html));
  const noted = withNotes(page.html);
  row(
    `layout alone, with ${noted.count} foot notes (at most 60 wanted)`,
    await layoutTime(noted.html),
  );
  console.log('');
}

async function layoutTime(source) {
  const times = [];
  const script = `(options) => {
    const start = performance.now();
    const result = (${layoutScript()})(options);
    return { ...result, time: performance.now() - start };
  }`;
  const timing = async (job) => {
    const layout = { ...job.layout, script };
    const printed = await host.print({ ...job, html: source, layout });
    times.push(printed.layout.time);
    return printed;
  };
  for (let round = 0; round < ROUNDS; round++)
    await pdf.measure(article, { ...host, print: timing });
  return median(times);
}

function withNotes(source) {
  let count = 0;
  const called = source.replace(/<\/p>/g, (end) => {
    count += 1;
    return `<sup class="fnref"><a id="fnref-${count}" href="#fn-${count}">${count}</a></sup>${end}`;
  });
  const words = 'This note says in some more words what the text has no room for, with a source. ';
  const notes = Array.from(
    { length: count },
    (_, index) => `<li id="fn-${index + 1}"><p>${words.repeat(1 + (index % 3))}</p></li>`,
  );
  const section = `<section class="notes"><h2>Notes</h2><ol>${notes.join('')}</ol></section>`;
  return { count, html: called.replace(/<\/main>/, `${section}</main>`) };
}

// ------------------------------------------------------------------------ many at once

/** One browser: as many of ours as a build has under way, then as many bare prints on two tabs. */
async function manyAtOnce() {
  const ours = await figuresOf(() => inParallel(4, () => checked(pdf.render(article, host))));
  const bare = await figuresOf(() => inParallel(TABS, barePrint));
  row(`${count} articles: page to finished, checked PDF, per article`, ours.wall, ours.note);
  row(`${count} bare prints, two tabs, per article`, bare.wall, bare.note);
  ratio('PDF / bare print at two tabs, wall (at most 1.5 wanted)', ours.wall / bare.wall);
  ratio('PDF / bare print at two tabs, CPU', ours.cpu / bare.cpu);
  console.log('');
}

async function figuresOf(work) {
  const [start, before] = [performance.now(), cpuNow()];
  await work();
  const [wall, cpu] = [performance.now() - start, cpuNow() - before];
  const { megabytes } = familyFigures(process.pid);
  const own = Math.round(process.memoryUsage().rss / 2 ** 20);
  const note = `CPU ${(cpu / count).toFixed(0)} ms, ${(cpu / wall).toFixed(2)} cores; ${own} MB, both browsers ${Math.round(megabytes)} MB`;
  return { wall: wall / count, cpu, note };
}

async function inParallel(lanes, work) {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

// -------------------------------------------------------------------------- bare print

async function barePrint() {
  const tab = await bareBrowser.browser.newPage();
  await tab.goto(pathToFileURL(bareFile).href, { waitUntil: 'load' });
  await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await tab.close();
}

async function onDisk({ html: source, files }) {
  const root = join(scratch, 'page');
  for (const [path, file] of files) {
    const target = join(root, decodeURIComponent(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await file.bytes());
  }
  mkdirSync(root, { recursive: true });
  const relative = source.replaceAll('url(/', 'url(./').replaceAll('src="/', 'src="./');
  writeFileSync(join(root, 'page.html'), relative);
  return join(root, 'page.html');
}

// ------------------------------------------------------------------------------- weight

async function weight() {
  const [web] = await html.render(article, host);
  const text = Buffer.from(web.content);
  const fonts = [...text.toString().matchAll(/url\(data:font[^)]*\)/g)].join('').length;
  const kb = (bytes) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `web page: ${kb(text.length)}, of it ${kb(fonts)} fonts; ${kb(gzipSync(text).length)} compressed\n`,
  );
}

// -------------------------------------------------------------------------------- others

/** Other printers of HTML, where they are installed: whole processes, as they are used. */
function others() {
  const out = join(scratch, 'other.pdf');
  const ours = [
    'offprint (all formats)',
    process.execPath,
    ['dist/cli/main.js', 'build', folder, '--force', '--out', join(scratch, 'out')],
  ];
  const programs = [
    ours,
    ['weasyprint', 'weasyprint', [bareFile, out]],
    ['vivliostyle', 'vivliostyle', ['build', bareFile, '-o', out]],
    ['paged.js', 'pagedjs-cli', [bareFile, '-o', out]],
  ];
  for (const [name, program, args] of programs) {
    if (spawnSync(program, ['--version']).error) console.log(`${name} is not installed`);
    else row(`${name}, whole process`, wallOf(program, args));
  }
}

function wallOf(program, args) {
  return median(
    [0, 1, 2].map(() => {
      const start = performance.now();
      execFileSync(program, args, { stdio: 'ignore' });
      return performance.now() - start;
    }),
  );
}

// -------------------------------------------------------------------------------- helpers

async function opened(path) {
  const { planBuild } = await from('io/journal/folders.js');
  const { compileFolder, openBuildContext } = await from('app/articles/build-context.js');
  const { articleHost } = await from('io/host.js');
  const [target] = (await planBuild([path])).articles;
  const context = openBuildContext();
  const { compiled, sources } = await compileFolder(target, context);
  const theme = await context.theme(target);
  if (!compiled || !theme) throw new Error(`${path} does not compile`);
  const own = articleHost(target.folder, sources.manuscript, theme, context.tools, () => {});
  return { article: compiled.article, host: own, tools: context.tools };
}

async function lap(list, work) {
  const start = performance.now();
  const value = await work();
  list.push(performance.now() - start);
  return value;
}

function cpuNow() {
  return ownCpu() + familyFigures(process.pid).cpu;
}

async function cpuOf(work) {
  const before = cpuNow();
  await work();
  return cpuNow() - before;
}
