/** A file that intake cannot take: one clear sentence, and what to do. Nothing is written. */
class Refusal extends Error {
  override name = 'Refusal';
}

/** @param sentence what is wrong, then what to do; for an editor */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}
