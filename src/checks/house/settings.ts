/** `house:` in journal.yaml: the journal's own rules, and their values as its editor wrote them. */

import type { JournalFile } from '../../metadata/index.ts';
import { nearest } from '../../text/nearest.ts';

/** Of all rules of the house. */
export const HOUSE = { source: 'journal.yaml, `house:`', date: '2023' } as const;

export const SPELLINGS = ['american', 'british'] as const;
export const TITLE_CASES = ['sentence', 'title'] as const;

export interface Range {
  min: number;
  max: number;
}

/** What a rule's value may be, in words and as it is read; `undefined` where it is something else. */
const KINDS = {
  list: { wanted: 'a list, like [one, two]', read: listOf },
  range: { wanted: 'a number, a range like 3-6, or {min: 3, max: 6}', read: rangeOf },
  spelling: { wanted: 'british or american', read: oneOf(SPELLINGS) },
  case: { wanted: 'sentence or title', read: oneOf(TITLE_CASES) },
} as const;

const RULES = {
  'required-sections': 'list',
  'forbidden-words': 'list',
  keywords: 'range',
  'abstract-words': 'range',
  'title-words': 'range',
  references: 'range',
  spelling: 'spelling',
  'title-case': 'case',
} as const satisfies Record<string, keyof typeof KINDS>;
export type HouseRule = keyof typeof RULES;
type Value<Rule extends HouseRule> = ReturnType<(typeof KINDS)[(typeof RULES)[Rule]]['read']>;

export const HOUSE_RULE_NAMES = Object.keys(RULES) as HouseRule[];

/** What the house asks for; `undefined` where it asks for nothing, or nothing that can be read. */
export function houseValue<Rule extends HouseRule>(
  { house }: JournalFile,
  rule: Rule,
): Value<Rule> | undefined {
  const value = house?.[rule];
  return value === undefined ? undefined : (KINDS[RULES[rule]].read(value) as Value<Rule>);
}

/** What is wrong with one line of `house:`, and what to do; `undefined` where nothing is. */
export function settingProblem(
  name: string,
  value: unknown,
): { reason: string; advice?: string } | undefined {
  if (!isHouseRule(name)) {
    const meant = nearest(name, HOUSE_RULE_NAMES);
    return {
      reason: `Unexpected \`${name}\` in \`house\`, expected a known rule`,
      ...(meant && { advice: `Did you mean \`${meant}\`?` }),
    };
  }
  const { wanted, read } = KINDS[RULES[name]];
  if (read(value) !== undefined) return undefined;
  return {
    reason: `Unexpected value of \`${name}\`, expected ${wanted}`,
    advice: 'Write it so, or delete the line: as it stands nothing is compared.',
  };
}

function isHouseRule(name: string): name is HouseRule {
  return Object.hasOwn(RULES, name);
}

/** A list of texts. */
function listOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => typeof item === 'string' && item.trim() !== '') ? value : undefined;
}

/** 5, "3-6", {min: 3, max: 6}, or one of the two. */
function rangeOf(value: unknown): Range | undefined {
  if (typeof value === 'number') return isCount(value) ? { min: value, max: value } : undefined;
  if (typeof value === 'string') {
    const [, min, max] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(value.trim()) ?? [];
    return min === undefined ? undefined : ordered(Number(min), Number(max));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { min = 0, max = Number.POSITIVE_INFINITY, ...others } = value as Record<string, unknown>;
  const isKnown =
    Object.keys(others).length === 0 &&
    isCount(min) &&
    (isCount(max) || max === Number.POSITIVE_INFINITY);
  return isKnown ? ordered(min, max) : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function ordered(min: number, max: number): Range | undefined {
  return min > max ? undefined : { min, max };
}

function oneOf<Choice extends string>(choices: readonly Choice[]) {
  return (value: unknown): Choice | undefined => choices.find((choice) => choice === value);
}
