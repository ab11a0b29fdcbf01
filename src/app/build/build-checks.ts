/**
 * The part of `check` that reads the article itself. Every build runs it and prints its findings as warnings, which do
 * not change the outputs or the exit code. Rules that read outputs back guard against faults of Offprint, of a theme and
 * of the finished files: they take two thirds of the time, and are left to `check` and `publish`, like rules of advice.
 */
import type { VFile } from 'vfile';
import {
  articleSubject,
  type Check,
  type CheckFinding,
  checkArticle,
  checksFor,
  receiversOf,
  spotOf,
} from '../../checks/index.ts';
import { applySilence } from '../../checks/silence.ts';
import type { Compiled } from '../../compile/compile.ts';
import type { JournalFile } from '../../compile/metadata/index.ts';
import type { OutputFile } from '../../formats/format.ts';
import type { Theme } from '../../formats/theme.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { bounded } from '../../io/processes/bounded.ts';
import { CHECK_SOURCE } from '../../messages/diagnostic.ts';
import { type CompiledFolder, filesAbove, settingsOf } from '../articles/build-context.ts';
import { soundFindings } from '../articles/sound-findings.ts';

function checksOfBuild(settings: JournalFile): Check[] {
  return checksFor(receiversOf(settings), false).filter(
    ({ scope, severity }) => scope !== 'issue' && severity !== 'info',
  );
}

/**
 * Adds the findings of the rules to the article's files as warnings, if both the web page and the JATS were made.
 *
 * @param compiled with its pages
 * @returns findings in the files above the article, for `warnAbove`
 */
export function warnOfChecks(
  read: CompiledFolder,
  compiled: Compiled,
  outputs: readonly OutputFile[],
  theme: Theme | undefined,
): CheckFinding[] {
  const { sources, folder } = read;
  const { name } = compiled.article;
  const isComplete = ['html', 'xml'].every((extension) =>
    outputs.some(({ path }) => path === `${name}.${extension}`),
  );
  if (!sources || !isComplete) return [];
  const subject = articleSubject({
    compiled,
    sources,
    ...settingsOf(folder),
    ...(theme && { theme }),
  });
  const found = bounded(() => checkArticle(subject, checksOfBuild(subject.settings)));
  const news = soundFindings(found, read).filter(
    (each) => !isSaidOnReading(each, sources.manuscript),
  );
  const { findings } = applySilence(subject, news);
  const above = findings.filter(({ at }) =>
    filesAbove(folder).some(({ path }) => path === at.path),
  );
  for (const finding of findings) {
    if (above.includes(finding)) continue;
    const file = read.files.find(({ path }) => path === finding.at.path) ?? sources.manuscript;
    warn(file, finding);
  }
  return above;
}

/** Markup that is printed as it is was already reported when it was read. */
function isSaidOnReading({ rule, at }: CheckFinding, { messages }: VFile): boolean {
  const { line, column } = at.place?.start ?? {};
  return (
    rule === 'raw-markup' &&
    messages.some(
      (each) =>
        each.ruleId === 'markup-unread' &&
        each.file === at.path &&
        each.line === line &&
        each.column === column,
    )
  );
}

/** Mistakes of the journal are found with each article, but reported once. */
export function warnAbove(folder: ArticleFolder, findings: readonly CheckFinding[]): void {
  for (const finding of findings) {
    const file = filesAbove(folder).find(({ path }) => path === finding.at.path);
    if (file) warn(file, finding);
  }
}

function warn(
  file: VFile,
  { rule, message: catalogued, reason, at, also, advice }: CheckFinding,
): void {
  if (file.messages.some((each) => each.ruleId === rule && each.reason === reason)) return;
  const message = file.message(reason, { place: at.place, ruleId: rule, source: CHECK_SOURCE });
  message.fatal = false;
  if (advice) message.note = advice;
  if (catalogued) {
    message.messageId = catalogued.id;
    message.facts = catalogued.facts;
    if (also) message.also = also.map(spotOf);
  }
}
