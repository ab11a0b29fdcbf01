/** The report of a batch for a terminal. */
import { printable } from '../../words/terminal-text.ts';
import { type BatchReport, totals } from './batch-report.ts';
import { counted } from './report-page.ts';

/** The most rules and articles in the text. The page and the JSON report have all. */
const MOST = 20;

export function reportText(report: BatchReport): string {
  const { built, failed, aside, open } = totals(report);
  const { journals, rules } = report;
  return [
    `${counted(journals.length, 'journal', 'journals')}: ${counted(built, 'article', 'articles')} built, ${failed} failed, ${aside} set aside${open > 0 ? `; ${counted(open, 'part is', 'parts are')} not finished` : ''}`,
    ...part(
      'Left to do:',
      rules.map(({ count, rule, message, advice }) =>
        [String(count).padStart(6), '', message, advice ?? [], `[${rule}]`].flat().join(' '),
      ),
    ),
    ...part(
      'Set aside:',
      report.aside.map(({ article, reason }) => `${article}: ${reason}`),
    ),
    ...part(
      'Not built:',
      report.failed.map(({ part, reason }) => `${part}: ${reason}`),
    ),
    ...part(
      'Not read:',
      report.refused.map(({ journal, reason }) => `${journal}: ${reason}`),
    ),
    '',
  ].join('\n');
}

function part(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST;
  return [
    title,
    ...lines.slice(0, MOST).map((line) => `  ${printable(line)}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}
