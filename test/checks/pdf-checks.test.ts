/** docs/pdf-checks.md: every clause of PDF/UA-1 stands there, with rules that there are or with a reason. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { RULES } from '../../src/messages/rules.ts';
import { UA_RULES } from '../print/pdf-rules/ua-rules.ts';

const rows = readFileSync('docs/pdf-checks.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('each clause that veraPDF tests is in the table, and no other', () => {
  const clauses = rows.flatMap(([, clause = '']) => (/^\d[\d.]*$/.test(clause) ? [clause] : []));
  const tested = Object.keys(UA_RULES).map((rule) => rule.slice(0, rule.lastIndexOf('-')));
  expect(clauses).toEqual([...new Set(tested)]);
});

test('each row has a rule that there is, or says why nothing is read', () => {
  const known = new Set([...CHECKS.map(({ name }) => name), ...Object.keys(RULES)]);
  for (const cells of rows.filter(([, first = '']) => !/^(?:Clause$|What )/.test(first))) {
    const said = cells.at(-2) ?? '';
    const rules = [...said.matchAll(/`([a-z-]+)`/g)].flatMap(([, rule]) => rule ?? []);
    expect(rules.filter((rule) => !known.has(rule))).toEqual([]);
    expect([said, rules.length > 0 || said.startsWith('not read: ')]).toEqual([said, true]);
  }
});
