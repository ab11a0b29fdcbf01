/** Outputs are replaced and removed again: they must not stand where the sources are, nor those of two journals in one folder. */
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

/** @throws SurroundingsError where outputs of a plan would mix with its sources, or with each other */
export function keepOutputsApart(plan: Plan, out: string): void {
  refuseSharedFolders(plan, out);
  const [journal, other] = journalsOf(plan);
  if (journal && other) throw mixed(out, journal.folder, other.folder);
  const [source] = sourcesBelow(plan, out);
  if (source === undefined) return;
  throw new SurroundingsError(
    `Unexpected output folder ${out}, expected one in which outputs do not stand among the sources in ${shownPath(source)}. Name another with --out.`,
  );
}

/**
 * Notes in an output folder which journal it belongs to. Articles without a journal may stand in any.
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
    throw mixed(out, owner.folder, journal.folder);
  // A relative path stays true if the journal is moved together with its outputs.
  const folder = relative(placeOf(out), placeOf(journal.folder));
  const content = `${JSON.stringify({ folder, title })}\n`;
  await writeChanged(traceFolder(out), [{ path: OWNER, content }], out);
}

/** The file in the trace folder that names the journal. */
const OWNER = 'journal.json';

function ownerOf(out: string): { folder: string; title: string } | undefined {
  const text = textAt(join(traceFolder(out), OWNER), inFolder(out, MANUSCRIPT_LIMIT));
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

function mixed(out: string, one: string, other: string): SurroundingsError {
  return new SurroundingsError(
    `Outputs of two journals, ${shownPath(one)} and ${shownPath(other)}, would mix in ${out}. Name them in two calls, each with its own --out.`,
  );
}

/** Articles of several journals, or of none, may have one name. */
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
      `Unexpected ${shownPath(other)} and ${shownPath(source)}, expected folders whose outputs do not both stand in ${join(out, target)}. Name them in two calls, each with its own --out.`,
    );
  }
}

/** Folders of sources into which the outputs would be written. */
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
