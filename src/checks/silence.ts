/** A rule is silenced for one article by name and with a reason; what is silenced is said. */

import { type MessageOf, message, ruleOf } from '../messages/message.ts';
import { RULES, type Severity } from '../messages/rules.ts';
import { nearest } from '../words/nearest.ts';
import type { Check } from './check.ts';
import { CHECKS } from './index.ts';
import { type CheckFinding, isReady, wordedFinding } from './run.ts';
import type { ArticleSubject } from './subject.ts';

export interface Silenced {
  /** What remains, with findings about the silencing itself. */
  findings: CheckFinding[];
  /** What was found and is not shown. */
  silenced: { rule: string; reason: string; count: number }[];
}

/** Every rule that may be silenced. */
const NAMES = new Set([...CHECKS.map(nameOf), ...Object.keys(RULES)]);

/**
 * @param asked rules whose silence is told where it hides nothing; none where only a part of them ran
 */
export function applySilence(
  subject: ArticleSubject,
  findings: readonly CheckFinding[],
  asked: readonly Check[] = [],
): Silenced {
  const { silenced } = subject;
  const counted = [...silenced].map(([rule, reason]) => ({
    rule,
    reason,
    count: findings.filter((finding) => finding.rule === rule).length,
  }));
  const badly = counted.flatMap(({ rule, reason }) => problemOf(subject, rule, reason));
  const wrong = new Set(badly.map(({ rule }) => rule));
  const answered = new Set(
    asked.filter((check) => check.scope !== 'issue' && isReady(check, subject)).map(nameOf),
  );
  const unused = counted.filter(
    ({ rule, count }) => count === 0 && !wrong.has(rule) && answered.has(rule),
  );
  return {
    findings: [
      ...findings.filter(({ rule }) => !silenced.has(rule) || wrong.has(rule)),
      ...badly.map(({ finding }) => finding),
      ...unused.map(({ rule }) => unusedSilence(subject, rule)),
    ],
    silenced: counted.filter(({ rule, count }) => count > 0 && !wrong.has(rule)),
  };
}

function nameOf({ name }: Check): string {
  return name;
}

/** A silence that hides nothing any more would hide the next finding of its kind. */
function unusedSilence(subject: ArticleSubject, rule: string): CheckFinding {
  return aboutSilence(subject, rule, 'info', message('silence-unused', { rule }));
}

function problemOf(
  subject: ArticleSubject,
  rule: string,
  reason: string,
): { rule: string; finding: CheckFinding }[] {
  const said = invalidSilence(rule, reason);
  return said ? [{ rule, finding: aboutSilence(subject, rule, 'warning', said) }] : [];
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

function aboutSilence(
  subject: ArticleSubject,
  rule: string,
  severity: Severity,
  said: MessageOf<(typeof SILENCE_RULES)[number]>,
): CheckFinding {
  const own = ruleOf(said);
  return {
    rule: own,
    severity,
    refused: false,
    receivers: ['house'],
    ...wordedFinding(own, { message: said, at: subject.key(`silence.${rule}`) }),
  };
}

/** Findings about silences themselves: they cannot be silenced. */
export const SILENCE_RULES = ['silence-invalid', 'silence-unused'] as const;
