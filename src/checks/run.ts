/** Runs rules on subjects, and adds the wording to their findings. */

import type { Spot } from '../messages/diagnostic.ts';
import type { Facts } from '../messages/fact.ts';
import { type Message, ruleOf } from '../messages/message.ts';
import type { Severity } from '../messages/rules.ts';
import { wordingOf } from '../messages/wording.ts';
import type { ArticleCheck, Check, Edit, Finding, IssueCheck, ReceiverName } from './check.ts';
import type { ArticleSubject, At, IssueSubject } from './subject.ts';

/** A finding with the properties of its rule. */
export interface CheckFinding {
  rule: string;
  severity: Severity;
  /** The receivers refuse an article that has this finding. */
  refused: boolean;
  receivers: readonly ReceiverName[];
  at: At;
  /** Further places of the same. */
  also?: readonly At[];
  /** Absent if it is not in the catalogue of messages. */
  message?: Message;
  /** The wording of the message, in English. */
  reason: string;
  /** What the message says, by name. */
  facts?: Facts;
  /** What to do. */
  advice: string;
  /** Edits that do it, in all of its places. */
  fix?: readonly Edit[];
  /** The field that a receiver's export misses. Examples: "DOI", "pages". */
  field?: string;
}

/** Findings of the rules about one article, in the order of the rules. */
export function checkArticle(subject: ArticleSubject, checks: readonly Check[]): CheckFinding[] {
  return checks.flatMap((check) =>
    check.scope !== 'issue' && isReady(check, subject)
      ? [...check.find(subject)].map((finding) => withRule(check, finding))
      : [],
  );
}

/** Findings of the rules about an issue as a whole. */
export function checkIssue(subject: IssueSubject, checks: readonly Check[]): CheckFinding[] {
  return checks.flatMap((check) =>
    check.scope === 'issue'
      ? [...check.find(subject)].map((finding) => withRule(check, finding))
      : [],
  );
}

/** Whether everything that a rule reads was made. */
export function isReady(
  { needs }: ArticleCheck,
  { isDraft, hasOutputs, pdf }: ArticleSubject,
): boolean {
  if (needs === 'article') return !isDraft;
  if (needs === 'outputs') return hasOutputs;
  return needs === undefined || (pdf !== undefined && !pdf.outdated);
}

function withRule(check: ArticleCheck | IssueCheck, finding: Finding): CheckFinding {
  const { name: rule, severity = 'warning', receivers } = check;
  const { refused = severity === 'error' } = check;
  return { rule, severity, refused, receivers, ...wordedFinding(rule, finding) };
}

/** The finding with its message in English. */
export function wordedFinding(rule: string, finding: Finding) {
  const { message } = finding;
  if (ruleOf(message) !== rule) throw new Error(`The rule ${rule} reported ${message.id}.`);
  const { text, fix = '' } = wordingOf(message);
  return { ...finding, message, facts: message.facts, reason: text, advice: fix };
}

/** The file and the line of a place, for reports. */
export function spotOf({ path, place }: At): Spot {
  return { file: path, ...(place && { line: place.start.line }) };
}
