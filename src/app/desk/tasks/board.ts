/** Tasks of the board of an issue. */
import type { SectionLayout } from '../board/arrange.ts';
import type { Board } from '../board/board.ts';
import type { WorkResult } from '../board/whole-issue.ts';
import type { Task } from './task.ts';

/** What issue.yaml lists, and what is on the disk. */
const readBoard: Task<{ folder: string; issue: string }, Board> = async (request) =>
  (await import('../board/board.ts')).readBoard(request);

/** The text of issue.yaml with other sections and another order. */
const arrangeIssue: Task<{ text: string; layout: SectionLayout[] }, string> = async ({
  text,
  layout,
}) => (await import('../board/arrange.ts')).arrangeIssue(text, layout);

/** Absolute paths of the journal and of the output folder, and the name of the issue. */
interface IssueRequest {
  journal: string;
  issue: string;
  out: string;
}

const buildIssue: Task<IssueRequest, WorkResult> = async (request, { progress }) =>
  (await import('../board/whole-issue.ts')).buildIssue(request, progress);

const checkIssue: Task<IssueRequest & { articles: string[] }, WorkResult> = async (request) =>
  (await import('../board/whole-issue.ts')).checkIssue(request);

const buildSite: Task<Omit<IssueRequest, 'issue'>, WorkResult> = async (request, { progress }) =>
  (await import('../board/whole-issue.ts')).buildJournalSite(request, progress);

export const boardTasks = { readBoard, arrangeIssue, buildIssue, checkIssue, buildSite };
