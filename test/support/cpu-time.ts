/** In ms. Twice of what takes less would be a burden to every run. */
const LONG = 2_500;

/**
 * Processor time of some work, in milliseconds: unlike the clock's, nearly the same on a busy machine.
 * One that is shared has moments in which everything takes five times as long, though: what took long is
 * measured once more, and the less counts.
 */
export function cpuTime(work: () => void): number {
  const first = measured(work);
  return first < LONG ? first : Math.min(first, measured(work));
}

function measured(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
