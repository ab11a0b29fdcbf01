/** Diagnostics as text or data: pure functions from files to strings. */
import type { VFile } from 'vfile';
import type { BuildReport } from '../../app/build/build-report.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import type { Diagnostic, Severity } from '../../messages/report.ts';
import { enumerated } from '../../words/enumerated.ts';
import { printable } from '../../words/terminal-text.ts';

const COLOURS: Record<Severity, string> = {
  error: '\u001B[31m',
  warning: '\u001B[33m',
  info: '\u001B[36m',
};
const RESET = '\u001B[0m';
/** Alike diagnostics of one file that are printed in full; the rest is counted. */
const MOST_OF_A_KIND = 20;
/** Lines, or files, that are named behind a message. */
const MOST_LINES = 8;
/** Things that are listed in one message. */
const MOST_ITEMS = 40;

/**
 * For people: `file:line:column severity message [rule]`, the advice on a line of its own.
 *
 * @param colour with ANSI colours
 */
export function prettyDiagnostics(files: VFile[], colour: boolean): string {
  return prettyList(diagnosticsOf(files), colour);
}

/**
 * What is said of several places, or articles, in the same words is printed once, at the first of them;
 * messages that differ in one thing alone are one message with a list.
 */
export function prettyList(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const lines: string[] = [];
  const seen = new Map<string, number>();
  for (const [each, ...others] of alike(diagnostics)) {
    const kind = `${each.file} ${each.rule}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > MOST_OF_A_KIND) continue;
    lines.push(pretty({ ...each, message: listed(each, others) + alsoIn(each, others) }, colour));
  }
  for (const [kind, count] of seen) {
    if (count > MOST_OF_A_KIND)
      lines.push(`${printable(kind)}: ${count - MOST_OF_A_KIND} more of this kind`);
  }
  return lines.join('\n');
}

function alike(diagnostics: readonly Diagnostic[]): Iterable<[Diagnostic, ...Diagnostic[]]> {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const each of diagnostics) {
    const { line, column, file, item, ...words } = each;
    if (item !== undefined) words.message = words.message.replace(item, () => '');
    // What has no line is said of a whole article, and often of all: "Unexpected journal without ISSN".
    const of = line === undefined && item === undefined ? words : { ...words, file };
    const key = JSON.stringify(Object.entries(of).sort());
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups.values();
}

/** The message of the first, with the things of all in the place of its own. */
function listed({ message, item }: Diagnostic, others: readonly Diagnostic[]): string {
  if (item === undefined) return message;
  const items = [...new Set([item, ...others.flatMap((other) => other.item ?? [])])];
  const more = items.length - MOST_ITEMS;
  const named = more > 0 ? [...items.slice(0, MOST_ITEMS), `${more} more`] : items;
  return message.replace(item, () => enumerated(named));
}

/**
 * ` (also in lines 4, 5 and 12 more)`, ` (7 times, also in line 4)`; of whole files, ` (also in
 * 1-1/khan/article.md and 12 more)`; nothing, where it stands alone.
 */
function alsoIn({ line, file }: Diagnostic, others: readonly Diagnostic[]): string {
  if (others.length === 0) return '';
  const files = [...new Set(others.map((other) => other.file))].filter((other) => other !== file);
  if (files.length > 0) {
    const rest = files.length > MOST_LINES ? ` and ${files.length - MOST_LINES} more` : '';
    return ` (also in ${files.slice(0, MOST_LINES).join(', ')}${rest})`;
  }
  const lines = [...new Set(others.flatMap((other) => other.line ?? []))].filter(
    (other) => other !== line,
  );
  const times = others.length > lines.length ? `${others.length + 1} times` : '';
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const also = named && `also in ${lines.length === 1 ? 'line' : 'lines'} ${named}${more}`;
  return ` (${[times, also].filter(Boolean).join(', ')})`;
}

/** `12 articles: 10 built, 1 with warnings, 1 failed`; `4 articles: 4 built with warnings` */
export function summary({ articles }: Pick<BuildReport, 'articles'>): string {
  const built = articles.filter((article) => article.status === 'built');
  const warned = built.filter((article) => article.warned).length;
  const failed = articles.length - built.length;
  const flawless = built.length - warned;
  const parts = [
    (flawless > 0 || warned === 0) && `${flawless} built`,
    warned > 0 && `${warned} ${flawless > 0 ? '' : 'built '}with warnings`,
    failed > 0 && `${failed} failed`,
  ];
  return `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}: ${parts.filter(Boolean).join(', ')}`;
}

/** The report of `--format json`. */
export function jsonReport(report: BuildReport): string {
  const { articles, issues, messages } = report;
  return JSON.stringify({ articles, issues, messages, summary: summary(report) }, null, 2);
}

function pretty(each: Diagnostic, colour: boolean): string {
  const file = printable(each.file);
  const place = each.line === undefined ? file : `${file}:${each.line}:${each.column ?? 1}`;
  const severity = colour ? `${COLOURS[each.severity]}${each.severity}${RESET}` : each.severity;
  const advice = each.advice ? `\n    ${printable(each.advice)}` : '';
  const receiver = each.receiver ? ` (${each.receiver.replaceAll(',', ', ')})` : '';
  return `${place} ${severity} ${printable(each.message)} [${each.rule}]${receiver}${advice}`;
}
