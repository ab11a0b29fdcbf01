/** Converts LaTeX's environments: equations, figures, tables, lists, quotations, code. */

import type { ListNumbering } from '../../../../article/article.ts';
import { message } from '../../../../messages/message.ts';
import { ownValue } from '../../../../words/own-value.ts';
import type { DefinitionNode, DivNode } from '../../manuscript.ts';
import { closing } from '../../scan.ts';
import { linesSource, placeOf, sliceSource } from '../../source.ts';
import type { EnvironmentSyntax } from '../../syntax/nodes.ts';
import type { AnyNode } from '../fold.ts';
import { byNames } from '../marked.ts';
import { cleanFormula, type Reading, reportProblem, reportProblemOnce } from '../reading.ts';
import { algorithm, algorithmic } from './algorithms.ts';
import { type Convert, dedented, partsOf } from './environment.ts';
import { grid, table } from './floats.ts';
import { figure } from './latex-figure.ts';

export function environmentNodes(node: EnvironmentSyntax, reading: Reading): AnyNode[] {
  const source = linesSource(reading.source, node.lines);
  const name = node.name.replace(/\*$/, '');
  const parts = partsOf(source, node.name, name);
  const convert = ownValue(ENVIRONMENTS, name);
  return (convert ?? unknown)({ name, ...parts, node, reading });
}

/** A drawing made with LaTeX commands. They are not words of the article. */
const drawing: Convert = ({ name, node, reading }) => {
  reportProblem(reading, message('raw-latex/drawing', { name }), node.position);
  return [];
};

const unknown: Convert = ({ name, inside, node, reading }) => {
  const problem = message('raw-latex/environment', { name });
  reportProblemOnce(reading, `environment ${name}`, problem, node.position);
  return reading.parseBlocks(inside);
};

const equation: Convert = ({ inside, node }) => [
  { type: 'math', value: cleanFormula(inside.text).trim(), position: node.position },
];

/** A formula with its environment; `alignedEquations` splits its lines. */
const aligned: Convert = ({ name, inside, node }) => {
  const value = cleanFormula(`\\begin{${name}}${inside.text}\\end{${name}}`);
  return [{ type: 'math', value, position: node.position }];
};

/**
 * Equations with a common number, (1a) and (1b). The label before them refers to all. If no equation has a
 * label, they are one formula.
 */
const subequations: Convert = (environment) => {
  const { inside, node, reading } = environment;
  const [lead = '', id] = /^\s*\\label\s*\{([^{}]*)\}/.exec(inside.text) ?? [];
  const rest = sliceSource(inside, { start: lead.length, end: inside.text.length });
  if (!/\\label\s*\{/.test(rest.text)) return equation(environment);
  const place = node.position ?? placeOf(inside, 0, 0);
  const attributes = { id, classes: [], pairs: {}, place };
  const children = reading.parseBlocks(dedented(rest));
  return [{ type: 'div', name: 'subequations', children, position: place, data: { attributes } }];
};

const blocks: Convert = ({ inside, reading }) => reading.parseBlocks(dedented(inside));

const quotation: Convert = ({ inside, node, reading }) => [
  { type: 'blockquote', children: reading.parseBlocks(dedented(inside)), position: node.position },
];

const code: Convert = ({ inside, node }) => {
  const value = inside.text.replace(/^\{[^{}]*\}/, '').replace(/^\s*\n|\s{1,100}$/g, '');
  return [{ type: 'code', value, position: node.position }];
};

/** A list. Each `\item` is parsed as Markdown. */
const list =
  (ordered: boolean): Convert =>
  ({ options, inside, node, reading }) => {
    const starts = [...topLevelItems(inside.text)];
    const children = starts.map((start, index) => {
      const end = starts[index + 1] ?? inside.text.length;
      const from = start + '\\item'.length;
      const item = sliceSource(inside, { start: from, end });
      return { type: 'listItem' as const, children: reading.parseBlocks(dedented(item)) };
    });
    if (children.length === 0) return reading.parseBlocks(dedented(inside));
    const numbering = ordered ? numberingOf(options) : undefined;
    const data = numbering && { numbering };
    return [{ type: 'list', ordered, children, position: node.position, ...(data && { data }) }];
  };

const LABEL = /\\(alph|Alph|roman|Roman|arabic)\*/;
const SAMPLE = /^\[\s*\(?([aAiI])[.)]?\s*[\],]/;
const FIGURES: Record<string, ListNumbering['figures']> = {
  alph: 'lower-alpha',
  Alph: 'upper-alpha',
  roman: 'lower-roman',
  Roman: 'upper-roman',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Numbering by enumitem's `[label=(\alph*)]` or enumerate's `[(a)]`; undefined for "1.". */
function numberingOf(options: string): ListNumbering | undefined {
  const name = (LABEL.exec(options) ?? SAMPLE.exec(options))?.[1] ?? '';
  const signs = !options.includes(')') ? '.' : options.includes('(') ? '()' : ')';
  const figures = ownValue(FIGURES, name) ?? 'decimal';
  return figures === 'decimal' && signs === '.' ? undefined : { figures, signs };
}

/** `\item[term] words` */
const description: Convert = ({ inside, node, reading }) => {
  const starts = [...topLevelItems(inside.text)];
  const children = starts.map((start, index): DefinitionNode => {
    const end = starts[index + 1] ?? inside.text.length;
    const open = start + '\\item'.length;
    const close = inside.text[open] === '[' ? closing(inside.text, open, '[]') : undefined;
    const term =
      close === undefined
        ? []
        : reading.parseWords(sliceSource(inside, { start: open + 1, end: close }));
    const words = sliceSource(inside, { start: close === undefined ? open : close + 1, end });
    const definition: DivNode = {
      type: 'div',
      name: '',
      children: reading.parseBlocks(dedented(words)),
    };
    return { type: 'definitionItem', term, children: [definition] };
  });
  return [{ type: 'definitionList', children, position: node.position }];
};

/** Offsets of the `\item`s outside inner lists. */
function* topLevelItems(text: string): Generator<number> {
  let depth = 0;
  for (const match of text.matchAll(/\\(begin|end)\{[a-zA-Z]+\*?\}|\\item(?![a-zA-Z])/g)) {
    if (match[1] === 'begin') depth += 1;
    else if (match[1] === 'end') depth -= 1;
    else if (depth === 0) yield match.index;
  }
}

const ENVIRONMENTS: Record<string, Convert> = {
  ...byNames('equation displaymath math', equation),
  subequations,
  ...byNames('align gather multline eqnarray flalign alignat xalignat xxalignat', aligned),
  ...byNames(
    'center flushleft flushright document small minipage multicols threeparttable',
    blocks,
  ),
  abstract: (given) => [
    { type: 'div', name: 'abstract', children: blocks(given) as DivNode['children'] },
  ],
  ...byNames('quote quotation displayquote verse', quotation),
  ...byNames('tikzpicture tikzcd pgfpicture circuitikz forest', drawing),
  ...byNames('verbatim lstlisting minted Verbatim', code),
  ...byNames('itemize tablenotes', list(false)),
  enumerate: list(true),
  description,
  algorithm,
  algorithmic,
  ...byNames('figure wrapfigure subfigure', figure),
  ...byNames('table wraptable sidewaystable', table),
  ...byNames('tabular tabularx tabulary longtable tabu longtabu', grid),
};
