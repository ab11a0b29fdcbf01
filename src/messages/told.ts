/**
 * The old form of a message: a sentence made in the code, with some of its facts by name. It goes
 * when every message is in the catalogue.
 */
import type { Facts } from './fact.ts';

/** @deprecated Use a `Message`. */
export interface Told {
  text: string;
  /** Names that begin with `work` have keys of works, separated by commas. */
  facts: Facts;
}
/** @deprecated Use a `Message`. */
export type Reason = string | Told;

type Value = string | number;

/** @deprecated Use `message`. */
export function told(
  words: TemplateStringsArray,
  ...values: readonly (Value | Readonly<Record<string, Value>>)[]
): Told {
  const facts: Record<string, string> = {};
  const texts = values.map((value) => {
    if (typeof value !== 'object') return value;
    const [[name, fact] = ['', '']] = Object.entries(value);
    facts[name] = String(fact);
    return fact;
  });
  return { text: String.raw({ raw: words }, ...texts), facts };
}

/** @deprecated Use `wordingOf`. */
export function parted(reason: Reason): { reason: string; facts?: Facts } {
  return typeof reason === 'string' ? { reason } : { reason: reason.text, facts: reason.facts };
}
