/**
 * How fast intake reads, once it is warm: 1,000 reference strings (real ones, no two alike) and a
 * plain text of 5,000 words with a list of them. CPU time: what else the machine does costs less.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { intake } from '../../dist/intake/intake.js';
import { parseReferences } from '../../dist/intake/references/index.js';
import { readCorpus } from '../../dist-training/training/corpus.js';
import { median, ownCpu, row } from '../figures.mjs';

const STRINGS = 1000;
const WORDS = 5000;
const ENTRIES = 50;
const RUNS = 5;

export function speed() {
  const file = new URL('../../data/anystyle-core.xml.br', import.meta.url);
  const corpus = readCorpus(brotliDecompressSync(readFileSync(file)).toString());
  const strings = corpus.map((segments) => segments.map(([, text]) => text).join(' '));
  const list = strings.slice(0, STRINGS).map((raw) => ({ raw }));
  const titles = corpus.flatMap((segments) => segments.filter(([label]) => label === 'title'));
  const article = Buffer.from(articleOf(titles.map(([, text]) => text)));
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

/** Median of the runs behind the first. */
function time(run) {
  run();
  const spent = Array.from({ length: RUNS }, () => {
    const start = ownCpu();
    run();
    return ownCpu() - start;
  });
  return median(spent);
}
