/**
 * Tells work that gets nowhere from work that is slow. The clock cannot: on a busy machine, or after
 * the machine was suspended, everything takes long. What counts is what the working processes did
 * since the work last made progress: the processor time that they used, and the time in which none
 * of them did anything.
 */

/** What processes have done so far. */
export interface Activity {
  /** In ms. */
  processorTime: number;
  /** Whether one of them is running, or waits for a processor or the disk. */
  isBusy: boolean;
}

/** In ms, without progress. */
export interface StallLimits {
  processorTime: number;
  idle: number;
}

/** Work that makes no progress. */
export class Stalled extends Error {
  override name = 'Stalled';
  readonly exceeded: keyof StallLimits;
  /**
   * @param task a verb and its object: "print the page"
   * @param isGuessed whether the system tells no processor time, so that the clock was counted
   */
  constructor(exceeded: keyof StallLimits, limit: number, task: string, isGuessed = false) {
    const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
    const sentences = {
      processorTime: `it used over ${seconds(limit)} of processor time to ${task}`,
      idle: `it did nothing for ${seconds(limit)} and did not ${task}`,
    };
    super(
      isGuessed
        ? `it did not ${task} within ${seconds(limit / GUESSED_SHARE)}`
        : sentences[exceeded],
    );
    this.exceeded = exceeded;
  }
}

export interface StallMeter {
  progress(): void;
  /**
   * @param elapsed ms since the last sample
   * @returns the limit that is exceeded, if one is
   */
  sample(elapsed: number, activity: Activity | undefined): keyof StallLimits | undefined;
}

/** Part of a processor: who uses less, and does not wait for more, does nothing but housekeeping. */
const HOUSEKEEPING = 0.2;
/** Part of the clock's time that counts as processor time if the system does not tell it. */
export const GUESSED_SHARE = 0.25;

export function openStallMeter(limits: StallLimits): StallMeter {
  let processorTime = 0;
  let idle = 0;
  let before: Activity | undefined;
  return { progress, sample };

  function progress(): void {
    processorTime = 0;
    idle = 0;
  }

  function sample(elapsed: number, activity: Activity | undefined): keyof StallLimits | undefined {
    // Processes that have ended since take their time with them.
    const used = activity
      ? Math.max(0, activity.processorTime - (before ?? activity).processorTime)
      : elapsed * GUESSED_SHARE;
    before = activity;
    processorTime += used;
    const isWaiting = activity !== undefined && !activity.isBusy;
    idle = Math.max(0, idle + (isWaiting ? elapsed : 0) - used / HOUSEKEEPING);
    if (processorTime > limits.processorTime) return 'processorTime';
    return idle > limits.idle ? 'idle' : undefined;
  }
}

export interface StallWatch {
  /** Restarts the limits: a part of the work is done. */
  progress(): void;
  /**
   * Waits for a task. Only one task is waited for at a time; its start counts as progress.
   *
   * @throws Stalled if the task makes no progress
   */
  wait<Value>(task: string, work: Promise<Value>): Promise<Value>;
}

const LONGEST_PAUSE = 1000;
const SHORTEST_PAUSE = 10;

export function openStallWatch(
  activity: () => Activity | undefined,
  limits: StallLimits,
): StallWatch {
  let meter = openStallMeter(limits);
  const shortest = Math.min(limits.idle, limits.processorTime);
  const pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, shortest / 20));
  return { progress: () => meter.progress(), wait };

  async function wait<Value>(task: string, work: Promise<Value>): Promise<Value> {
    meter = openStallMeter(limits);
    let timer: NodeJS.Timeout | undefined;
    const stall = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        // Ticks are counted, not hours: a process that was stopped has not waited.
        const current = activity();
        const exceeded = meter.sample(pause, current);
        if (exceeded) reject(new Stalled(exceeded, limits[exceeded], task, !current));
      }, pause);
    });
    // The work may fail long after nobody waits for it any more.
    work.catch(() => undefined);
    return Promise.race([work, stall]).finally(() => clearInterval(timer));
  }
}
