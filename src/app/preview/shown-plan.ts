/** Makes the values of the preview's pages. */

import type { VFile } from 'vfile';
import { isSystemError, systemSentence } from '../../io/system/surroundings.ts';
import { plainText } from '../../markup/plain-text.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { diagnosticsOf, withoutRepeats } from '../../messages/diagnostics.ts';
import { formatList } from '../../words/languages/index.ts';
import { authorName } from '../../words/person-name.ts';
import { filesAbove, yamlFiles } from '../articles/build-context.ts';
import type { PreviewStore } from './preview-store.ts';
import { type Galley, type PlanFacts, type ShownArticle, stateOf } from './shown.ts';
import { isGood, type Work } from './work.ts';

/** Everything except the articles. */
export function shownPlan(store: PreviewStore, path: string): PlanFacts {
  const works = store.works();
  const files = [
    ...yamlFiles(store.plan()),
    ...works.flatMap(({ folder }) => filesAbove(folder)),
    ...store.themeFiles(),
  ];
  const trouble = store.trouble();
  return {
    path,
    messages: withoutRepeats([
      ...diagnosticsOf(files),
      ...works.flatMap(({ saidAbove }) => saidAbove),
    ]),
    ...(trouble !== undefined && { trouble }),
  };
}

export function shownArticle(work: Work): ShownArticle {
  const { folder, galley, read, assigned } = work;
  const article = galley?.article ?? read?.compiled?.article;
  const messages = messagesOf(work);
  const { first, last } = assigned?.pages ?? article?.pages ?? {};
  const language = article?.language ?? 'en';
  return {
    name: folder.output,
    base: folder.name,
    folder: folder.shown,
    title: (article && plainText(article.title, language)) || folder.name,
    language,
    authors: article ? formatList(language, article.authors.map(authorName)) : '',
    pages: [first, last]
      .filter((page, index, all) => page && all.indexOf(page) === index)
      .join('–'),
    state: stateOf(messages, read !== undefined || work.crash !== undefined),
    messages,
    html: htmlOf(work),
    pdf: pdfOf(work),
  };
}

function htmlOf(work: Work): Galley {
  const { galley, todo } = work;
  return {
    ...(galley && { version: galley.html.number }),
    old: galley !== undefined && work.read !== undefined && !isGood(work),
    underWay: todo.has('read') || todo.has('render'),
  };
}

function pdfOf(work: Work): Galley {
  const { pdf, todo, printing, said, obstacle } = work;
  const failed = said.print.some(({ severity }) => severity === 'error');
  return {
    ...(pdf && { version: pdf.number }),
    old: pdf !== undefined && (failed || !isGood(work)),
    underWay: printing || todo.has('print'),
    ...(obstacle !== undefined && { obstacle }),
  };
}

function messagesOf({ said, crash, folder }: Work): Diagnostic[] {
  const { compile, pages, check, print } = said;
  const failure = crash === undefined ? [] : [failureMessage(folder.shown, crash)];
  return [...failure, ...withoutRepeats([...compile, ...pages, ...check, ...print])];
}

function failureMessage(file: string, error: unknown): Diagnostic {
  if (isSystemError(error))
    return {
      rule: 'system',
      severity: 'error',
      file,
      message: systemSentence(error),
      advice: 'Check whether the file can be read.',
    };
  const words = error instanceof Error ? error.message : String(error);
  const message = `The article could not be built: ${words}`;
  return { rule: 'bug', severity: 'error', file, message, advice: BUG };
}

const BUG =
  'This is a bug of Offprint, not your mistake. The terminal shows where it is. The text that you saved last is the most likely cause.';

/** Every file that was read, by its path in messages. */
export function sourcesOf(store: PreviewStore): Map<string, VFile> {
  const files = [
    ...store.themeFiles(),
    ...yamlFiles(store.plan()),
    ...store.works().flatMap(({ read, folder }) => [...filesAbove(folder), ...(read?.files ?? [])]),
  ];
  return new Map(files.map((file) => [file.path, file]));
}
