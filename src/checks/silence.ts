/** An editor can silence a rule for one article, with a reason. Reports count the silenced findings. */

import { type MessageOf, message, ruleOf } from '../messages/message.ts';
import { RULES, type Severity } from '../messages/rules.ts';
import { nearest } from '../words/nearest.ts';
import type { Check } from './check.ts';
import { CHECKS } from './index.ts';
import { type CheckFinding, isReady, wordedFinding } from './run.ts';
import type { ArticleSubject } from './subject.ts';

export interface Silenced {
  /** The findings that are not silenced, and findings about `silence` itself. */
  findings: CheckFinding[];
  /** The silenced rules that have findings, and how many. */
  silenced: { rule: string; reason: string; count: number }[];
}

/** All rules that can be silenced. */
const NAMES = new Set([...CHECKS.map(nameOf), ...Object.keys(RULES)]);

/**
 * Removes the findings of silenced rules, and reports invalid silences.
 *
 * @param checks the rules that ran; a silence of one of them that has no effect is reported
 */
export function applySilence(
  subject: ArticleSubject,
  findings: readonly CheckFinding[],
  checks: readonly Check[] = [],
): Silenced {
  const { silenced } = subject;
  const counts = [...silenced].map(([rule, reason]) => ({
    rule,
    reason,
    count: findings.filter((finding) => finding.rule === rule).length,
  }));
  const problems = counts.flatMap(({ rule, reason }) => problemOf(subject, rule, reason));
  const invalid = new Set(problems.map(({ rule }) => rule));
  const readyRules = new Set(
    checks.filter((check) => check.scope !== 'issue' && isReady(check, subject)).map(nameOf),
  );
  const unused = counts.filter(
    ({ rule, count }) => count === 0 && !invalid.has(rule) && readyRules.has(rule),
  );
  return {
    findings: [
      ...findings.filter(({ rule }) => !silenced.has(rule) || invalid.has(rule)),
      ...problems.map(({ finding }) => finding),
      ...unused.map(({ rule }) => unusedSilence(subject, rule)),
    ],
    silenced: counts.filter(({ rule, count }) => count > 0 && !invalid.has(rule)),
  };
}

function nameOf({ name }: Check): string {
  return name;
}

/** A silence without effect is reported, because it would hide the next finding of its kind. */
function unusedSilence(subject: ArticleSubject, rule: string): CheckFinding {
  return silenceFinding(subject, rule, 'info', message('silence-unused', { rule }));
}

function problemOf(
  subject: ArticleSubject,
  rule: string,
  reason: string,
): { rule: string; finding: CheckFinding }[] {
  const problem = invalidSilence(rule, reason);
  return problem ? [{ rule, finding: silenceFinding(subject, rule, 'warning', problem) }] : [];
}

function invalidSilence(rule: string, reason: string): MessageOf<'silence-invalid'> | undefined {
  if (!NAMES.has(rule)) {
    const meant = nearest(rule, NAMES);
    return meant
      ? message('silence-invalid/misspelled', { rule, meant })
      : message('silence-invalid/unknown-rule', { rule });
  }
  return reason.trim() === '' ? message('silence-invalid/no-reason', { rule }) : undefined;
}

function silenceFinding(
  subject: ArticleSubject,
  rule: string,
  severity: Severity,
  message: MessageOf<(typeof SILENCE_RULES)[number]>,
): CheckFinding {
  const silenceRule = ruleOf(message);
  return {
    rule: silenceRule,
    severity,
    refused: false,
    receivers: ['house'],
    ...wordedFinding(silenceRule, { message, at: subject.key(`silence.${rule}`) }),
  };
}

/** The rules about silences, which cannot be silenced themselves. */
export const SILENCE_RULES = ['silence-invalid', 'silence-unused'] as const;
