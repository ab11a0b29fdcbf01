/**
 * Finds licence, dates and DOI outside the front page: publishers print them at the foot of each
 * page, or in a column that a PDF mixes with another. The words stay in place; their data goes to the front
 * matter, and the report names the place.
 */
import type { DraftBlock } from '../../draft.ts';
import { type Findings, find } from '../../findings.ts';
import { draftText, startOf } from '../../inlines.ts';
import type { Ledger } from '../../ledger.ts';
import { placeOf } from '../../source.ts';
import type { FrontMatter } from '../front-matter.ts';
import { isOnlyHistory } from './anchors.ts';
import { historyDates } from './dates.ts';
import { CREATIVE_COMMONS, readLicence, speaksOfArticle } from './licence.ts';
import { doiElsewhere } from './own-doi.ts';

/** A paragraph, a line of it, or a running head. */
interface Stretch {
  text: string;
  /** Offset in the source where its paragraph begins: cutting the inlines of long paragraphs takes time. */
  start: number;
}

/** @param text blocks below the front page */
export function withFactsElsewhere(
  front: FrontMatter,
  text: DraftBlock[],
  ledger: Ledger,
  findings: Findings,
): FrontMatter {
  const paragraphs = text.flatMap((block): Stretch[] =>
    block.kind === 'paragraph'
      ? [{ text: draftText(block.inlines), start: startOf(block.inlines) }]
      : [],
  );
  const lines = paragraphs.flatMap(({ text: paragraph, start }) =>
    paragraph.split('\n').map((line) => ({ text: line, start })),
  );
  const rest = { lines, ledger, findings };
  const hasDates = Object.keys(front.dates).length > 0;
  return {
    ...front,
    license: front.license ?? licenceIn(paragraphs, rest),
    doi: front.doi ?? doiElsewhere(ledger, findings),
    dates: hasDates ? front.dates : datesElsewhere(rest),
  };
}

interface Rest {
  lines: Stretch[];
  ledger: Ledger;
  findings: Findings;
}

/** Characters around its name in which a sentence says what is licensed. */
const [BEFORE, BEHIND] = [400, 200];
/** Paragraph by paragraph, where columns are told apart; then as the file has it, where they are not. */
function licenceIn(paragraphs: Stretch[], { ledger, findings }: Rest): string | undefined {
  const named = new RegExp(CREATIVE_COMMONS.source, 'giu');
  for (const { text, start } of [...paragraphs, { text: ledger.source.text, start: 0 }]) {
    for (const { index } of text.matchAll(named)) {
      const before = text.slice(Math.max(0, index - 2 * BEFORE), index).replace(/\s+/g, ' ');
      if (!speaksOfArticle(before.slice(-BEFORE))) continue;
      const sentence = text.slice(index, index + BEHIND).replace(/\s+/g, ' ');
      const { license, assumed = '' } = readLicence(sentence);
      if (!license) continue;
      find(
        findings,
        'licence',
        assumed ? 'unsure' : 'likely',
        `Licence ${license}, from a sentence beside the front page: “…${before.slice(-BEFORE)}${sentence}…”. ${assumed}`.trim(),
        {
          where: placeOf(ledger.source, start === 0 ? index : start),
          look: 'Look whether the sentence speaks of this article.',
        },
      );
      return license;
    }
  }
  return undefined;
}

/** Two events at least: a single one stands in the heads of other things, too. */
const FEWEST_EVENTS = 2;

/** In a running head, or in lines of nothing but events and their dates, below each other in the text. */
function datesElsewhere({ lines, ledger, findings }: Rest): FrontMatter['dates'] {
  const { claims, source } = ledger;
  const heads = claims
    .filter(({ fate }) => fate === 'left-out:running-head')
    .map(({ start, end }): Stretch => ({ text: source.text.slice(start, end), start }));
  for (const [from, stretches] of [
    ['a running head', heads],
    ['lines inside the text', runsOfDates(lines)],
  ] as const)
    for (const { text, start } of stretches) {
      const found = historyDates(text);
      if (new Set(found.map(({ event }) => event)).size < FEWEST_EVENTS) continue;
      const said = found.map(({ event, iso }) => `${event} ${iso}`).join(', ');
      find(findings, 'dates', 'likely', `From ${from}: ${said}.`, {
        where: placeOf(source, start),
      });
      return Object.fromEntries(found.map(({ event, iso }) => [event, iso]));
    }
  return {};
}

function runsOfDates(lines: Stretch[]): Stretch[] {
  const runs: Stretch[] = [];
  let isBelow = false;
  for (const { text, start } of lines) {
    const isHistory = isOnlyHistory(text);
    const last = runs.at(-1);
    if (isHistory && isBelow && last) last.text += `\n${text}`;
    else if (isHistory) runs.push({ text, start });
    isBelow = isHistory;
  }
  return runs;
}
