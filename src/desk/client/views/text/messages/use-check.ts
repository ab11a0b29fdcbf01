/** Has the article checked by all rules after each save, and keeps the result until the next one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import { CallError, call } from '../../../call.ts';

export interface Checked {
  groups: readonly MessageGroup[];
  /** The version of the manuscript that was checked. */
  version?: string;
}

interface Check {
  checked?: Checked;
  isRunning: boolean;
  error?: CallError;
}

/** In ms: several changes in a row are checked once. */
const PATIENCE = 400;

/** @param state whatever makes a new check necessary when it changes; undefined while it is not known */
export function useCheck(article: string, state: string | undefined): Check {
  const [check, setCheck] = useState<Check>({ isRunning: false });
  const running = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (state === undefined) return;
    let isOver = false;
    setCheck(({ checked }) => ({ ...(checked && { checked }), isRunning: true }));
    const timer = setTimeout(() => {
      // One at a time: the last state is the one that counts.
      running.current = running.current.then(async () => {
        if (!isOver) await run(() => isOver);
      });
    }, PATIENCE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [article, state]);

  async function run(isOver: () => boolean): Promise<void> {
    try {
      const checked = await call('article.check', { article });
      setCheck({ checked, isRunning: isOver() });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (!isOver())
        setCheck(({ checked }) => ({ ...(checked && { checked }), isRunning: false, error }));
    }
  }
  return check;
}
