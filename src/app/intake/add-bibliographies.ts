/** Takes along bibliographies that the author sent beside a Word file or a text. */
import { emptyJournal } from '../../compile/metadata/index.ts';
import { isLoneBibliography } from '../../compile/references/index.ts';
import { formatOfStyle } from '../../compile/references/style/engine.ts';
import type { OutputFile } from '../../formats/format.ts';
import { bibliographiesOf } from '../../intake/companions.ts';
import { find } from '../../intake/findings.ts';
import type { Intake } from '../../intake/result.ts';
import { linkManuscript } from '../../intake/works/link-manuscript.ts';
import { readCompanion, styleAround } from '../../io/intake/manuscript-files.ts';
import type { InputFile } from '../../io/intake/paper-files.ts';
import type { Target } from '../../io/intake/target.ts';
import { bounded } from '../../io/processes/bounded.ts';
import type { Reading } from './submission.ts';

/**
 * If the text has no list of its own, its typed citations are linked to the works of the bibliography. Otherwise the
 * list of the text stays, because the author printed it.
 */
export async function addBibliographies(
  reading: Reading,
  bibliographies: readonly InputFile[],
  target: Target,
): Promise<Reading> {
  const { result } = reading;
  if (!result) return reading;
  const read = await Promise.all(bibliographies.map((file) => readCompanion(file, file.name)));
  const companions = read.flatMap((each): OutputFile[] => ('content' in each ? [each] : []));
  const names = companions.map(({ path }) => path).join(', ');
  const [first, another] = companions.map(({ path }) => path).filter(isLoneBibliography);
  const isLone = first !== undefined && another === undefined;
  if (result.references.length > 0 || !isLone) {
    find(
      result.findings,
      'references',
      'unsure',
      result.references.length > 0
        ? `${names} lies beside the article. The works come from the list in the text.`
        : `${names} lie beside the article, and nothing says which of them the article cites.`,
      { look: 'Add the works that are missing to the references.' },
    );
    return { ...reading, companions };
  }
  const linked = await linkedTo(result, bibliographiesOf(read), reading.input, target);
  find(result.findings, 'references', 'certain', `The works come from ${first}.`);
  return { ...reading, result: linked, companions };
}

/** Keeps the account of the author's words, which is made before the citations are linked. */
async function linkedTo(
  result: Intake,
  texts: ReadonlyMap<string, string>,
  input: InputFile,
  target: Target,
): Promise<Intake> {
  const style = await styleAround(input, target);
  const journal = target.journal?.journal ?? emptyJournal();
  const context = { journal, issue: {}, style };
  const numbered = formatOfStyle(style) === 'numeric';
  const { article } = bounded(() => linkManuscript(result, { texts, context, numbered }));
  return { ...result, article };
}
