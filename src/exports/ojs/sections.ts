/** OJS's sections by ours: it finds them by their abbreviations, and makes those that it lacks. */
import type { Issue, IssueSection } from '../../issue.ts';
import type { ReceiverSettings } from '../export.ts';

export interface OjsSection {
  abbreviation: string;
  title: string;
}

/** One for each section of the issue. */
export function ojsSections(
  { sections }: Issue,
  settings: ReceiverSettings['ojs'],
): Map<IssueSection, OjsSection> {
  const taken = new Set<string>();
  const found = new Map<IssueSection, OjsSection>();
  for (const section of sections) {
    const title = section.title ?? FIRST_SECTION.title;
    const given = settings?.sections?.[title] ?? settings?.section;
    const abbreviation = given ?? freeName(section.title ? shorten(title) : 'ART', taken);
    taken.add(abbreviation);
    found.set(section, { title, abbreviation });
  }
  return found;
}

/** The section that every journal on OJS begins with. */
export const FIRST_SECTION = { title: 'Articles', abbreviation: 'ART' };

/** "Articles" → ART, "Book reviews" → BR: as OJS's own examples are made. */
function shorten(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return FIRST_SECTION.abbreviation;
  const [only = ''] = words;
  const letters = words.length === 1 ? [...only].slice(0, 3) : words.map(([first]) => first ?? '');
  return letters.join('').toUpperCase();
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
  return free;
}
