/** The sections for OJS, which finds them by abbreviation and creates those that it lacks. */
import type { Issue } from '../../article/issue.ts';
import { freeName } from '../../words/free-name.ts';
import type { ReceiverSettings } from '../export.ts';

export interface OjsSection {
  abbreviation: string;
  title: string;
  /**
   * The order of the section in all issues. OJS keeps the order of existing sections: a new journal has only
   * the first one, with 0.
   */
  seq: number;
}
/** The position of an article in the whole issue, even if only some of its articles are sent. */
export interface Place {
  section: OjsSection;
  /** From 1. */
  seq: number;
}

/** Places by name of the article. Two sections of the issue can be one section of OJS. */
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

/** The first section of every new journal on OJS. */
const FIRST = { title: 'Articles', abbreviation: 'ART' };

/** Examples: "Articles" becomes ART, "Book reviews" becomes BR, as in OJS's own examples. */
function shorten(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return FIRST.abbreviation;
  const [only = ''] = words;
  const letters = words.length === 1 ? [...only].slice(0, 3) : words.map(([first]) => first ?? '');
  return letters.join('').toUpperCase();
}
