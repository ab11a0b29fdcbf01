/** Reads the dates of the article's history from the lines of the front page. */
import { find } from '../../findings.ts';
import { claimAll } from '../../ledger.ts';
import { asOneLine, type Front, isPlain, placeOfLine } from '../front.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type FrontLine, partSpans } from '../lines/lines.ts';
import { historyDates, wrongOrder } from './dates.ts';

export function readDates(front: Front): FrontMatter['dates'] {
  const dates: FrontMatter['dates'] = {};
  for (const line of linesOfDates(front)) {
    for (const found of historyDates(line.text)) {
      if (dates[found.event]) continue;
      dates[found.event] = found.iso;
      claimAll(front.ledger, partSpans({ line, from: found.start, to: found.end }), 'value');
      find(
        front.findings,
        'dates',
        found.ambiguous ? 'unsure' : 'likely',
        `${found.event}: ${found.iso} (“${line.text.slice(found.start, found.end)}”).`,
        {
          where: placeOfLine(front, line),
          look: found.ambiguous ? 'Day and month could be the other way round.' : undefined,
          about: { kind: 'date', event: found.event, iso: found.iso },
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

/** Lines of dates that follow each other are one: "revised 25 July" above "2016, accepted 1 August 2016". */
function linesOfDates({ tagged }: Front): FrontLine[] {
  const groups: FrontLine[][] = [];
  for (const [at, { line, label }] of tagged.entries()) {
    if (!isPlain(label)) continue;
    if (label === 'dates' && tagged[at - 1]?.label === 'dates') groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map(asOneLine);
}
