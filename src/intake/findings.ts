/** Messages of intake to the editor: each guess with its place, its certainty and what to check. */

import type { PersonName } from '../article/article.ts';

export type Sureness = 'certain' | 'likely' | 'unsure';

/** Ordered by the harm of a wrong guess. The report is sorted by it. */
export const TOPICS = [
  'file',
  'authors',
  'title',
  'affiliations',
  'abstract',
  'keywords',
  'dates',
  'licence',
  'journal',
  'language',
  'references',
  'citations',
  'headings',
  'paragraphs',
  'figures',
  'tables',
  'equations',
  'notes',
  'lists',
  'left out',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Finding {
  topic: Topic;
  /** The finding or guess, as a full sentence or phrase. */
  what: string;
  sure: Sureness;
  /** "line 12" */
  where?: string;
  /** What the editor should check. */
  look?: string;
  /** The fact that it is about, if a model found it. */
  fact?: Fact;
  /** The facts or words that it is about, from which the desk makes its buttons. */
  about?: About;
}

export type About =
  /** Words that are in no part of the article. */
  | { kind: 'left-out'; passages: { words: string; where: string }[] }
  /** A person's name as it stands in the front matter, or the e-mail address of that person. */
  | { kind: 'name' | 'email'; name: PersonName }
  /** Authors who are tied to no affiliation. */
  | { kind: 'ties'; names: PersonName[] }
  /** An ISO date whose day and month may be the other way round. */
  | { kind: 'date'; event: 'received' | 'revised' | 'accepted' | 'published'; iso: string }
  /** A citation that is not linked, as it stands in the text. The text may have a comment with a proposal behind it. */
  | { kind: 'citation'; raw: string; hasComment: boolean }
  /** An entry of the reference list, as the author has typed it. */
  | { kind: 'reference'; raw: string }
  /** Words that stand in the text. */
  | { kind: 'words'; words: string };

/** A fact that a model found. */
export interface Fact {
  kind: FactKind;
  /** Index of the author or affiliation. */
  index?: number;
  /** Margin of the model's weakest decision, in units of its typical margin. */
  score: number;
  /** That it is right, 0–1, from documents that the model was not trained on. */
  probability: number;
}

export const FACT_KINDS = [
  'title',
  'authors',
  'name',
  'ties',
  'email',
  'abstract',
  'keywords',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export type Findings = Finding[];

export function find(
  findings: Findings,
  topic: Topic,
  sure: Sureness,
  what: string,
  more: Pick<Finding, 'where' | 'look' | 'fact' | 'about'> = {},
): void {
  findings.push({ topic, what, sure, ...more });
}

/** Sorts by harm, then by the order found. Words that are left out and not understood may be an author. */
export function sortFindings(findings: Findings): Findings {
  const rank = ({ topic, sure }: Finding): number =>
    topic === 'left out' && sure === 'unsure' ? 0 : TOPICS.indexOf(topic);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
