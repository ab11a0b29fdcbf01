/** Finds the dates of the article's history, on one line or across two. */
import type { Inline } from '../../draft.ts';
import { find } from '../../findings.ts';
import { draftText, startOf } from '../../inlines.ts';
import { claimAll } from '../../ledger.ts';
import { eventsIn } from '../date-events.ts';
import { type Front, placeOfLine, plainLines } from '../front.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type FrontLine, partSpans } from '../lines/lines.ts';
import { datesIn, historyDates, wrongOrder } from './dates.ts';

export function readDates(front: Front): FrontMatter['dates'] {
  const dates: FrontMatter['dates'] = {};
  for (const line of [...plainLines(front), ...pairsWithDate(front)]) {
    for (const found of historyDates(line.text)) {
      if (dates[found.event]) continue;
      dates[found.event] = found.iso;
      claimAll(front.ledger, partSpans({ line, from: found.start, to: found.end }), 'value');
      find(
        front.findings,
        'dates',
        found.ambiguous ? 'unsure' : 'certain',
        `${found.event}: ${found.iso} (“${line.text.slice(found.start, found.end)}”).`,
        {
          where: placeOfLine(front, line),
          look: found.ambiguous ? 'Day and month could be the other way round.' : undefined,
        },
      );
    }
  }
  for (const wrong of wrongOrder(dates))
    find(front.findings, 'dates', 'unsure', `Dates out of order: ${wrong}.`, {
      look: 'Look at the dates.',
    });
  return dates;
}

/** "Received 15 June 2016, revised 25 July" above "2016": two lines as one. */
function pairsWithDate(front: Front): FrontLine[] {
  const plain = new Set(plainLines(front));
  return front.lines.flatMap((line, order) => {
    const next = front.lines[order + 1];
    if (!next || !plain.has(line) || !plain.has(next) || !isOpenEvent(line)) return [];
    // Events one below the other have their dates in a column of their own.
    const above = front.lines[order - 1];
    const column =
      above && plain.has(above) && isOpenEvent(above) && datesIn(line.text).length === 0;
    return column ? [] : [joinedLine(line, next)];
  });
}

/** It says that something happened to the article, and its date is not there, or not whole. */
function isOpenEvent({ text }: FrontLine): boolean {
  const last = eventsIn(text).at(-1);
  return last !== undefined && datesIn(text.slice(last.end)).length === 0;
}

function joinedLine(line: FrontLine, next: FrontLine): FrontLine {
  const cut: Inline = { kind: 'break', start: startOf(next.inlines), as: 'space' };
  const inlines = [...line.inlines, cut, ...next.inlines];
  return { ...line, inlines, text: draftText(inlines) };
}
