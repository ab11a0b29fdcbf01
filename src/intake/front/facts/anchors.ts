/** Lines that can only belong to a front page, wherever the text of a PDF puts them. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { phrasesIn } from '../../phrases.ts';
import { ADDRESSES } from '../lines/seen-line.ts';
import { historyDates } from './dates.ts';
import { saysLicence } from './licence.ts';
import { DOI } from './own-doi.ts';

/** Characters of the longest note. */
const LONGEST = 600;

/** "Corresponding author: …", "© 2019 …", "ISSN …", a date with its event, or an address alone. */
export function isFrontNote(text: string): boolean {
  const line = collapseWhiteSpace(text);
  if (line.length >= LONGEST) return false;
  const [label] = phrasesIn('front-note', line.slice(0, 60));
  const isLabelled = label !== undefined && /^[\P{L}]{0,4}$/u.test(line.slice(0, label.start));
  const address = (ADDRESSES.email.exec(line) ?? DOI.exec(line))?.[0] ?? '';
  const isAddress =
    address !== '' && countMatches(line.replace(address, ''), /\p{L}/gu) < MOST_LETTERS;
  return isLabelled || isAddress || /^(?:©|\(c\)\s?(?:19|20)\d\d)/iu.test(line) || isHistory(line);
}

/** Whether the line begins with an event and its date and is not a sentence: "Fecha de recepción: 12 de marzo de 2019". */
export function isHistory(line: string): boolean {
  const [first] = historyDates(line);
  const lead = first && line.slice(0, first.start);
  return lead !== undefined && line.length < 250 && LEAD.test(lead);
}

/** A word or two with capitals: "Fecha de". */
const LEAD = /^\P{L}*(?:(?:\p{Lu}[\p{L}’']*\s+){0,2}(?:(?:de|of|du)\s+)?|\p{Lo}[\p{L}\p{M}]*\s+)$/u;

/** Letters of a line beside its dates and their events, or beside an address. */
const MOST_LETTERS = 25;

/** Whether the line has only dates of the history. */
export function isOnlyHistory(line: string): boolean {
  if (!isHistory(line)) return false;
  const rest = historyDates(line).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    line,
  );
  return countMatches(rest, /\p{L}/gu) <= MOST_LETTERS;
}

/** Lines of the longest statement: of what is longer, these only are its beginning. */
const MOST_LINES = 25;
/** Lines in which it names its licence. */
const FIRST_LINES = 6;

/** Whether the article's own licence statement begins at this line of a paragraph and fills the rest of it. */
export function beginsStatement(lines: string[], at: number): boolean {
  const isStart = /^[^\p{L}©]*(?:©|copyright\b|\(c\)\s|open\s|creative\s|this\s)/iu.test(
    lines[at] ?? '',
  );
  if (!isStart || lines.length - at > MOST_LINES) return false;
  return saysLicence(
    lines
      .slice(at, at + FIRST_LINES)
      .join(' ')
      .slice(0, LONGEST),
  );
}
