/** The reports of `offprint diff`, for the terminal and as JSON. Pure. */

import type { DiffedArticle } from '../../app/diff/diff-articles.ts';
import { type Change, PARTS, type Run } from '../../revisions/diff/index.ts';
import { summaryOf } from '../../revisions/diff/summary.ts';
import { printable } from '../../words/terminal-text.ts';
import { clipped } from '../../words/truncate.ts';

export function jsonDiff(articles: readonly DiffedArticle[]): string {
  const reports = articles.map((article) => ({ ...article, summary: summaryOf(article.changes) }));
  return `${JSON.stringify({ articles: reports }, null, 2)}\n`;
}

export function prettyDiff(articles: readonly DiffedArticle[], colour: boolean): string {
  return articles.map((article) => prettyArticle(article, inkOf(colour))).join('\n');
}

interface Ink {
  removed(text: string): string;
  added(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

function inkOf(colour: boolean): Ink {
  const ink = (code: string) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
  return colour
    ? { removed: ink('31;9'), added: ink('32;1'), strong: ink('1'), faint: ink('2') }
    : {
        removed: (text) => `[-${text}-]`,
        added: (text) => `{+${text}+}`,
        strong: (text) => text,
        faint: (text) => text,
      };
}

/** Substantive changes come first. Each class is in the order of the parts. */
function prettyArticle({ name, before, after, changes }: DiffedArticle, ink: Ink): string {
  const grave = changes.filter((change) => change.class === 'substantive');
  const small = changes.filter((change) => change.class === 'minor');
  return [
    ink.strong(printable(`${name}: ${before} → ${after}`)),
    ...classLines('Touches the interpretation or the crediting of the work', grave, ink),
    ...classLines('Minor: spelling, punctuation, layout', small, ink),
    summaryOf(changes),
    '',
  ].join('\n');
}

function classLines(title: string, changes: readonly Change[], ink: Ink): string[] {
  if (changes.length === 0) return [];
  const lines = ['', ink.strong(title)];
  let part: string | undefined;
  for (const change of changes) {
    if (change.part !== part) lines.push(`  ${PARTS[change.part]}`);
    part = change.part;
    lines.push(...changeLines(change, ink).map((line) => `    ${line}`));
  }
  return [...lines, ''];
}

function changeLines(change: Change, ink: Ink): string[] {
  const { where, line, kind, why, says } = change;
  const at = line === undefined ? '' : ink.faint(` (line ${line})`);
  const reason = saysReason(change) ? '' : `: ${printable(why)}`;
  return [
    `${MARKS[kind]} ${printable(says ?? where.label)}${at}${reason}`,
    ...wordLines(change, ink).map((text) => `    ${text}`),
  ];
}

/** Whether the sentence of a change already says the reason. */
function saysReason({ says, why, class: weight }: Change): boolean {
  return (
    says !== undefined &&
    (weight === 'substantive' || says.toLowerCase().includes(why.toLowerCase()))
  );
}

const MARKS: Record<Change['kind'], string> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
};

/** The changed words. Empty if the reason already says them. */
function wordLines({ before, after, runs, kind, why, says = '' }: Change, ink: Ink): string[] {
  if (runs && kind === 'changed') return [inkedRuns(runs, ink)];
  const told = (text: string | undefined) =>
    text === undefined || text === '' || why.endsWith(text) || says.includes(text);
  if (told(before) && told(after)) return [];
  return [
    ...(before === undefined ? [] : [ink.removed(printable(clipped(before, LONGEST)))]),
    ...(after === undefined || (kind === 'moved' && after === before)
      ? []
      : [ink.added(printable(clipped(after, LONGEST)))]),
  ];
}

/** The largest number of characters of a text in the terminal. */
const LONGEST = 200;
/** The number of unchanged characters on both sides of a change. */
const CONTEXT = 30;
/** The largest number of runs of a text. */
const MOST_RUNS = 24;

function inkedRuns(runs: readonly Run[], ink: Ink): string {
  const told = runs.slice(0, MOST_RUNS).map((run, index) => {
    if (run.mark === 'removed') return inked(run.text, ink.removed);
    if (run.mark === 'added') return inked(run.text, ink.added);
    return printable(compileContextOf(run.text, index === 0, index === runs.length - 1));
  });
  return `${told.join('')}${runs.length > MOST_RUNS ? ' …' : ''}`;
}

/** White space at the edges is not marked. */
function inked(text: string, ink: (text: string) => string): string {
  const words = text.trim();
  if (words === '') return printable(text);
  const [start = '', end = ''] = text.split(words);
  return `${printable(start)}${ink(printable(clipped(words, LONGEST)))}${printable(end)}`;
}

function compileContextOf(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text];
  if (letters.length <= 2 * CONTEXT) return text;
  const start = isFirst ? '' : letters.slice(0, CONTEXT).join('');
  const end = isLast ? '' : letters.slice(-CONTEXT).join('');
  return `${start}…${end}`;
}
