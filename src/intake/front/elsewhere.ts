/**
 * Licence and dates that only running heads say, or a sentence inside the text: publishers print them
 * at the foot of each page, or in a column that a PDF's text has mixed with another. The words stay
 * where they are; what they say goes to the front matter, and the report names the place.
 */
import { type Findings, find } from '../findings.ts';
import type { Ledger } from '../ledger.ts';
import { placeOf } from '../source.ts';
import { historyDates } from './dates.ts';
import type { FrontMatter } from './front-matter.ts';
import { readLicence } from './licence.ts';

export function withFactsElsewhere(
  front: FrontMatter,
  ledger: Ledger,
  findings: Findings,
): FrontMatter {
  const license = front.license ?? licenceElsewhere(ledger, findings);
  const dates = Object.keys(front.dates).length > 0 ? front.dates : headDates(ledger, findings);
  return { ...front, license, dates };
}

/** Where a licence is named. */
const NAMED = /creative\s*commons|\bCC[\s-]BY\b/giu;
/** Code units before it in which a sentence says what is licensed. */
const BEFORE = 220;
/** Code units behind it: its name and its address. */
const BEHIND = 200;
/** The article itself: "this article", "open access"; not a figure that was taken from elsewhere, nor data. */
const ARTICLE =
  /\bthis\s+(?:is\s+an?\s+open|(?:open[\s-]access\s+)?(?:article|work|paper|publication|manuscript|journal)\b)|\bopen[\s-]access\s+(?:article|under|paper)\b/giu;
const OTHER =
  /reproduced|adapted|reprinted|modified from|image (?:credit|by)|photo|\bdata\b|\bwaiver\b/iu;

function licenceElsewhere({ source }: Ledger, findings: Findings): string | undefined {
  for (const { index } of source.text.matchAll(NAMED)) {
    const before = source.text.slice(Math.max(0, index - BEFORE), index);
    if (!speaksOfArticle(before)) continue;
    const words = source.text.slice(index, index + BEHIND);
    const { license, assumed = '' } = readLicence(words);
    if (!license) continue;
    const sentence = `${before} ${words}`.replace(/\s+/g, ' ');
    find(
      findings,
      'licence',
      assumed ? 'unsure' : 'likely',
      `Licence ${license}, from a sentence beside the front page: “…${sentence}…”. ${assumed}`.trim(),
      { where: placeOf(source, index), look: 'Look whether the sentence speaks of this article.' },
    );
    return license;
  }
  return undefined;
}

/** In the sentence that names the licence, or in the one before, on the same licence. */
function speaksOfArticle(before: string): boolean {
  const last = [...before.matchAll(ARTICLE)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index);
  const goesOn = !/[.!?]\s+(?:\p{Lu}|$)/u.test(between) || /licen[sc]e/i.test(between);
  return goesOn && !OTHER.test(between);
}

/** Two events at least: a single one stands in the heads of other things, too. */
const FEWEST_EVENTS = 2;

function headDates({ claims, source }: Ledger, findings: Findings): FrontMatter['dates'] {
  for (const { start, end, fate } of claims) {
    if (fate !== 'left-out:running-head') continue;
    const found = historyDates(source.text.slice(start, end));
    if (found.length < FEWEST_EVENTS) continue;
    find(
      findings,
      'dates',
      'likely',
      `From a running head: ${found.map(({ event, iso }) => `${event} ${iso}`).join(', ')}.`,
      { where: placeOf(source, start) },
    );
    return Object.fromEntries(found.map(({ event, iso }) => [event, iso]));
  }
  return {};
}
