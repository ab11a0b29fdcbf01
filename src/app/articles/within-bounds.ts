/** What takes too long is the manuscript's fault: it is said there, and stops no other article. */
import type { VFile } from 'vfile';
import { bounded, Overtime } from '../../io/processes/bounded.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';

/** @returns `undefined` where it took too long; see `bounded` for what `work` may be */
export function withinBounds<Value>(manuscript: VFile, work: () => Value): Value | undefined {
  const said = manuscript.messages.length;
  const workAnew = () => {
    manuscript.messages.length = said;
    return work();
  };
  try {
    return bounded(workAnew);
  } catch (error) {
    reportOvertime(manuscript, error);
    return undefined;
  }
}

/** @throws the error, where it is another one */
export function reportOvertime(manuscript: VFile, error: unknown): void {
  if (!(error instanceof Overtime)) throw error;
  report(manuscript, message('work-endless/step', { seconds: error.seconds }));
}
