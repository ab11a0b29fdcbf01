/**
 * Different papers for the benchmark: other words, works, languages and styles in each, the same in every run. Their
 * text is made of the wordings that intake's models are trained on (`data/training/`). Pandoc reads them, too.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventPaper, sourceOf } from '../../training/pages/generate/paper.ts';
import { capital } from '../../training/pages/generate/wording.ts';
import { randomNumbers } from '../../training/random.ts';
import { readVocabulary } from '../../training/vocabulary.ts';
import { inventWork } from '../../training/works.ts';

/** One for each journal. */
const STYLES = [
  'apa-6th-edition',
  'elsevier-vancouver',
  'chicago-fullnote-bibliography',
  'associacao-brasileira-de-normas-tecnicas',
];

/** Half of the papers are in English. */
const LANGUAGES = ['en', 'de', 'en', 'es', 'en', 'fr', 'en', 'pt', 'en', 'ru', 'en', 'tr'];

const PICTURES = [
  'manuscripts/1-1/dialect/figures/wave.png',
  'manuscripts/1-1/pipeline/figures/flow.svg',
];

const PAPERS_PER_ISSUE = 30;

/**
 * Writes journals below a folder.
 *
 * @param {string} folder
 * @param {number} count of papers, which are divided among the journals
 * @returns {{ folder: string, style: string, papers: string[] }[]} paths of the journals, of their styles and of their
 * papers
 */
export function writeJournals(folder, count) {
  return STYLES.map((style, journal) =>
    writeJournal(join(folder, style), style, {
      count: Math.floor((count + journal) / STYLES.length),
      seed: journal * 1_000_000,
    }),
  );
}

/** Each issue has at most thirty papers. */
export function writeJournal(folder, style, { count, seed }) {
  const issueOf = (at) => join(folder, `1-${Math.floor(at / PAPERS_PER_ISSUE) + 1}`);
  const papers = Array.from({ length: count }, (_, at) => join(issueOf(at), `paper-${at + 1}`));
  for (const [at, paper] of papers.entries())
    writePaper(paper, LANGUAGES[at % LANGUAGES.length], seed + at + 1);
  const settings = `title: Journal of ${style}\nstyle: ${style}\nlicense: CC-BY-4.0\n`;
  writeFileSync(join(folder, 'journal.yaml'), settings);
  for (let issue = 1; issue * PAPERS_PER_ISSUE < count + PAPERS_PER_ISSUE; issue++) {
    const facts = `volume: 1\nissue: ${issue}\ndate: 2026-11-15\n`;
    writeFileSync(join(folder, `1-${issue}/issue.yaml`), facts);
  }
  return { folder, style: `templates/csl/styles/${style}.csl`, papers };
}

/** Lengths of a research article of 3,000 to 6,000 words. */
const RESEARCH = { sections: [5, 8], works: [30, 60] };

/**
 * Writes an article with figures, tables, formulas, notes and works.
 *
 * @param {string} folder of the article
 * @param {string} language
 * @param {number} seed
 * @param {{ sections: [number, number], works: [number, number] }} size
 */
export function writePaper(folder, language, seed, size = RESEARCH) {
  const random = randomNumbers(seed);
  const source = sourceOf(language, random);
  const paper = inventPaper(source, { authors: random.integer(1, 5) });
  const works = inventWorks(language, random, size.works);
  mkdirSync(join(folder, 'figures'), { recursive: true });
  for (const [at, picture] of PICTURES.entries())
    copyFileSync(picture, join(folder, 'figures', `${at + 1}.${picture.slice(-3)}`));
  writeFileSync(join(folder, 'references.json'), JSON.stringify(works, undefined, 2));
  writeFileSync(
    join(folder, 'article.md'),
    `---\n${JSON.stringify(frontMatter(paper), undefined, 2)}\n---\n\n${body(source, works, size.sections)}\n`,
  );
}

function frontMatter(paper) {
  return {
    title: paper.title,
    language: paper.language,
    authors: paper.authors.map(({ given, family, places }) => ({
      name: given ? { given, family } : { literal: family },
      affiliations: places.map((at) => `place${at}`),
    })),
    affiliations: paper.places.map(({ institution, city, code }, at) => ({
      id: `place${at}`,
      institution,
      ...(city && { city }),
      country: code,
    })),
    abstract: paper.abstract.join(' '),
    keywords: [...new Set(paper.keywords)],
    bibliography: 'references.json',
  };
}

// ------------------------------------------------------------------------------ text

function body(source, works, sizes) {
  const { random, words } = source;
  const cite = citations(works, random);
  const notes = [];
  const elements = [
    figure(1, 'png'),
    figure(2, 'svg'),
    table(1),
    table(2),
    formula(1),
    formula(2),
    formula(3),
  ];
  const sections = Array.from({ length: random.integer(...sizes) }, (_, at) => [
    `# ${capital(words.text('heading-free'))} {#sec-${at + 1}}`,
    ...Array.from({ length: random.integer(6, 10) }, paragraph),
    ...elements.splice(0, 2).map((draw) => draw(source)),
  ]);
  return [...sections.flat(), ...notes].join('\n\n');

  function paragraph() {
    const sentences = Array.from({ length: random.integer(4, 8) }, () => sentence(source));
    if (random.chance(0.7)) sentences[0] = cite(sentences[0]);
    if (random.chance(0.4)) sentences[2] = cite(sentences[2]);
    if (random.chance(0.15)) sentences[1] = sentences[1].replace(/\s(\S+)\s/, ' *$1* ');
    if (random.chance(0.15))
      sentences[1] += ` $x_${random.integer(1, 9)} < \\frac{a}{${random.integer(2, 99)}}$.`;
    if (random.chance(0.1)) {
      notes.push(`[^n${notes.length + 1}]: ${cite(sentence(source))}`);
      sentences[3] += `[^n${notes.length}]`;
    }
    return sentences.join(' ');
  }
}

/** A sentence without a number: citations, figures and tables that are named in words are no part of a finished text. */
function sentence({ random, words }) {
  for (;;) {
    const text = words.text(random.chance(0.6) ? 'prose' : 'abstract');
    if (!/\d/.test(text)) return capital(text);
  }
}

/** Adds citations in different forms to sentences, so that each work is cited. */
function citations(works, random) {
  const keys = random.shuffled(works.map(({ id }) => id));
  let next = 0;
  const key = () => (next < keys.length ? keys[next++] : random.pick(keys));
  const forms = [
    () => `[@${key()}]`,
    () => `[@${key()}]`,
    () => `[@${key()}, p. ${random.integer(2, 400)}]`,
    () => `[see @${key()}; @${key()}]`,
    () => `[@${key()}; @${key()}; @${key()}]`,
  ];
  return (sentence) => {
    const end = /[.!?]?$/.exec(sentence);
    return `${sentence.slice(0, end.index)} ${random.pick(forms)()}${end[0]}`;
  };
}

const figure = (number, ending) => (source) =>
  `![${sentence(source)}](figures/${number}.${ending}){#fig-${number} alt="${source.words.text('heading-free')}" width=60%}`;

const table =
  (number) =>
  ({ random, words }) => {
    const cells = (make) => `| ${Array.from({ length: 5 }, make).join(' | ')} |`;
    const rows = Array.from({ length: random.integer(4, 12) }, () =>
      cells(() => random.integer(1, 9999) / 10),
    );
    const head = [cells((_, at) => `${at + 1}`), cells(() => '---:')];
    return `${[...head, ...rows].join('\n')}\n\n: ${capital(words.text('heading-free'))} {#tbl-${number}}`;
  };

const formula =
  (number) =>
  ({ random }) =>
    `$$\n\\sum_{i=1}^{${random.integer(3, 99)}} \\frac{x_i - \\bar{x}}{\\sigma^{${number}}} = \\sqrt{${random.integer(2, 99)} + \\alpha}\n$$ {#eq-${number}}`;

// ------------------------------------------------------------------------------ works

const TYPES = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  conference: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  web: 'webpage',
  news: 'article-newspaper',
};

/** Two thirds are in the language of the paper. */
function inventWorks(language, random, counts) {
  const own = vocabularyOf(existsSync(wordsOf(language)) ? language : 'en');
  const english = vocabularyOf('en');
  return Array.from({ length: random.integer(...counts) }, (_, at) =>
    toCsl(inventWork(random.chance(0.66) ? own : english, random), `work${at + 1}`),
  );
}

const vocabularies = new Map();

/** Not every language of articles has its own words of works. */
const wordsOf = (language) => `data/training/${language}.txt`;

function vocabularyOf(language) {
  const known = vocabularies.get(language);
  if (known) return known;
  const text = readFileSync(wordsOf(language), 'utf8');
  const vocabulary = readVocabulary(language, text);
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

function toCsl(work, id) {
  const { kind, authors } = work;
  const isPart = ['article', 'chapter', 'conference', 'news', 'web'].includes(kind);
  const hasPublisher = ['book', 'chapter'].includes(kind);
  return {
    id,
    type: TYPES[kind],
    title: work.title,
    author: typeof authors === 'string' ? [{ literal: authors }] : authors,
    issued: { 'date-parts': [[work.year]] },
    language: work.language,
    ...(isPart && { 'container-title': work.container }),
    ...(kind === 'article' && { volume: work.volume, issue: work.issue, DOI: work.doi }),
    ...(['article', 'chapter', 'conference'].includes(kind) && { page: work.pages.join('-') }),
    ...(kind === 'chapter' && { editor: work.editors }),
    ...(hasPublisher && { publisher: work.publisher, 'publisher-place': work.place }),
    ...(['thesis', 'report'].includes(kind) && { publisher: work.institution }),
    ...(kind === 'web' && { URL: work.url, accessed: { 'date-parts': [work.accessed] } }),
  };
}
