/** The name of a journal or series in place of a title. */
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { ISSUE_LINE, isArticleType } from '../lines/words.ts';

/**
 * Relabels title lines that name the journal: a line equal to the known title, unless it is the only title
 * line; the first of several runs of title lines, if "Article" or "Research article" follows it, or if the
 * line with volume and issue begins with its words.
 *
 * @param known title in journal.yaml
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

/** The words of a title in lowercase, without punctuation. */
export function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
