/** The words for authors read what the rules say: each is tried with the rule's own examples. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECKS, checkArticle } from '../src/checks/index.ts';
import { RULES } from '../src/diagnostics.ts';
import { WORDINGS, wordingsOf } from '../src/proof/wordings.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from './checked.ts';
import { cpuTime } from './cpu-time.ts';

/** What is known without the message. */
const GIVEN = ['on', 'author', 'figure', 'work'];

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

const ALL = Object.keys(WORDINGS).flatMap((rule) =>
  wordingsOf(rule).map((wording) => [rule, wording] as const),
);

test.each(ALL)('%s fills its slots', (_, { reads, asks }) => {
  const slots = [...asks.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');
  const groups = [...reads.source.matchAll(/\(\?<(\w+)>/g)].map(([, group]) => group ?? '');
  expect(slots.filter((slot) => !groups.includes(slot) && !GIVEN.includes(slot))).toEqual([]);
  expect(groups.filter((group) => !slots.includes(group))).toEqual([]);
  expect(asks).toMatch(/[.?]$/);
});

test('every rule exists', () => {
  const names = new Set([...CHECKS.map(({ name }) => name), ...Object.keys(RULES)]);
  expect(Object.keys(WORDINGS).filter((name) => !names.has(name))).toEqual([]);
});

/** What stands between the slots, each again and again, and all of it together. */
function tangles(reads: RegExp): string[] {
  const literal = reads.source
    .replace(/\(\?:?<?\w*>?|\(\?!|[()]\??|\.[*+]\??|\\[SdwW]\+?/g, '\0')
    .replace(/\\/g, '');
  const parts = literal.split(/\0+/).filter((part) => part !== '');
  return [...parts, parts.join('x')].map((part) => `${part}x`);
}

test.each(ALL)('%s reads a message of any length in time in proportion to it', (_, { reads }) => {
  for (const tangle of tangles(reads)) {
    const message = `Unexpected ${tangle.repeat(Math.ceil(20_000 / tangle.length))}`;
    expect(cpuTime(() => reads.test(message))).toBeLessThan(500);
  }
});

const ASKING = CHECKS.filter(({ name, scope }) => scope === 'article' && name in WORDINGS);

describe.each(ASKING.map((check) => [check.name, check] as const))('%s', (name, check) => {
  test.each(check.examples.breaks.map((change) => [change.to.slice(0, 60), change] as const))(
    'reads its message about %j',
    async (_, change) => {
      const { articles } = await checkedWith(clean, [change, ...(change.and ?? [])]);
      const reasons = articles
        .flatMap((article) => checkArticle(article, [check]))
        .map(({ reason }) => reason);
      expect(reasons.length).toBeGreaterThan(0);
      const isRead = (reason: string) => wordingsOf(name).some(({ reads }) => reads.test(reason));
      expect(reasons.filter((reason) => !isRead(reason))).toEqual([]);
    },
  );
});
