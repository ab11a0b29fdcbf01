/**
 * `node bench/references.mjs [style …]`: processor time of citations alone, after `npm run build`.
 * For each style the start of the engine, then 20 and 200 works, each cited once or more, cold
 * (first document of the process) and warm (median of the next ones).
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const STYLES = ['apa', 'ieee', 'chicago-fullnote-bibliography'];
const COUNTS = [20, 200];
const WARM_RUNS = 5;

if (process.argv[2] === '--measure') await measure(process.argv[3], Number(process.argv[4]));
else await compare(process.argv.length > 2 ? process.argv.slice(2) : STYLES);

/** Each figure in a process of its own, so that "cold" is cold. */
async function compare(styles) {
  console.log('milliseconds of processor time        engine    cold    warm');
  for (const style of styles) {
    for (const count of COUNTS) {
      const child = fork(fileURLToPath(import.meta.url), ['--measure', style, String(count)]);
      const { engine, cold, warm } = await new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('error', reject);
      });
      const figures = [engine, cold, warm].map((time) => time.toFixed(0).padStart(8));
      console.log(`${style}, ${count} works`.padEnd(36) + figures.join(''));
    }
  }
}

async function measure(name, count) {
  const { loadStyle } = await import('../compiled/io/styles.js');
  const { processorFor } = await import('../compiled/compile/references/style/engine.js');
  const { formatReferences, readLibrary } = await import('../compiled/compile/references/index.js');
  const style = await loadStyle(name);
  const engine = timed(() => processorFor(style, 'en'));
  const run = () => {
    const { sources, metadata, manuscript } = documentOf(count);
    const library = readLibrary(sources, metadata);
    formatReferences(sources, manuscript, metadata, library, style);
  };
  const cold = timed(run);
  const warm = Array.from({ length: WARM_RUNS }, () => timed(run)).sort((a, b) => a - b);
  process.send({ engine, cold: engine + cold, warm: warm[Math.floor(WARM_RUNS / 2)] });
}

function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A manuscript that cites every work, every third time two or three together. */
function documentOf(count) {
  const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const citations = Array.from({ length: count }, (_, n) => {
    const keys = [n, (n * 7) % count, (n * 13 + 5) % count].slice(0, (n % 3) + 1);
    const items = keys.map((key) => ({ key: `w${key}`, place, suppressAuthor: false }));
    return { type: 'citation', mode: n % 5 === 0 ? 'narrative' : 'parenthetical', items };
  });
  const file = {
    path: 'r.json',
    messages: [],
    message: () => ({}),
    toString: () => JSON.stringify(works(count)),
  };
  const paragraphs = citations.map((citation) => ({ type: 'paragraph', children: [citation] }));
  return {
    sources: { manuscript: file, texts: new Map([['r.json', file]]), files: new Map() },
    manuscript: { tree: { type: 'root', children: paragraphs }, comments: [] },
    metadata: {
      language: 'en',
      direction: 'ltr',
      translations: [],
      statements: [],
      references: [],
      nocite: [],
      places: new Map(),
      bibliography: [{ path: 'r.json', place }],
    },
  };
}

function works(count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `w${n}`,
    type: ['article-journal', 'article-journal', 'book', 'webpage'][n % 4],
    title: `A title of the usual length on subject ${n}: and a subtitle`,
    author: Array.from({ length: (n % 5) + 1 }, (_author, a) => ({
      family: `Family${n}${a}`,
      given: 'Anna B.',
    })),
    issued: { 'date-parts': [[1990 + (n % 35)]] },
    'container-title': `Journal of ${n % 12}`,
    volume: String(n),
    page: `${n}-${n + 12}`,
    DOI: `10.1000/w${n}`,
  }));
}
