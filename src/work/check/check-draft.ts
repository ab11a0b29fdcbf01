/** An article that does not compile, as `check` sees it: one error hides no others. */
import { type ArticleSubject, articleSubject, type CheckFinding } from '../../checks/index.ts';
import { hasError } from '../../diagnostics.ts';
import { frontMatterOf } from '../../text/front-matter.ts';
import { pointsOf } from '../../text/text-points.ts';
import { type CompiledFolder, hasErrorAbove, settingsOf } from '../workshop.ts';

/** Without outputs, for the rules about the author's work; `undefined` where nothing could be read. */
export function draftOf({ folder, sources, draft }: CompiledFolder): ArticleSubject | undefined {
  if (!sources || !draft) return undefined;
  return articleSubject({
    compiled: draft,
    sources,
    ...settingsOf(folder),
  });
}

/**
 * What does not merely follow from the errors. A value that could not be read is missing in the draft:
 * where the front matter or a file above it has an error, only the text and the works are judged; where the
 * bibliography has one, nothing is, for citations would be said to lack their works.
 */
export function soundFindings(
  found: readonly CheckFinding[],
  { folder, sources }: CompiledFolder,
): CheckFinding[] {
  if (!sources || [...sources.texts.values()].some(hasError)) return [];
  const errors = sources.manuscript.messages.filter(({ fatal }) => fatal === true);
  if (errors.some(({ ruleId }) => ruleId === 'bibliography-missing')) return [];
  const text = frontMatterOf(String(sources.manuscript))?.end ?? 0;
  const firstLine = pointsOf(String(sources.manuscript))(text).line + 1;
  const isOfText = (line = 0) => line >= firstLine;
  if (!hasErrorAbove(folder) && errors.every(({ line }) => isOfText(line))) return [...found];
  const works = new Set([...sources.texts.values()].map(({ path }) => path));
  return found.filter(({ at }) => works.has(at.path) || isOfText(at.place?.start.line));
}
