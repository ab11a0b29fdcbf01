/** Outputs are replaced and removed, so they may not be in a folder with sources, and two journals may not share an output folder. */
import { existsSync } from 'node:fs';
import { namesIn, textAt } from '../files/if-there.ts';
import { placeOf } from '../files/keep-inside.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { inFolder } from '../files/regular-file.ts';
import { traceFolder } from '../files/sealed-files.ts';
import type { Plan } from '../journal/folders.ts';
import { type JournalFolder, shownPath } from '../journal/journal-files.ts';
import { writeChanged } from '../output/write.ts';
import { isInside, isOnSameComputer, join, relative, resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

/** @throws SurroundingsError if outputs of a plan would mix with its sources, or with each other */
export function keepOutputsApart(plan: Plan, out: string): void {
  refuseSharedFolders(plan, out);
  const [journal, other] = journalsOf(plan);
  if (journal && other) throw mixedOutputs(out, journal.folder, other.folder);
  const [source] = sourcesBelow(plan, out);
  if (source === undefined) return;
  throw new SurroundingsError(
    `The output folder ${out} would mix outputs with the sources in ${shownPath(source)}. Name another folder with --out.`,
  );
}

/**
 * Writes into an output folder which journal it belongs to. Articles without a journal may share any folder.
 *
 * @throws SurroundingsError if it belongs to another journal
 */
export async function claimOutputFolder(plan: Plan, out: string): Promise<void> {
  const [journal] = journalsOf(plan);
  if (!journal) return;
  const owner = ownerOf(out);
  const { title } = journal.settings.journal;
  const isMoved = owner && owner.title === title && !existsSync(join(owner.folder, 'journal.yaml'));
  if (owner && placeOf(owner.folder) !== placeOf(journal.folder) && !isMoved)
    throw mixedOutputs(out, owner.folder, journal.folder);
  // A relative path stays true if the journal is moved together with its outputs.
  const folder = relative(placeOf(out), placeOf(journal.folder));
  const content = `${JSON.stringify({ folder, title })}\n`;
  await writeChanged(traceFolder(out), [{ path: OWNER, content }], out);
}

const OWNER = 'journal.json';

/** The file that names the journal of an output folder. */
export function ownerFile(out: string): string {
  return join(traceFolder(out), OWNER);
}

function ownerOf(out: string): { folder: string; title: string } | undefined {
  const text = textAt(ownerFile(out), inFolder(out, MANUSCRIPT_LIMIT));
  const isEmpty = namesIn(out).every((name) => name.startsWith('.'));
  if (text === undefined || isEmpty) return undefined;
  try {
    const { folder, title } = JSON.parse(text);
    const owner = { folder: resolve(placeOf(out), String(folder)), title: String(title) };
    return isOnSameComputer(placeOf(out), owner.folder) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function journalsOf({ articles }: Plan): Set<JournalFolder> {
  return new Set(articles.flatMap(({ journal }) => journal ?? []));
}

function mixedOutputs(out: string, one: string, other: string): SurroundingsError {
  return new SurroundingsError(
    `Outputs of two journals, ${shownPath(one)} and ${shownPath(other)}, would mix in ${out}. Name them in two calls, each with its own --out.`,
  );
}

/** Articles of several journals, or without a journal, may have the same name. */
function refuseSharedFolders({ articles }: Plan, out: string): void {
  const sources = new Map<string, string>();
  for (const { folder, output, issue } of articles) {
    if (issue) take(issue.name, issue.folder);
    take(output, folder);
  }

  function take(target: string, source: string): void {
    const other = sources.get(target) ?? source;
    sources.set(target, source);
    if (other === source) return;
    throw new SurroundingsError(
      `The outputs of ${shownPath(other)} and ${shownPath(source)} would both be written to ${join(out, target)}. Name the folders in two calls, each with its own --out.`,
    );
  }
}

/** Source folders that outputs would be written into. */
function sourcesBelow({ articles, issues }: Plan, out: string): string[] {
  const whole = placeOf(out);
  const ofIssues = issues.filter(({ folder, name }) =>
    [whole, placeOf(join(out, name))].includes(placeOf(folder)),
  );
  const ofArticles = articles.filter(({ folder, output }) => {
    const source = placeOf(folder);
    return [whole, placeOf(join(out, output))].some((target) => isInside(source, target));
  });
  return [...ofIssues, ...ofArticles].map(({ folder }) => folder);
}
