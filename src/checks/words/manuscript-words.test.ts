import { expect, test } from 'vitest';
import { structured } from '../../../test/support/structured.ts';
import { manuscriptWords } from './manuscript-words.ts';

test.each([
  ['![A dot of @ferry2020.](dot.png)', 'a dot of'],
  ['A [dot of @ferry2020](https://journal.example/p7).', 'a dot of ferry2020'],
  ['A dot [of @ferry2020, p. 7].', 'a dot of'],
  ['A dot [of @ferry2020, ص ۴۰۳].', 'a dot of'],
  ['A dot [see p.ex., /pʲ/, of @ferry2020, pp. 7].', 'a dot see pex pj of'],
  ['A dot (@fig-fração).', 'a dot'],
  ['A *dot*[of @ferry2020].', 'a dot of'],
  ['A dot of [^32^P]-red.[^n]\n\n[^n]: It is.', 'a dot of 32pred it is'],
  ['居民。^[每[个]社。]变化', '居民 每个社 变化'],
  ['A dot (\\protect\\hyperlink{ref-ferry2020}{2020}).', 'a dot 2020'],
  ['![A dot.](dot.png){alt="It is red"}', 'a dot it is red'],
  ['A dot.\n\n{{< pagebreak >}}\n\n# Referências', 'a dot'],
  ['A dot.\n\n# (APPENDIX) More {-}\n\n# It is', 'a dot it is'],
  ['A dot.\n\nReferences {#refs .unnumbered}\n====\n', 'a dot'],
  ['\\small % for the dots\n\\begin{tabular}{lp{2cm}}\nA & dot\n\\end{tabular}', 'a dot'],
  ['Figure\u00a01: A dot', 'figure 1 a dot'],
  ['A dot of 10^{6} and 10^{-7}.', 'a dot of 106 and 107'],
  ['A dot of H_{2}O and x_{-7}.', 'a dot of h2o and x7'],
  ['| A |\n|---|\n| dot |\n\n: Table 1. A dot', 'a dot a dot'],
  ['---\ntitle: A\nabstract: "A dot  \nis read."\n---\n\nIt is.', 'a a dot is read it is'],
  ['(ref:dot) A dot\n\n![(ref:dot)](dot.png) and ![(\\#fig:b) more](b.png)', 'a dot and more'],
  ['[[#^dot|A *dot*]] and ![[dot.png|300]] $\\sim$20 [\\char`~]. ^dot\n', 'a dot and 20'],
  ['# A\n\n---\n\nA dot.\n\n---\n\nIt is.', 'a a dot it is'],
  ['```{math}\n:label: a\n\n\\phi_1 x_{t-1}\n```\n\n:::{math}\ny_2\n:::\n\nA dot.', 'a dot'],
  ['```{code-cell} python\n---\ntags: [hide-output]\n---\nprint(1)\n```\n\nA dot.', 'print1 a dot'],
  [
    '```{figure} dot.png\n---\nname: fig:dot\n---\nA dot.\n```\n\n% not this\n\nIt is.',
    'a dot it is',
  ],
  ['By $ f(x_1) + h$, $ \\theta_s = 3$ and $\\gamma $, a dot.', 'by and a dot'],
  [
    '```pseudocode\n#| label: alg-dot\n#| no-end: false\n\n\\begin{algorithm}\n\\caption{A dot}\n\\begin{algorithmic}\n\\State It is $\\lambda$\n\\end{algorithmic}\n\\end{algorithm}\n```',
    'a dot it is',
  ],
  ['A dot.\n\n\\begin{tikzpicture}\n\\node (a) {Not};\n\n\\end{tikzpicture}\n', 'a dot'],
  ['[//]: # (Not *this* [note](#a).)\n[comment]: # "Nor that"\n\nA dot.', 'a dot'],
  [
    '{% sidenote "id" "A *dot*." %} {% include sidenote.html id="n" note="It is." %}',
    'a dot it is',
  ],
  [
    'A [dot](https://a.org/b- c-1) is [*it*](https:// b.org/ "Not"), [red](#my dots).',
    'a dot is it red',
  ],
  ['A d\\{#i}ot is\\{.page}. Wide \\\\{#j} dots.', 'a diot ispage wide dots'],
  ['{# Not *this*. #}A dot.\n\n1.{>>or that<<} It {==is==}.\n{>>b<<} 2. Red.', 'a dot it is red'],
  [
    '```{math #a}\n\\phi_1\n```\n\n:::{math #b}\ny_2\n:::\n\n:::{figure #c} d.png\nA dot.\n:::',
    'a dot',
  ],
  ['```{note}\nA dot {cite}`ferry2020` is.\n```', 'a dot is'],
  ['# I. A dot\n\n# II. A dot\n\n## A. It\n\nIs', 'a dot a dot it is'],
  ['It $$ costs.\n\n$$\n\\frac{a}{b}\n$$\n\nA dot $$a_b$$.', 'it costs a dot'],
  ['So, $$\na_b\n$$ {#eq-a} is a dot.\n\n$$\nc_d\n$$\n\nIt is.', 'so is a dot it is'],
  ['A \\(F[q](t)\\) dot \\Citep{ferry2020} is.', 'a dot is'],
  [
    '---\ntitle: {plain: A, formatted: "\\\\pkg{A}", short: B}\nabbreviations: {A: not that}\n---\n\nA dot.',
    'a a dot',
  ],
  ['1. 1. A dot\n2. - is', 'a dot is'],
  ['1. A dot\n2.\n3. is', 'a dot is'],
  ['\\scalebox{0.8}{\n\\begin{tabular}{l}\nA dot\n\\end{tabular}\n}', 'a dot'],
  ['```{code-cell} r\n:tags: [remove-input]\n\nf(x)\n```\n\nA dot.', 'a dot'],
  ['A dot\\footnote{It *is*.} read\\thanks{By all.}', 'a dot it is read by all'],
  ['---\nabstract: > # words\n  A dot\n---\n\nIt is.', 'a dot it is'],
  ['```{bash}\n#| include: false\nls\n```\n\n```{sql, echo=FALSE}\nb\n```\n\nA dot.', 'a dot'],
  [
    '\\let\\a\\b\n\n\\captionof*{table}{A dot}\n\\begin{tabu}{c}\nis \\\\\\tabucline[1pt]{-}\n\\end{tabu}',
    'table a dot is',
  ],
  [
    'The Ferry-Hill-equation [@hill2016] is, by Equation @eq-a.',
    'the ferryhillequation is by equation',
  ],
  [
    '---\nabbreviations: IQ, a dot\ntranslations: {fr: {title: Un, authors: [{family: Doe}]}}\n---\n\nIt is.',
    'iq a dot un it is',
  ],
])('the words of %s', (text, words) => {
  const { file } = structured(text);
  const required = manuscriptWords(text, file.data.consumed ?? []).filter(
    ({ optional }) => !optional,
  );
  expect(required.map(({ word }) => word).join(' ')).toBe(words);
});
