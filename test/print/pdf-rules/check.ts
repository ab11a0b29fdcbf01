/** A PDF against all rules of PDF/UA-1 and PDF/A-3u that a program can check. */
import { A_RULES } from './a-rules.ts';
import { openRuledPdf, type RuleTable } from './ruled-pdf.ts';
import { UA_RULES } from './ua-rules.ts';

/** What breaks which rule, by the rule's name: "PDF/UA 7.1-3". Empty where all is kept. */
export async function brokenRules(bytes: Uint8Array): Promise<Record<string, string[]>> {
  const pdf = await openRuledPdf(bytes);
  const tables: [string, RuleTable][] = [
    ['PDF/UA', UA_RULES],
    ['PDF/A', A_RULES],
  ];
  const broken: Record<string, string[]> = {};
  for (const [standard, rules] of tables) {
    for (const [id, rule] of Object.entries(rules)) {
      const findings = typeof rule === 'function' ? rule(pdf) : [];
      if (findings.length > 0) broken[`${standard} ${id}`] = [...new Set(findings)].slice(0, 5);
    }
  }
  return broken;
}
