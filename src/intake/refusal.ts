/** A file that intake cannot read: one sentence with the problem and the fix. Nothing is written. */
class Refusal extends Error {
  override name = 'Refusal';
}

/** @param sentence what is wrong, then what to do; for an editor */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}
