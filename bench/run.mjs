/**
 * `npm run bench [-- path/to/article [counts]]`: times side by side in one run, as medians and ratios.
 * Absolute times belong to this machine and this moment; the ratios travel. What runs in one thread
 * is measured as CPU time, as pandoc measures itself: that holds on a machine that others use, too.
 *
 * Rows: the command cold (whole process), its parts warm in one process, 30 and 100 articles on one
 * browser, the same again with nothing and with one article changed, pandoc's own warm loop over the same number of articles (where pandoc is installed);
 * then PDFs beside a bare print of the same page (pdf.mjs), and the checks (check.mjs).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const cli = resolve('dist/cli/main.js');
const article = resolve(process.argv[2] ?? sampleArticle());
const counts = (process.argv[3] ?? '30,100').split(',').map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'));

try {
  console.log(`article: ${article}\n`);
  const rows = [];
  rows.push(['offprint --help, CPU', cpuOf(['--help'])]);
  rows.push([
    'one article cold: HTML + JATS',
    wallOf(['build', article, '--force', '--to', 'html,jats', '--out', join(scratch, 'cold')]),
  ]);
  rows.push([
    'one article cold: all formats',
    wallOf(['build', article, '--force', '--out', join(scratch, 'cold')]),
  ]);
  const warm = await warmParts(article);
  rows.push(...warm.rows);
  for (const count of counts) {
    const journal = copies(article, count);
    const html = timed([
      'build',
      journal,
      '--to',
      'html,jats',
      '--out',
      join(scratch, `html-${count}`),
    ]);
    rows.push([
      `${count} articles: HTML + JATS, per article`,
      html.wall / count,
      `peak ${html.megabytes} MB`,
    ]);
    const all = timed(['build', journal, '--out', join(scratch, `all-${count}`)]);
    rows.push([
      `${count} articles: all formats, per article`,
      all.wall / count,
      `peak ${all.megabytes} MB, ${(all.busy / all.wall).toFixed(2)} cores of the machine busy`,
    ]);
    rows.push(...again(journal, count));
  }
  const pandoc = pandocLoop(article, Math.max(...counts), warm.style);
  if (pandoc) rows.push(['pandoc warm: HTML + JATS with citations, per article, CPU', pandoc]);
  print(rows);
  console.log('');
  if (pandoc) ratio('HTML + JATS warm / pandoc warm', warm.htmlAndJats / pandoc);
  else console.log('pandoc is not installed: its rows are left out');
  console.log('');
  for (const part of ['bench/pdf.mjs', 'bench/check.mjs'])
    execFileSync(process.execPath, [part, article], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The same call once more: with nothing changed, and with one article changed. CPU without the browser's. */
function again(journal, count) {
  const args = ['build', journal, '--out', join(scratch, `all-${count}`)];
  // Files younger than two seconds are read each time.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  const unchanged = [0, 1, 2, 3, 4].map(() => timed(args));
  appendFileSync(join(journal, '1-1', `${basename(article)}-1`, 'article.md'), '\nOne more.\n');
  const changed = timed(args);
  return [
    [`${count} articles, nothing changed, CPU`, median(unchanged.map(({ cpu }) => cpu))],
    [`${count} articles, one changed, CPU`, changed.cpu, `${Math.round(changed.wall)} ms in all`],
  ];
}

function sampleArticle() {
  const seed = '../shared/seed/journal/1-2/firdous';
  try {
    readdirSync(seed);
    return seed;
  } catch {
    return 'manuscripts/1-1/pipeline';
  }
}

/** Stages of one process in fifteen rounds, in ms. */
async function warmParts(folder) {
  const from = (path) => import(pathToFileURL(`compiled/${path}`).href);
  const { planBuild } = await from('io/journal/folders.js');
  const { readArticle } = await from('io/manuscript/read-article.js');
  const { loadStyle } = await from('io/styles.js');
  const { loadTheme } = await from('io/theme/theme.js');
  const { compile } = await from('compile/compile.js');
  const { articleHost } = await from('io/host.js');
  const { openTools } = await from('io/tools.js');
  const { FORMATS } = await from('formats/index.js');
  const plan = await planBuild([folder]);
  const [target] = plan.articles;
  const settings = target.journal?.settings;
  const context = {
    journal: settings?.journal,
    issue: target.issue?.settings.facts ?? {},
    style: await loadStyle(settings?.style ?? 'apa', target.journal?.folder),
  };
  const { theme } = await loadTheme(settings?.theme ?? 'default', target.journal?.folder);
  const tools = openTools();
  const times = { compile: [], html: [], jats: [], check: [] };
  try {
    for (let round = 0; round < 30; round++) {
      const sources = await readArticle(target.folder, target.manuscript, target.shown);
      const { article } = await lap(times.compile, round, () => compile(sources, context), cpu);
      const host = articleHost(target.folder, sources.manuscript, theme, tools, () => {});
      const unchecked = { ...host, validateJats: async () => [] };
      for (const format of FORMATS.filter(({ measure }) => !measure)) {
        if (format.name === 'jats') {
          await lap(times.jats, round, () => format.render(article, unchecked), cpu);
          await lap(times.check, round, () => format.render(article, host));
        } else {
          await lap(times[format.name], round, () => format.render(article, host), cpu);
        }
      }
    }
  } finally {
    await tools.close();
  }
  const m = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  return {
    htmlAndJats: m.compile + m.html + m.jats,
    style: context.style.xml,
    rows: [
      ['one article warm: manuscript to article with citations, CPU', m.compile],
      ['one article warm: HTML, CPU', m.html],
      ['one article warm: JATS, CPU', m.jats],
      ['one article warm: JATS with the DTD check', m.check],
    ],
  };
}

/** The first fifteen rounds warm up and are not counted. */
async function lap(list, round, work, clock = () => performance.now()) {
  const start = clock();
  const value = await work();
  if (round >= 15) list.push(clock() - start);
  return value;
}

/** CPU time of this process, in ms. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A journal of copies of the article's journal, issue and folder. */
function copies(folder, count) {
  const journal = join(scratch, `journal-${count}`);
  mkdirSync(join(journal, '1-1'), { recursive: true });
  try {
    cpSync(join(folder, '../../journal.yaml'), join(journal, 'journal.yaml'));
  } catch {
    writeFileSync(join(journal, 'journal.yaml'), 'title: Benchmark\nlanguage: en\n');
  }
  writeFileSync(join(journal, '1-1/issue.yaml'), 'volume: 1\nissue: 1\ndate: 2023-01-15\n');
  for (let index = 1; index <= count; index++)
    cpSync(folder, join(journal, '1-1', `${basename(folder)}-${index}`), { recursive: true });
  return journal;
}

/** Pandoc's library in one process: the fairest warm comparison. Citations are formatted in both, in one style. */
function pandocLoop(folder, count, style) {
  if (spawnSync('pandoc', ['--version']).error) return undefined;
  const script = join(scratch, 'loop.lua');
  const csl = join(scratch, 'style.csl');
  writeFileSync(csl, style);
  writeFileSync(
    script,
    `local path = '${folder}/article.md'
local file = io.open(path); local text = file:read('a'); file:close()
local start = os.clock()
for i = 1, ${count} do
  local doc = pandoc.read(text, 'markdown')
  doc.meta.csl = '${csl}'
  doc = pandoc.utils.citeproc(doc)
  pandoc.write(doc, 'html5'); pandoc.write(doc, 'jats_publishing')
end
print((os.clock() - start) * 1000 / ${count})`,
  );
  try {
    return Number(execFileSync('pandoc', ['lua', script], { cwd: folder, encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

function wallOf(args) {
  return median([0, 1, 2].map(() => timed(args).wall));
}

function cpuOf(args) {
  return median([0, 1, 2, 3, 4].map(() => timed(args).cpu));
}

/**
 * Wall and CPU time of the process, in ms, and its peak memory. The browser is no child that one
 * could ask: `busy` is what all of the machine's cores did meanwhile.
 */
function timed(args) {
  const probe = join(scratch, 'time.txt');
  const [start, before] = [performance.now(), busyTime()];
  const run = spawnSync(process.execPath, ['--import', measuring(probe), cli, ...args], {
    encoding: 'utf8',
  });
  if (run.status === 2) throw new Error(run.stderr);
  const wall = performance.now() - start;
  return { wall, busy: busyTime() - before, ...JSON.parse(readFileSync(probe, 'utf8')) };
}

function busyTime() {
  const each = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq);
  return each.reduce((sum, time) => sum + time, 0);
}

/** A module that writes the process's own figures as it ends; children are not in them. */
function measuring(probe) {
  const module = join(scratch, 'measure.mjs');
  writeFileSync(
    module,
    `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(${JSON.stringify(probe)}, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: Math.round(maxRSS / 1024) }));
});`,
  );
  return pathToFileURL(module).href;
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(rows) {
  for (const [name, ms, note] of rows)
    console.log(`${name.padEnd(62)} ${ms.toFixed(1).padStart(9)} ms  ${note ?? ''}`);
}

function ratio(name, value) {
  console.log(`${name.padEnd(62)} ${value.toFixed(2).padStart(9)}`);
}
