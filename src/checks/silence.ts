/** A rule is silenced for one article by name and with a reason; what is silenced is said. */
import { RULES } from '../messages/rules.ts';
import { nearest } from '../words/nearest.ts';
import type { Check } from './check.ts';
import { CHECKS } from './index.ts';
import { type CheckFinding, isReady } from './run.ts';
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

/** What it hid is gone: it would hide what comes. */
function unusedSilence(subject: ArticleSubject, rule: string): CheckFinding {
  return {
    rule: 'silence-unused',
    severity: 'info',
    refused: false,
    receivers: ['house'],
    at: subject.key(`silence.${rule}`),
    reason: `Unexpected silence of "${rule}", which has nothing to object to any more, expected only rules that have`,
    advice: 'Delete the line: it would hide the next finding of its kind.',
  };
}

function problemOf(
  subject: ArticleSubject,
  rule: string,
  reason: string,
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
  if (!NAMES.has(rule)) {
    const meant = nearest(rule, NAMES);
    return [
      finding(
        `Unexpected rule "${rule}" in \`silence\`, expected the name of a rule`,
        meant
          ? `Did you mean \`${meant}\`?`
          : 'Copy the name from the brackets at the end of the message.',
      ),
    ];
  }
  if (reason.trim() === '')
    return [
      finding(
        `Unexpected silence of "${rule}" without a reason, expected one`,
        'Say after the colon why the rule does not hold for this article.',
      ),
    ];
  return [];
}

/** Findings about silences themselves: they cannot be silenced. */
export const SILENCE_RULES = ['silence-invalid', 'silence-unused'] as const;
