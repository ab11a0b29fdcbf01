/**
 * What one article may use. A command makes a budget for each article and passes it on; a step whose cost depends on a
 * stranger's file takes its cost from it. Once an allowance is spent, further steps of its kind are refused, and the
 * rest of the article is made as usual.
 */
export interface Budget {
  /** Milliseconds of processor time in which figures are drawn. */
  drawing: Allowance;
  /** Bytes of the figures that are written. */
  figures: Allowance;
}

export interface Allowance {
  /** The whole of it, with what was granted. */
  most(): number;
  left(): number;
  grant(amount: number): void;
  /** @param by the file that costs it */
  take(cost: number, by: string): void;
  /** The file that has cost most so far. */
  dearest(): string | undefined;
}

/** An article without figures of its own needs none; a single figure may be dear. */
const DRAWING = 20_000;
/** Photographs of several articles. */
const FIGURES = 50_000_000;

export function newBudget({ drawing = DRAWING, figures = FIGURES } = {}): Budget {
  return { drawing: newAllowance(drawing), figures: newAllowance(figures) };
}

function newAllowance(amount: number): Allowance {
  const costs = new Map<string, number>();
  let [most, left] = [amount, amount];
  return {
    most: () => most,
    left: () => left,
    grant(more) {
      most += more;
      left += more;
    },
    take(cost, by) {
      left -= cost;
      costs.set(by, (costs.get(by) ?? 0) + cost);
    },
    dearest: () => [...costs].sort(([, a], [, b]) => b - a)[0]?.[0],
  };
}
