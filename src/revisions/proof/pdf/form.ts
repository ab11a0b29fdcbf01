/**
 * The queries as a page to fill in. The page is one file, works offline, and saves the answers as a JSON file. The
 * browser keeps the text until it is saved.
 */
import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHtml, withoutForbidden } from '../../../formats/html/serialize.ts';
import type { PrintedQuery, QueriesFile } from '../queries-file.ts';
import { FORM_CSS } from './form-style.ts';
import formScript from './page-script.bundle.js';

/** @param answersName name of the file that the page saves */
export function formPage(file: QueriesFile, answersName: string): string {
  const { article, queries } = file;
  const hash = createHash('sha256').update(formScript).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const page = h('html', { lang: 'en', dir: 'ltr' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', `Queries: ${article.title}`),
      h('style', FORM_CSS),
    ]),
    h('body', [
      h('main', [
        ...heading(file),
        h('form', { id: 'answers' }, [
          ...queries.map(question),
          field('remarks', 'Anything else', 'Other corrections, by the line numbers of the proof.'),
          field('name', 'Your name', '', 'input'),
          buttons(),
        ]),
      ]),
      h('script', { type: 'application/json', id: 'data' }, dataOf(file, answersName)),
      h('script', formScript),
    ]),
  ]);
  return withoutForbidden(`<!DOCTYPE html>\n${toHtml([page])}\n`);
}

function heading({ article, queries }: QueriesFile): ElementContent[] {
  const count = queries.length === 1 ? 'one query' : `${queries.length} queries`;
  return [
    h('p.journal', { dir: 'auto' }, article.journal),
    h('h1', 'Queries for the author'),
    h('p.article', { lang: article.language, dir: 'auto' }, [
      h('strong', article.title),
      h('br'),
      article.authors.join(', '),
    ]),
    h('p', [
      `We have ${count} about your article. Please answer each below; the line numbers are those of the proof (PDF). `,
      'When you are done, press “Save answers” and send us the file that is saved. Nothing is sent by this page itself.',
    ]),
  ];
}

function question({ number, question: words, places }: PrintedQuery): ElementContent {
  const printed = places.flatMap(({ print }) => print ?? []);
  const where = printed.map(({ page, line }) =>
    line === undefined ? `page ${page}` : `page ${page}, line ${line}`,
  );
  const id = `answer-${number}`;
  return h('section.query', [
    h('h2', { id: number }, [
      number,
      ...(where.length > 0 ? [h('small', ` ${where.join('; ')}`)] : []),
    ]),
    h('p', { id: `${number}-question`, dir: 'auto' }, words),
    h('label', { htmlFor: id }, `Your answer to ${number}`),
    h('textarea', {
      id,
      name: number,
      rows: 3,
      dir: 'auto',
      ariaDescribedBy: [`${number}-question`],
    }),
  ]);
}

function field(
  name: string,
  label: string,
  hint: string,
  element: 'textarea' | 'input' = 'textarea',
): ElementContent {
  const own = element === 'textarea' ? { rows: 3 } : { type: 'text', autocomplete: 'name' };
  return h('section.query', [
    h('label', { htmlFor: name }, label),
    ...(hint ? [h('p.hint', hint)] : []),
    h(element, { id: name, name, dir: 'auto', ...own }),
  ]);
}

function buttons(): ElementContent {
  return h('section.buttons', [
    h('p', { id: 'state', role: 'status' }),
    h('button', { type: 'submit' }, 'Save answers'),
    h('button', { type: 'button', id: 'print' }, 'Print'),
  ]);
}

/** The data of the saved file besides the answers, escaped so that it cannot end the element. */
function dataOf({ article, manuscript, queries }: QueriesFile, answersName: string): string {
  const data = {
    saveAs: answersName,
    article: article.name,
    sha256: manuscript.sha256,
    questions: queries.map(({ number, question }) => ({ number, question })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
