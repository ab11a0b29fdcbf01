/** A change as a sentence for editors, without a full stop. */
import { clipped } from '../../words/truncate.ts';
import type { Change } from './change.ts';

/** Examples: "The date of acceptance changed from 2023-03-01 to 2023-03-02", "Figure 3: a number changed: 12 → 21" */
export function sentenceOf({ says, where: { label }, why }: Change): string {
  return says ?? (why.startsWith(label) ? why : `${label}: ${why}`);
}

/**
 * Describes the change of a fact.
 *
 * @param name the name without an article. Example: "ORCID iD of Ann Marsh"
 */
export function factSentence(
  name: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const [old, now] = [before, after].map((text) => text && clipped(text, LONGEST));
  if (old && now && before !== after) {
    const quote = [old, now].some((text) => /\s/.test(text)) ? quoted : asItIs;
    return `The ${name} changed from ${quote(old)} to ${quote(now)}`;
  }
  if (now && !old) return `The ${name} was added: ${now}`;
  if (old && !now) return `The ${name} was removed: ${old}`;
  return `The ${name} changed`;
}

/** The most characters of a value that are shown. */
const LONGEST = 120;

function quoted(text: string): string {
  return `“${text}”`;
}

function asItIs(text: string): string {
  return text;
}
