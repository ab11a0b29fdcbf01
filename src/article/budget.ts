/**
 * The resources that one article may use. A command creates a budget for each article. A step whose cost depends on an
 * untrusted file charges the budget. When an allowance is spent, further steps of this kind are refused, and the rest of
 * the article is built as usual.
 */
export interface Budget {
  /** Processor time for drawing figures, in ms. */
  drawing: Allowance;
  /** Bytes of written figures. */
  figures: Allowance;
}

export interface Allowance {
  /** The whole allowance, including the spent part. */
  most(): number;
  left(): number;
  grant(amount: number): void;
  /** @param by the file that causes the cost */
  take(cost: number, by: string): void;
  /** The most expensive file so far. */
  dearest(): string | undefined;
}

/** The base allowance, because a single figure may be expensive. */
const DRAWING = 20_000;
/** Enough for the photographs of several articles. */
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
