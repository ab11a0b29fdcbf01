/** Mark-up that was not read, and traces of programs, in what readers see. */
import type { Nodes as HtmlNode } from 'hast';
import type { ElementContent as XmlNode } from 'xast';
import { areSignificance } from '../../text/significance-stars.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import type { ArticleSubject } from '../subject.ts';

const SHARED = {
  scope: 'article',
  severity: 'error',
  source: 'Offprint: nothing is printed that nobody wrote',
  date: '2026',
  advice:
    'Correct the mark-up there: a sign is missing or one too many. Signs that are meant stand behind a backslash (`\\*\\*`) or in code (`` `**` ``).',
} as const satisfies Partial<ArticleCheck>;

export const RAW_MARKUP: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'web-page-raw-markup',
    receivers: ['readers'],
    sentence: 'The web page shows no mark-up and no trace of a program.',
    examples: {
      breaks: [
        { in: 'html', from: 'The heights follow the moon.', to: 'The heights **follow the moon.' },
        {
          in: 'html',
          from: '<meta name="generator" content="offprint">',
          to: '<meta name="generator" content="offprint &amp;amp; more">',
        },
        {
          in: 'html',
          from: 'alt="A pole with marks',
          to: 'alt="[object Object] with marks',
          alongside: ['facts-alt-texts-differ'],
        },
        {
          in: 'article.md',
          from: 'was used for both harbours.',
          to: 'was used for both harbours (#fig:gauge).',
          alongside: ['jats-raw-markup'],
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<meta name="generator" content="offprint">',
          to: '<meta name="generator" content="off*print">',
        },
        {
          in: 'article.md',
          from: 'The heights follow the moon.',
          to: 'The heights (4.1**) follow the moon. * p < .05, ** p < .01',
        },
      ],
    },
    find: (subject) => findings(subject, 'web page', htmlTexts(subject.html.tree())),
  },
  {
    ...SHARED,
    name: 'jats-raw-markup',
    receivers: ['pmc'],
    sentence: 'The JATS holds no mark-up but its own, and no trace of a program.',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: 'by the Harbour Trust.</funding-statement>',
          to: 'by the $$ Trust.</funding-statement>',
          alongside: ['facts-funding-differs'],
        },
        {
          in: 'jats',
          from: '<aff id="aff-2"><label>2',
          to: '<aff id="aff-2"><label>undefined',
          alongside: ['jats-reference-dangling'],
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: '<journal-id journal-id-type="publisher-id">J. Coast. Stud.',
          to: '<journal-id journal-id-type="publisher-id">J. Coast. Stud. $',
        },
      ],
    },
    find: (subject) =>
      findings(
        subject,
        'JATS',
        subject.jats.tree().children.flatMap((node) => xmlTexts(node as XmlNode)),
      ),
  },
  {
    ...SHARED,
    name: 'pdf-raw-markup',
    receivers: ['readers', 'scholar'],
    needs: 'pdf',
    sentence: 'The PDF shows no mark-up and no trace of a program.',
    examples: {
      breaks: [{ in: 'pdf', from: '"words":"tides"', to: '"words":"tides {#sec-tides}"' }],
      keeps: [{ in: 'pdf', from: '"words":"tides"', to: '"words":"tides [1]"' }],
    },
    find: (subject) =>
      findings(
        subject,
        'PDF',
        (subject.pdf?.lines ?? []).map(({ words }) => words),
      ),
  },
];

/** What must not be read. Words of programs are words of people too: see `isMeant`. */
const SIGNS: RegExp[] = [
  /\*\*/g,
  /\[@\w/g,
  /\[\^\w/g,
  /\{[#.][\w:-]+/g,
  // bookdown's labels and references
  /\(#(?:fig|tab|eq|sec):[\w-]+\)|@ref\([\w:-]+\)/g,
  /\\(?:ref|cref|cite[pt]?|label|begin|end|textbf|textit|emph|section|footnote)\b/g,
  /\$\$/g,
  /&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/gi,
  /\bundefined\b/g,
  /\[object Object\]/g,
  /\bNaN\b/g,
];

function* findings(
  subject: ArticleSubject,
  output: string,
  texts: readonly string[],
): Generator<Finding> {
  const all = texts.join('\n');
  const source = sourceOf(subject);
  for (const sign of SIGNS) {
    const hits = [...all.matchAll(sign)].filter(
      ({ 0: found, index }) => found !== '**' || !areSignificance(all, index),
    );
    const [first] = hits;
    if (!first || isMeant(first[0], hits.length, source)) continue;
    const around = all
      .slice(Math.max(0, first.index - 25), first.index + 35)
      .replace(/\s+/g, ' ')
      .trim();
    yield {
      reason: `Unexpected “${first[0]}” in the ${output} (“… ${around} …”), expected words`,
      at: placeOf(subject, first[0]),
    };
  }
}

/** The manuscript, and what its bibliographies say. */
function sourceOf({ text, article }: ArticleSubject): string {
  return `${text}\n${article.references.map(({ csl }) => JSON.stringify(csl)).join('\n')}`;
}

/** Meant is what the author put into code or behind backslashes, and what is a word to people. */
export function isMeant(sign: string, count: number, source: string): boolean {
  const escaped = [...sign]
    .map((letter) => (/[\w\s]/.test(letter) ? letter : `\\${letter}`))
    .join('');
  const code = [...source.matchAll(CODE)].map(([run]) => run).join('\n');
  const isWord = /^[a-z]+$/i.test(sign);
  return (
    source.includes(escaped) ||
    code.includes(sign) ||
    (isWord && timesIn(source, sign) > 0 && count > 0)
  );
}

/** Between backticks, or an indented block behind a blank line. */
const CODE = /(`+)[^`][\s\S]*?\1|(?<=\n[ \t]*\n)(?:(?: {4}|\t)[^\n]*(?:\n|$))+/g;

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

function placeOf(subject: ArticleSubject, sign: string) {
  // bookdown's sign of numbers stands behind a backslash.
  const forms = [sign, sign.replace('#', '\\#')];
  const form = forms.find((each) => subject.text.includes(each));
  if (form === undefined) return subject.at({});
  const start = subject.text.indexOf(form);
  return subject.range(start, start + form.length);
}

const SILENT = new Set(['script', 'style', 'code', 'pre', 'math', 'kbd', 'samp']);
const SAID = ['alt', 'content', 'title', 'ariaLabel'];

/** Texts and the attributes that are read aloud or shown; code and formulae apart. */
function htmlTexts(node: HtmlNode): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && SILENT.has(node.tagName)) return [];
  const attributes =
    node.type === 'element'
      ? SAID.flatMap((name) =>
          typeof node.properties[name] === 'string' ? [String(node.properties[name])] : [],
        )
      : [];
  return [...attributes, ...('children' in node ? node.children.flatMap(htmlTexts) : [])];
}

const VERBATIM = new Set(['code', 'preformat', 'monospace', 'tex-math', 'mml:math']);

function xmlTexts(node: XmlNode): string[] {
  if (node.type === 'text' || node.type === 'cdata') return [node.value];
  if (node.type !== 'element' || VERBATIM.has(node.name)) return [];
  return node.children.flatMap(xmlTexts);
}
