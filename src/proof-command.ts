/** `offprint proof`: proofs with queries, or the report of their answers. */
import type { Outcome, ReportForm } from './commands/command.ts';
import { type ProofedArticle, type ProofResult, proofArticles } from './proof-articles.ts';
import { diagnosticsOf, prettyList } from './shell/reporter.ts';
import { SurroundingsError } from './shell/surroundings.ts';

export interface ProofFlags {
  out: string;
  theme?: string;
  format: ReportForm;
}

/** @throws SurroundingsError for wrong usage */
export async function proofCommand(
  paths: string[],
  { out, theme, format }: ProofFlags,
  colour: boolean,
): Promise<Outcome> {
  if (paths.length === 0)
    throw new SurroundingsError(
      'Unexpected call without a folder, expected for example: offprint proof manuscripts/1-1/firdous',
    );
  const result = await proofArticles({ paths, out, ...(theme !== undefined && { theme }) });
  const exit = result.articles.every(({ written }) => written.length > 0) ? 0 : 1;
  if (format === 'json') return { out: `${jsonReport(result)}\n`, exit };
  const paths_ = result.articles.flatMap(({ written }) => written).map((path) => `${path}\n`);
  return { out: paths_.join(''), err: `${messages(result, colour)}\n`, exit };
}

function jsonReport({ articles, files }: ProofResult): string {
  return JSON.stringify({ articles, messages: diagnosticsOf(files) }, null, 2);
}

/** What keeps an article from its proof, and how many queries the others have; `build` says the rest. */
function messages({ articles, files }: ProofResult, colour: boolean): string {
  const errors = diagnosticsOf(files).filter(({ severity }) => severity === 'error');
  return [prettyList(errors, colour), ...articles.map(summary)].filter(Boolean).join('\n');
}

function summary({ name, written, queries }: ProofedArticle): string {
  if (written.length === 0) return `${name}: no proof, because it has errors`;
  const own = queries.filter(({ by }) => by === 'editor').length;
  const count = queries.length === 1 ? '1 query' : `${queries.length} queries`;
  return `${name}: ${count}${own > 0 ? `, ${own} from the editor's comments` : ''}`;
}
