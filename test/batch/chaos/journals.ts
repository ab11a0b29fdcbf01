/**
 * Journals for the chaos run: generated articles in several scripts, articles of the sample journal, articles with
 * errors, and articles that need more memory than their process has.
 */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writePaper } from '../../../bench/papers/papers.mjs';

export interface ChaosJournals {
  /** Names of all articles: "journal-1/1-2/article-7". */
  articles: string[];
  /** Articles with an error of their author. */
  broken: string[];
  /** Articles that end the process that builds them. */
  poison: string[];
}

const LANGUAGES = ['en', 'ur', 'ar', 'ru', 'zh', 'hi', 'ja', 'he', 'ko', 'fa'];
const SAMPLES = ['1-1/pipeline', '1-1/urdu', '1-1/dialect', '1-1/everything', '1-2/review'];
const SHORT = { sections: [1, 3], works: [4, 10] } satisfies Parameters<typeof writePaper>[3];
const PER_ISSUE = 10;
const MOST_PER_JOURNAL = 100;
const FEWEST_JOURNALS = 3;

/** What authors do to a manuscript. */
const MISTAKES: ((text: string) => string)[] = [
  (text) => text.replace('"title":', '"title": ['),
  (text) => text.replace('"references.json"', '"lost.json"'),
  (text) => `${text}\n${'*a* '.repeat(30_000)}\n`,
  (text) => text.replace(/"title": .*/, ''),
];

/** What needs more memory than the process has. Neither is an error: both articles are built if there is enough. */
const POISONS: ((folder: string) => void)[] = [
  (folder) => truncateSync(join(folder, 'figures/1.png'), 999_000_000),
  (folder) => appendFileSync(join(folder, 'article.md'), FORMULAS),
];
/** They need 1.4 GB while they become MathML. */
const FORMULAS = `\n\n$$\n${'x_1^2+\\frac{a}{b} '.repeat(1000)}\n$$\n`.repeat(100);

/** Memory for each process, in MB, with which the other articles can be built. */
export const MEMORY = 900;

/**
 * Each journal has issues of ten articles, and the last one publishes continuously.
 *
 * @param folder new folder around the journals
 */
export function writeChaosJournals(folder: string, count: number, seed: number): ChaosJournals {
  const perJournal = Math.min(MOST_PER_JOURNAL, Math.ceil(count / FEWEST_JOURNALS));
  const made: ChaosJournals = { articles: [], broken: [], poison: [] };
  for (let at = 0; at < count; at++) {
    const journal = `journal-${Math.floor(at / perJournal) + 1}`;
    const issue = Math.floor((at % perJournal) / PER_ISSUE) + 1;
    writeSettings(join(folder, journal), issue, at + perJournal >= count);
    const name = `${journal}/1-${issue}/article-${at + 1}`;
    made.articles.push(name);
    const kind = writeArticle(join(folder, name), at, seed);
    if (kind !== 'good') made[kind].push(name);
  }
  return made;
}

function writeSettings(journal: string, issue: number, isContinuous: boolean): void {
  mkdirSync(join(journal, `1-${issue}`), { recursive: true });
  writeFileSync(join(journal, 'journal.yaml'), 'title: A Journal of Chaos\nlicense: CC-BY-4.0\n');
  const number = isContinuous ? '' : `issue: ${issue}\n`;
  const text = `volume: ${issue}\n${number}date: 2026-11-15\n`;
  writeFileSync(join(journal, `1-${issue}`, 'issue.yaml'), text);
}

function writeArticle(folder: string, at: number, seed: number): 'good' | 'broken' | 'poison' {
  const path = join(folder, 'article.md');
  if (at % 10 === 4) {
    const sample = SAMPLES[Math.floor(at / 10) % SAMPLES.length] ?? '';
    cpSync(join('manuscripts', sample), folder, { recursive: true });
    // Two articles with the same DOI are an error.
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^doi: .*\n/m, ''));
    return 'good';
  }
  writePaper(folder, LANGUAGES[at % LANGUAGES.length] ?? '', seed * 1_000_000 + at, SHORT);
  if (at % 500 === 27) {
    POISONS[Math.floor(at / 500) % POISONS.length]?.(folder);
    return 'poison';
  }
  if (at % 12 !== 7) return 'good';
  const mistake = MISTAKES[Math.floor(at / 12) % MISTAKES.length] ?? String;
  writeFileSync(path, mistake(readFileSync(path, 'utf8')));
  return 'broken';
}
