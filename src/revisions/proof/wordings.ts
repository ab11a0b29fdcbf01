/** The questions of messages to the author. The editor answers messages without a question. */

import type { Facts } from '../../messages/fact.ts';
import { type Message, ruleOf } from '../../messages/message.ts';
import { wordingsOf } from '../../messages/wording.ts';
import { RULE_WORDINGS, WORDINGS } from '../../messages/wordings.ts';
import { ownValue } from '../../words/own-value.ts';

/** A finding: a message or, in the old form, a rule and facts. */
export interface Asking {
  rule: string;
  message?: Message;
  facts?: Facts;
}

/** Names in a question that come from the place of the message if they are not facts. */
const FOUND_BY_PLACE: ReadonlySet<string> = new Set(['on', 'author', 'figure', 'work']);

/** The template of the question to the author; undefined if the author is not asked. */
export function questionTemplate({ rule, message, facts = {} }: Asking): string | undefined {
  if (message) return wordingsOf(message.id).ask;
  const templates = [ownValue(RULE_WORDINGS, rule)?.ask ?? []].flat();
  return templates.find((template) =>
    slotsOf(template).every((slot) => slot in facts || FOUND_BY_PLACE.has(slot)),
  );
}

/** Whether any message of the rule has a question to the author. */
export function isAsked(rule: string): boolean {
  const ofMessages = Object.entries(WORDINGS.en).some(
    ([id, { ask }]) => ask !== undefined && ruleOf({ id }) === rule,
  );
  return ofMessages || ownValue(RULE_WORDINGS, rule)?.ask !== undefined;
}

function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');
}
