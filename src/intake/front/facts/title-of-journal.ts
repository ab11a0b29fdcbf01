/** The name of a journal or a series that stands where a title could stand. */
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { ISSUE_LINE, isArticleType } from '../lines/words.ts';

/**
 * A title line that says the known title is the journal's, where it is not the only one. Of several runs of title
 * lines, those above "Article" or "Research article" name the journal, as does one whose words begin the line of
 * volume and issue.
 *
 * @param known title of journal.yaml
 */
export function withoutJournalTitles(lines: FrontLine[], labels: Label[], known?: string): Label[] {
  const named = labels.map((label, at): Label => {
    const isJournal =
      label === 'title' && foldTitle(lines[at]?.text ?? '') === foldTitle(known ?? '');
    return isJournal ? 'journal' : label;
  });
  return withoutTitleRuns(lines, named.includes('title') ? named : labels);
}

function withoutTitleRuns(lines: FrontLine[], labels: Label[]): Label[] {
  const first = labels.indexOf('title');
  const end = labels.findIndex((label, at) => at > first && label !== 'title');
  const next = labels.indexOf('title', end);
  const isTitle = first === -1 || end === -1 || next === -1;
  if (isTitle || labels.slice(first, next).includes('authors')) return labels;
  const name = lines.slice(first, end).map(({ text }) => text);
  const between = lines.slice(end, next);
  const named = lines.some(
    ({ text }) => ISSUE_LINE.test(text) && foldTitle(text).startsWith(foldTitle(name.join(' '))),
  );
  if (!named && !between.some(({ text }) => isArticleType(text))) return labels;
  return labels.map((label, at) => (at >= first && at < end ? 'journal' : label));
}

/** The words of a title, without signs and capitals. */
export function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
