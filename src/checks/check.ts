/**
 * What a check is: one rule of one or more receivers, as data. A new one is an entry in the table
 * of its subject (src/checks/front/dates.ts …); a new subject is a file and a line in src/checks/index.ts.
 */

import {
  type JournalFile,
  RECEIVER_NAMES,
  type ReceiverName,
} from '../compile/metadata/settings.ts';
import type { Message } from '../messages/message.ts';
import type { Severity } from '../messages/rules.ts';
import type { Reason } from '../messages/told.ts';
import type { ArticleSubject, At, IssueSubject } from './subject.ts';

/** Who may object, as reports call them. `readers` are people; `house` is the journal itself. */
export const RECEIVERS: Readonly<Record<ReceiverName, string>> = {
  crossref: 'Crossref',
  doaj: 'DOAJ',
  pmc: 'PubMed Central',
  pubmed: 'PubMed',
  ojs: 'OJS',
  scholar: 'Google Scholar',
  readers: 'readers',
  house: 'the journal',
};

/**
 * Those whom a journal is sent to, and who read it in any case.
 *
 * @param asked `receivers:` of its journal.yaml; without, it may have all of them
 */
export function receiversOf({ asked }: Pick<JournalFile, 'asked'>): readonly ReceiverName[] {
  if (!asked) return RECEIVER_NAMES;
  return RECEIVER_NAMES.filter(
    (name) => name === 'readers' || name === 'house' || asked.includes(name),
  );
}

export { RECEIVER_NAMES, type ReceiverName };

/** What it demands and how to keep it stands in src/messages/en.yaml. */
interface Rule {
  /** Permanent: editors silence and search by it. */
  name: string;
  /** `error`: they would refuse it, or it is wrong; `warning`, else: probably wrong; `info`: advice. */
  severity?: Severity;
  /**
   * They refuse an article of which this is found, though it is no mistake: a journal without DOIs
   * deposits nothing at Crossref. So for an error where nothing is said.
   */
  refused?: boolean;
  receivers: readonly [ReceiverName, ...ReceiverName[]];
  /** Where the rule is written: "NLM style checker 5.47", "Crossref schema 5.4.0". */
  source: string;
  /** Of the source, ISO: "2024-10-31", "2016". */
  date: string;
  /** Found only with `--advice`: more often a question than a mistake. */
  optional?: true;
}

/** A rule about one article: so are those that do not say what they are about. */
export interface ArticleCheck extends Rule {
  scope?: 'article';
  /** What it reads besides the article; it is skipped where that was not made. A PDF comes last. */
  needs?: 'outputs' | 'pdf';
  find(subject: ArticleSubject): Iterable<Finding>;
}
/** A rule about an issue: its articles together, its facts, its journal. */
export interface IssueCheck extends Rule {
  scope: 'issue';
  find(subject: IssueSubject): Iterable<Finding>;
}
export type Check = ArticleCheck | IssueCheck;

/** What was found, and where. */
export type Finding = Said & FoundAt;
export interface FoundAt {
  at: At;
  /** Further places of the same: reports name their lines, and a proof shows them. */
  also?: readonly At[];
}
export type Said = SaidByMessage | SaidInWords;
interface SaidByMessage {
  /** Of the rule that found it. */
  message: Message;
  reason?: undefined;
  advice?: undefined;
}
/** @deprecated Use a message. */
export interface SaidInWords {
  message?: undefined;
  /** "Unexpected X, expected Y" */
  reason: Reason;
  /** Instead of the rule's advice, where it can be said more exactly. */
  advice?: string;
}
