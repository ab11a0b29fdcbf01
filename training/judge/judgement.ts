/** A fact of a document, compared with what intake made of it. */
import type { FactKind, Finding, Sureness, Topic } from '../../src/intake/findings.ts';
import { wordsOf } from './compare.ts';

/** In the order of the tables. */
export const FACTS = [
  'title',
  /** The whole list: every author, in order, and nobody else. */
  'authors',
  /** One author's name. */
  'name',
  /** One author and one of the author's affiliations. */
  'tie',
  'corresponding',
  'equal contribution',
  'email',
  'orcid',
  'abstract',
  /** The whole list. */
  'keywords',
  'keyword',
  'date',
  /** A title, an abstract or keywords in a further language. */
  'translation',
  /** Words between the title and the abstract: used, or shown to the editor. */
  'words',
] as const;
export type Fact = (typeof FACTS)[number];

/**
 * `wrong`: found with another value; `missing`: in the document and not found; `invented`: found and not in the
 * document.
 */
export type Kind = 'right' | 'wrong' | 'missing' | 'invented';

export interface Mark {
  mark: Sureness;
  /** The model's probability that the fact is right. */
  probability?: number;
  /** The margin that it follows from. */
  score?: number;
}

export interface Judgement extends Mark {
  fact: Fact;
  right: boolean;
  kind: Kind;
  /** What was found and what is true. */
  detail: string;
}

export function verdict(fact: Fact, kind: Kind, mark: Mark, detail: string): Judgement {
  return { fact, right: kind === 'right', kind, ...mark, detail };
}

/** An error that no question to the editor covers. */
export function isSilent({ right, mark }: Judgement): boolean {
  return !right && mark !== 'unsure';
}

/** The fact that a finding is about. */
export interface Subject {
  kind: FactKind;
  /** Index in the author list or the list of affiliations. */
  index?: number;
}

export type MarkedFinding = Finding;

/**
 * The lowest mark among the findings of a topic. A topic without findings counts as certain: nobody would look.
 *
 * @param kinds of facts that count besides findings about no single fact; all by default
 */
export function markOfTopic(findings: MarkedFinding[], topic: Topic, kinds?: FactKind[]): Mark {
  return lowest(
    findings.filter(
      (finding) =>
        finding.topic === topic && (!kinds || !finding.fact || kinds.includes(finding.fact.kind)),
    ),
  );
}

/** The lowest mark among the findings about these subjects; without such findings, that of general findings. */
export function markOf(findings: MarkedFinding[], topic: Topic, subjects: Subject[]): Mark {
  const ofTopic = findings.filter((finding) => finding.topic === topic);
  const own = ofTopic.filter(({ fact }) =>
    subjects.some((subject) => fact?.kind === subject.kind && fact.index === subject.index),
  );
  return lowest(own.length > 0 ? own : ofTopic.filter(({ fact }) => fact?.index === undefined));
}

/** The mark of something that intake did not find: a question that quotes it makes it unsure. */
export function markOfMissing(findings: MarkedFinding[], words: string, mark: Mark): Mark {
  return isAsked(findings, words) ? { mark: 'unsure' } : mark;
}

/** The mark of an author who was not found, and of everything that belongs to this author. */
export function markOfLost(findings: MarkedFinding[], name: string): Mark {
  return markOfMissing(findings, name, markOf(findings, 'authors', []));
}

/** First words of a long text that a question must quote. */
const QUOTED = 5;

/** Whether a single unsure finding quotes the words. */
export function isAsked(findings: MarkedFinding[], text: string): boolean {
  const words = wordsOf(text).slice(0, QUOTED);
  return findings.some(({ sure, what }) => {
    if (sure !== 'unsure') return false;
    const quoted = new Set(wordsOf(what));
    return words.every((word) => quoted.has(word));
  });
}

const MARKS: Sureness[] = ['unsure', 'likely', 'certain'];

function lowest(findings: MarkedFinding[]): Mark {
  const mark = MARKS.find((each) => findings.some(({ sure }) => sure === each)) ?? 'certain';
  const facts = findings.flatMap(({ fact }) => fact ?? []);
  if (facts.length === 0) return { mark };
  return {
    mark,
    probability: Math.min(...facts.map(({ probability }) => probability)),
    score: Math.min(...facts.map(({ score }) => score)),
  };
}
