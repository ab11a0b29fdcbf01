/** The values of an article for the pages of the preview. */
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { SEVERITIES, type Severity } from '../../messages/rules.ts';

/** `building` until it was read once, and then the worst of its messages. */
export type State = 'building' | 'fine' | 'warnings' | 'errors';

export interface ShownArticle {
  /** Its path in every output. Example: "1-2/firdous". */
  name: string;
  /** Base name of its files. */
  base: string;
  /** Its folder, as messages name it. */
  folder: string;
  /** The folder's name, until it compiled once. */
  title: string;
  language: string;
  authors: string;
  /** "57–67", as far as known. */
  pages: string;
  state: State;
  messages: readonly Diagnostic[];
  html: Galley;
  pdf: Galley;
}
/** A shown file. Its version is a number that changes with the file. */
export interface Galley {
  version?: number;
  /** Whether it was made from an earlier state of the manuscript, because the present one has errors. */
  old: boolean;
  /** Whether a newer version is being made. */
  underWay: boolean;
  /** Why there is no file, if the machine is the cause. Example: no browser. */
  obstacle?: string;
}

export interface ShownPlan extends PlanFacts {
  /** In printed order. */
  articles: readonly ShownArticle[];
}
export interface PlanFacts {
  /** The path of the preview. */
  path: string;
  /** About journal.yaml, issue.yaml files and themes. */
  messages: readonly Diagnostic[];
  /** Why the folder cannot be read at present. */
  trouble?: string;
}

/** The worst first; the order is kept within a severity. */
export function worstFirst(messages: readonly Diagnostic[]): Diagnostic[] {
  return SEVERITIES.flatMap((severity) =>
    messages.filter((message) => message.severity === severity),
  );
}

/** @param read whether it was read at all */
export function stateOf(messages: readonly Diagnostic[], read: boolean): State {
  if (!read) return 'building';
  const has = (severity: Severity) => messages.some((message) => message.severity === severity);
  if (has('error')) return 'errors';
  return has('warning') ? 'warnings' : 'fine';
}

const NOUNS: Record<Severity, [one: string, more: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
};

/** The number of messages. Empty without messages. Example: "2 errors, 1 warning". */
export function countValues(messages: readonly Diagnostic[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = messages.filter((message) => message.severity === severity).length;
    return count === 0 ? [] : `${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`;
  }).join(', ');
}
