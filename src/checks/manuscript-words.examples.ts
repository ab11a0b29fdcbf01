/** Examples for the rules of manuscript-words.ts. */
import { inArticle, type RuleExamples } from './changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'manuscript-words-differ': {
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
};
