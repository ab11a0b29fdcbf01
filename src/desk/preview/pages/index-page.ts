/** The preview's first page: every article with its state. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { articleAddress, galleyAddress } from '../../../app/preview/addresses.ts';
import {
  countValues,
  type ShownArticle,
  type ShownPlan,
  type State,
} from '../../../app/preview/shown.ts';
import { documentOf, livePart, lostNotice, noScriptNotice } from '../../http/document.ts';
import { messageList } from './messages.ts';

/** @param sources files that can be shown */
export function indexPage(plan: ShownPlan, sources: ReadonlySet<string>): string {
  return documentOf({
    title: `Preview of ${plan.path}`,
    kind: 'index',
    script: 'live.js',
    content: [
      h('header', [
        h('p', { className: ['kicker'] }, 'Offprint preview'),
        h('h1', plan.path),
        livePart('p', 'summary', { role: 'status' }, [{ type: 'text', value: summaryOf(plan) }]),
        lostNotice(),
        noScriptNotice(),
      ]),
      h('main', [
        livePart('div', 'trouble', {}, troubleOf(plan)),
        livePart('div', 'articles', {}, groupsOf(plan.articles)),
        livePart('section', 'messages', {}, sharedMessages(plan, sources)),
      ]),
    ],
  });
}

function troubleOf({ trouble }: ShownPlan): Element[] {
  return trouble === undefined
    ? []
    : [h('p', { className: ['banner', 'errors'] }, `${trouble} The list below is the last one.`)];
}

/** "8 articles: 6 fine, 1 with warnings, 1 with errors" */
function summaryOf({ articles }: ShownPlan): string {
  const counts = (['fine', 'warnings', 'errors', 'building'] as const).flatMap((state) => {
    const count = articles.filter((article) => article.state === state).length;
    return count === 0 ? [] : `${count} ${IN_SUMMARY[state]}`;
  });
  return `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}: ${counts.join(', ')}`;
}

const IN_SUMMARY: Record<State, string> = {
  fine: 'fine',
  warnings: 'with warnings',
  errors: 'with errors',
  building: 'being built',
};

const CHIPS: Record<State, string> = {
  fine: 'Fine',
  warnings: 'Warnings',
  errors: 'Errors',
  building: 'Building',
};

/** @param words instead of the state's own name */
export function stateChip(state: State, words = ''): Element {
  return h('span', { className: ['state', state] }, words || CHIPS[state]);
}

/** One table per issue. */
function groupsOf(articles: readonly ShownArticle[]): Element[] {
  const issues = [...new Set(articles.map(issueOf))];
  return issues.map((issue) =>
    tableOf(
      issue,
      articles.filter((article) => issueOf(article) === issue),
    ),
  );
}

function issueOf({ name }: ShownArticle): string {
  return name.split('/').slice(0, -1).join('/');
}

const COLUMNS = ['State', 'Article', 'Messages', 'Pages', 'Galleys'];

function tableOf(issue: string, articles: readonly ShownArticle[]): Element {
  return h('table', [
    h('caption', issue ? `Issue ${issue}` : 'Articles'),
    h(
      'thead',
      h(
        'tr',
        COLUMNS.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h('tbody', articles.map(rowOf)),
  ]);
}

function rowOf(article: ShownArticle): Element {
  const { name, title, authors, language, state, messages, pages } = article;
  const cells: [label: string, content: ElementContent[]][] = [
    ['State', [stateChip(state)]],
    [
      'Article',
      [
        h('a', { href: articleAddress(name), lang: language, dir: 'auto' }, title),
        ...(authors ? [h('p', { className: ['authors'], dir: 'auto' }, authors)] : []),
      ],
    ],
    ['Messages', [{ type: 'text', value: countValues(messages) || 'none' }]],
    ['Pages', [{ type: 'text', value: pages || '–' }]],
    ['Galleys', galleyLinks(article)],
  ];
  return h(
    'tr',
    cells.map(([label, content]) => h('td', { dataLabel: label }, content)),
  );
}

function galleyLinks({ name, base, html, pdf }: ShownArticle): ElementContent[] {
  const links = [
    ...(html.version === undefined ? [] : [galleyLink(name, `${base}.html`, 'HTML')]),
    ...(pdf.version === undefined ? [] : [galleyLink(name, `${base}.pdf`, 'PDF')]),
  ];
  if (links.length === 0) return [{ type: 'text', value: '–' }];
  return links.flatMap((link, index) =>
    index === 0 ? [link] : [{ type: 'text', value: ' ' }, link],
  );
}

function galleyLink(name: string, file: string, words: string): Element {
  return h('a', { href: galleyAddress(name, file), ariaLabel: `${words} of ${name}` }, words);
}

function sharedMessages({ messages }: ShownPlan, sources: ReadonlySet<string>): Element[] {
  if (messages.length === 0) return [];
  return [h('h2', 'Journal, issues and theme'), messageList(messages, sources)];
}
