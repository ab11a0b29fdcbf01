import type { Finding } from '../../app/doctor/findings.ts';

const MARKS: Record<Finding['state'], string> = { found: '✓', limited: '–', missing: '✗' };

/** A line for each finding, and one that sums them up. */
export function doctorReport(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ name, state, found, advice }) =>
      `${MARKS[state]} ${name}: ${[found, advice].filter(Boolean).join(' ')}\n`,
  );
  return `${lines.join('')}\n${summary(findings)}\n`;
}

function summary(findings: readonly Finding[]): string {
  const missing = findings.filter(({ state }) => state === 'missing');
  if (missing.length === 0) return 'Everything that Offprint needs is here.';
  return `Missing or not usable: ${missing.map(({ name }) => name).join(', ')}.`;
}
