/** Exports an issue for the desk, and reports what was written, left out and is to be looked at. */
import { type Problem, problemWording } from '../../../exports/export.ts';
import { EXPORTS } from '../../../exports/index.ts';
import { FORMATS } from '../../../formats/index.ts';
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { writeFiles } from '../../../io/output/write.ts';
import { join, relative } from '../../../io/system/paths.ts';
import { zipFiles } from '../../../markup/zip-files.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';
import { rebuild } from '../../build/rebuild.ts';
import { type ExportedIssue, exportIssues } from '../../export/export.ts';
import { buildProgress } from '../build-progress.ts';
import { type DeskPlace, type PlacedMessage, placedMessages } from '../message-places.ts';
import type { Progress } from '../progress.ts';
import { placeOfProblem } from './problem-places.ts';

export interface ExportRequest {
  /** Absolute path of the journal. */
  journal: string;
  issue: string;
  out: string;
  /** Names of exports. */
  to: readonly string[];
  /** Whether outputs that are missing or old are built first. */
  isBuiltFirst: boolean;
  now: Date;
}

export interface ExportReport {
  deliveries: DeskDelivery[];
  /** Articles with errors, which are in no file. */
  failed: string[];
  /** DEPOSIT.md */
  notes: string;
  /** Errors of the articles, the issue and the journal. */
  errors: PlacedMessage[];
}

export interface DeskDelivery {
  name: string;
  /** Example: "Crossref" */
  title: string;
  /** Relative to the folder of the exports. */
  files: string[];
  /** What an editor does with the files. Code is between grave accents. */
  steps: readonly string[];
  notes: readonly string[];
  leftOut: DeskProblem[];
  /** What was sent, but is to be looked at. */
  remarks: DeskProblem[];
}

export interface DeskProblem {
  /** Absent if the whole issue is meant. */
  article?: string;
  field: string;
  reason: string;
  advice: string;
  list: readonly string[];
  isIntended: boolean;
  place: DeskPlace;
}

/** @throws SurroundingsError for problems that stop the whole issue */
export async function exportAtDesk(
  request: ExportRequest,
  tell: (progress: Progress) => void,
): Promise<ExportReport> {
  const { journal, issue, out, to, isBuiltFirst, now } = request;
  const paths = [join(journal, issue)];
  if (isBuiltFirst)
    await rebuild({ paths, formats: FORMATS, out }, buildProgress('Building', tell));
  tell({ doing: 'Writing the files' });
  const exports = EXPORTS.filter(({ name }) => to.includes(name));
  const waiting = (doing: string) => tell({ doing });
  const { issues, files } = await exportIssues({ paths, exports, out, now, waiting });
  const [exported] = issues;
  const errors = diagnosticsOf(files).filter(({ severity }) => severity === 'error');
  return {
    deliveries: exported ? deliveriesOf(exported) : [],
    failed: exported?.failed ?? [],
    notes: textOf(journal, `${exportsFolder(request)}/DEPOSIT.md`),
    errors: placedMessages(journal, errors),
  };
}

function deliveriesOf({ name: issue, deliveries }: ExportedIssue): DeskDelivery[] {
  return deliveries.map(({ to, made }) => ({
    name: to.name,
    title: to.title,
    files: made.files.map(({ path }) => path),
    steps: to.steps,
    notes: made.notes ?? [],
    leftOut: made.leftOut.map((each) => deskProblem(each, issue)),
    remarks: (made.remarks ?? []).map((each) => deskProblem(each, issue)),
  }));
}

function deskProblem(problem: Problem, issue: string): DeskProblem {
  const { article, field, list = [], intended = false } = problem;
  return {
    ...(article !== undefined && { article }),
    field,
    list,
    isIntended: intended,
    ...problemWording(problem),
    place: placeOfProblem(problem, issue),
  };
}

/** With slashes, relative to the journal. */
function exportsFolder({ journal, issue, out }: Pick<ExportRequest, 'journal' | 'issue' | 'out'>) {
  return `${relative(journal, out)}/${issue}/exports`;
}

function textOf(journal: string, path: string): string {
  return sourceBytes(journal, path)?.toString('utf8') ?? '';
}

export interface ZipRequest extends Pick<ExportRequest, 'journal' | 'issue' | 'out'> {
  /** Relative to the folder of the exports. */
  files: readonly string[];
}

/**
 * Writes the files of an export into one zip beside them.
 *
 * @returns its path, relative to the output folder
 */
export async function zipExports(request: ZipRequest): Promise<string> {
  const { issue, out, journal, files } = request;
  const entries = files.flatMap((path) => {
    const bytes = sourceBytes(journal, `${exportsFolder(request)}/${path}`);
    return bytes ? [[path, new Uint8Array(bytes)] as const] : [];
  });
  const name = `${issue}-exports.zip`;
  const folder = join(out, issue, 'exports');
  await writeFiles(folder, [{ path: name, content: zipFiles(entries) }], out);
  return `${issue}/exports/${name}`;
}
