/** Messages on a page: severity, words, what to do, and a link to the place. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { sourceAddress } from '../../../app/preview/addresses.ts';
import type { Diagnostic, Spot } from '../../../messages/diagnostic.ts';
import { groupDiagnostics, otherSpots } from '../../../messages/group.ts';

/** The names of severities. */
const CALLED: Record<Diagnostic['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Hint',
};

/**
 * @param sources files that can be shown; places in other files are not links
 * @param folder prefix of paths that is not shown
 */
export function messageList(
  messages: readonly Diagnostic[],
  sources: ReadonlySet<string>,
  folder = '',
): Element {
  return h(
    'ul',
    { className: ['messages'] },
    groupDiagnostics(messages).map((group) => {
      const { diagnostic: message } = group;
      return h('li', { className: ['message', message.severity] }, [
        h('p', { className: ['where'] }, [
          severityOf(message),
          ' ',
          placeOf(message, sources, folder),
        ]),
        ...wordsOf(message),
        ...alsoList(otherSpots(group), sources, folder),
      ]);
    }),
  );
}

/** Other places of a message. Example: "Also in article.md:12:5 article.md:14:1". */
function alsoList(spots: readonly Spot[], sources: ReadonlySet<string>, folder: string): Element[] {
  if (spots.length === 0) return [];
  const places = spots.flatMap((spot) => [' ', placeOf(spot, sources, folder)]);
  return [h('p', { className: ['where'] }, ['Also in', ...places])];
}

export function severityOf({ severity }: Diagnostic): Element {
  return h('span', { className: ['severity', severity] }, CALLED[severity]);
}

/** Reason, rule and advice. */
export function wordsOf({ message, rule, advice }: Diagnostic): ElementContent[] {
  return [
    h('p', { className: ['reason'], dir: 'auto' }, [
      ...withCode(message),
      ' ',
      h('code', { className: ['rule'] }, rule),
    ]),
    ...(advice ? [h('p', { className: ['advice'], dir: 'auto' }, withCode(advice))] : []),
  ];
}

/** Text between backticks in messages is code. */
function withCode(words: string): (Element | string)[] {
  return words.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h('code', part) : part));
}

/** "article.md:38:238" */
function placeOf(
  { file, line, column }: Spot & Pick<Diagnostic, 'column'>,
  sources: ReadonlySet<string>,
  folder: string,
): ElementContent {
  const shown = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  const place = [shown, line, column].filter((part) => part !== undefined).join(':');
  if (!sources.has(file)) return h('span', { className: ['place'] }, place);
  return h('a', { className: ['place'], href: sourceAddress(file, line) }, place);
}
