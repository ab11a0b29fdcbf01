/** Whether receivers would accept an article: the table at the end of `check`. */
import type { ReceiverName } from './check.ts';
import type { CheckFinding } from './run.ts';

export interface Verdict {
  accepted: boolean;
  /** The rules for which the receiver refuses the article. */
  because: string[];
}

/**
 * One verdict for each receiver.
 *
 * @param compiled whether compiling succeeded; otherwise every receiver refuses the article
 */
export function verdictsOf(
  findings: readonly CheckFinding[],
  receivers: readonly ReceiverName[],
  compiled: boolean,
): Record<string, Verdict> {
  return Object.fromEntries(
    receivers.map((receiver) => [receiver, verdictOf(findings, receiver, compiled)]),
  );
}

function verdictOf(
  findings: readonly CheckFinding[],
  receiver: ReceiverName,
  compiled: boolean,
): Verdict {
  const refusals = findings.filter((finding) =>
    compiled ? refuses(finding, receiver) : finding.severity === 'error',
  );
  const because = [...new Set(refusals.map(({ rule }) => rule))];
  return { accepted: compiled && because.length === 0, because };
}

function refuses({ refused, receivers }: CheckFinding, receiver: ReceiverName): boolean {
  return refused && receivers.includes(receiver);
}
