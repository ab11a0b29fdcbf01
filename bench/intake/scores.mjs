/** Counts of right, wrong and missing values, by field. */
export function newScores() {
  const fields = new Map();
  const misses = [];
  const of = (field) => {
    if (!fields.has(field)) fields.set(field, { right: 0, found: 0, wanted: 0 });
    return fields.get(field);
  };
  return {
    misses,
    /** A field of one value. */
    exact(field, right, miss) {
      const counts = of(field);
      counts.found += 1;
      counts.wanted += 1;
      if (right) counts.right += 1;
      else misses.push(miss);
    },
    /** A field of several values. */
    list(field, found, wanted, name) {
      const counts = of(field);
      const right = found.filter((value) => wanted.includes(value)).length;
      counts.right += right;
      counts.found += found.length;
      counts.wanted += wanted.length;
      if (right < Math.max(found.length, wanted.length))
        misses.push(
          `${name}: ${field} ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`,
        );
    },
    /** One line for each field: precision, recall, F1. */
    lines() {
      return [...fields].map(([field, { right, found, wanted }]) => {
        const precision = found === 0 ? 1 : right / found;
        const recall = wanted === 0 ? 1 : right / wanted;
        const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
        return `${field.padEnd(18)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right, ${found} found, ${wanted} true)`;
      });
    },
  };
}
