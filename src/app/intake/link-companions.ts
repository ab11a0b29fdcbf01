/** Takes in a file that is a manuscript already, with the files beside it. */
import { emptyJournal } from '../../compile/metadata/index.ts';
import { formatOfStyle } from '../../compile/references/style/engine.ts';
import type { OutputFile } from '../../formats/format.ts';
import { bibliographiesOf, companionsOf, reportCompanions } from '../../intake/companions.ts';
import type { Findings } from '../../intake/findings.ts';
import type { Intake } from '../../intake/result.ts';
import { linkManuscript } from '../../intake/works/link-manuscript.ts';
import { companionsBeside, readCompanion, styleAround } from '../../io/intake/manuscript-files.ts';
import type { InputFile } from '../../io/intake/paper-files.ts';
import type { Target } from '../../io/intake/target.ts';
import { bounded } from '../../io/processes/bounded.ts';

/**
 * Replaces the typed citations of a manuscript with keys of the works beside it.
 *
 * @returns the manuscript, and the files that it names, which are taken along
 */
export async function linkCompanions(
  read: Intake,
  input: InputFile,
  target: Target,
): Promise<{ result: Intake; companions: OutputFile[] }> {
  const named = bounded(() => {
    const findings: Findings = [];
    return { paths: companionsOf(read.article, findings), findings };
  });
  read.findings.push(...named.findings);
  const paths = await companionsBeside(input, named.paths);
  const companions = await Promise.all(paths.map((path) => readCompanion(input, path)));
  reportCompanions(companions, read.findings);
  const texts = bibliographiesOf(companions);
  const style = await styleAround(input, target);
  const journal = target.journal?.journal ?? emptyJournal();
  const context = { journal, issue: {}, style };
  const numbered = formatOfStyle(style) === 'numeric';
  return {
    result: bounded(() => linkManuscript(read, { texts, context, numbered })),
    companions: companions.flatMap((each) => ('content' in each ? [each] : [])),
  };
}
