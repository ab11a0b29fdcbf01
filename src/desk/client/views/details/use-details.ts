/** The state of the form: its values, whether they differ from the file, saving, drafts and conflicts. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type AnswerOf, type CallError, call } from '../../call.ts';
import { onEvent } from '../../events.ts';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { changesOf, type FormValues, rebased, toForm } from './form-values.ts';

export type ShownDetails = AnswerOf<'details.show'>;

/** The text that the form shows, and the values that were read from it. */
interface Start {
  shown: ShownDetails;
  values: FormValues;
}

export interface DetailsState {
  shown: ShownDetails;
  base: FormValues;
  values: FormValues;
  change(update: (values: FormValues) => FormValues): void;
  isDirty: boolean;
  hasConflict: boolean;
  isSaving: boolean;
  error: CallError | undefined;
  save(): Promise<void>;
  /** Takes the state of the file instead of the changes. */
  takeFile(): Promise<void>;
  /** Makes the same changes in the new state of the file. */
  keepMine(): Promise<void>;
}

/** In ms after the last change. */
const PAUSE = 250;

let lastDraft: Promise<unknown> = Promise.resolve();

/** Resolves when all drafts are kept, so that a form that was just left is read with its changes. */
export function draftsKept(): Promise<unknown> {
  return lastDraft;
}

const EMPTY: FormValues = {
  texts: {},
  lists: {},
  languages: [],
  authors: [],
  affiliations: [],
  awards: [],
};

function startOf(shown: ShownDetails): Start {
  return { shown, values: shown.values ? toForm(shown.values) : EMPTY };
}

/** @param onDone called when the form is that of the file again */
export function useDetails(
  article: string,
  first: ShownDetails,
  isReadOnly: boolean,
  isOfDraft: boolean,
  onDone: () => void,
): DetailsState {
  const [start, setStart] = useState(() => startOf(first));
  const [values, setValues] = useState(start.values);
  const [hasConflict, setHasConflict] = useState(false);
  const saving = useAction('details.save');
  const changes = useMemo(() => changesOf(start.values, values), [start, values]);
  const isDirty = changes !== undefined;
  /** The newest state, also before the page shows it. */
  const now = useRef({ start, values });
  const draft = useDraft(article, start.shown, changes, isReadOnly, isOfDraft);

  const begin = useCallback((shown: ShownDetails, mine?: FormValues) => {
    const next = startOf(shown);
    now.current = { start: next, values: mine ?? next.values };
    setStart(next);
    setValues(now.current.values);
    setHasConflict(false);
  }, []);
  const change = useCallback((update: (values: FormValues) => FormValues) => {
    now.current = { ...now.current, values: update(now.current.values) };
    setValues(now.current.values);
  }, []);

  useEffect(
    () =>
      onEvent((event) => {
        const { path } = now.current.start.shown;
        const concerns =
          event.kind === 'connected' ||
          (event.kind === 'articles' && event.articles.includes(article)) ||
          (event.kind === 'files' && event.paths.includes(path));
        if (concerns) void look();
      }),
    [article],
  );

  /** Shows a state of the file that another program or tab has saved. */
  async function look(): Promise<void> {
    const shown = await call('details.show', { article, from: 'file' }).catch(() => undefined);
    const { start, values } = now.current;
    if (!shown || shown.version === start.shown.base || saves.current > 0) return;
    if (changesOf(start.values, values) || isOfDraft) setHasConflict(true);
    else if (!shown.problem) begin(shown);
  }
  const saves = useRef(0);

  async function save(): Promise<void> {
    const { start, values: sent } = now.current;
    const changes = changesOf(start.values, sent);
    if ((!changes && !isOfDraft) || saves.current > 0) return;
    const { text, base } = start.shown;
    saves.current += 1;
    await draft.stop();
    const what = words.details.inHistory;
    const request = { article, text, base, changes: changes ?? {}, what };
    const saved = await saving.run(request);
    if (saved?.saved) {
      await reload(sent);
      offerUndo(saved.path, saved.before, saved.version);
    } else if (saved) setHasConflict(true);
    saves.current -= 1;
  }

  /** @param known values that the file has now; what was typed since then stays */
  async function reload(known?: FormValues): Promise<void> {
    const shown = await call('details.show', { article, from: 'file' });
    const { values } = now.current;
    const isTyped = known !== undefined && known !== values;
    begin(shown, isTyped ? rebased(known, values, startOf(shown).values) : undefined);
    onDone();
  }

  function offerUndo(path: string, before: string, version: string): void {
    const changes = [{ path, content: before, base: version }];
    showToast(words.details.savedToast, async () => {
      const undone = await call('files.save', { owner: article, what: words.common.undo, changes });
      await reload();
      if (undone.saved) showToast(words.details.undone);
    });
  }

  async function takeFile(): Promise<void> {
    await draft.drop();
    await reload();
  }

  async function keepMine(): Promise<void> {
    const shown = await call('details.show', { article, from: 'file' });
    const { start, values } = now.current;
    begin(shown, rebased(start.values, values, startOf(shown).values));
    showToast(words.details.rebased);
  }

  return {
    shown: start.shown,
    base: start.values,
    values,
    change,
    isDirty: isDirty || isOfDraft,
    hasConflict,
    isSaving: saving.isRunning,
    error: saving.error,
    save,
    takeFile,
    keepMine,
  };
}

/** Keeps the changes shortly after each of them, and when the editor leaves. */
function useDraft(
  article: string,
  shown: ShownDetails,
  changes: ReturnType<typeof changesOf>,
  isReadOnly: boolean,
  isOfDraft: boolean,
) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isKept = useRef(isOfDraft);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef({ shown, changes });
  now.current = { shown, changes };

  useEffect(() => {
    if (isReadOnly) return;
    clearTimeout(timer.current);
    if (changes || (isKept.current && !isOfDraft)) timer.current = setTimeout(keep, PAUSE);
  }, [changes]);
  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) keep();
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  function keep(): void {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { shown, changes } = now.current;
    const { text, base } = shown;
    isKept.current = changes !== undefined || isOfDraft;
    const step = changes
      ? call('details.keepDraft', { article, text, base, changes })
      : call('details.dropDraft', { article });
    // A value that cannot be written yet is said when it is saved.
    lastDraft = Promise.allSettled([lastDraft, step]);
    running.current = lastDraft;
  }

  return { stop, drop };

  async function stop(): Promise<void> {
    clearTimeout(timer.current);
    timer.current = undefined;
    await running.current;
  }

  async function drop(): Promise<void> {
    await stop();
    isKept.current = false;
    await call('details.dropDraft', { article });
  }
}
