/** Where at the desk an editor puts a message right. */
import { namesIn, textAt } from '../../io/files/if-there.ts';
import { MANUSCRIPT_LIMIT } from '../../io/files/read-text.ts';
import { inFolder } from '../../io/files/regular-file.ts';
import { KEPT_FOLDER } from '../../io/journal/journal-files.ts';
import { join, relative, resolve } from '../../io/system/paths.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { manuscriptAmong } from '../../words/manuscript-names.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';

export type DeskPlace =
  | {
      at: 'article';
      /** "1-2/firdous" */
      article: string;
      tab: 'text' | 'details' | 'references' | 'figures';
      /** A line of the manuscript. */
      line?: number;
    }
  /** The journal's settings. */
  | { at: 'journal' }
  /** The issue's settings and its list of articles. */
  | { at: 'issue'; issue: string };

export interface PlacedMessage extends Pick<Diagnostic, 'rule' | 'severity' | 'message'> {
  advice?: string;
  /** Absent if it is in none of the journal's files. */
  place?: DeskPlace;
}

/** @param journal absolute path of the folder of the journal, in which this process works */
export function placedMessages(
  journal: string,
  diagnostics: readonly Diagnostic[],
): PlacedMessage[] {
  const heads = new Map<string, Head>();
  const headOf = (article: string) => getOrInsert(heads, article, () => readHead(journal, article));
  return diagnostics.map(({ rule, severity, message, advice, file, line }) => {
    const place = placeOf(relative(journal, resolve(file)), line, headOf);
    return { rule, severity, message, ...(advice && { advice }), ...(place && { place }) };
  });
}

/** The manuscript of an article, and the last line of its front matter. */
interface Head {
  manuscript: string | undefined;
  lastLine: number;
}

function readHead(journal: string, article: string): Head {
  const folder = join(journal, article);
  const found = manuscriptAmong(namesIn(folder));
  const manuscript = Array.isArray(found) ? found[0] : found;
  const text = textAt(join(folder, manuscript ?? ''), inFolder(journal, MANUSCRIPT_LIMIT)) ?? '';
  const { end = 0 } = frontMatterOf(text) ?? {};
  return { manuscript, lastLine: end === 0 ? 0 : text.slice(0, end).split('\n').length };
}

/** @param path relative to the journal */
function placeOf(
  path: string,
  line: number | undefined,
  headOf: (article: string) => Head,
): DeskPlace | undefined {
  if (path === 'journal.yaml') return { at: 'journal' };
  const [issue = '', name = '', ...rest] = path.split('/');
  if (issue === '' || issue.startsWith('.') || name === KEPT_FOLDER) return undefined;
  if (rest.length === 0) return name.endsWith('.yaml') ? { at: 'issue', issue } : undefined;
  return { at: 'article', ...placeInArticle(`${issue}/${name}`, rest.join('/'), line, headOf) };
}

function placeInArticle(
  article: string,
  file: string,
  line: number | undefined,
  headOf: (article: string) => Head,
) {
  if (BIBLIOGRAPHY.test(file)) return { article, tab: 'references' as const };
  if (PICTURE.test(file)) return { article, tab: 'figures' as const };
  const { manuscript, lastLine } = headOf(article);
  if (file !== manuscript) return { article, tab: 'text' as const };
  // A fact that is missing has no line.
  return line === undefined || line <= lastLine
    ? { article, tab: 'details' as const }
    : { article, tab: 'text' as const, line };
}

const BIBLIOGRAPHY = /\.(?:bib|json|ris|nbib|enw|xml|yaml)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|svg|tiff?|webp)$/i;
