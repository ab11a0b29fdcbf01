/// <reference types="vite/types/importMeta.d.ts" />
/** Collects the examples of all rules of `check` from the files beside the rules. */
import type { Examples, RuleExamples } from '../../src/checks/changes.examples.ts';

const files = import.meta.glob<RuleExamples>(
  ['../../src/checks/**/*.examples.ts', '!../../src/checks/changes.examples.ts'],
  { eager: true, import: 'EXAMPLES' },
);

/** Every rule that has examples, by name. A name that two files have stands here twice. */
export const EXAMPLES: readonly (readonly [rule: string, examples: Examples])[] = Object.values(
  files,
).flatMap((examples) => Object.entries(examples));

const byRule = new Map(EXAMPLES);

export function examplesOf(rule: string): Examples {
  const examples = byRule.get(rule);
  if (!examples) throw new Error(`no examples of ${rule}`);
  return examples;
}
