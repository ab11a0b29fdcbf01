/** Compiling loses no word of the manuscript, doubles none, and puts none out of order. */
import type { Block } from '../article/article.ts';
import type { Place, Point, RuleName } from '../messages/report.ts';
import { offsetsOf } from '../words/text-points.ts';
import { inArticle } from './changes.ts';
import type { ArticleCheck, Finding } from './check.ts';
import { childrenOf, deep, shown } from './nodes.ts';
import type { ArticleSubject, At } from './subject.ts';
import { findDropped } from './words/find-dropped.ts';
import { type ManuscriptWord, manuscriptWords } from './words/manuscript-words.ts';
import { writtenPieces } from './words/written-words.ts';

export const MANUSCRIPT_WORDS: readonly ArticleCheck[] = [
  {
    needs: 'outputs',
    severity: 'error',
    name: 'manuscript-words-differ',
    receivers: ['readers'],
    source: 'Offprint: nothing is lost silently',
    date: '2026',
    sentence: 'Every word of the manuscript is printed once, in order, or said to be left out.',
    advice:
      'See there for mark-up that takes the words for its own. If there is none, report it with the manuscript: no output may be sent.',
    examples: {
      breaks: [inArticle('Hours without a reading were left out.{~>\n\n[Remark]: unconfirmed}')],
      keeps: [
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out.\n\n[remark]: https://journal.example/remark',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours <b>without</b> a [reading](https://journal.example/a(b) "Why") were {>>Ask!<<} left&nbsp;out.',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out, as in @tbl-of.\n\n[^never]: The mean of the heights of a year.\n\n| Site | Mean |\n|---|---|\n| One | 1.5 |\n\n: Mean of the heights [after @stone2020] {#tbl-of}',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out.\n\n{{< pagebreak >}}\n\n```{r}\n# the heights\nmean_height <- mean(heights_of_a_year[["the harbour"]], na.rm = TRUE)\nmean_height * n_hours\n```',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out. [وكما في @sec-methods و@sec-methods؛]{lang=ar} [见@sec-methods和@sec-methods。]{lang=zh}',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out.\n\n::: {.content-visible when-format="pdf"}\nHours with a *double* reading stand here.\n\n- All of them.\n:::\n\n::: {.content-visible unless-format="pdf"}\nHours with a double reading stand here.\n:::',
        ),
        inArticle(
          '# Results\n',
          '# I. Heights\n\nThey were read in Stra\\ss{}burg, in \\mu{}m.\n\n# II. Results\n',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out.\n\n:::{#thm-heights}\n## Mean heights\n\nAs theorem 1 says; see @thm-heights.\n:::',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out; see @sec-heights.\n\n# Appendix: Heights of the harbour {#sec-heights}\n\nHeights of the harbour, as in @sec-heights.',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Gauges are read \\[but see Ref. [@stone2020] for single gauges of wood\\]. But see a single gauge of wood, and see for a single gauge that was read.',
        ),
        inArticle(
          'alt="A pole with marks stands in the water of a harbour"',
          'alt="A gauge.It was read: a pole stands in the water of a harbour"',
        ),
        inArticle(
          'alt="A pole with marks stands in the water of a harbour"',
          'alt="A \\"pole\\" of $h_1$ m, \\emph{marked} in % of {h} and 10^3"',
        ),
        inArticle('![{~>**Figure 1:** *Old* }'),
        inArticle('![{~>**FIGURE 1.** }'),
        inArticle(
          '# Results\n',
          '# Results\n\n::::{figure} figures/gauge.png\n:label: fig-m\n:alt: overview\n\n**Figure 2:** *A gauge* at `h_1`.\n::::\n\nSee @fig-m.\n',
        ),
        inArticle(
          '# Results\n',
          '# Results\n\n<figure id="fig-m"><img src="figures/gauge.png" alt="A \'gauge\' of $h_1$"><figcaption>Figure 2: A gauge.</figcaption></figure>\n\nSee @fig-m.\n',
        ),
        inArticle(
          '# Results\n',
          '# Results\n\nA sign `` of the tide [@stone2020].\r\n\r\nAnother sign `` of it [@stone2020].\n',
        ),
        inArticle(
          '  Tides at two harbours',
          '  **Results:**[Tides](https://tides.example/) at two harbours',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading were left out (IP\\[Flag\\]), as in @tbl-b.\n\n<table><tr><th>Site</th></tr><tr><td>B <em>r</em> <em>r</em></td></tr></table>\n\n: Heights of a year {#tbl-b}\n\nA law of \\<\\[X ~i~(1)\\] ^k^\\[X ~i~(1)\\] ^k+1^\\> holds.',
        ),
        inArticle(
          'Hours without a reading were left out.',
          'Hours without a reading (\\<Two, or two and a half hours) were left out.\n\nSo were those of a later day (three \\> two).',
        ),
        inArticle('keywords: [tides,', "keywords: ['$\\alpha$-decay', tides,"),
        inArticle('keywords: [tides,', 'keywords: [harbour moon - iron-wood - two-year tides,'),
      ],
    },
    *find(subject) {
      yield* differences(subject);
      for (const blocks of blockLists(subject.article)) yield* outOfOrder(subject, blocks);
    },
  },
];

function* differences(subject: ArticleSubject): Generator<Finding> {
  const { article, text } = subject;
  const offset = offsetsOf(text);
  const { place: key } = subject.key('keywords');
  // What a project's file says has no stretch of the manuscript.
  const own = key && isEmpty(key) ? { ...article, keywords: [] } : article;
  const pieces = writtenPieces(own, subject.stretch)
    .filter(({ place }) => !place || !isEmpty(place))
    .map(({ place, ...words }) => ({
      ...words,
      start: place ? offset(place.start) : 0,
      end: place ? offset(place.end) : 0,
    }));
  const said = leftOut(subject, offset);
  const isSaid = (word: ManuscriptWord) => said.some((range) => overlaps(range, [word]));
  const { dropped, doubled } = findDropped(manuscriptWords(text, subject.consumed), pieces, isSaid);
  for (const words of dropped)
    if (!said.some((range) => overlaps(range, words))) yield lossOf(subject, words);
  for (const { words, at } of doubled)
    yield {
      reason: `Unexpected ${shown(words.join(' '))} a second time in the article, expected it once`,
      at: subject.range(at, at),
    };
}

function isEmpty({ start, end }: Place): boolean {
  return start.line === end.line && start.column === end.column;
}

function lossOf(subject: ArticleSubject, words: readonly ManuscriptWord[]): Finding {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    reason: `Unexpected loss of ${shown(subject.text.slice(start, end))}, expected it in the article`,
    at: subject.range(start, end),
  };
}

/** Rules of the build that say of words that they are left out, or why they are not understood. */
const SAID = new Set<RuleName>([
  'abstract-in-text',
  'keywords-in-text',
  'attribute-unknown',
  'citation-malformed',
  'comment-unclosed',
  'content-conditional',
  'control-character',
  'cross-reference-missing',
  'directive-unknown',
  'equation-syntax',
  'figure-missing',
  'figure-outside-folder',
  'figure-type',
  'footnote-missing',
  'footnote-never-called',
  'front-matter-ignored',
  'heading-repeats-title',
  'layout-ignored',
  'link-scheme',
  'link-target-missing',
  'markup-unread',
  'nesting-too-deep',
  'raw-html',
  'raw-latex',
  'text-elsewhere',
]);

interface Range {
  start: number;
  end: number;
}

function leftOut({ reported }: ArticleSubject, offset: (point: Point) => number): Range[] {
  return reported
    .filter(({ rule }) => SAID.has(rule as RuleName))
    .flatMap(({ stretch }) => stretch ?? [])
    .map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
}

function overlaps({ start, end }: Range, words: readonly ManuscriptWord[]): boolean {
  return (words[0]?.start ?? 0) <= end && (words.at(-1)?.end ?? 0) >= start;
}

/** Blocks that stand below each other in the article and in the manuscript alike. */
function* blockLists({ abstract, body, notes }: ArticleSubject['article']): Generator<Block[]> {
  const lists = [abstract, body, ...notes.map(({ children }) => children)];
  for (const list of lists) {
    yield list;
    for (const block of deep(list))
      if (block.type !== 'figure' && block.type !== 'table') yield [...childrenOf(block)];
  }
}

function* outOfOrder(subject: ArticleSubject, blocks: readonly Block[]): Generator<Finding> {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before && isBefore(subject.stretch(block), subject.stretch(before)))
      yield {
        reason: `Unexpected place of this text: printed behind that of ${lineOf(subject.at(before))}, expected it before`,
        at: subject.at(block),
      };
  }
}

function isBefore(a: Place | undefined, b: Place | undefined): boolean {
  return a !== undefined && b !== undefined && a.start.line < b.start.line;
}

function lineOf({ path, place }: At): string {
  return `line ${place?.start.line} of ${path}`;
}
