/** Demands of the exports that contain built files: the files exist and are up to date. */
import type { Article } from '../article/article.ts';
import { articlesOf, type Issue } from '../article/issue.ts';
import { message } from '../messages/message.ts';
import type { Demand, ExportHost, Finding } from './export.ts';

/**
 * @param least whether all of these outputs must exist, or one is enough; an old output is always refused
 */
export async function needsBuilt(
  issue: Issue,
  host: ExportHost,
  extensions: readonly string[],
  least: 'all' | 'one',
): Promise<Demand> {
  const findings = new Map<string, Finding[]>();
  for (const article of articlesOf(issue)) {
    const states = await Promise.all(extensions.map((one) => host.state(article, one)));
    findings.set(article.name, findingsOf(extensions, states, least, host));
  }
  return ({ name }: Article) => findings.get(name) ?? [];
}

function findingsOf(
  extensions: readonly string[],
  states: readonly string[],
  least: 'all' | 'one',
  { buildCommand: command }: ExportHost,
): Finding[] {
  const some = states.some((state) => state !== 'missing');
  return extensions.flatMap((extension, index) => {
    const state = states[index];
    const wanted = least === 'all' || (!some && index === 0);
    if (state === 'current' || (state === 'missing' && !wanted)) return [];
    const output = extension.toUpperCase();
    const problem =
      state === 'missing'
        ? message('export-refused/output-missing', { output, command })
        : message('export-refused/output-outdated', { output, command });
    return [{ field: output, message: problem }];
  });
}
