/** What the fixes of messages do, in words, and which messages are left after them. */
import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import type { Diagnostic, TextChange } from '../../../../../messages/diagnostic.ts';
import { clipped } from '../../../../../words/truncate.ts';
import { words } from '../../../words.ts';

/** In characters, of words on a button. */
const MOST = 32;

export function changesOf(messages: readonly Diagnostic[]): TextChange[] {
  return messages.flatMap(({ fix = [] }) => [...fix]);
}

/** Words for a button. Example: "Replace “Kaczmariski” by “Kaczmarek”" */
export function fixWords(messages: readonly Diagnostic[]): string {
  const changes = changesOf(messages);
  const [change] = changes;
  const isLink = changes.every(({ from, to }) => to.includes('@') && !from.includes('@'));
  if (isLink && changes.length > 1) return words.text.linkCitations(changes.length);
  if (isLink) return words.text.linkCitation;
  const kinds = new Set(changes.map(({ from, to }) => JSON.stringify([from, to])));
  if (!change || kinds.size > 1) return words.text.changePlaces(changes.length);
  return changeWords(change);
}

function changeWords({ from, to }: TextChange): string {
  if (to === '' && from.trim() === '') return words.text.removeSpace;
  if (to === '') return words.text.remove(clipped(from.trim(), MOST));
  if (from === '') return words.text.insert(clipped(to.trim(), MOST));
  return words.text.replace(clipped(from, MOST), clipped(to, MOST));
}

/** The messages without those that were just fixed, until the article is checked again. */
export function remainingGroups(
  groups: readonly MessageGroup[],
  fixed: ReadonlySet<Diagnostic>,
): MessageGroup[] {
  return groups.flatMap((group) => {
    const members = group.members.filter((member) => !fixed.has(member));
    const [diagnostic] = members;
    if (!diagnostic) return [];
    return members.length === group.members.length ? [group] : [{ ...group, members, diagnostic }];
  });
}

/**
 * Messages of the check, and those of the preview that the check does not have. The preview reads the article at
 * once, and the check takes longer. The worst come first, and among them those in the article's own files.
 *
 * @param article its folder. Example: "1-2/firdous"
 */
export function mergeGroups(
  checked: readonly MessageGroup[],
  previewed: readonly MessageGroup[],
  article: string,
): MessageGroup[] {
  const keyOf = ({ diagnostic: { file, rule, message } }: MessageGroup) =>
    [file, rule, message].join('\n');
  const known = new Set(checked.map(keyOf));
  const all = [...checked, ...previewed.filter((group) => !known.has(keyOf(group)))];
  return all.toSorted((one, other) => rankOf(one, article) - rankOf(other, article));
}

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'info'];

function rankOf({ diagnostic: { severity, file } }: MessageGroup, article: string): number {
  return SEVERITIES.indexOf(severity) * 2 + (file.startsWith(`${article}/`) ? 0 : 1);
}
