/**
 * Selects findings that do not follow from errors. A value with an error is missing in the article, so rules would
 * demand it although it is there. Then only the error is reported.
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { SETTING_OF, UNREAD_VALUES } from '../../checks/build-rules.ts';
import { type CheckFinding, readsBibliography } from '../../checks/index.ts';
import type { Problem } from '../../exports/export.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { hasError } from '../../messages/report.ts';
import type { RuleName } from '../../messages/rules.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Place, Point } from '../../words/place.ts';
import { pointsOf } from '../../words/text-points.ts';
import type { CompiledFolder } from './build-context.ts';

type Keys = ReadonlyMap<string, Place>;

/** A file of keys and values, with the top-level keys whose values could not be read. */
interface KeyedFile {
  path: string;
  keys: Keys;
  /** `all` if no key of the file could be read. */
  unread: ReadonlySet<string> | 'all';
}

/** Settings that an article inherits from the files above it. */
const INHERITED = ['license', 'language', 'copyright-holder', 'date', 'journal'];
/** The rules about one of these keys also read the others. */
const READ_TOGETHER = [
  ['authors', 'affiliations'],
  ['title', 'subtitle', 'short-title'],
];

/** Findings in journal.yaml and issue.yaml that do not follow from errors there. */
export function soundAbove(
  found: readonly CheckFinding[],
  folder: ArticleFolder | undefined,
): CheckFinding[] {
  const files = folder ? keyedFilesAbove(folder) : [];
  return found.filter((finding) => !files.some((file) => isAboutUnread(finding, file)));
}

/** Findings about an article that do not follow from errors in its files and in those above it. */
export function soundFindings(
  found: readonly CheckFinding[],
  { folder, sources, draft }: CompiledFolder,
): CheckFinding[] {
  if (!sources) return [...found];
  const { manuscript, texts } = sources;
  const front = keyedFile(manuscript, keysAsMeant(manuscript, draft?.keys ?? new Map()));
  const unreadWorks =
    [...texts.values()].some(hasError) ||
    manuscript.messages.some(({ ruleId }) => ruleId === 'bibliography-missing');
  const isFrontUnread = front.unread === 'all' || lacksInherited(folder);
  const firstLine = firstLineOfText(String(manuscript));
  const isOfFront = ({ at }: CheckFinding) =>
    at.path === manuscript.path && (at.place?.start.line ?? 0) < firstLine;
  return soundAbove(found, folder).filter(
    (finding) =>
      !(unreadWorks && readsBibliography(finding.rule)) &&
      !(isOfFront(finding) && (isFrontUnread || isAboutUnread(finding, front))),
  );
}

/** Whether a message of the build asks for a setting that was written, though wrongly. */
export function asksForUnread(rule: string, folder: ArticleFolder): boolean {
  const setting = ownValue<string>(SETTING_OF, rule);
  return setting !== undefined && isUnreadAbove(setting, folder);
}

/** Whether an export would refuse an article only because of an error in a file above it. */
export function isRefusedForUnread({ field }: Problem, folder: ArticleFolder): boolean {
  const [key = ''] = field.toLowerCase().split('.');
  return isUnreadAbove(key, folder) || lacksInherited(folder);
}

function isUnreadAbove(key: string, folder: ArticleFolder): boolean {
  return keyedFilesAbove(folder).some(({ unread }) => unread === 'all' || unread.has(key));
}

/** With the keys that were misspelled, under the names that were meant: their values are not missing. */
export function keysAsMeant({ messages }: VFile, keys: Keys): Keys {
  const meant = messages
    .filter(({ ruleId }) => ruleId === 'key-unknown')
    .flatMap(({ facts, place }): [string, Place][] =>
      typeof facts?.meant === 'string' && place && 'start' in place ? [[facts.meant, place]] : [],
    );
  return new Map([...meant, ...keys]);
}

function keyedFilesAbove({ journal, issue }: ArticleFolder): KeyedFile[] {
  return [journal, issue].flatMap((above) =>
    above?.file
      ? [keyedFile(above.file, keysAsMeant(above.file, above.settings.places ?? new Map()))]
      : [],
  );
}

function lacksInherited(folder: ArticleFolder): boolean {
  return keyedFilesAbove(folder).some(
    ({ unread }) => unread === 'all' || INHERITED.some((key) => unread.has(key)),
  );
}

function keyedFile(file: VFile, keys: Keys): KeyedFile {
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  if (errors.some(({ ruleId }) => UNREADABLE.has(ruleId as RuleName)))
    return { path: file.path, keys, unread: 'all' };
  const named = errors.flatMap((error) => unreadKey(error, keys) ?? []);
  const together = READ_TOGETHER.filter((group) => group.some((key) => named.includes(key)));
  return { path: file.path, keys, unread: new Set([...named, ...together.flat()]) };
}

/** The top-level key whose value an error leaves out. */
function unreadKey({ ruleId = '', place }: VFileMessage, keys: Keys): string | undefined {
  const unread = ownValue<string | true>(UNREAD_VALUES, ruleId);
  return unread === true ? keyAt(keys, startOf(place)) : unread;
}

const UNREADABLE: ReadonlySet<RuleName> = new Set([
  'yaml-syntax',
  'front-matter-missing',
  'file-unreadable',
  'file-empty',
  'file-too-large',
  'file-not-text',
]);

function isAboutUnread({ at }: CheckFinding, { path, keys, unread }: KeyedFile): boolean {
  if (at.path !== path) return false;
  if (unread === 'all') return true;
  const key = keyAt(keys, at.place?.start);
  return key !== undefined && unread.has(key);
}

/** The top-level key whose value has the point. */
function keyAt(keys: Keys, point: Point | undefined): string | undefined {
  if (!point) return undefined;
  for (const [name, { start, end }] of keys)
    if (!name.includes('.') && !isBefore(point, start) && !isBefore(end, point)) return name;
  return undefined;
}

function isBefore(one: Point, other: Point): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function startOf(place: Place | Point | undefined): Point | undefined {
  return place && ('start' in place ? place.start : place);
}

/** Line on which the text behind the front matter begins. */
function firstLineOfText(text: string): number {
  return pointsOf(text)(frontMatterOf(text)?.end ?? 0).line + 1;
}
