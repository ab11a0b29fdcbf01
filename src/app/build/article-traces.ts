/**
 * The traces of articles in earlier builds. If everything that an article depends on is unchanged (its folder,
 * settings, theme, fonts, style, our code, the browser), and its outputs are those that were written, it is not
 * compiled, printed or written again.
 */
import { VFile } from 'vfile';
import type { Article, Pages } from '../../article/article.ts';
import type { CitationStyle } from '../../article/sources.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { digestOf } from '../../io/files/digests.ts';
import { digestOfTrees } from '../../io/files/snapshot.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { KEPT_FOLDER, noJournal } from '../../io/journal/journal-files.ts';
import { removeOutput } from '../../io/output/write.ts';
import { dirname, join } from '../../io/system/paths.ts';
import { type KeptMessage, repeatMessages } from '../../io/trace/kept-messages.ts';
import { digestOfArticle, noteSource } from '../../io/trace/output-sources.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { Piece } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileContextOf,
} from '../articles/build-context.ts';
import type { Maker, TraceOptions } from './maker.ts';

export interface ArticleTraces {
  /** The digest of everything that the outputs depend on, except the pages. Must be called before the article is read. */
  originOf(folder: ArticleFolder, context: BuildContext): Promise<Origin>;
  recall(folder: ArticleFolder, origin: Origin): Recalled | undefined;
  /**
   * Must be called after `recall` and before the outputs are written, so that incomplete outputs are not taken for
   * complete ones.
   */
  keep(folder: ArticleFolder, origin: Origin, made: MadeArticle): void;
  /** Removes files of earlier outputs that the new ones do not replace, if they are unchanged since we wrote them. */
  removeFormer(folder: ArticleFolder): void;
}

/** Digests of the sources of an article. */
export interface Origin {
  /** Digest of all sources of its outputs. */
  sources: string;
  folder: FolderDigests;
  style: CitationStyle;
}

interface FolderDigests {
  /** Digest of the article's folder. */
  own: string;
  /** Digest of the last published version. Empty if there is none. */
  published: string;
}

/** The trace of a built article. */
export interface MadeArticle {
  /** The article without the pages of its issue. */
  article: Article;
  keys: [string, Place][];
  files: { path: string; messages: KeptMessage[]; pieces?: Piece[] }[];
  /** Messages on the manuscript from the print. */
  printed: KeptMessage[];
  /** Messages from the last stages, by file. */
  ended: { path: string; messages: KeptMessage[] }[];
  /** Findings of the checks in the files above it. */
  above: CheckFinding[];
  /** The pages that the issue assigned. */
  assigned?: Pages;
  /** The parts of the article that depend on its pages. */
  paged: Pick<Article, 'pages' | 'citeAs'>;
  /** Number of printed pages. Absent if it was not printed. */
  count?: number;
  outputs: Record<string, string>;
}

/** The article in an earlier build. */
interface Recalled {
  read: CompiledFolder;
  made: MadeArticle;
}

interface Kept extends MadeArticle {
  /** Digest of the sources. */
  from: string;
  /** Digest of the texts of the settings, if there are findings at places in them, because lines may have moved. */
  settings?: string;
  /** Outputs of earlier builds that this build does not have. */
  former: Record<string, string>;
}

export function openArticleTraces(options: TraceOptions, maker: Maker): ArticleTraces {
  const { out, files, digests, variant, aroundOf, force } = options;
  const digestOfStyle = memoizeWeak((style: CitationStyle) => digestOf(JSON.stringify(style)));
  /** Outputs of earlier builds that this build may not write. */
  const formers = new Map<string, Kept['former']>();
  return { originOf, recall, keep, removeFormer };

  async function originOf(folder: ArticleFolder, context: BuildContext): Promise<Origin> {
    const { style, ...compileContext } = await compileContextOf(folder, context);
    const theme = await context.theme(folder);
    const around = {
      context: compileContext,
      checks: checkSettings(folder),
      versions: folder.versions,
    };
    const digestsOf = digestsOfFolder(folder);
    const { own, published } = digestsOf;
    const text = [digestOfStyle(style), JSON.stringify(around), own, published];
    const look = [theme && maker.digestOfTheme(theme), maker.browser, variant, aroundOf(folder)];
    const sources = digestOf([maker.code, ...text, ...look].join('\n'));
    return { sources, folder: digestsOf, style };
  }

  function recall(folder: ArticleFolder, origin: Origin): Recalled | undefined {
    const last = read(folder);
    formers.set(nameOf(folder), { ...last?.former, ...last?.outputs });
    const kept = force ? undefined : last;
    if (kept?.from !== origin.sources) return undefined;
    const stands =
      (kept.settings === undefined || kept.settings === digestOfSettings(folder)) &&
      Object.entries(kept.outputs).every(([path, sha256]) => isOurs(folder, path, sha256)) &&
      !Object.entries(kept.former).some(([path, sha256]) => isOurs(folder, path, sha256));
    // Otherwise it is compiled: the checks of new outputs need its text.
    return stands ? { read: readAgain(folder, kept, origin), made: kept } : undefined;
  }

  function keep(folder: ArticleFolder, origin: Origin, article: MadeArticle): void {
    // If a file was saved during the build, the article is built again next time.
    const { own, published } = digestsOfFolder(folder);
    const steady = origin.folder.own === own && origin.folder.published === published;
    const from = steady ? origin.sources : '';
    const former = formers.get(nameOf(folder)) ?? {};
    for (const path of Object.keys(article.outputs)) delete former[path];
    const kept: Kept = {
      ...article,
      from,
      ...(article.above.some(({ at }) => at.place) && { settings: digestOfSettings(folder) }),
      former,
    };
    files.write('articles', nameOf(folder), kept);
    if (steady) noteSource(files, folder.output, { folder: own, outputs: article.outputs });
  }

  function removeFormer(folder: ArticleFolder): void {
    for (const [path, sha256] of Object.entries(formers.get(nameOf(folder)) ?? {})) {
      if (!isOurs(folder, path, sha256)) continue;
      removeOutput(pathOf(folder, path));
    }
  }

  function read(folder: ArticleFolder): Kept | undefined {
    return files.read('articles', nameOf(folder)) as Kept | undefined;
  }

  /** An output folder has the articles of one journal, so this name needs no path outside of it. */
  function nameOf({ output }: ArticleFolder): string {
    return [output, variant].join('\n');
  }

  function pathOf({ output }: ArticleFolder, path: string): string {
    return join(out, output, path);
  }

  function isOurs(folder: ArticleFolder, path: string, sha256: string): boolean {
    const inside = !path.split('/').includes('..');
    return inside && digests.of(pathOf(folder, path))?.sha256 === sha256;
  }

  function digestsOfFolder(article: ArticleFolder): FolderDigests {
    const { folder, name, versions } = article;
    const own = digestOfArticle(article, digests);
    const last = versions?.at(-1)?.version;
    if (last === undefined) return { own, published: '' };
    const version = join(dirname(folder), KEPT_FOLDER, name, last);
    return {
      own,
      published: digestOfTrees(
        version,
        [version, `${version}-journal`, `${version}-above`],
        digests,
      ),
    };
  }
}

/** The parts of the files above an article that the checks of a build use, and their paths in messages. */
function checkSettings({ shown, journal, issue }: ArticleFolder): unknown {
  const { places: _, issues: __, description: ___, ...settings } = journal?.settings ?? noJournal();
  return { settings, shown, paths: [journal?.file.path, issue?.file?.path] };
}

function digestOfSettings({ journal, issue }: ArticleFolder): string {
  return digestOf([journal?.file, issue?.file].map((file) => String(file ?? '')).join('\n'));
}

/** The article as if it had been read, for its issue. Nothing can be made or checked from it. */
function readAgain(folder: ArticleFolder, kept: Kept, { style }: Origin): CompiledFolder {
  const files = kept.files.map(({ path, messages, pieces }) => {
    const file = new VFile({ path, data: pieces ? { pieces } : {} });
    repeatMessages(file, messages);
    return file;
  });
  const [manuscript = new VFile({ path: folder.shown })] = files;
  return {
    folder,
    sources: { name: folder.name, manuscript, texts: new Map(), files: new Map() },
    files,
    stated: kept.article,
    compiled: {
      article: kept.article,
      keys: new Map(kept.keys),
      places: new WeakMap(),
      library: { items: new Map() },
      bibliography: [],
      citations: [],
      silenced: new Map(),
      comments: [],
      style,
    },
  };
}
