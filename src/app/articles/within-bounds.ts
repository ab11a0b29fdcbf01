/** Reports work that takes too long on the manuscript. It does not stop other articles. */
import type { VFile } from 'vfile';
import { bounded, Overtime } from '../../io/processes/bounded.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';

/** @returns undefined if it took too long; see `bounded` for the limits of `work` */
export function withinBounds<Value>(manuscript: VFile, work: () => Value): Value | undefined {
  const messageCount = manuscript.messages.length;
  const workAgain = () => {
    manuscript.messages.length = messageCount;
    return work();
  };
  try {
    return bounded(workAgain);
  } catch (error) {
    reportOvertime(manuscript, error);
    return undefined;
  }
}

/** @throws the error, if it is not an Overtime */
export function reportOvertime(manuscript: VFile, error: unknown): void {
  if (!(error instanceof Overtime)) throw error;
  report(manuscript, message('work-endless/step', { seconds: error.seconds }));
}
