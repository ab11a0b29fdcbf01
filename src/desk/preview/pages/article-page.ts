/** An article's page: its messages, and its web page beside its PDF. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  articleAddress,
  galleyAddress,
  INDEX,
  pdfPageAddress,
} from '../../../app/preview/addresses.ts';
import {
  countValues,
  type Galley,
  type ShownArticle,
  worstFirst,
} from '../../../app/preview/shown.ts';
import { documentOf, livePart, lostNotice, noScriptNotice } from '../../http/document.ts';
import { stateChip } from './index-page.ts';
import { messageList } from './messages.ts';

/** Those before and behind it in the list. */
export interface Neighbours {
  previous?: ShownArticle;
  next?: ShownArticle;
}

/** @param sources files that can be shown */
export function articlePage(
  article: ShownArticle,
  neighbours: Neighbours,
  sources: ReadonlySet<string>,
): string {
  return documentOf({
    title: `${article.title} – preview`,
    kind: 'article',
    script: 'live.js',
    data: { dataName: article.name },
    content: [
      headerOf(article, neighbours),
      livePart('section', 'messages', { ariaLabel: 'Messages' }, messagesOf(article, sources)),
      h('main', { className: ['panes'] }, [htmlPane(article), pdfPane(article)]),
    ],
  });
}

function headerOf(article: ShownArticle, neighbours: Neighbours): Element {
  const { title, language, state, html, messages } = article;
  return h('header', [
    h('nav', { ariaLabel: 'Articles' }, navigation(neighbours)),
    livePart('div', 'head', {}, [
      h('h1', { lang: language, dir: 'auto' }, title),
      h('p', { className: ['standing'], role: 'status' }, stateChip(state, countValues(messages))),
    ]),
    livePart('div', 'banner', { role: 'status' }, html.old ? [oldBanner(article)] : []),
    lostNotice(),
    noScriptNotice(),
  ]);
}

function navigation({ previous, next }: Neighbours): Element[] {
  return [
    h('a', { href: INDEX }, 'All articles'),
    ...(previous
      ? [h('a', { href: articleAddress(previous.name), rel: 'prev' }, '← Previous')]
      : []),
    ...(next ? [h('a', { href: articleAddress(next.name), rel: 'next' }, 'Next →')] : []),
  ];
}

function oldBanner({ messages }: ShownArticle): Element {
  const errors = messages.filter(({ severity }) => severity === 'error');
  return h(
    'p',
    { className: ['banner', 'errors'] },
    `Not the present text: it has ${countValues(errors)}. Below is the last version that could be built.`,
  );
}

function messagesOf({ messages, folder }: ShownArticle, sources: ReadonlySet<string>): Element[] {
  if (messages.length === 0) return [];
  const open = messages.some(({ severity }) => severity !== 'info');
  return [
    h('details', { open }, [
      h('summary', countValues(messages)),
      messageList(worstFirst(messages), sources, folder),
    ]),
  ];
}

/** Scripts of the page stay disabled. The preview's script may read the scroll position of the page. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

function htmlPane({ name, base, title, html, state }: ShownArticle): Element {
  const file = `${base}.html`;
  const frame = h('iframe', {
    title: `Web page: ${title}`,
    src: galleyAddress(name, file, html.version),
    sandbox: SANDBOX,
    dataVersion: html.version,
  });
  return pane('html', 'HTML', galleyAddress(name, file), html, [
    html.version === undefined ? waiting(state === 'errors' ? NO_HTML : 'Being built …') : frame,
  ]);
}

const NO_HTML = 'No web page yet: the messages above say what is in the way.';

function pdfPane({ name, base, title, pdf, state }: ShownArticle): Element {
  const file = `${base}.pdf`;
  const address = galleyAddress(name, file, pdf.version);
  const frame = h('iframe', {
    title: `PDF: ${title}`,
    src: pdfPageAddress(name),
    dataVersion: pdf.version,
  });
  return pane('pdf', 'PDF', galleyAddress(name, file), pdf, [
    pdf.version === undefined
      ? waiting(pdf.obstacle ?? (state === 'errors' ? NO_PDF : 'Being printed …'))
      : frame,
    h('noscript', h('p', { className: ['waiting'] }, h('a', { href: address }, 'Open the PDF'))),
  ]);
}

const NO_PDF = 'No PDF yet: the messages above say what is in the way.';

function waiting(words: string): Element {
  return h('p', { className: ['waiting'] }, words);
}

function pane(
  id: string,
  words: string,
  alone: string,
  galley: Galley,
  content: Element[],
): Element {
  return h('section', { id, className: ['pane'], ariaLabel: words }, [
    h('div', { className: ['pane-head'] }, [
      h('h2', words),
      livePart('p', `${id}-standing`, {}, [{ type: 'text', value: standingOf(galley) }]),
      h('a', { href: alone, target: '_blank' }, `Open ${words} ↗`),
    ]),
    h('div', { className: ['frame'] }, content),
  ]);
}

function standingOf({ version, old, underWay, obstacle }: Galley): string {
  if (obstacle !== undefined && version !== undefined) return obstacle;
  if (version === undefined) return '';
  if (old) return 'last good version';
  return underWay ? 'being made anew …' : '';
}
