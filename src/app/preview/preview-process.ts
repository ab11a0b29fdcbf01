/** The process that compiles the articles of a preview, so that the answering process is never busy. */

import { declareRoot, inCommand } from '../../io/journal/declared-root.ts';
import { readAsset } from '../../io/manuscript/read-article.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import type { WatchedFolder } from '../../io/watch.ts';
import { crashText } from '../build/crash-text.ts';
import type {
  FoundFile,
  FromPreviewProcess,
  Opening,
  PreviewQuestion,
  ToPreviewProcess,
} from './preview-messages.ts';
import { openPreviewState } from './preview-state.ts';
import { openPreviewStore, type PreviewStore } from './preview-store.ts';

let store: PreviewStore | undefined;
/** Called with changed files. */
let changed: (paths: readonly string[]) => void = () => {};
/** Called when the latest folders are watched. */
let watching = () => {};

process.on('message', (message: ToPreviewProcess) => {
  if (message.say === 'open') inCommand(() => open(message));
  else if (message.say === 'watching') watching();
  else answer(message.id, message.question);
});
// On Windows, Ctrl-C reaches every process of a console. The preview ends this process itself.
for (const signal of ['SIGINT', 'SIGBREAK']) process.on(signal, () => {});
// The preview has ended.
process.on('disconnect', () => process.exit());

/** Resolves when the message is written, because a busy process writes nothing. */
function say(message: FromPreviewProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, undefined, {}, () => resolve());
  });
}

async function open({ options, root, looked, changed: saved }: Opening): Promise<void> {
  try {
    if (root !== undefined) await declareRoot(root);
    const opened = await openPreviewStore({
      ...options,
      crashed: (name, error) => void say({ say: 'crashed', name, text: crashText(error) }),
      openWatch: (tell) => {
        changed = tell;
        return { set: watchFolders, close: () => {} };
      },
    });
    store = opened;
    changed(saved);
    if (looked !== undefined) opened.look(looked);
    const stateOf = openPreviewState(opened, options.path);
    opened.listen((news) => say({ say: 'state', state: stateOf(news) }));
    await say({ say: 'state', state: stateOf(opened.works().map(({ folder }) => folder.output)) });
  } catch (error) {
    const isBug = !(error instanceof SurroundingsError || isSystemError(error));
    await say({ say: 'failed', text: crashText(error), isBug });
  }
}

/** Waits until the folders are watched, because earlier changes would be missed. */
function watchFolders(folders: readonly WatchedFolder[]): Promise<void> {
  return new Promise((resolve) => {
    watching = resolve;
    void say({ say: 'watch', folders });
  });
}

async function answer(id: number, question: PreviewQuestion): Promise<void> {
  const found = await foundFor(question).catch(() => undefined);
  await say({ say: 'answer', id, ...(found && { found }) });
}

async function foundFor(question: PreviewQuestion): Promise<FoundFile | undefined> {
  if (question.ask === 'changed') changed(question.paths);
  else if (question.ask === 'look') store?.look(question.name);
  else if (question.ask === 'picture') return pictureOf(question.name, question.file);
  else return fontOf(question.theme, question.file);
  return undefined;
}

async function pictureOf(name: string, file: string): Promise<FoundFile | undefined> {
  const work = store?.works().find(({ folder }) => folder.output === name);
  const asset = work?.galley?.article.assets.find(({ output }) => output === file);
  if (!work || !asset) return undefined;
  return { type: asset.mediaType, body: await readAsset(work.folder, asset.path) };
}

async function fontOf(theme: number, file: string): Promise<FoundFile | undefined> {
  const work = store?.works().find(({ themeNumber }) => themeNumber === theme);
  const face = work?.theme?.faces.find((each) => each.file === file);
  if (!face) return undefined;
  return { type: file.endsWith('.ttf') ? 'font/ttf' : 'font/woff2', body: await face.bytes() };
}
