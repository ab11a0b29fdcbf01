/** OJS's sections by ours: it finds them by their abbreviations, and makes those that it lacks. */
import type { Issue } from '../../article/issue.ts';
import { freeName } from '../../words/free-name.ts';
import type { ReceiverSettings } from '../export.ts';

export interface OjsSection {
  abbreviation: string;
  title: string;
  /**
   * OJS shows sections in the order of these, in every issue, and keeps those of the sections that
   * it has: in a new journal only the first, which has 0.
   */
  seq: number;
}
/** Where an article stands in the whole issue, whichever of its articles are sent. */
export interface Place {
  section: OjsSection;
  /** From 1. */
  seq: number;
}

/** By the names of the articles. Two of our sections may be one of OJS's. */
export function placesIn(issue: Issue, settings: ReceiverSettings['ojs']): Map<string, Place> {
  const named = issue.sections.map(({ title }) => title ?? FIRST.title);
  const abbreviations = abbreviationsOf(named, settings);
  const order = [...new Set(abbreviations)];
  const first = Math.max(order.indexOf(FIRST.abbreviation), 0);
  const places = new Map<string, Place>();
  for (const [index, { articles }] of issue.sections.entries()) {
    const abbreviation = abbreviations[index] ?? '';
    const title = named[index] ?? '';
    const section = { abbreviation, title, seq: order.indexOf(abbreviation) - first };
    for (const { name } of articles) places.set(name, { section, seq: places.size + 1 });
  }
  return places;
}

function abbreviationsOf(titles: readonly string[], settings: ReceiverSettings['ojs']): string[] {
  const taken: string[] = [];
  for (const title of titles) {
    const given = settings?.sections?.[title] ?? settings?.section;
    taken.push(given ?? freeName(shorten(title), (name) => taken.includes(name), ''));
  }
  return taken;
}

/** The section that every journal on OJS begins with. */
const FIRST = { title: 'Articles', abbreviation: 'ART' };

/** "Articles" → ART, "Book reviews" → BR: as OJS's own examples are made. */
function shorten(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return FIRST.abbreviation;
  const [only = ''] = words;
  const letters = words.length === 1 ? [...only].slice(0, 3) : words.map(([first]) => first ?? '');
  return letters.join('').toUpperCase();
}
