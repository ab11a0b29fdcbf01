/** Runs rules over subjects; findings come out with everything that their message says. */

import { type Facts, parted } from '../messages/message-template.ts';
import type { Severity } from '../messages/report.ts';
import type { ArticleCheck, Check, Finding, IssueCheck, ReceiverName } from './check.ts';
import type { ArticleSubject, At, IssueSubject } from './subject.ts';

/** A finding with what its rule says. */
export interface CheckFinding {
  rule: string;
  severity: Severity;
  /** The receivers refuse an article with it. */
  refused: boolean;
  receivers: readonly ReceiverName[];
  at: At;
  /** Further places of the same. */
  also?: readonly At[];
  reason: string;
  /** What the reason says, by name. */
  facts?: Facts;
  advice: string;
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

/** Whether what a rule reads was made. */
export function isReady({ needs }: ArticleCheck, { isDraft, pdf }: ArticleSubject): boolean {
  if (needs === undefined) return true;
  return !isDraft && (needs === 'outputs' || (pdf !== undefined && !pdf.outdated));
}

function withRule(check: ArticleCheck | IssueCheck, finding: Finding): CheckFinding {
  const { name: rule, severity = 'warning', receivers, advice } = check;
  const { refused = severity === 'error' } = check;
  const said = { ...finding, ...parted(finding.reason) };
  return { rule, severity, refused, receivers, advice, ...said };
}
