import { availableParallelism } from 'node:os';

/** The number of processors that this process may use. */
export function cores(): number {
  return availableParallelism();
}
