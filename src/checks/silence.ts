/** A rule is silenced for one article by name and with a reason; what is silenced is said. */
import type { Check } from './check.ts';
import type { CheckFinding } from './run.ts';
import type { ArticleSubject } from './subject.ts';

export interface Silenced {
  /** What remains, with findings about the silencing itself. */
  findings: CheckFinding[];
  /** What was found and is not shown. */
  silenced: { rule: string; reason: string; count: number }[];
}

/** @param names every rule that may be silenced */
export function applySilence(
  subject: ArticleSubject,
  findings: readonly CheckFinding[],
  names: ReadonlySet<string>,
): Silenced {
  const { silenced } = subject;
  const counted = [...silenced].map(([rule, reason]) => ({
    rule,
    reason,
    count: findings.filter((finding) => finding.rule === rule).length,
  }));
  const badly = counted.flatMap(({ rule, reason }) => problemOf(subject, rule, reason, names));
  const wrong = new Set(badly.map(({ rule }) => rule));
  return {
    findings: [
      ...findings.filter(({ rule }) => !silenced.has(rule) || wrong.has(rule)),
      ...badly.map(({ finding }) => finding),
    ],
    silenced: counted.filter(({ rule, count }) => count > 0 && !wrong.has(rule)),
  };
}

function problemOf(
  subject: ArticleSubject,
  rule: string,
  reason: string,
  names: ReadonlySet<string>,
): { rule: string; finding: CheckFinding }[] {
  const finding = (said: string, advice: string): { rule: string; finding: CheckFinding } => ({
    rule,
    finding: {
      rule: 'silence-invalid',
      severity: 'warning',
      refused: false,
      receivers: ['house'],
      at: subject.key(`silence.${rule}`),
      reason: said,
      advice,
    },
  });
  if (!names.has(rule))
    return [
      finding(
        `Unexpected rule "${rule}" in \`silence\`, expected the name of a rule`,
        'Copy the name from the brackets at the end of the message.',
      ),
    ];
  if (reason.trim() === '')
    return [
      finding(
        `Unexpected silence of "${rule}" without a reason, expected one`,
        'Say after the colon why the rule does not hold for this article.',
      ),
    ];
  return [];
}

/** Names of all rules that may be silenced. */
export function ruleNames(checks: readonly Check[], others: readonly string[]): Set<string> {
  return new Set([...checks.map(({ name }) => name), ...others]);
}
