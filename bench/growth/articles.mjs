/** Articles that grow in one respect: pages of text, figures, notes, one word. Their text is made of a fixed sequence of numbers. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PICTURE = 'manuscripts/1-1/dialect/figures/wave.png';
const WORDS =
  'the measure of a page decides how long its lines become and where a paragraph ends so that printers counted letters before they set them in a forme and a compositor who worked by the hour knew each of these numbers from memory'.split(
    ' ',
  );
const SENTENCE_WORDS = 14;
const PARAGRAPHS_PER_PAGE = 5;

/** What grows: its name, the counts to try, and the article with so many of it. */
export const SERIES = [
  { name: 'pages', counts: [10, 30, 100, 300], body: pagesOfText },
  { name: 'figures', counts: [50, 100, 200, 500, 1000], body: figures },
  { name: 'notes', counts: [100, 1000, 3000], body: notes },
  { name: 'references', counts: [1000, 5000], body: references, works },
  { name: 'formulas', counts: [100, 1000], body: formulas },
  { name: 'list items', counts: [1000, 10_000], body: listItems },
  { name: 'table rows', counts: [100, 1000, 3000], body: tableRows },
  { name: 'letters of a URL', counts: [1000, 10_000, 50_000, 100_000, 1_000_000], body: address },
  { name: 'letters of a word', counts: [10_000, 100_000, 1_000_000], body: longWord },
];

/** Writes a journal with one article into `folder`. */
export function writeJournal(folder, series, count) {
  const article = join(folder, '1-1', 'article');
  mkdirSync(join(article, 'figures'), { recursive: true });
  writeFileSync(join(folder, 'journal.yaml'), 'title: Journal of Growth\nstyle: apa\n');
  writeFileSync(join(folder, '1-1', 'issue.yaml'), 'volume: 1\nissue: 1\narticles: [article]\n');
  copyFileSync(PICTURE, join(article, 'figures', 'a.png'));
  const works = series.works?.(count);
  if (works) writeFileSync(join(article, 'references.json'), JSON.stringify(works));
  const bibliography = works ? 'bibliography: references.json\n' : '';
  const front = `---\ntitle: An article of ${count} ${series.name}\nauthors: [Ada Example]\n${bibliography}---\n\n`;
  writeFileSync(join(article, 'article.md'), `${front}# Text\n\n${series.body(count)}\n`);
  return dirname(join(article, 'article.md'));
}

// ------------------------------------------------------------------------------ bodies

function pagesOfText(count) {
  return each(count, (page) => {
    const text = each(PARAGRAPHS_PER_PAGE, (at) => paragraph(page * PARAGRAPHS_PER_PAGE + at, 8));
    return `## Section ${page + 1}\n\n${text}`;
  });
}

function figures(count) {
  return each(
    count,
    (at) =>
      `${paragraph(at, 4)} See @fig-${at}.\n\n![Figure of number ${at}](figures/a.png){#fig-${at} alt="A wave" width=60%}`,
  );
}

function notes(count) {
  const text = each(count, (at) => `${sentence(at)}[^n${at}] ${sentence(at + 1)}`);
  const contents = each(count, (at) => `[^n${at}]: ${sentence(at + 2)}`);
  return `${text}\n\n${contents}`;
}

function references(count) {
  return each(count, (at) => `${sentence(at)} [@work${at}]`);
}

function works(count) {
  return Array.from({ length: count }, (_, at) => ({
    id: `work${at}`,
    type: 'book',
    title: sentence(at).slice(0, -1),
    author: [{ family: `Sample${at}`, given: 'Ada' }],
    issued: { 'date-parts': [[1900 + (at % 100)]] },
    publisher: 'Offprint Press',
  }));
}

function formulas(count) {
  return each(
    count,
    (at) =>
      `${sentence(at)}\n\n$$\\sum_{i=0}^{${at}} \\frac{x_i + ${at}}{\\sqrt{y_i}} = z_{${at}}$$`,
  );
}

function listItems(count) {
  return Array.from({ length: count }, (_, at) => `- ${sentence(at)}`).join('\n');
}

function tableRows(count) {
  const rows = Array.from(
    { length: count },
    (_, at) => `| ${at} | ${WORDS[at % WORDS.length]} | ${at * 3} | ${sentence(at).slice(0, 30)} |`,
  );
  return `: Rows {#tbl-rows}\n\n| No | Word | Number | Text |\n|---|---|---|---|\n${rows.join('\n')}`;
}

function address(count) {
  const start = 'https://example.org/?q=';
  return `${paragraph(0, 3)} ${start}${letters(count - start.length)} ${paragraph(1, 3)}`;
}

function longWord(count) {
  return `${paragraph(0, 3)} ${letters(count)} ${paragraph(1, 3)}`;
}

// --------------------------------------------------------------------------------- text

function each(count, make) {
  return Array.from({ length: count }, (_, at) => make(at)).join('\n\n');
}

function paragraph(seed, sentences) {
  return Array.from({ length: sentences }, (_, at) => sentence(seed * 31 + at)).join(' ');
}

function sentence(seed) {
  const words = Array.from({ length: SENTENCE_WORDS }, (_, at) => wordAt(seed * 7 + at * at));
  const text = words.join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function wordAt(place) {
  return WORDS[place % WORDS.length];
}

/** Small letters in an order without a period that a reader of the page could mistake. */
function letters(count) {
  let state = 1;
  const codes = Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 97 + (Math.floor(state / 65_536) % 26);
  });
  return Array.from({ length: Math.ceil(count / 1000) }, (_, at) =>
    String.fromCharCode(...codes.slice(at * 1000, at * 1000 + 1000)),
  ).join('');
}
