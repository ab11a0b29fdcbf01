/** docs/output-checks.md: the rules that it names are there, and every rule that reads the outputs is named. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';

const page = readFileSync('docs/output-checks.md', 'utf8');
const rules = CHECKS.map(({ name }) => name);

test('the rules that it names are there', () => {
  const columns = page
    .split('\n')
    .flatMap((line) => line.match(/^\|[^|]+\|([^|]*`[^|]*)\|$/)?.[1] ?? []);
  const named = columns.flatMap((column) =>
    [...column.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  const known = new Set<string | undefined>([...rules, 'unstructured_citation']);
  expect(named.filter((name) => !known.has(name) && !NO_RULES.has(name ?? ''))).toEqual([]);
});

/** Names of elements and attributes in the reasons. */
const NO_RULES = new Set(['counts']);

test('every rule about the web page stands in it', () => {
  expect(rules.filter((name) => name.startsWith('web-page-') && !page.includes(name))).toEqual([]);
});
