/** Two articles of an issue with one DOI: the register would take the second for the first. */

/** Indexes of articles whose DOI stands before, with that of the first. DOIs differ in no letter's size. */
export function duplicateDois(
  dois: readonly (string | undefined)[],
): { index: number; first: number }[] {
  const seen = new Map<string, number>();
  return dois.flatMap((doi, index) => {
    if (!doi) return [];
    const key = doi.toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) return [{ index, first }];
    seen.set(key, index);
    return [];
  });
}
