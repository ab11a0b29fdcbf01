/** A source file with its messages below the lines that they are about. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { INDEX } from '../../../app/preview/addresses.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { addToGroup } from '../../../words/add-to-group.ts';
import { documentOf, livePart, lostNotice, noScriptNotice } from '../../http/document.ts';
import { severityOf, wordsOf } from './messages.ts';

export interface ShownSource {
  /** As messages name it. */
  file: string;
  text: string;
  /** Those about this file. */
  messages: readonly Diagnostic[];
  /** Where the reader comes from. */
  back?: { address: string; title: string };
}

/** A file longer than this is shown so far. */
const MOST_LINES = 20_000;

export function sourcePage({ file, text, messages, back }: ShownSource): string {
  const lines = text.split(/\r\n|\n|\r/);
  const whole = messages.filter(({ line }) => line === undefined || line > lines.length);
  return documentOf({
    title: `${file} – preview`,
    kind: 'source',
    script: 'live.js',
    content: [
      h('header', [
        h('nav', { ariaLabel: 'Articles' }, [
          h('a', { href: INDEX }, 'All articles'),
          ...(back ? [h('a', { href: back.address }, `← ${back.title}`)] : []),
        ]),
        h('h1', file),
        lostNotice(),
        noScriptNotice(),
      ]),
      h('main', [
        livePart('div', 'whole', {}, whole.map(noteOf)),
        livePart('ol', 'lines', {}, linesOf(lines, messages)),
        ...(lines.length > MOST_LINES ? [h('p', { className: ['hint'] }, CUT)] : []),
      ]),
    ],
  });
}

const CUT = `The file is longer; its first ${MOST_LINES} lines are shown.`;

function linesOf(lines: readonly string[], messages: readonly Diagnostic[]): Element[] {
  const byLine = new Map<number, Diagnostic[]>();
  for (const message of messages)
    if (message.line !== undefined) addToGroup(byLine, message.line, message);
  return lines
    .slice(0, MOST_LINES)
    .map((line, index) => lineOf(line, index + 1, byLine.get(index + 1) ?? []));
}

function lineOf(text: string, number: number, messages: readonly Diagnostic[]): Element {
  return h('li', { id: `L${number}`, ...(messages.length > 0 && { className: ['noted'] }) }, [
    h('code', { dir: 'auto' }, marked(text, messages)),
    ...messages.map(noteOf),
  ]);
}

function noteOf(message: Diagnostic): Element {
  return h('div', { className: ['note', message.severity] }, [
    severityOf(message),
    ...wordsOf(message),
  ]);
}

/** The words that messages point to; a message names where they begin. */
function marked(text: string, messages: readonly Diagnostic[]): ElementContent[] {
  const starts = [...new Set(messages.map(({ column = 1 }) => column - 1))]
    .filter((start) => start < text.length)
    .sort((a, b) => a - b);
  const parts: ElementContent[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    parts.push({ type: 'text', value: text.slice(end, start) });
    end = endOfWord(text, start);
    parts.push(h('mark', text.slice(start, end)));
  }
  return [...parts, { type: 'text', value: text.slice(end) }];
}

/** Brackets and braces are whole; else up to the next space. */
function endOfWord(text: string, start: number): number {
  const rest = text.slice(start);
  const word = /^(?:\[[^\]\n]{1,80}\]|\([^)\n]{1,80}\)|\S+|\s)/.exec(rest)?.[0] ?? '';
  return start + Math.max(word.length, 1);
}
