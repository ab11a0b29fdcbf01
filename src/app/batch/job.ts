/** A job of a batch, and what is known when it has ended. Both are kept in the queue as JSON. */
import type { Severity } from '../../messages/rules.ts';

/** What a part of a journal is. */
export type PartKind = 'issue' | 'site';

export interface BatchJob {
  /** Name of the journal in the batch, and its folder in the outputs. */
  journal: string;
  /** Address of the journal's folder. */
  source: string;
  /** The address around the journals. Paths in messages are relative to it. */
  base: string;
  kind: PartKind;
  /** Folder in the journal, or "site". */
  part: string;
  /** Address of the outputs of the batch. */
  out: string;
  formats: string[];
  theme?: string;
  /** Names of the receivers whose deposits are made. */
  receivers: string[];
  /** Digest of the sources and of the options. If it is the same again, the job is not queued again. */
  stamp: string;
}

export interface BuiltPart {
  /** Names: "1-2/firdous". */
  built: string[];
  /** Articles with errors, which were not written. */
  failed: string[];
  /** Articles that stopped the process that builds them, and were left out. */
  aside: Aside[];
  findings: PartFinding[];
  /** Articles that a site was built without, because their issues were. */
  omitted?: string[];
  /** A sentence that says why no browser could print, if so. */
  obstacle?: string;
}

export interface Aside {
  article: string;
  reason: string;
}

/** Equal messages of a part. */
export interface PartFinding {
  /** The rule, or the receiver that refuses: "crossref". */
  rule: string;
  severity: Severity;
  /** Wording of the first one. */
  message: string;
  advice?: string;
  places: { file: string; line?: number }[];
}

/** What a finished job leaves in the queue. */
export interface JobOutcome extends Partial<BuiltPart> {
  stamp: string;
  /** In seconds. */
  took: number;
  /** Why the job could not be done, if so. */
  reason?: string;
}

/** The part of the journal that a job reads; empty for the whole journal. */
export function partRead({ kind, part }: Pick<BatchJob, 'kind' | 'part'>): string {
  return kind === 'site' ? '' : part;
}

/** A site is built after the issues of its journal. */
export function priorityOf({ kind }: Pick<BatchJob, 'kind'>): number {
  return kind === 'site' ? -1 : 0;
}

/** Only one job of a key is queued, and only one is active. */
export function keyOf({ out, journal, part }: Pick<BatchJob, 'out' | 'journal' | 'part'>): string {
  return JSON.stringify([out, journal, part]);
}
