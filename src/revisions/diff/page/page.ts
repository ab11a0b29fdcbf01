/** Two versions of an article on one self-contained page: side by side, or in one column on a phone. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../../../article/article.ts';
import { toHtml, withoutForbidden } from '../../../formats/html/serialize.ts';
import { clipped } from '../../../words/truncate.ts';
import { type Change, PARTS, type Run } from '../change.ts';
import type { Versions } from '../index.ts';
import { summaryOf } from '../summary.ts';
import { PAGE_CSS } from './page-css.ts';
import { type PageRow, pageRows } from './page-rows.ts';

export interface DiffedVersions {
  name: string;
  /** The names of the two versions. */
  before: string;
  after: string;
  versions: Versions;
}

export function diffPage({ name, before, after, versions }: DiffedVersions): string {
  const { comparison, changes } = versions;
  const { article } = comparison.after;
  const title = `${name}: ${before} → ${after}`;
  const grave = changes.filter((change) => change.class === 'substantive');
  const small = changes.filter((change) => change.class === 'minor');
  const main = h('main', [
    h('h1', title),
    h('p', { className: ['summary'] }, summaryOf(changes)),
    ...changeList('Touches the interpretation or the crediting of the work', grave, article),
    ...changeList('Minor: spelling, punctuation, layout', small, article),
    ...textSection(versions, { before, after }),
  ]);
  return withoutForbidden(
    `<!doctype html>\n<html lang="en">\n${toHtml([head(title)])}\n${toHtml([h('body', main)])}\n</html>\n`,
  );
}

function head(title: string): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    h('title', title),
    h('style', PAGE_CSS),
  ]);
}

// -------------------------------------------------------------------------- changes

function changeList(title: string, changes: readonly Change[], article: Article): Element[] {
  if (changes.length === 0) return [];
  const parts = Map.groupBy(changes, ({ part }) => part);
  return [
    h('section', [
      h('h2', title),
      ...[...parts].flatMap(([part, list]) => [
        h('h3', PARTS[part]),
        h(
          'ul',
          { className: ['changes'] },
          list.map((change) => changeItem(change, article)),
        ),
      ]),
    ]),
  ];
}

function changeItem(
  { where, line, why, says, runs, before, after, kind }: Change,
  article: Article,
): Element {
  const at = line === undefined ? '' : ` (line ${line})`;
  const words = runs && kind === 'changed' ? excerpt(runs) : bothTexts(before, after, kind);
  return h('li', [
    h('p', { className: ['where'] }, [h('strong', says ?? where.label), at]),
    ...(words.length > 0 ? [h('p', inLanguage(article), words)] : []),
    h('p', { className: ['why'] }, why),
  ]);
}

function inLanguage({ language, direction }: Article) {
  return { lang: language, dir: direction };
}

function bothTexts(
  before: string | undefined,
  after: string | undefined,
  kind: Change['kind'],
): ElementContent[] {
  if (kind === 'moved') return after === undefined ? [] : [h('span', clipped(after, LONGEST))];
  return [
    ...(before === undefined ? [] : marked({ mark: 'removed', text: clipped(before, LONGEST) })),
    ...(before !== undefined && after !== undefined ? [h('span', ' ')] : []),
    ...(after === undefined ? [] : marked({ mark: 'added', text: clipped(after, LONGEST) })),
  ];
}

const LONGEST = 600;
/** Characters of context around a change in the list. The text below it is complete. */
const CONTEXT = 60;

function excerpt(runs: readonly Run[]): ElementContent[] {
  return runs.flatMap((run, index) => {
    if (run.mark !== 'kept' || run.text.length <= 2 * CONTEXT) return marked(run);
    const start = index === 0 ? '' : run.text.slice(0, CONTEXT);
    const end = index === runs.length - 1 ? '' : run.text.slice(-CONTEXT);
    return marked({ mark: 'kept', text: `${start}…${end}` });
  });
}

/** Marks a change for screen readers, too. White space at its edges is not marked. */
function marked({ mark, text }: Run): ElementContent[] {
  if (mark === 'kept') return [{ type: 'text', value: text }];
  const words = text.trim() || text;
  const start = text.length - text.trimStart().length;
  const said = (label: string) => h('span', { className: ['said'] }, label);
  const element = h(mark === 'removed' ? 'del' : 'ins', [said(`[${mark}: `), words, said(']')]);
  if (words === text) return [element];
  const around = [text.slice(0, start), text.slice(start + words.length)];
  const [before, after] = around.map((value): ElementContent => ({ type: 'text', value }));
  return [before, element, after].flatMap((each) => each ?? []);
}

// ----------------------------------------------------------------------------- text

function textSection(versions: Versions, names: { before: string; after: string }): Element[] {
  const parts = pageRows(versions).filter(({ rows }) => rows.length > 0);
  return [
    h('section', { className: ['text'] }, [
      h('h2', 'The text of both versions'),
      h('div', { className: ['row', 'names'] }, [h('p', names.before), h('p', names.after)]),
      ...parts.flatMap(({ title, rows, article }) => [
        h('h3', title),
        h('div', inLanguage(article), foldUnchanged(rows)),
      ]),
    ]),
  ];
}

/** Unchanged rows that stay open around a change. */
const OPEN = 2;

/** Long ranges without changes are folded. */
function foldUnchanged(rows: readonly PageRow[]): Element[] {
  const isNear = (index: number) =>
    rows.slice(Math.max(0, index - OPEN), index + OPEN + 1).some(({ runs }) => runs !== undefined);
  const out: Element[] = [];
  let kept: PageRow[] = [];
  const close = () => {
    if (kept.length > 0) out.push(foldRows(kept));
    kept = [];
  };
  rows.forEach((row, index) => {
    if (!isNear(index)) {
      kept.push(row);
      return;
    }
    close();
    out.push(rowElement(row));
  });
  close();
  return out;
}

function foldRows(rows: readonly PageRow[]): Element {
  const [first, ...more] = rows;
  if (first && more.length === 0) return rowElement(first);
  const name = `${rows.length} unchanged paragraphs`;
  return h('details', [h('summary', { lang: 'en', dir: 'ltr' }, name), ...rows.map(rowElement)]);
}

function rowElement({ text, runs, heading, note }: PageRow): Element {
  const classes = heading ? ['heading'] : [];
  if (!runs) return h('div', { className: ['same', ...classes] }, h('p', text));
  const side = (other: Run['mark']) => runs.filter(({ mark }) => mark !== other).flatMap(marked);
  return h('div', { className: ['row', ...classes] }, [
    h('p', { className: ['side'] }, side('added')),
    h('p', { className: ['side'] }, side('removed')),
    h('p', { className: ['both'] }, runs.flatMap(marked)),
    ...(note ? [h('p', { className: ['why'], lang: 'en', dir: 'ltr' }, note)] : []),
  ]);
}
