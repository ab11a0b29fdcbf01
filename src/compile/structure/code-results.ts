import type { VFile } from 'vfile';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';

const LABEL =
  /^[ \t>]*`{3,}[ \t]*\{\w+[ ,]+([\w.:-]+)(?=[ ,}])(?!\s*=)|^[ \t>]*(?:#|\/\/|%%)[ \t]*\|\s*label\s*:\s*["']?([\w.:-]+)|\\{1,2}label\{([\w.:-]+)\}/gm;

/**
 * The line of the code that would make the part with a label. Figures and tables of Quarto and R Markdown
 * (`{r map, fig.cap="…"}`) exist only after the code has run, LaTeX's drawings after LaTeX has run.
 *
 * @param label canonical: "fig-map"
 */
export function lineOfCode(manuscript: VFile, label: string): number | undefined {
  const lines = labelledCode(manuscript);
  // Sub-figures are numbered by the program that runs the code: fig-map-1.
  const names = [label, label.replace(/^(?:fig|tab|tbl|lst)-/, '')];
  for (const name of [...names, ...names.map((each) => each.replace(/-\d+$/, ''))]) {
    const line = lines.get(name);
    if (line !== undefined) return line;
  }
  return undefined;
}

const labelledCode = memoizeWeak((manuscript: VFile) => {
  const text = String(manuscript);
  const lines = new Map<string, number>();
  let [line, from] = [1, 0];
  for (const { 0: all, 1: header, 2: option, 3: latex, index } of text.matchAll(LABEL)) {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < index;
      at = text.indexOf('\n', from)
    ) {
      line += 1;
      from = at + 1;
    }
    const isCode =
      latex === undefined ||
      /cap\s*[:=]/.test(text.slice(from, index + all.length)) ||
      isDrawn(text, index);
    const name = (header ?? option ?? latex ?? '').replaceAll(':', '-');
    if (isCode && !lines.has(name)) lines.set(name, line);
  }
  return lines;
});

const DRAWING = /\\end\{(?:tikzpicture|tikzcd|pgfpicture|circuitikz|forest)\}/;
const LONGEST_DRAWING = 5_000;

/** Whether a label follows the drawing in a figure that LaTeX would draw. */
function isDrawn(text: string, label: number): boolean {
  const before = text.slice(Math.max(0, label - LONGEST_DRAWING), label);
  const figure = before.slice(before.lastIndexOf('\\begin{figure'));
  return DRAWING.test(figure) && !figure.includes('\\end{figure');
}
