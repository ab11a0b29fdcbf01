/** Diagnostics as text or data: pure functions from files to strings. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { ArticleResult, BuildResult, IssueResult } from '../../app/build/build.ts';
import { enumerated } from '../../checks/lists.ts';
import { Overtime } from '../../io/processes/bounded.ts';
import { isSystemError, SurroundingsError, systemSentence } from '../../io/system/surroundings.ts';
import { CHECK_SOURCE, type Diagnostic, SEVERITIES, type Severity } from '../../messages/report.ts';
import { pathsOf } from '../../words/pieces.ts';

/** What a build answers, as plain JSON: it can be kept, and printed again. */
export interface BuildReport {
  articles: Pick<ArticleResult, 'name' | 'status' | 'warned' | 'written'>[];
  issues: IssueResult[];
  messages: Diagnostic[];
  /** Stack traces of our own bugs; empty where there are none. */
  crashes: string;
  /** Of the messages of the build itself: what `check` finds changes no exit code. */
  worst?: 'error' | 'warning';
  /** Which browser has printed, in a sentence; absent where nothing was printed. */
  printedWith?: string;
  /** Why nothing was printed, in a sentence, if no browser prints. */
  obstacle?: string;
}

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

/** Every diagnostic, file by file, in the order of the text. */
export function diagnosticsOf(files: VFile[]): Diagnostic[] {
  return files.flatMap((file) => {
    const all = file.messages.map((message) => toDiagnostic(file, message));
    const paths = new Set([...pathsOf(file), ...all.map((each) => each.file)]);
    return [...paths].flatMap((path) => inOrder(all.filter((each) => each.file === path)));
  });
}

/** By place, in one file. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(byPlace);
}

/** What several articles or stages say in the same words of one place, once. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ file, line, column, rule, message }: Diagnostic) =>
    [file, line, column, rule, message].join('\n');
  return [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()];
}

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

export function reportOf(result: BuildResult): BuildReport {
  const { issues, files, printedWith, obstacle } = result;
  const worst = worstOf(files);
  return {
    articles: result.articles.map(({ name, status, warned, written }) => ({
      name,
      status,
      warned,
      written,
    })),
    issues,
    messages: diagnosticsOf(files),
    crashes: crashReport(result),
    ...(worst && { worst }),
    ...(printedWith && { printedWith }),
    ...(obstacle && { obstacle }),
  };
}

function worstOf(files: readonly VFile[]): BuildReport['worst'] {
  const messages = files
    .flatMap((file) => file.messages)
    .filter(({ source }) => source !== CHECK_SOURCE);
  if (messages.some(({ fatal }) => fatal === true)) return 'error';
  return messages.some(({ fatal }) => fatal === false) ? 'warning' : undefined;
}

/** Stack traces of our own bugs; of what the system refused, its own sentence. */
export function crashReport({ articles }: BuildResult): string {
  return articles
    .filter(({ crash }) => crash)
    .map(({ name, crash }) => `${printable(name)}: ${crashText(crash)}\n`)
    .join('');
}

/** Why the work on something ended in the middle. */
export function crashText(crash: unknown): string {
  if (isSystemError(crash)) return printable(systemSentence(crash));
  if (crash instanceof SurroundingsError || crash instanceof Overtime) return crash.message;
  const trace = (crash instanceof Error && crash.stack) || String(crash);
  return `this is a bug of Offprint's.\n${trace}`;
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

function toDiagnostic(file: VFile, message: VFileMessage): Diagnostic {
  return {
    rule: message.ruleId ?? 'unknown',
    severity: severityOf(message),
    // Of a manuscript that brings in others, the one that the line came from.
    file: message.file ?? file.path,
    line: message.line,
    column: message.column,
    message: message.reason,
    ...(message.facts?.item !== undefined && { item: message.facts.item }),
    advice: message.note,
  };
}

function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}

function pretty(each: Diagnostic, colour: boolean): string {
  const file = printable(each.file);
  const place = each.line === undefined ? file : `${file}:${each.line}:${each.column ?? 1}`;
  const severity = colour ? `${COLOURS[each.severity]}${each.severity}${RESET}` : each.severity;
  const advice = each.advice ? `\n    ${printable(each.advice)}` : '';
  const receiver = each.receiver ? ` (${each.receiver.replaceAll(',', ', ')})` : '';
  return `${place} ${severity} ${printable(each.message)} [${each.rule}]${receiver}${advice}`;
}

/** Messages quote manuscripts: no control character may reach the terminal. */
export function printable(text: string): string {
  return text.replaceAll('\n', ' ').replace(CONTROL, escaped);
}

const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const CONTROL_BUT_LAYOUT = /(?![\n\t])[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
/** With our colours, which stand in the text then. */
const CONTROL_BUT_COLOURS =
  /(?![\n\t]|\u001B\[[\d;]*m)[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A whole report, whatever its writers forgot: lines stay lines, and JSON says the same.
 *
 * @param colour whether it is written with ANSI colours
 */
export function printableReport(text: string, colour: boolean): string {
  return text.replace(colour ? CONTROL_BUT_COLOURS : CONTROL_BUT_LAYOUT, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
