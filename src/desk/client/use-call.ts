/** Hooks for calls: one that loads what a view shows, and one for what a button does. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../app/desk/tasks/task.ts';
import { type AnswerOf, CallError, type CallName, call, type RequestOf } from './call.ts';
import { onEvent, type PageEvent } from './events.ts';

export interface Loaded<Answer> {
  /** The newest answer, which stays while it is asked again. */
  answer?: Answer;
  error?: CallError;
  isLoading: boolean;
  /** Asks again. Resolves when the answer or the error is there. */
  reload(): Promise<void>;
}

/**
 * Calls at once and whenever the request changes.
 *
 * @param concerns whether an event changes the answer, so that it is asked again
 */
export function useLoaded<Name extends CallName>(
  name: Name,
  request: RequestOf<Name>,
  concerns: (event: PageEvent) => boolean = ({ kind }) => kind === 'connected',
): Loaded<AnswerOf<Name>> {
  const key = JSON.stringify([name, request]);
  const [state, setState] = useState<{ key: string } & Omit<Loaded<AnswerOf<Name>>, 'reload'>>({
    key,
    isLoading: true,
  });
  const round = useRef(0);
  const load = useCallback(async () => {
    round.current += 1;
    const own = round.current;
    setState((before) => (before.key === key ? before : { key, isLoading: true }));
    try {
      const answer = await call(name, request);
      if (round.current === own) setState({ key, answer, isLoading: false });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (round.current === own) setState((before) => ({ ...before, error, isLoading: false }));
    }
  }, [key]);
  const newest = useRef<Promise<void>>(undefined);
  /** An event may ask again meanwhile. Then the answer that counts is the later one. */
  const reload = useCallback(async () => {
    let awaited: Promise<void> | undefined = load();
    newest.current = awaited;
    while (awaited !== undefined) {
      await awaited;
      awaited = awaited === newest.current ? undefined : newest.current;
    }
  }, [load]);
  useEffect(() => void reload(), [reload]);
  useEffect(() => onEvent((event) => concerns(event) && void reload()), [reload]);
  return { ...(state.key === key ? state : { isLoading: true }), reload };
}

export interface Action<Name extends CallName> {
  /** Resolves to undefined if it failed; then `error` says why. */
  run(request: RequestOf<Name>): Promise<AnswerOf<Name> | undefined>;
  isRunning: boolean;
  progress?: Progress;
  error?: CallError;
  /** Forgets the error. */
  clear(): void;
}

/** For what a button does: whether it is under way, how far it is, and why it failed. */
export function useAction<Name extends CallName>(name: Name): Action<Name> {
  const [state, setState] = useState<Pick<Action<Name>, 'isRunning' | 'progress' | 'error'>>({
    isRunning: false,
  });
  async function run(request: RequestOf<Name>): Promise<AnswerOf<Name> | undefined> {
    let id = '';
    const end = onEvent((event) => {
      if (event.kind === 'progress' && event.call === id)
        setState({ isRunning: true, progress: event.progress });
    });
    setState({ isRunning: true });
    try {
      const answer = await call(name, request, {
        started: (own) => {
          id = own;
        },
      });
      setState({ isRunning: false });
      return answer;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setState({ isRunning: false, error });
      return undefined;
    } finally {
      end();
    }
  }
  return { ...state, run, clear: () => setState({ isRunning: false }) };
}
