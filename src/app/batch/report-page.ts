/** The report of a batch as a page: the work list of an editor. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHtml, withoutForbidden } from '../../formats/html/serialize.ts';
import { type BatchReport, type RuleReport, totals } from './batch-report.ts';

/** The most places of a rule on the page. The JSON report has more. */
const MOST_PLACES = 200;

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}th,td{text-align:start;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #8884}td.number,th.number{text-align:end}summary{cursor:pointer;margin:.5rem 0}code{font-size:.9em}:root{color-scheme:light dark}';

export function reportPage(report: BatchReport): string {
  const { built, failed, aside, open } = totals(report);
  const counts = `${counted(built, 'article was', 'articles were')} built, ${failed} failed, ${aside} set aside${open > 0 ? `, ${counted(open, 'part is', 'parts are')} not finished` : ''}.`;
  const body = [
    h('h1', 'Report of the batch'),
    h('p', counts),
    ...section('Left to do', report.rules.map(ruleEntry)),
    ...section('Set aside', listOf(report.aside.map((one) => [one.article, one.reason]))),
    ...section('Not built', listOf(report.failed.map((one) => [one.part, one.reason]))),
    ...section('Not read', listOf(report.refused.map((one) => [one.journal, one.reason]))),
    h('h2', 'Journals'),
    journalTable(report),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Report of the batch</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${withoutForbidden(toHtml(body))}</body></html>\n`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function section(title: string, content: ElementContent[]): ElementContent[] {
  return content.length > 0 ? [h('h2', title), ...content] : [];
}

function listOf(entries: [string, string][]): ElementContent[] {
  if (entries.length === 0) return [];
  return [
    h(
      'ul',
      entries.map(([name, reason]) => h('li', [h('code', name), ': ', reason])),
    ),
  ];
}

function ruleEntry({ rule, severity, message, advice, count, places }: RuleReport): ElementContent {
  const shown = places.slice(0, MOST_PLACES);
  const rest = places.length - shown.length;
  const isOfSettings = places.every((place) => place.includes('.yaml'));
  const subjects = isOfSettings
    ? counted(count, 'file', 'files')
    : counted(count, 'article', 'articles');
  return h('details', [
    h('summary', [
      h('strong', `${subjects}: ${rule}`),
      ` (${severity}) ${message} ${advice ?? ''}`,
    ]),
    h('ul', [
      ...shown.map((place) => h('li', h('code', place))),
      ...(rest > 0 ? [h('li', `and ${rest} more, in batch-report.json`)] : []),
    ]),
  ]);
}

function journalTable({ journals }: BatchReport): ElementContent {
  const head = ['Journal', 'Built', 'Failed', 'Set aside', 'Not finished'];
  return h('table', [
    h(
      'tr',
      head.map((each, column) => h(column > 0 ? 'th.number' : 'th', each)),
    ),
    ...journals.map(({ journal, built, failed, aside, open }) =>
      h('tr', [
        h('td', journal),
        ...[built, failed, aside, open].map((count) => h('td.number', String(count))),
      ]),
    ),
  ]);
}
