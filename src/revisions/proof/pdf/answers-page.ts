/** The report of the answers as a page: questions, answers, and the lines that they are about. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHtml, withoutForbidden } from '../../../formats/html/serialize.ts';
import type { AnsweredQuery, AnswerReport } from '../answers.ts';
import type { PrintedQuery } from '../queries-file.ts';
import { FORM_CSS } from './form-style.ts';

export function answersPage(report: AnswerReport): string {
  const { article, name, remarks, warnings, answered, unanswered, unknown } = report;
  const title = `Answers to the queries of ${article}`;
  const body: ElementContent[] = [
    h('h1', title),
    ...(name ? [h('p', ['By ', h('bdi', name), '.'])] : []),
    ...warnings.map((warning) => h('p', [h('strong', 'Look out: '), warning])),
    ...answered.map(answeredSection),
    ...(unanswered.length > 0 ? [h('h2', 'Not answered'), h('ul', unanswered.map(open))] : []),
    ...unknown.map(({ number, question, answer }) =>
      section(`${number}: no query of this proof`, [
        h('p', { dir: 'auto' }, question),
        words(answer),
      ]),
    ),
    ...(remarks ? [section('Remarks', [words(remarks)])] : []),
  ];
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', FORM_CSS),
    ]),
    h('body', [h('main', body)]),
  ]);
  return withoutForbidden(`<!DOCTYPE html>\n${toHtml([page])}\n`);
}

function answeredSection({ number, question, asked, answer, places }: AnsweredQuery) {
  return section(number, [
    h('p', { dir: 'auto' }, question),
    ...(asked ? [h('p', { dir: 'auto' }, ['Asked as: ', asked])] : []),
    ...places.map(place),
    words(answer),
  ]);
}

function place({ file, line, column, excerpt }: PrintedQuery['places'][number]): ElementContent {
  const at = [file, line, column].filter((part) => part !== undefined).join(':');
  return h('p.hint', [h('code', at), ' ', h('bdi', excerpt)]);
}

function open({ number, question }: PrintedQuery): ElementContent {
  return h('li', [`${number}: `, h('bdi', question)]);
}

function section(title: string, content: ElementContent[]): ElementContent {
  return h('section.query', [h('h2', title), ...content]);
}

function words(text: string): ElementContent {
  return h('blockquote.answer', { dir: 'auto' }, text);
}
