/** Mark-up that was not parsed, and traces of programs, in the text of outputs. */
import type { Nodes as HtmlNode } from 'hast';
import type { ElementContent as XmlNode } from 'xast';
import { type Message, message } from '../../messages/message.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { areSignificance } from '../../words/significance-stars.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { groupByKey } from '../lists.ts';
import { blocksOf, inlinesOf, textBlocks } from '../nodes.ts';
import type { ArticleSubject, At } from '../subject.ts';

const SHARED = {
  severity: 'error',
  source: 'Offprint: nothing is printed that nobody wrote',
  date: '2026',
} as const satisfies Partial<ArticleCheck>;

export const RAW_MARKUP: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'raw-markup',
    receivers: ['readers'],
    *find(subject) {
      const matches = [...matchesOf(subject)].flatMap(([output, found]) =>
        [...found].map(([markup, around]) => ({ output, markup, around })),
      );
      for (const [first, ...others] of groupByKey(matches, ({ markup }) => markup)) {
        const at = first && placeOf(subject, first.markup, first.around);
        if (!at) continue;
        const { markup, around } = first;
        const outputs = [first, ...others].map(({ output }) => output);
        const facts = { markup, context: contextOf(around), outputs };
        yield { message: message('raw-markup', facts), at };
      }
    },
  },
  {
    ...SHARED,
    name: 'web-page-raw-markup',
    receivers: ['readers'],
    find: (subject) =>
      findingsInOutput(subject, 'web page', (facts) => message('web-page-raw-markup', facts)),
  },
  {
    ...SHARED,
    name: 'jats-raw-markup',
    receivers: ['pmc'],
    find: (subject) =>
      findingsInOutput(subject, 'JATS', (facts) => message('jats-raw-markup', facts)),
  },
  {
    ...SHARED,
    name: 'pdf-raw-markup',
    receivers: ['readers', 'scholar'],
    needs: 'pdf',
    find: (subject) =>
      findingsInOutput(subject, 'PDF', (facts) => message('pdf-raw-markup', facts)),
  },
];

/** Patterns that an output must not show, unless the author meant them (see `isMeant`). */
const RAW_MARKUP_PATTERNS: RegExp[] = [
  /\*\*/g,
  /\[@\w/g,
  /\[\^ ?\w/g,
  // Highlighted text in Typora and Obsidian
  /(?<![\w=])==(?=[\p{L}\p{N}])[^=\n]{1,80}==(?![\w=])/gu,
  /\{[#.][\w:-]+/g,
  // Labels and references of bookdown
  /\(#(?:fig|tab|eq|sec):[\w-]+\)|@ref\([\w:-]+\)/g,
  /\\(?:ref|cref|cite[pt]?|label|begin|end|textbf|textit|emph|section|footnote)\b/g,
  /\$\$/g,
  // A formula that is not closed. Example: "$L_1 and $L_2$".
  /(?<![\p{L}\p{N}$])\$[A-Za-z][_^](?=[A-Za-z\d{\\])/gu,
  // A formula without dollars. Example: "10^{6}", "H_{2}O"; but "max_{value}_in", "fit_a_{b}" are names of variables.
  /(?<=[\p{L}\p{N})])(?<!_[\p{L}\p{N}{}]{1,40})[\^_]\{[^{}\n]{1,20}\}(?!_)/gu,
  /&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/gi,
  /\bundefined\b/g,
  /\[object Object\]/g,
  /\bNaN\b/g,
];

/** The outputs and their texts. */
const OUTPUTS: readonly (readonly [
  name: 'web page' | 'JATS' | 'PDF',
  textsOf: (subject: ArticleSubject) => readonly string[],
])[] = [
  ['web page', (subject) => htmlTexts(subject.html.tree(), alternativeTexts(subject))],
  [
    'JATS',
    (subject) =>
      subject.jats
        .tree()
        .children.flatMap((node) => xmlTexts(node as XmlNode, alternativeTexts(subject))),
  ],
  ['PDF', ({ pdf }) => (pdf && !pdf.outdated ? pdf.lines.map(({ words }) => words) : [])],
];

/** Findings in one output that are not in the manuscript. Those in the manuscript are reported by `raw-markup`. */
function* findingsInOutput(
  subject: ArticleSubject,
  name: (typeof OUTPUTS)[number][0],
  toMessage: (facts: { markup: string; context: string }) => Message,
): Generator<Finding> {
  for (const [markup, around] of matchesOf(subject).get(name) ?? [])
    if (!placeOf(subject, markup, around))
      yield {
        message: toMessage({ markup, context: contextOf(around) }),
        at: subject.at({}),
      };
}

/** The text of an output before a match, and from the match on. */
type Around = readonly [before: string, from: string];

function contextOf([before, from]: Around): string {
  return collapseWhiteSpace(`${before.slice(-25)}${from.slice(0, 35)}`);
}

/** Matches in each output, cached for all rules. */
const matchesOf = memoizeWeak(
  (subject: ArticleSubject) =>
    new Map(OUTPUTS.map(([output, textsOf]) => [output, findMatches(textsOf(subject), subject)])),
);

/** The first place of each different match. */
function findMatches(texts: readonly string[], subject: ArticleSubject): Map<string, Around> {
  const all = texts.join('\n');
  const source = sourceOf(subject);
  const found = new Map<string, Around>();
  const matches = RAW_MARKUP_PATTERNS.flatMap((pattern) => [...all.matchAll(pattern)]);
  for (const { 0: markup, index } of matches)
    if (
      !found.has(markup) &&
      !(markup === '**' && areSignificance(all, index)) &&
      !isMeant(markup, source)
    )
      found.set(markup, [all.slice(Math.max(0, index - 40), index), all.slice(index, index + 40)]);
  return found;
}

/** The text of the manuscript and of its bibliographies. */
function sourceOf({ text, article }: ArticleSubject): string {
  return `${text}\n${article.references.map(({ csl }) => JSON.stringify(csl)).join('\n')}`;
}

/** Whether the author wrote a text as code, escaped it with backslashes, or used it as a word. */
export function isMeant(markup: string, source: string): boolean {
  const escaped = [...markup]
    .map((letter) => (/[\w\s]/.test(letter) ? letter : `\\${letter}`))
    .join('');
  const code = [...source.matchAll(CODE)].map(([run]) => run).join('\n');
  const isWord = /^[a-z]+$/i.test(markup);
  return source.includes(escaped) || code.includes(markup) || (isWord && source.includes(markup));
}

/** Text between backticks, or an indented block after a blank line. */
const CODE = /(`{1,50})[^`][\s\S]{0,5000}?\1|(?<=\n[ \t]*\n)(?:(?: {4}|\t)[^\n]*(?:\n|$))+/g;

/** The place in the manuscript, preferably after the same words; undefined if only the output has it. */
function placeOf(
  { text, range }: ArticleSubject,
  markup: string,
  [before]: Around,
): At | undefined {
  // In bookdown "#" may follow a backslash, and an output shows `&nbsp;` if its "&" is escaped.
  const forms = [markup, markup.replace('#', '\\#'), markup.replace('&', '&amp;')];
  for (const words of [before.slice(-15), before.slice(-6), before.slice(-2), ''])
    for (const form of forms) {
      const start = text.indexOf(words + form);
      if (start >= 0) return range(start + words.length, start + words.length + form.length);
    }
  return undefined;
}

const SILENT = new Set(['script', 'style', 'code', 'pre', 'math', 'kbd', 'samp']);
const TEXT_ATTRIBUTES = ['alt', 'content', 'title', 'ariaLabel'];

/** Alternative texts: they have no mark-up, so they are not searched. */
const alternativeTexts = memoizeWeak(({ article }: ArticleSubject): ReadonlySet<string> => {
  const panels = blocksOf(article, 'figure').flatMap((figure) => figure.panels);
  const images = [...inlinesOf(textBlocks(article), 'inlineImage')].map(({ node }) => node);
  return new Set([...panels, ...images].map(({ alt }) => alt));
});

/** Texts, and attributes with text, without code and formulas. */
function htmlTexts(node: HtmlNode, spoken: ReadonlySet<string>): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && SILENT.has(node.tagName)) return [];
  const attributes =
    node.type === 'element'
      ? TEXT_ATTRIBUTES.flatMap((name) =>
          typeof node.properties[name] === 'string' && !spoken.has(node.properties[name])
            ? [node.properties[name]]
            : [],
        )
      : [];
  const inside = 'children' in node ? node.children : [];
  return [...attributes, ...inside.flatMap((child) => htmlTexts(child, spoken))];
}

const VERBATIM = new Set(['code', 'preformat', 'monospace', 'tex-math', 'mml:math']);

function xmlTexts(node: XmlNode, spoken: ReadonlySet<string>): string[] {
  if (node.type === 'text' || node.type === 'cdata') return [node.value];
  if (node.type !== 'element' || VERBATIM.has(node.name)) return [];
  const texts = node.children.flatMap((child) => xmlTexts(child, spoken));
  return node.name === 'alt-text' && spoken.has(texts.join('')) ? [] : texts;
}
