/**
 * How fast intake reads a Word file in a process of its own, and, once it is warm, the same file, 1,000 reference
 * strings (real ones, no two alike) and a plain text of 5,000 words with a list of them. CPU time: what else the
 * machine does costs less.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { intake } from '../../src/intake/intake.ts';
import { parseReferences } from '../../src/intake/references/index.ts';
import { readCorpus } from '../../training/corpus.ts';
import { childrenCpu, median, ownCpu, row } from '../figures.mjs';

const STRINGS = 1000;
const WORDS = 5000;
const ENTRIES = 50;
const RUNS = 5;
const WORD_FILE = fileURLToPath(
  new URL('../../test/fixtures/intake/pipeline-styles.docx', import.meta.url),
);
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export function speed() {
  const file = new URL('../../data/anystyle-core.xml.br', import.meta.url);
  const corpus = readCorpus(brotliDecompressSync(readFileSync(file)).toString());
  const strings = corpus.map((segments) => segments.map(([, text]) => text).join(' '));
  const list = strings.slice(0, STRINGS).map((raw) => ({ raw }));
  const titles = corpus.flatMap((segments) => segments.filter(([label]) => label === 'title'));
  const article = Buffer.from(articleOf(titles.map(([, text]) => text)));
  const word = readFileSync(WORD_FILE);
  row('a Word file, the whole process', medianOf(processCpu));
  row(
    'a Word file',
    time(() => intake(word)),
  );
  row(
    `${list.length} reference strings`,
    time(() => parseReferences(list)),
  );
  row(
    `a text of ${article.toString().match(/\S+/g).length} words`,
    time(() => intake(article)),
  );
}

/** Titles for sentences; each paragraph cites an entry. */
function articleOf(titles) {
  const years = Array.from({ length: ENTRIES }, (_, at) => 1960 + at);
  const paragraphs = [];
  for (let words = 0, at = 0; words < WORDS - ENTRIES * 12; at += 8) {
    const said = titles.slice(at, at + 8).join(' ');
    paragraphs.push(`${said} It was said before (Brook, ${years[at % ENTRIES]}).`);
    words += said.match(/\S+/g).length;
  }
  const entries = years.map(
    (year, at) => `Brook, A. (${year}). ${titles[at]} Journal of Maps, 3(2), 10–${at + 20}.`,
  );
  const list = [...paragraphs, 'References', ...entries].join('\n\n');
  return `Rivers and their names\n\nAma Serwaa\n\nIntroduction\n\n${list}\n`;
}

/** CPU time of `offprint intake` for the Word file. */
function processCpu() {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const start = childrenCpu();
  const { status } = spawnSync(process.execPath, [
    PROGRAM,
    ...['intake', WORD_FILE, '--into', join(folder, '1-1', 'article')],
  ]);
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`offprint intake ended with ${status}`);
  return childrenCpu() - start;
}

/** Median of the runs behind the first. */
function time(run) {
  run();
  return medianOf(() => {
    const start = ownCpu();
    run();
    return ownCpu() - start;
  });
}

function medianOf(measure) {
  return median(Array.from({ length: RUNS }, measure));
}
