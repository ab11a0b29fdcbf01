import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { lineOfCode } from './code-results.ts';

test.each([
  ['knitr’s cell', '\n```{r fig-a, fig.cap="A"}\n```', 2],
  ['Quarto’s cell', '```{r}\n#| label: fig-a\n```', 2],
  [
    'a figure that LaTeX would draw',
    '\\begin{figure}\n\\begin{tikzpicture}\n\\end{tikzpicture}\n\\caption{A}\\label{fig:a}\n\\end{figure}',
    4,
  ],
  ['a drawing beside a label', '\\begin{tikzpicture}\\end{tikzpicture}\n\\label{fig:a}', undefined],
  [
    'a label behind a figure',
    '\\begin{figure}\\begin{tikzpicture}\\end{tikzpicture}\\end{figure}\\label{fig:a}',
    undefined,
  ],
])('finds the line of the code for a figure: %s', (_, text, line) => {
  expect(lineOfCode(new VFile(text), 'fig-a')).toBe(line);
});
