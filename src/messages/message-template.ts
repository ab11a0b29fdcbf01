/**
 * What a message says, with the facts in it by name: who asks an author about them (src/revisions/proof)
 * takes these, and never reads the sentence.
 */
export interface Told {
  text: string;
  facts: Facts;
}
/**
 * Under names that begin with `work` stand keys of works, several with commas between. `item` is
 * what a report lists, if several messages of a file differ in nothing else.
 */
export type Facts = Readonly<Record<string, string>>;
/** A sentence of which nobody needs the parts is a text. */
export type Reason = string | Told;

type Value = string | number;

/** told`Unexpected entry ${{ work }} without ${missing}, expected both`: what has a name is a fact. */
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

/** The sentence, and its facts where it has any. */
export function parted(reason: Reason): { reason: string; facts?: Facts } {
  return typeof reason === 'string' ? { reason } : { reason: reason.text, facts: reason.facts };
}
