/**
 * What a disk may hold after a power failure. What was flushed is there. Of everything else, any name may be missing, and
 * any file that has its name may be empty, cut off or full of zeros: operating systems promise no more.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { memoizeWeak } from '../../src/words/memoize/memoize-weak.ts';

/** As test/publishing/record-writes.mjs records it; `content` in base64. */
export interface Operation {
  what: 'write' | 'flush' | 'rename' | 'link' | 'mkdir' | 'remove';
  path: string;
  from?: string;
  content?: string;
}

interface File {
  flushed: Buffer;
  content: Buffer;
}
interface Folder {
  /** Names on the disk. */
  flushed: Map<string, Entry>;
  /** Changes of names since the last flush; a rename from another folder belongs to both. */
  waiting: Change[];
  names: Map<string, Entry>;
}
type Entry = File | Folder;
interface Change {
  steps: { folder: Folder; name: string; entry?: Entry }[];
}

/** What became of what was not flushed. */
export interface Loss {
  hasName(): boolean;
  contentOf(file: { flushed: Buffer; content: Buffer }): Buffer;
}

/** By path, with a slash at the end of folders. */
export type Tree = Map<string, Buffer>;

const isFolder = (entry: Entry): entry is Folder => 'names' in entry;
const newFolder = (): Folder => ({ flushed: new Map(), waiting: [], names: new Map() });

export class SimulatedDisk {
  readonly #root: string;
  readonly #top = newFolder();

  constructor(root: string) {
    this.#root = root;
  }

  static async of(root: string): Promise<SimulatedDisk> {
    const disk = new SimulatedDisk(root);
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) disk.apply({ what: 'mkdir', path });
      else disk.apply({ what: 'write', path, content: await readFile(path, 'base64') });
    }
    disk.#flushAll(disk.#top);
    return disk;
  }

  apply({ what, path, from = '', content = '' }: Operation): void {
    const name = basename(path);
    if (what === 'flush') this.#flush(this.#at(path));
    else if (what === 'remove') this.#remove(this.#at(dirname(path)), name);
    else if (what === 'mkdir') this.#folder(path);
    else if (what === 'write')
      this.#write(this.#folder(dirname(path)), name, Buffer.from(content, 'base64'));
    else {
      const entry = this.#at(from);
      if (!entry) throw new Error(`${from} is not there to become ${path}`);
      const steps: Change['steps'] = [{ folder: this.#folder(dirname(path)), name, entry }];
      if (what === 'rename')
        steps.push({ folder: this.#folder(dirname(from)), name: basename(from) });
      this.#change({ steps });
    }
  }

  /** A tree that the disk may hold if the power fails now. */
  after(loss: Loss): Tree {
    const kept = new Map<Change, boolean>();
    const tree: Tree = new Map();
    collect(this.#top, '');
    return tree;

    function collect(folder: Folder, prefix: string): void {
      for (const [name, entry] of namesAfter(folder)) {
        const path = `${prefix}${name}`;
        if (!isFolder(entry)) tree.set(path, loss.contentOf(entry));
        else {
          tree.set(`${path}/`, Buffer.alloc(0));
          collect(entry, `${path}/`);
        }
      }
    }

    function namesAfter(folder: Folder): Map<string, Entry> {
      const names = new Map(folder.flushed);
      for (const change of folder.waiting) {
        if (!kept.has(change)) kept.set(change, loss.hasName());
        if (kept.get(change)) applyTo(names, folder, change);
      }
      return names;
    }
  }

  #at(path: string): Entry | undefined {
    let at: Entry | undefined = this.#top;
    for (const name of path.slice(this.#root.length).split('/').filter(Boolean))
      at = at && isFolder(at) ? at.names.get(name) : undefined;
    return at;
  }

  /** It and the folders above it are made if they are missing. */
  #folder(path: string): Folder {
    const found = this.#at(path);
    if (found && isFolder(found)) return found;
    const entry = newFolder();
    this.#change({
      steps: [{ folder: this.#folder(dirname(path)), name: basename(path), entry }],
    });
    return entry;
  }

  #write(folder: Folder, name: string, content: Buffer): void {
    const there = folder.names.get(name);
    if (there && !isFolder(there)) there.content = content;
    else {
      const entry = { flushed: Buffer.alloc(0), content };
      this.#change({ steps: [{ folder, name, entry }] });
    }
  }

  #remove(folder: Entry | undefined, name: string): void {
    if (!folder || !isFolder(folder)) return;
    const entry = folder.names.get(name);
    if (!entry) return;
    if (isFolder(entry)) for (const each of [...entry.names.keys()]) this.#remove(entry, each);
    this.#change({ steps: [{ folder, name }] });
  }

  #change(change: Change): void {
    for (const folder of new Set(change.steps.map((step) => step.folder))) {
      applyTo(folder.names, folder, change);
      folder.waiting.push(change);
    }
  }

  #flush(entry: Entry | undefined): void {
    if (entry && isFolder(entry)) this.#flushNames(entry, entry.waiting.at(-1));
    else if (entry) entry.flushed = entry.content;
  }

  /** Journals of file systems keep the order: with a rename, what was done before it in its other folder is flushed. */
  #flushNames(folder: Folder, last: Change | undefined): void {
    const end = last ? folder.waiting.indexOf(last) + 1 : 0;
    for (const change of folder.waiting.splice(0, end)) {
      applyTo(folder.flushed, folder, change);
      for (const step of change.steps) this.#flushNames(step.folder, change);
    }
  }

  #flushAll(folder: Folder): void {
    this.#flush(folder);
    for (const entry of folder.names.values())
      if (isFolder(entry)) this.#flushAll(entry);
      else this.#flush(entry);
  }
}

function applyTo(names: Map<string, Entry>, of: Folder, { steps }: Change): void {
  for (const { folder, name, entry } of steps.toReversed()) {
    if (folder !== of) continue;
    if (entry) names.set(name, entry);
    else names.delete(name);
  }
}

/** Each loss that is the worst for something, and some by chance. */
export function losses(chance: () => number, random: number): Loss[] {
  const empty = ({ flushed }: File) => flushed;
  const half = ({ flushed, content }: File) => (content === flushed ? flushed : halfOf(content));
  const zeros = ({ flushed, content }: File) => (content === flushed ? flushed : zerosOf(content));
  const whole = ({ content }: File) => content;
  const contents = [empty, half, zeros, whole];
  const byChance = (): Loss => ({
    hasName: () => chance() < 0.5,
    contentOf: (file) => contents[Math.floor(chance() * contents.length)]?.(file) ?? file.content,
  });
  return [
    { hasName: () => false, contentOf: empty },
    ...contents.map((contentOf) => ({ hasName: () => true, contentOf })),
    ...Array.from({ length: random }, byChance),
  ];
}

// Thousands of trees share their files.
const halfOf = memoizeWeak((content: Buffer) => content.subarray(0, content.length / 2));
const zerosOf = memoizeWeak((content: Buffer) => Buffer.alloc(content.length));
const digestOf = memoizeWeak((content: Buffer) =>
  createHash('sha256').update(content).digest('hex'),
);

export function signatureOf(tree: Tree): string {
  const hash = createHash('sha256');
  for (const [path, content] of tree) hash.update(`${path}\0${digestOf(content)}\0`);
  return hash.digest('hex');
}

/** Makes a folder hold a tree, and nothing else. */
export async function materialize(root: string, tree: Tree): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await mkdir(root);
  for (const [path, content] of tree)
    if (path.endsWith('/')) await mkdir(join(root, path), { recursive: true });
    else await writeFile(join(root, path), content);
}
