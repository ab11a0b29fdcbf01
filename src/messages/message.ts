/**
 * A message is a rule and named facts. Its wording is in en.yaml, from which `npm run messages` makes
 * wordings.ts: an unknown id, a missing fact and a fact that no wording uses do not compile.
 */
import type { Facts } from './fact.ts';
import type { FactsOf } from './wordings.ts';

/** The name of a rule; or `rule/case`, if a rule says different things in different situations. */
export type MessageId = keyof FactsOf;

/** The ids of one rule, or of one of several rules. */
export type IdOf<Rule extends string> = Extract<MessageId, Rule | `${Rule}/${string}`>;

/**
 * Plain data: it can be kept, and be worded in any language. `message` checks the facts of each id; a union of all
 * messages would be too much for the compiler.
 */
export interface Message<Id extends MessageId = MessageId> {
  id: Id;
  facts: Facts;
}

/** The messages of one rule, or of one of several rules. */
export type MessageOf<Rule extends string> = Message<IdOf<Rule>>;

/** @example message('date-invalid/impossible-day', { date: '2023-02-30', days: 28 }) */
export function message<Id extends MessageId>(
  id: Id,
  ...[facts]: Record<never, never> extends FactsOf[Id] ? [] : [facts: FactsOf[Id]]
): Message<Id> {
  return { id, facts: facts ?? {} };
}

/** The permanent name of the rule that a message belongs to. */
export function ruleOf({ id }: { id: string }): string {
  const [rule = id] = id.split('/');
  return rule;
}
