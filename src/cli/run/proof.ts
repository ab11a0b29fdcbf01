/** `offprint proof`: proofs with queries, or the report of their answers. */

import { proofAnswers } from '../../app/proof/proof-answers.ts';
import {
  type ProofedArticle,
  type ProofResult,
  proofArticles,
} from '../../app/proof/proof-articles.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import type { MessageLook } from '../../messages/message-lines.ts';
import { prettyList } from '../../messages/message-lists.ts';
import { answersText } from '../../revisions/proof/answers-report.ts';
import { printable } from '../../words/terminal-text.ts';
import type { Outcome, ReportForm } from '../command.ts';

export interface ProofFlags {
  out: string;
  /** A file of answers from the author. */
  answers?: string;
  theme?: string;
  /** Print every message. */
  all?: boolean;
  format: ReportForm;
}

/** @throws SurroundingsError for wrong usage */
export async function proofCommand(
  paths: string[],
  flags: ProofFlags,
  colour: boolean,
  waiting: (sentence: string) => void,
): Promise<Outcome> {
  const { out, theme, answers, format } = flags;
  if (answers !== undefined) return answersOutcome(paths, answers, flags);
  if (paths.length === 0)
    throw new SurroundingsError(
      'No folder is named. Name one, for example: offprint proof manuscripts/1-1/firdous',
    );
  const result = await proofArticles({
    paths,
    out,
    waiting,
    ...(theme !== undefined && { theme }),
  });
  const exit = result.articles.every(({ written }) => written.length > 0) ? 0 : 1;
  if (format === 'json') return { out: `${jsonReport(result)}\n`, exit };
  const written = result.articles.flatMap((article) => article.written);
  return { out: lines(written), err: `${messages(result, { colour, all: flags.all })}\n`, exit };
}

async function answersOutcome(
  paths: readonly string[],
  file: string,
  { out, format }: ProofFlags,
): Promise<Outcome> {
  const [path, another] = paths;
  if (another !== undefined)
    throw new SurroundingsError(
      'Several folders are named with --answers. Name the folder of the article, or none.',
    );
  const { report, written } = await proofAnswers({
    file,
    out,
    ...(path !== undefined && { path }),
  });
  // The editor has to do or to check something.
  const exit = report.warnings.length > 0 || report.unanswered.length > 0 ? 1 : 0;
  if (format === 'json')
    return { out: `${JSON.stringify({ ...report, written }, null, 2)}\n`, exit };
  const text = answersText(report).split('\n').map(printable).join('\n');
  return { out: `${text}\n`, err: lines(written), exit };
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('');
}

function jsonReport({ articles, files }: ProofResult): string {
  return JSON.stringify({ articles, messages: diagnosticsOf(files) }, null, 2);
}

/** Errors that prevent proofs, and the number of queries of the others. `build` reports the rest. */
function messages({ articles, files }: ProofResult, look: MessageLook): string {
  const errors = diagnosticsOf(files).filter(({ severity }) => severity === 'error');
  return [prettyList(errors, look), ...articles.map(summary)].filter(Boolean).join('\n');
}

function summary({ name, written, queries }: ProofedArticle): string {
  if (written.length === 0) return `${name}: no proof, because it has errors`;
  const own = queries.filter(({ by }) => by === 'editor').length;
  const count = queries.length === 1 ? '1 query' : `${queries.length} queries`;
  return `${name}: ${count}${own > 0 ? `, ${own} from the editor's comments` : ''}`;
}
