/**
 * Watches folders. What the system tells is only a hint (editors save by renaming, network drives
 * tell nothing): every folder is compared with what it held before, at once after a hint and else
 * every few seconds.
 */
import { type BigIntStats, type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from './system/paths.ts';

/** A folder to watch, with the folders below it down to `depth`. */
export interface WatchedFolder {
  folder: string;
  depth: number;
}
export interface Watch {
  /** Takes the place of the folders watched before. */
  set(folders: readonly WatchedFolder[]): Promise<void>;
  close(): void;
}
export interface WatchOptions {
  /** Milliseconds without news after which what came is told: a save is several events. */
  settle?: number;
  /** Milliseconds between two looks without a hint. */
  every?: number;
  /** Whether one watcher serves a folder with all folders below it. */
  recursive?: boolean;
}

interface Node {
  depth: number;
  /** None if the one of a folder above is recursive. */
  watcher?: FSWatcher;
  isRecursive: boolean;
  /** By name: what tells one state of a file from the next. */
  entries: Map<string, string>;
}

/**
 * Windows lets nobody rename or move a folder while one below it is watched, and on macOS each watcher costs as much as a
 * recursive one. Linux has no recursive ones.
 */
const IS_RECURSIVE = process.platform === 'win32' || process.platform === 'darwin';
/** A folder with more is no journal's. */
const MOST_FOLDERS = 20_000;

/** @param changed told the absolute paths of files and folders that came, went or changed */
export function openWatch(
  changed: (paths: readonly string[]) => void,
  { settle = 15, every = 2000, recursive = IS_RECURSIVE }: WatchOptions = {},
): Watch {
  const nodes = new Map<string, Node>();
  const hinted = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  let closed = false;
  const poll = setInterval(() => look([...nodes.keys()]), every);

  return { set, close };

  async function set(folders: readonly WatchedFolder[]): Promise<void> {
    const wanted = new Map<string, number>();
    await inTurn(async () => {
      for (const { folder, depth } of folders) await enter(folder, depth, wanted);
      for (const folder of nodes.keys()) if (!wanted.has(folder)) leave(folder);
    });
  }

  /** One look at a time: each compares with what the one before has seen. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    looking = looking.then(work);
    return looking;
  }

  async function enter(folder: string, depth: number, wanted: Map<string, number>): Promise<void> {
    if ((wanted.get(folder) ?? -1) >= depth || wanted.size >= MOST_FOLDERS || closed) return;
    const known = nodes.get(folder);
    // Watched before it is read: what happens in between is told.
    const node = known ?? start(folder, depth);
    node.depth = depth;
    const { entries, folders, gone } = await contentOf(folder);
    // One that comes later is told by the folder above it.
    if (gone && !known) return leave(folder);
    wanted.set(folder, depth);
    // What is known is compared at the next look, so that no change is swallowed here.
    if (node.entries.size === 0) node.entries = entries;
    if (depth > 0) for (const below of folders) await enter(below, depth - 1, wanted);
  }

  function start(folder: string, depth: number): Node {
    const isRecursive = recursive && depth > 0;
    const node: Node = { depth, entries: new Map(), isRecursive };
    nodes.set(folder, node);
    if (recursive && isServed(folder)) return node;
    try {
      node.watcher = watch(folder, { recursive: isRecursive }, (_, name) => {
        hint(folder);
        if (name) hint(dirname(join(folder, name)));
      });
      // A folder that goes away, or a machine out of watches: the regular look remains.
      node.watcher.on('error', () => node.watcher?.close());
    } catch {
      // As above.
    }
    return node;
  }

  /** Whether the watcher of a folder above tells of this one. */
  function isServed(folder: string): boolean {
    const above = dirname(folder);
    const { isRecursive, watcher } = nodes.get(above) ?? {};
    return above !== folder && ((isRecursive && watcher !== undefined) || isServed(above));
  }

  function leave(folder: string): void {
    nodes.get(folder)?.watcher?.close();
    nodes.delete(folder);
  }

  function hint(folder: string): void {
    hinted.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const folders = [...hinted];
      hinted.clear();
      look(folders);
    }, settle);
  }

  function look(folders: readonly string[]): void {
    inTurn(async () => {
      const news = new Set<string>();
      for (const folder of folders) await compare(folder, news);
      if (news.size > 0 && !closed) changed([...news]);
    });
  }

  async function compare(folder: string, news: Set<string>): Promise<void> {
    const node = nodes.get(folder);
    if (!node) return;
    const { entries, folders, gone } = await contentOf(folder);
    if (closed) return;
    for (const name of new Set([...entries.keys(), ...node.entries.keys()]))
      if (entries.get(name) !== node.entries.get(name)) news.add(join(folder, name));
    node.entries = entries;
    if (gone) return lose(folder, news);
    const fresh = node.depth > 0 ? folders.filter((below) => !nodes.has(below)) : [];
    for (const below of fresh) await welcome(below, node.depth - 1, news);
  }

  function lose(folder: string, news: Set<string>): void {
    news.add(folder);
    leave(folder);
    // Whoever brings it back tells the folder above.
    if (nodes.has(dirname(folder))) hint(dirname(folder));
  }

  /** A new folder: all that it holds is news. */
  async function welcome(folder: string, depth: number, news: Set<string>): Promise<void> {
    if (closed) return;
    start(folder, depth);
    await compare(folder, news);
  }

  function close(): void {
    closed = true;
    clearInterval(poll);
    clearTimeout(timer);
    for (const folder of [...nodes.keys()]) leave(folder);
  }
}

interface Content {
  entries: Map<string, string>;
  /** Those below. */
  folders: string[];
  gone: boolean;
}

/** Hidden files and folders are no part of a journal; nor are the half-saved files of editors. */
async function contentOf(folder: string): Promise<Content> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  const shown = (found ?? []).filter(
    ({ name }) =>
      !name.startsWith('.') && name !== 'node_modules' && !/^~\$|~$|^#.*#$|\.sw[px]$/.test(name),
  );
  const entries = await Promise.all(
    shown.map(async (entry) => {
      const facts = entry.isDirectory()
        ? undefined
        : await stat(join(folder, entry.name), { bigint: true }).catch(() => undefined);
      return [entry.name, entry.isDirectory() ? 'folder' : stateOf(facts)] as const;
    }),
  );
  const folders = shown
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
  return { entries: new Map(entries), folders, gone: found === undefined };
}

function stateOf(facts: BigIntStats | undefined): string {
  return facts ? `${facts.ino} ${facts.size} ${facts.mtimeNs} ${facts.isDirectory()}` : 'gone';
}
