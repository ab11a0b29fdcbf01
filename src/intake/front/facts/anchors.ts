/** Lines that can only belong to a front page, wherever the text of a PDF puts them. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { historyDates } from './dates.ts';

const FRONT_NOTE = [
  /^article (?:information|history|info)\b.{0,40}?\d{4}/iu,
  /^[*†‡§¹²³\d\s]{0,4}(?:corresponding author|correspondence(?: to)?|author for correspondence|autor(?:a)? (?:de|para) correspond|auteur correspondant|korrespondenz|address for correspondence|contact(?: author)?)\b/iu,
  /^[*†‡§]?\s*e-?mail(?: address)?(?:es)?\s*[:=]/iu,
  /^[*†‡§¹\d]?\s*[\w.+-]+@[\w-]+\.[\w.]+\s*$/u,
  /^(?:©|\(c\)\s?(?=(?:19|20)\d\d|copyright\b|by\b|the authors?\b)|copyright\b)/iu,
  /^this (?:is an open[- ]access article|article is published|work is licensed|article is licensed|article is distributed)/iu,
  /^publisher\s+©/iu,
  /^(?:doi\s*(?::\s*)?|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S+\s*$/iu,
  /^(?:p-?|e-?|online |print )?issn\b/iu,
];

export function isFrontNote(text: string): boolean {
  const line = collapseWhiteSpace(text);
  return line.length < 600 && (FRONT_NOTE.some((pattern) => pattern.test(line)) || isHistory(line));
}

/**
 * Whether the line begins with an event and its date and is not a sentence: "Fecha de recepción: 12 de marzo
 * de 2019".
 */
export function isHistory(line: string): boolean {
  const [first] = historyDates(line);
  return (
    first !== undefined &&
    line.length < 250 &&
    /^\P{L}*(?:(?:\p{Lu}[\p{L}’']*\s+){0,2}(?:(?:de|of|du)\s+)?|\p{Lo}[\p{L}\p{M}]*\s+)$/u.test(
      line.slice(0, first.start),
    )
  );
}

/** Letters of a line beside its dates and their events: "Received: … / Accepted: …", "Article history". */
const MOST_LETTERS = 25;

/** Whether the line has only dates of the history. */
export function isOnlyHistory(line: string): boolean {
  if (!isHistory(line)) return false;
  const rest = historyDates(line).reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    line,
  );
  return countMatches(rest, /\p{L}/gu) <= MOST_LETTERS;
}

/** How a sentence begins by which an article says its own licence. */
const LICENCE_STATEMENT =
  /^[^\p{L}©]*(?:(?:©|copyright\b|\(c\)\s)[\s\S]{0,160}?)?(?:open\s+access[\s.:|–-]*)?(?:(?:creative\s+commons|cc)[^.]{0,60}:\s+)?(?:this\s+(?:is\s+an?\s+open[\s-]access\s+(?:article|paper|work)|(?:article|work|paper|publication)\s+(?:is|was|has\s+been)\s+(?:an?\s+open|licen[sc]ed|distributed|published|made\s+available|available|open)))[\s\S]{0,300}?(?:creative\s*commons|\bcc[\s-]by)/iu;

/** Lines of the longest statement: of what is longer, these only are its beginning. */
const MOST_LINES = 25;
/** Lines in which it names its licence. */
const FIRST_LINES = 6;

/** Whether the article's own licence statement begins at this line of a paragraph and fills the rest of it. */
export function beginsStatement(lines: string[], at: number): boolean {
  const first = lines[at] ?? '';
  if (!/this|©|copyright|\(c\)|open|creative/i.test(first) || lines.length - at > MOST_LINES)
    return false;
  return LICENCE_STATEMENT.test(
    lines
      .slice(at, at + FIRST_LINES)
      .join(' ')
      .slice(0, 600),
  );
}
