/**
 * The file of a manuscript while it is edited: what is on the disk, what was typed and not saved, and what another
 * program or tab has changed in the meantime. Nothing that was typed is lost: it is kept in the browser at once and
 * on the server a moment later, until it is saved.
 */
import type { EditedFile, FilePlace, FileState, FileView } from './file-types.ts';
import { openText, type TextForm, writeText } from './manuscript-text.ts';

/** The version of a file that does not exist. */
const ABSENT = '';
/** In ms after the last key, until the server has the draft. */
const KEEP_AFTER = 200;

export function openEditedFile(place: FilePlace, view: FileView): EditedFile {
  let state: FileState = {
    text: '',
    saved: '',
    base: '',
    isChanged: false,
    isSaving: false,
    isKept: false,
    isRestored: false,
    isDamaged: false,
    isGone: false,
  };
  let form: TextForm = { hasMark: false, lineEnd: '\n' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Calls are made one after the other, so that an old draft never arrives after a save. */
  let queue: Promise<unknown> = Promise.resolve();
  return { state: () => state, open, typed, save, saveAnew, look, resolve, drop, keepNow, close };

  function set(change: Partial<FileState>): void {
    state = { ...state, ...change };
    view.changed();
  }

  function inQueue<Value>(step: () => Promise<Value>): Promise<Value> {
    const done = queue.then(step);
    queue = done.catch(() => {});
    return done;
  }

  async function open(): Promise<void> {
    const found = await inQueue(place.read);
    const opened = take(found.text);
    const draft = place.local.read() ?? found.draft ?? undefined;
    const isDamaged = opened.includes('\uFFFD');
    set({ text: opened, saved: opened, base: found.version, isChanged: false, isDamaged });
    view.show(opened, false);
    view.settled(found.version, 'shown');
    if (!draft || draft.text === opened || isDamaged) return forget(found.draft !== undefined);
    set({ text: draft.text, isChanged: true, isRestored: true });
    view.show(draft.text, false);
    if (draft.base !== found.version)
      set({ conflict: { text: opened, version: found.version }, base: draft.base });
    keepSoon();
  }

  function take(content: string): string {
    const opened = openText(content);
    form = opened.form;
    return opened.text;
  }

  function typed(text: string): void {
    if (text === state.text) return;
    const isChanged = text !== state.saved;
    set({ text, isChanged, isKept: false, ...(!isChanged && { isRestored: false }) });
    if (isChanged) keepSoon();
    else forget(true);
  }

  function keepSoon(): void {
    clearTimeout(timer);
    place.local.keep({ text: state.text, base: state.base });
    timer = setTimeout(() => void keepOnServer(), KEEP_AFTER);
  }

  async function keepOnServer(): Promise<void> {
    await inQueue(async () => {
      const { text, base, isChanged } = state;
      if (!isChanged) return;
      await place.keepDraft({ text, base });
      if (state.text === text) set({ isKept: true });
    }).catch(() => {
      // The browser has it. The notice about the lost connection is shown by the frame.
    });
  }

  function keepNow(): void {
    if (state.isChanged) place.local.keep({ text: state.text, base: state.base });
  }

  function forget(isOnServer: boolean): void {
    clearTimeout(timer);
    place.local.drop();
    if (isOnServer) void inQueue(place.dropDraft).catch(() => {});
  }

  async function save(what: string): Promise<boolean> {
    if (state.conflict || state.isDamaged) return false;
    clearTimeout(timer);
    set({ isSaving: true, error: undefined });
    try {
      return await inQueue(() => write(what));
    } catch (error) {
      set({ error });
      keepSoon();
      return false;
    } finally {
      set({ isSaving: false });
    }
  }

  async function write(what: string): Promise<boolean> {
    const { text, base, isChanged } = state;
    if (!isChanged) return true;
    view.saving();
    const answer = await place.save(what, writeText(text, form), base);
    if (!answer.saved) {
      const [found] = answer.conflicts;
      if (found?.version === ABSENT) set({ isGone: true });
      else if (found)
        set({ conflict: { text: openText(found.text).text, version: found.version } });
      return false;
    }
    const version = Object.values(answer.versions)[0] ?? '';
    const isStillChanged = state.text !== text;
    set({ saved: text, base: version, isChanged: isStillChanged, isRestored: false });
    view.settled(version, 'save');
    if (isStillChanged) keepSoon();
    else forget(false);
    return true;
  }

  function saveAnew(what: string): Promise<boolean> {
    set({ base: ABSENT, isChanged: true, isGone: false });
    return save(what);
  }

  async function look(): Promise<void> {
    await inQueue(async () => {
      const found = await place.read();
      const isGone = found.version === ABSENT;
      if (isGone !== state.isGone) set({ isGone });
      if (isGone || found.version === (state.conflict?.version ?? state.base)) return;
      if (state.isChanged && openText(found.text).text !== state.text)
        return set({ conflict: { text: openText(found.text).text, version: found.version } });
      const text = take(found.text);
      set({ text, saved: text, base: found.version, isChanged: false, isRestored: false });
      set({ conflict: undefined });
      view.show(text, false);
      view.settled(found.version, 'shown');
      place.local.drop();
    }).catch((error) => set({ error }));
  }

  function resolve(text: string): void {
    const { conflict } = state;
    if (!conflict) return;
    const isChanged = text !== conflict.text;
    set({ saved: conflict.text, base: conflict.version, text, isChanged, conflict: undefined });
    view.show(text, true);
    if (isChanged) keepSoon();
    else {
      view.settled(conflict.version, 'shown');
      forget(true);
    }
  }

  function drop(): void {
    const text = state.conflict?.text ?? state.saved;
    const base = state.conflict?.version ?? state.base;
    set({ text, saved: text, base, isChanged: false, isRestored: false, conflict: undefined });
    view.show(text, true);
    view.settled(base, 'shown');
    forget(true);
  }

  function close(what: string): void {
    keepNow();
    clearTimeout(timer);
    if (!state.isChanged) return;
    if (state.conflict || state.isRestored) void keepOnServer();
    else void inQueue(() => write(what)).catch(() => {});
  }
}
