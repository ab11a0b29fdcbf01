/** Tells the files of a submission that are not its text by the words at the start of their lines. */
import { leadingPhrase, type PhraseGroup } from '../phrases.ts';

/** In characters. A longer line is a sentence. */
const [LONGEST_GREETING, LONGEST_NAME] = [80, 60];
/** Lines of a letterhead above the greeting. */
const LETTERHEAD = 15;

/** Whether the lines are a letter, an answer to reviewers, or an enclosure. */
export function isLetter(lines: readonly string[]): boolean {
  const greets = (line: string) => line.length <= LONGEST_GREETING && startsWith('greeting', line);
  const [first = ''] = lines;
  const reviewers = lines.filter((line) => startsWith('review', line)).length;
  return (
    lines.slice(0, LETTERHEAD).some((line) => greets(line) && /[,:;!،，：！]$/.test(line)) ||
    greets(first) ||
    (first.length <= LONGEST_NAME &&
      (startsWith('enclosure', first) || startsWith('review', first))) ||
    reviewers >= 2
  );
}

/** Whether the line only names the page: "Title page". */
export function namesTitlePage(line: string): boolean {
  return line.length <= LONGEST_NAME && startsWith('title-page', line);
}

/** After a number or punctuation. */
function startsWith(group: PhraseGroup, line: string): boolean {
  const start = /^[\s\p{P}\d]{0,10}/u.exec(line)?.[0].length ?? 0;
  return leadingPhrase(group, line.slice(start)) > 0;
}
