/** What exports that carry built files ask of them: that they are there, and of the text as it is now. */
import type { Article } from '../article/article.ts';
import { articlesOf, type Issue } from '../article/issue.ts';
import type { Demand, ExportHost, Finding } from './export.ts';

/**
 * @param least whether every one of these outputs must be there, or one is enough: an old one is
 *   refused in any case
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
  { buildAdvice }: ExportHost,
): Finding[] {
  const some = states.some((state) => state !== 'missing');
  return extensions.flatMap((extension, index) => {
    const state = states[index];
    const wanted = least === 'all' || (!some && index === 0);
    if (state === 'current' || (state === 'missing' && !wanted)) return [];
    const field = extension.toUpperCase();
    const reason =
      state === 'missing'
        ? `Unexpected article without ${field}, expected it in the output folder`
        : `Unexpected ${field} that is older than the manuscript or the issue, expected one of today’s text`;
    return [{ field, reason, advice: buildAdvice }];
  });
}
