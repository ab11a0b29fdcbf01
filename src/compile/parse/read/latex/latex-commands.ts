/** Converts LaTeX commands in the text. Unknown commands are reported, and their words kept. */

import { message } from '../../../../messages/message.ts';
import { ownValue } from '../../../../words/own-value.ts';
import type { Place } from '../../../../words/place.ts';
import type {
  Attributes,
  CitationNode,
  CiteItem,
  CrossReferenceNode,
  PhrasingNode,
} from '../../manuscript.ts';
import { characterOf } from '../../syntax/characters.ts';
import { readLocator } from '../../syntax/lines/locator.ts';
import type { LatexSyntax } from '../../syntax/nodes.ts';
import { readAddress } from '../addresses.ts';
import type { AnyNode } from '../fold.ts';
import { byNames, type Mark, markWords, nonEmptyText } from '../marked.ts';
import { sizesOfOptions } from '../picture-sizes.ts';
import { type Reading, reportProblemOnce } from '../reading.ts';
import { SYMBOLS } from './latex-symbols.ts';

type Convert = (node: LatexSyntax, reading: Reading) => PhrasingNode[];

export function latexNodes(node: LatexSyntax, reading: Reading): AnyNode[] {
  const depth = ownValue(HEADINGS, node.name);
  if (depth)
    return [{ type: 'heading', depth, children: words(node, reading), position: node.position }];
  if (node.name === 'appendix')
    return [{ type: 'div', name: 'appendices', children: [], position: node.position }];
  const symbol = ownValue(SYMBOLS, node.name);
  if (symbol !== undefined)
    return [{ type: 'text', value: symbol, position: node.position }, ...words(node, reading)];
  const convert = ownValue(COMMANDS, node.name);
  return convert ? convert(node, reading) : unknown(node, reading);
}

const HEADINGS: Record<string, 1 | 2 | 3 | 4> = {
  chapter: 1,
  section: 1,
  subsection: 2,
  subsubsection: 3,
  paragraph: 4,
};

/** Unknown commands. One directly after a word is no command, but perhaps a Windows path. */
const unknown: Convert = (node, reading) => {
  const { name } = node;
  const problem = node.onWord
    ? message('raw-latex/command-on-word', { name })
    : message('raw-latex/command', { name });
  reportProblemOnce(reading, name, problem, node.position);
  if (!node.onWord) return words(node, reading);
  return [{ type: 'text', value: node.raw, position: node.position, data: { literal: true } }];
};

/** The words of all arguments. */
const words: Convert = (node, reading) =>
  node.texts.flatMap((text, index) => [
    ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    ...reading.readWords(text),
  ]);

const mark =
  (type: Mark | 'inlineNote'): Convert =>
  (node, reading) =>
    markWords(type, words(node, reading), node.position);

const code: Convert = ({ values, position }) => {
  const value = (values[0] ?? '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\\textbackslash\b/g, '\\');
  return value ? [{ type: 'inlineCode', value, position }] : [];
};

const quotation: Convert = (node, reading) => [
  { type: 'text', value: '"' },
  ...words(node, reading),
  { type: 'text', value: '"' },
];

const url: Convert = (node, reading) =>
  linkOrWords(node, node.values[0] ?? '', [{ type: 'text', value: node.values[0] ?? '' }], reading);

const href: Convert = (node, reading) =>
  linkOrWords(
    node,
    (node.values[0] ?? '').replace(/\\([%#&_])/g, '$1'),
    words(node, reading),
    reading,
  );

function linkOrWords(
  { position }: LatexSyntax,
  raw: string,
  children: PhrasingNode[],
  reading: Reading,
): PhrasingNode[] {
  const address = readAddress(raw);
  if (address.kind === 'url') return [{ type: 'link', url: address.url, children, position }];
  const problem = message('link-scheme', { address: raw.slice(0, 60) });
  reportProblemOnce(reading, raw, problem, position);
  return children;
}

/** Converts `\ref{fig:map}`, also with several labels. */
const reference =
  (form: CrossReferenceNode['form'], open = '', close = ''): Convert =>
  ({ values, position }) =>
    (values[0] ?? '')
      .split(',')
      .map((label) => label.trim())
      .filter(Boolean)
      .flatMap((target, index): PhrasingNode[] => [
        ...nonEmptyText(index > 0 ? ', ' : ''),
        ...nonEmptyText(open),
        { type: 'crossReference', target, form, children: [], position },
        ...nonEmptyText(close),
      ]);

/** Converts `\citep[see][p. 3]{a,b}`. A single option is the suffix. */
const cite =
  (mode: CitationNode['mode'], suppressAuthor = false): Convert =>
  ({ options, values, position }) => {
    if (!position) return [];
    const words = options.map((option) => option.replaceAll('~', '\u00a0').trim());
    const [before = '', after = ''] = words.length > 1 ? words : ['', ...words];
    const items = itemsOf(values[0] ?? '', position, suppressAuthor);
    return items.length > 0
      ? [{ type: 'citation', mode, items: withWords(items, before, after), position }]
      : [];
  };

function itemsOf(keys: string, place: Place, suppressAuthor = false): CiteItem[] {
  return keys.split(',').flatMap((written) => {
    const key = written.trim();
    return key ? [{ key, place, suppressAuthor }] : [];
  });
}

/** Adds the words before and after the works. */
function withWords(items: CiteItem[], before: string, after: string): CiteItem[] {
  const led = withPrefix(items, before);
  const last = led.at(-1);
  if (!last || !after) return led;
  const further = furtherItems(after, last.place);
  return further ? [...led, ...further] : [...led.slice(0, -1), { ...last, ...suffixOf(after) }];
}

function withPrefix([first, ...more]: CiteItem[], prefix: string): CiteItem[] {
  return first ? [{ ...first, ...(prefix && { prefix }) }, ...more] : [];
}

const CITED_INSIDE = /\\[cC]ite[a-z]*\*?\s*\{([^{}]*)\}/;

/** Further works in the words after a work. Example: `but see \citealt{c} for more` */
function furtherItems(after: string, place: Place): CiteItem[] | undefined {
  // `split` returns words and keys in turn, and begins and ends with words.
  const parts = after.split(CITED_INSIDE);
  const found: CiteItem[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const items = itemsOf(parts[at] ?? '', place);
    if (items.length === 0) return undefined;
    const words = parts[at - 1]?.replace(/^[\s;,]+/, '').trim() ?? '';
    found.push(...withPrefix(items, words));
  }
  const last = found.at(-1);
  const rest = parts.at(-1)?.trimEnd();
  if (last && rest) last.suffix = rest;
  return last && found;
}

function suffixOf(after: string): Partial<CiteItem> {
  const found = readLocator(after);
  if (!found) return { suffix: `, ${after}` };
  return { label: found.label, locator: found.locator, ...(found.rest && { suffix: found.rest }) };
}

const image: Convert = ({ values, options, position }) => {
  if (!position) return [];
  const pairs = sizesOfOptions(options[0]);
  const attributes: Attributes = { classes: [], pairs, place: position };
  const url = values[0]?.trim() ?? '';
  return [{ type: 'image', url, alt: '', position, data: { caption: [], attributes } }];
};

/** Layout commands. Words in their braces are kept. */
const layout: Convert = (node, reading) => {
  const problem = message('layout-ignored/command', { name: node.name });
  reportProblemOnce(reading, 'layout', problem, node.position);
  return words(node, reading);
};

/** `\symbol{66}` */
const symbol: Convert = (node, reading) => {
  const character = characterOf(Number.parseInt(node.values[0] ?? '', 10));
  return character === undefined ? unknown(node, reading) : nonEmptyText(character);
};

/** Includes another file, which LaTeX would read. */
const inclusion: Convert = (node, reading) => {
  const { name, values, raw, position } = node;
  const problem = message('raw-latex/inclusion', { name, file: values[0] ?? '' });
  reportProblemOnce(reading, raw, problem, position);
  return [];
};

const label: Convert = ({ values, position }, reading) => {
  const problem = message('raw-latex/label', { label: values[0] ?? '' });
  reportProblemOnce(reading, `label ${values[0]}`, problem, position);
  return [];
};

const COMMANDS: Record<string, Convert> = {
  ...byNames('textit emph textsl it', mark('emphasis')),
  // Packages in the R Journal; \pkg and \proglang in the Journal of Statistical Software
  ...byNames('textbf strong pkg CRANpkg BIOpkg', mark('strong')),
  textsc: mark('smallCaps'),
  ...byNames('underline uline', mark('underline')),
  ...byNames('sout st', mark('delete')),
  textsuperscript: mark('superscript'),
  textsubscript: mark('subscript'),
  ...byNames('footnote footnotetext thanks', mark('inlineNote')),
  ...byNames('texttt code lstinline mintinline', code),
  ...byNames(
    'textrm textsf textnormal textup textmd text mbox hbox fbox framebox makebox centerline leftline rightline textcolor color colorbox foreignlanguage proglang parbox raisebox rotatebox scalebox hyperlink minitab makecell shortstack thead',
    words,
  ),
  enquote: quotation,
  ...byNames('url path', url),
  href,
  ...byNames('ref vref labelcref', reference('bare')),
  ...byNames('autoref cref Cref Vref fref Fref nameref', reference('full')),
  eqref: reference('bare', '(', ')'),
  ...byNames('pageref vpageref', reference('page')),
  ...byNames('cite citep parencite autocite supercite footcite Citep', cite('parenthetical')),
  ...byNames('citet textcite citeauthor Citet Textcite', cite('narrative')),
  ...byNames('citealp Citealp citealt Citealt', cite('bare')),
  ...byNames('citeyear citeyearpar', cite('parenthetical', true)),
  symbol,
  includegraphics: image,
  ...byNames('input include includepdf', inclusion),
  label,
  newcommand: () => [],
  ...byNames('newline linebreak', () => [{ type: 'break' }]),
  ...byNames('nobreakspace', () => [{ type: 'text', value: '\u00a0' }]),
  ...byNames(
    'footnotemark eject hfil vfil rm sf bf tt sc sl em bfseries itshape ttfamily newpage pagebreak clearpage cleardoublepage nopagebreak noindent indent par bigskip medskip smallskip vspace hspace vskip hskip vfill hfill centering raggedright raggedleft tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge samepage FloatBarrier sloppy fussy linespread setlength addtolength setcounter pagestyle thispagestyle reversemarginpar normalmarginpar raggedbottom flushbottom twocolumn onecolumn maketitle tableofcontents listoffigures listoftables protect relax xspace bibliography bibliographystyle usepackage documentclass graphicspath definecolor nocite numberwithin pagenumbering setstretch addcontentsline markboth markright captionsetup hypersetup newgeometry restoregeometry geometry titleformat setmainfont fontsize selectfont rule setlist hyphenation begingroup endgroup nobreakdash allowbreak phantomsection doublespacing onehalfspacing singlespacing frontmatter mainmatter backmatter linenumbers nolinenumbers printbibliography',
    layout,
  ),
};
