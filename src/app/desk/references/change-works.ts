/** Works out the new texts of a bibliography, and of the manuscript if a key changes. Writes nothing. */
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { compiledArticle, type ReadArticle } from '../compiled-article.ts';
import type { Change } from '../sources.ts';
import {
  type BibliographyFile,
  bibliographyFiles,
  fileAt,
  keyOf,
  NEW_FILE,
} from './bibliography-files.ts';
import { convertedBibliography } from './convert-bibliography.ts';
import type { Entry, WantedEntry } from './edit-json.ts';
import { namedInFrontMatter } from './name-bibliography.ts';
import type { PlannedChange } from './planned-change.ts';
import { renamedKeys } from './rename-key.ts';

/** What the editor wants to change. */
export type WorksChange =
  | { kind: 'add'; works: { entry: Entry; replaces?: string | undefined }[] }
  /** The entry may have another key. Then its citations get it, too. */
  | { kind: 'edit'; key: string; entry: Entry }
  | { kind: 'remove'; keys: string[] }
  /** Copies all works of a file in another format into references.json. */
  | { kind: 'convert'; path: string };

export interface WorksRequest {
  /** Absolute path of its folder. */
  journal: string;
  article: string;
  change: WorksChange;
  /** Versions of the files that the editor has seen, by path. */
  versions: Record<string, string>;
}
/** @throws SurroundingsError if it cannot be done, with what to do instead */
export async function changeWorks({
  journal,
  article,
  change,
  versions,
}: WorksRequest): Promise<PlannedChange> {
  const read = await compiledArticle(journal, article);
  const files = bibliographyFiles(journal, article, read.compiled);
  if (change.kind === 'convert')
    return convertedBibliography({ journal, article, read, files, path: change.path });
  const file = fileToChange(journal, article, files, change);
  const planned = plan([
    { path: file.path, content: textOf(file, change), base: versions[file.path] ?? file.version },
  ]);
  planned.before[file.path] = file.version;
  if (change.kind === 'edit' && keyOf(change.entry) !== change.key)
    addRenamed(planned, journal, read, change.key, keyOf(change.entry));
  if (change.kind === 'add' && !files.some(({ path }) => path === file.path)) {
    const named = namedInFrontMatter(journal, read.sources, NEW_FILE);
    planned.changes.push(named.change);
    planned.before[named.change.path] = named.version;
  }
  return planned;
}

function plan(changes: Change[]): PlannedChange {
  return { changes, before: {}, citations: 0 };
}

function addRenamed(
  planned: PlannedChange,
  journal: string,
  read: ReadArticle,
  from: string,
  to: string,
): void {
  const renamed = renamedKeys(journal, read, from, to);
  for (const { change, version } of renamed.files) {
    planned.changes.push(change);
    planned.before[change.path] = version;
  }
  planned.citations = renamed.citations;
}

function fileToChange(
  journal: string,
  article: string,
  files: readonly BibliographyFile[],
  change: WorksChange,
): BibliographyFile {
  const editable = files.filter(({ list }) => list);
  if (change.kind === 'edit' || change.kind === 'remove') {
    const keys = change.kind === 'edit' ? [change.key] : change.keys;
    const has = ({ list }: BibliographyFile) =>
      keys.every((key) => list?.entries.some((entry) => keyOf(entry) === key));
    const found = editable.find(has);
    if (found) return found;
    throw new SurroundingsError(
      `No file that the desk can change has the entry ${keys.join(', ')}. Somebody has removed it, or it is in another format. Load the list again.`,
    );
  }
  const [first] = editable;
  if (first) return first;
  const [other] = files;
  if (other)
    throw new SurroundingsError(
      other.path.toLowerCase().endsWith('.json')
        ? `${other.path} has an error in its JSON. Correct it first; the tab "Text" shows where.`
        : `The works are in ${other.path}, which the desk cannot change. Convert it first.`,
    );
  return fileAt(journal, `${article}/${NEW_FILE}`);
}

function textOf(file: BibliographyFile, change: WorksChange): string {
  if (!file.list)
    throw new SurroundingsError(
      `${file.path} is there already, but it is no list of references. Rename it, and try again.`,
    );
  const { entries, write } = file.list;
  const kept = entries.map((entry, was) => ({ was, entry }));
  return write(wantedEntries(kept, change));
}

function wantedEntries(kept: WantedEntry[], change: WorksChange): WantedEntry[] {
  switch (change.kind) {
    case 'edit':
      return edited(kept, change);
    case 'remove':
      return kept.filter(({ entry }) => !change.keys.includes(keyOf(entry)));
    case 'add':
      return added(kept, change);
    case 'convert':
      return kept;
  }
}

function edited(
  kept: WantedEntry[],
  { key, entry }: Extract<WorksChange, { kind: 'edit' }>,
): WantedEntry[] {
  checkKey(
    entry,
    kept.filter((each) => keyOf(each.entry) !== key),
  );
  const index = kept.findIndex((each) => keyOf(each.entry) === key);
  return kept.map((each, at) => (at === index ? { ...each, entry } : each));
}

function added(
  kept: WantedEntry[],
  { works }: Extract<WorksChange, { kind: 'add' }>,
): WantedEntry[] {
  let wanted = kept;
  for (const { entry, replaces } of works) {
    if (replaces === undefined) {
      checkKey(entry, wanted);
      wanted = [...wanted, { entry }];
    } else {
      const index = wanted.findIndex((each) => keyOf(each.entry) === replaces);
      const replaced = { ...entry, id: replaces };
      wanted = wanted.map((each, at) => (at === index ? { ...each, entry: replaced } : each));
    }
  }
  return wanted;
}

/** Keys that citations can name. */
function checkKey(entry: Entry, others: readonly WantedEntry[]): void {
  const key = keyOf(entry);
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_/])?$/u.test(key))
    throw new SurroundingsError(
      `"${key}" cannot be a key. Use letters and digits without spaces, for example "lee2020".`,
    );
  if (others.some((each) => keyOf(each.entry) === key))
    throw new SurroundingsError(
      `Another work has the key "${key}" already. Choose another one, for example "${key}b".`,
    );
}
