/** Mark-up that was not parsed, and traces of programs, in the text of outputs. */
import type { Nodes as HtmlNode } from 'hast';
import type { ElementContent as XmlNode } from 'xast';
import { type Message, message } from '../../messages/message.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { areSignificance } from '../../words/significance-stars.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ArticleCheck, Finding } from '../check.ts';
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
    // Outputs are not read, because mistakes of authors are found in the article itself.
    needs: 'article',
    *find(subject) {
      for (const [markup, { around, at }] of writtenMatches(subject))
        yield { message: message('raw-markup', { markup, context: contextOf(around) }), at };
    },
  },
  {
    ...SHARED,
    name: 'web-page-raw-markup',
    receivers: ['readers'],
    find: (subject) =>
      findingsInOutput(subject, pageTexts, (facts) => message('web-page-raw-markup', facts)),
  },
  {
    ...SHARED,
    name: 'jats-raw-markup',
    receivers: ['pmc'],
    find: (subject) =>
      findingsInOutput(subject, jatsTexts, (facts) => message('jats-raw-markup', facts)),
  },
  {
    ...SHARED,
    name: 'pdf-raw-markup',
    receivers: ['readers', 'scholar'],
    needs: 'pdf',
    find: (subject) =>
      findingsInOutput(subject, pdfTexts, (facts) => message('pdf-raw-markup', facts)),
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

function pageTexts(subject: ArticleSubject): string[] {
  return htmlTexts(subject.html.tree(), alternativeTexts(subject));
}

function jatsTexts(subject: ArticleSubject): string[] {
  const { children } = subject.jats.tree();
  return children.flatMap((node) => xmlTexts(node as XmlNode, alternativeTexts(subject)));
}

function pdfTexts({ pdf }: ArticleSubject): string[] {
  return pdf?.lines.map(({ words }) => words) ?? [];
}

/** Findings in one output that are not in the manuscript. Those in the manuscript are reported by `raw-markup`. */
function* findingsInOutput(
  subject: ArticleSubject,
  textsOf: (subject: ArticleSubject) => readonly string[],
  toMessage: (facts: { markup: string; context: string }) => Message,
): Generator<Finding> {
  for (const [markup, around] of findMatches(textsOf(subject), subject))
    if (!writtenMatches(subject).has(markup))
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

/** Matches in the article that are in the text of the manuscript, too, cached for all rules. */
const writtenMatches = memoizeWeak(
  (subject: ArticleSubject) =>
    new Map(
      [...findMatches(printedTexts(subject.article), subject)].flatMap(([markup, around]) => {
        const at = placeOf(subject, markup, around);
        return at ? [[markup, { around, at }] as const] : [];
      }),
    ),
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

/** Nodes whose value is code or a formula. */
const VERBATIM_NODES = wordSet('inlineCode inlineMath codeBlock equation');
/** Keys of the article whose texts are not printed, or have no mark-up. `csl` is the author's own data. */
const UNPRINTED = wordSet('alt articleUrl assets csl id key target url');

/** Every text of the article that is printed, without code and formulas. */
function printedTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const isVerbatim = 'type' in value && VERBATIM_NODES.has(String(value.type));
  return Object.entries(value).flatMap(([key, inside]) =>
    UNPRINTED.has(key) || (isVerbatim && key === 'value') ? [] : printedTexts(inside),
  );
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
