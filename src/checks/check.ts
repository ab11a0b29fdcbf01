/**
 * A check is a rule of one or more receivers, as data. A new check is an entry in the table of its
 * subject, like src/checks/front/dates.ts. A new subject is a file, and a line in src/checks/index.ts.
 */

import {
  type JournalFile,
  RECEIVER_NAMES,
  type ReceiverName,
} from '../compile/metadata/settings.ts';
import type { Message } from '../messages/message.ts';
import type { Severity } from '../messages/rules.ts';
import type { ArticleSubject, At, IssueSubject } from './subject.ts';

/** Names of receivers in reports. `readers` are people, and `house` is the journal itself. */
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
 * The receivers of a journal. Readers and the journal itself are always among them.
 *
 * @param receiverNames `receivers:` of journal.yaml; if it is undefined, the journal has all receivers
 */
export function receiversOf({
  receiverNames,
}: Pick<JournalFile, 'receiverNames'>): readonly ReceiverName[] {
  if (!receiverNames) return RECEIVER_NAMES;
  return RECEIVER_NAMES.filter(
    (name) => name === 'readers' || name === 'house' || receiverNames.includes(name),
  );
}

export { RECEIVER_NAMES, type ReceiverName };

/** What the rule demands, and how to comply, is worded in src/messages/en.yaml. */
interface Rule {
  /** Permanent: editors silence and search by it. */
  name: string;
  /**
   * `error`: the receivers would refuse the article, or it is wrong. `warning`: probably wrong. `info`:
   * advice. The default is `warning`.
   */
  severity?: Severity;
  /**
   * The receivers refuse an article that breaks the rule, even if it is not a mistake. Example: a journal
   * without DOIs deposits nothing at Crossref. The default is true for errors.
   */
  refused?: boolean;
  receivers: readonly [ReceiverName, ...ReceiverName[]];
  /** The document that has the rule. Examples: "NLM style checker 5.47", "Crossref schema 5.4.0". */
  source: string;
  /** The ISO date of the source. Examples: "2024-10-31", "2016". */
  date: string;
  /** Runs only with `--advice`, because its findings are often not mistakes. */
  optional?: true;
}

/** A rule about one article. Rules without `scope` are about one article. */
export interface ArticleCheck extends Rule {
  scope?: 'article';
  /**
   * What the rule reads besides the parts of an article that compile: the whole article, its finished web page and
   * JATS, or its PDF. The rule is skipped if that was not made. `build` leaves what reads outputs back to `check`.
   */
  needs?: 'article' | 'outputs' | 'pdf';
  /** Its findings may have a `fix`. */
  fixes?: true;
  find(subject: ArticleSubject): Iterable<Finding>;
}
/** A rule about an issue: all its articles, its metadata and its journal. */
export interface IssueCheck extends Rule {
  scope: 'issue';
  find(subject: IssueSubject): Iterable<Finding>;
}
export type Check = ArticleCheck | IssueCheck;

/** A message of the rule, and its place. */
export interface Finding {
  message: Message;
  at: At;
  /** Further places of the same. Reports name their lines, and a proof shows them. */
  also?: readonly At[];
  /** What puts it right, in all of its places. Absent if there is more than one way. */
  fix?: readonly Edit[];
}

/** A replacement of words in a source file. */
export interface Edit {
  /** Where `from` stands; an empty place if something is only added. */
  at: At;
  from: string;
  to: string;
}
