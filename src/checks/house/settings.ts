/** `house:` in journal.yaml: the settings of the journal's own rules. */

import { z } from 'zod';
import type { JournalFile } from '../../compile/metadata/index.ts';
import { type MessageOf, message } from '../../messages/message.ts';
import { nearest } from '../../words/nearest.ts';

/** The source of all rules of the house. */
export const HOUSE = { source: 'journal.yaml, `house:`', date: '2023' } as const;

export const SPELLINGS = ['american', 'british'] as const;
export const TITLE_CASES = ['sentence', 'title'] as const;

export interface Range {
  min: number;
  max: number;
}

const list = z.array(z.string().regex(/\S/));
const count = z.number().int().min(0);
/** Example: "3-6" */
const RANGE = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/;
const range = z
  .union([
    count.transform((number): Range => ({ min: number, max: number })),
    z
      .string()
      .regex(RANGE)
      .transform((text): Range => {
        const [, min, max] = RANGE.exec(text) ?? [];
        return { min: Number(min), max: Number(max) };
      }),
    z
      .strictObject({
        min: count.describe('The smallest number.'),
        max: count.describe('The largest number.'),
      })
      .partial()
      .transform(({ min = 0, max = Number.POSITIVE_INFINITY }): Range => ({ min, max })),
  ])
  .refine(({ min, max }) => min <= max);

/** The rules and their values. */
export const houseRules = z
  .strictObject({
    'required-sections': list.describe('The sections that every research article has.'),
    'forbidden-words': list.describe('Words and phrases that articles do not use.'),
    keywords: range.describe('How many keywords a research article has.'),
    'abstract-words': range.describe('How many words an abstract has.'),
    'title-words': range.describe('How many words a title has.'),
    references: range.describe('How many references a research article has.'),
    spelling: z.enum(SPELLINGS).describe('The spelling of English articles.'),
    'title-case': z.enum(TITLE_CASES).describe('The capitals in English titles and headings.'),
  })
  .partial()
  .describe('The rules of the house, which `offprint check` compares with the articles.');

type Values = z.output<typeof houseRules>;
export type HouseRule = keyof Values;

export const HOUSE_RULE_NAMES = Object.keys(houseRules.shape) as HouseRule[];

/** The value of a setting. Undefined if it is absent or invalid. */
export function houseValue<Rule extends HouseRule>(
  { house }: JournalFile,
  rule: Rule,
): Values[Rule] | undefined {
  return houseRules.shape[rule].safeParse(house?.[rule]).data as Values[Rule] | undefined;
}

/** What is wrong with one line of `house:`. Undefined if it is valid. */
export function findSettingProblem(
  setting: string,
  value: unknown,
): MessageOf<'house-setting-invalid'> | undefined {
  if (!isHouseRule(setting)) {
    const meant = nearest(setting, HOUSE_RULE_NAMES);
    return meant
      ? message('house-setting-invalid/misspelled', { setting, meant })
      : message('house-setting-invalid/unknown', { setting, known: HOUSE_RULE_NAMES });
  }
  const rule = houseRules.shape[setting].unwrap();
  if (rule.safeParse(value).success) return undefined;
  if (rule instanceof z.ZodEnum)
    return message('house-setting-invalid/choice', { setting, known: rule.options });
  return rule instanceof z.ZodArray
    ? message('house-setting-invalid/list', { setting })
    : message('house-setting-invalid/range', { setting });
}

function isHouseRule(name: string): name is HouseRule {
  return Object.hasOwn(houseRules.shape, name);
}
