/** Which receiver would take which article of an issue, and what is missing. */
import { type CheckFinding, RECEIVERS, type ReceiverName } from '../../../checks/index.ts';
import { EXPORTS } from '../../../exports/index.ts';
import { planBuild } from '../../../io/journal/folders.ts';
import { join } from '../../../io/system/paths.ts';
import { type CheckedArticle, check } from '../../check/check.ts';
import { findingDiagnostics } from '../../check/finding-diagnostics.ts';
import { type ArticleOutputs, issueOutputs } from '../../export/issue-outputs.ts';
import { keepAnswer } from '../kept-answers.ts';
import { type PlacedMessage, placedMessages } from '../message-places.ts';
import {
  missesOf,
  receiversOfArticle,
  withoutUncountedPages,
} from '../publish/receivers-at-desk.ts';
import { type WorkState, workStates } from '../states.ts';

export interface ExportTable {
  /** The columns. */
  receivers: { name: ReceiverName; title: string }[];
  /** In printed order. */
  articles: ExportRow[];
  /** Everything that can be exported. `isOfJournal` if the journal has this receiver. */
  exports: { name: string; title: string; isOfJournal: boolean }[];
}

export interface ExportRow extends ArticleOutputs {
  state: WorkState;
  /** Errors, which forbid publication and export. */
  errors: PlacedMessage[];
  /** What is missing, by receiver. Empty if the receiver accepts the article. */
  misses: Record<string, PlacedMessage[]>;
}

interface IssueRequest {
  /** Absolute path of the journal. */
  journal: string;
  issue: string;
  out: string;
}

/** @throws SurroundingsError if the issue has no articles */
export async function exportTable({ journal, issue, out }: IssueRequest): Promise<ExportTable> {
  const path = join(journal, issue);
  const { articles: folders } = await planBuild([path]);
  const articles = await keepAnswer('check', { journal, issue, out }, async () => {
    return (await check({ paths: [path], out, print: false, advice: false })).articles;
  });
  const outputs = await issueOutputs(path, out);
  const [first] = folders;
  const names = first ? receiversOfArticle(first) : [];
  const states = workStates(journal);
  const rows = outputs.map(async (each): Promise<ExportRow[]> => {
    const checked = articles.find(({ name }) => name === each.name);
    if (!checked) return [];
    const state = states.get(each.name) ?? 'editing';
    const built = await withoutUncountedPages(checked, folders, out);
    return [{ ...each, state, ...problemsOf(built, names, journal) }];
  });
  return {
    receivers: names.map((name) => ({ name, title: RECEIVERS[name] })),
    articles: (await Promise.all(rows)).flat(),
    exports: EXPORTS.map(({ name, title }) => ({
      name,
      title,
      isOfJournal: name === 'references' || names.some((each) => each === name),
    })),
  };
}

function problemsOf(
  { against }: CheckedArticle,
  names: readonly ReceiverName[],
  journal: string,
): Pick<ExportRow, 'errors' | 'misses'> {
  const placed = (findings: readonly CheckFinding[]) =>
    placedMessages(journal, findingDiagnostics(findings));
  const misses = names.map((name) => [name, placed(missesOf(against, name))] as const);
  return {
    errors: placed(against.filter(({ severity }) => severity === 'error')),
    misses: Object.fromEntries(misses),
  };
}
