/**
 * What earlier builds know of each article. Where everything that an article hangs on is as it was
 * (its folder, the settings around it, theme, fonts, style, our own code, the browser), and its
 * outputs are those that were written, it is neither compiled nor printed nor written again.
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
import type { Place } from '../../words/place.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileContextOf,
} from '../articles/build-context.ts';
import type { Maker, TraceOptions } from './maker.ts';

export interface ArticleTraces {
  /** What the article's outputs hang on, its pages apart; to be asked before anything of it is read. */
  originOf(folder: ArticleFolder, context: BuildContext): Promise<Origin>;
  recall(folder: ArticleFolder, origin: Origin): Recalled | undefined;
  /**
   * To be called after `recall`, and before the outputs are written: what is half written is then known
   * for it.
   */
  keep(folder: ArticleFolder, origin: Origin, made: MadeArticle): void;
  /** Removes what outputs before those just kept have left, if it is as we wrote it. */
  removeFormer(folder: ArticleFolder): void;
}

/** Digests of what an article was made from. */
export interface Origin {
  /** Of its words. */
  compiled: string;
  /** Of its outputs. */
  made: string;
  folder: FolderDigests;
  style: CitationStyle;
}

interface FolderDigests {
  /** Of the article's folder alone. */
  own: string;
  /** Of the version that was published last; empty where none was. */
  published: string;
}

/** What is known of an article that was built. */
export interface MadeArticle {
  /** Without the pages of its issue. */
  article: Article;
  keys: [string, Place][];
  files: { path: string; messages: KeptMessage[] }[];
  /** Messages on the manuscript that came with the print. */
  printed: KeptMessage[];
  /** Messages that came last, by file. */
  ended: { path: string; messages: KeptMessage[] }[];
  /** What the checks found in the files above it. */
  above: CheckFinding[];
  /** As the issue assigned them. */
  assigned?: Pages;
  /** What the pages changed in the article. */
  paged: Pick<Article, 'pages' | 'citeAs'>;
  /** On which it printed; absent where it did not. */
  count?: number;
  outputs: Record<string, string>;
}

/** An article as an earlier build left it. */
interface Recalled {
  read: CompiledFolder;
  paging: Paging;
  /** Absent where its outputs have to be made again. */
  made?: MadeArticle;
}
/** What pages were assigned, and what they made of the article. */
export type Paging = Pick<MadeArticle, 'assigned' | 'paged'>;

interface Kept extends MadeArticle {
  from: Pick<Origin, 'compiled' | 'made'>;
  /** Digest of the settings' texts, where something was found at a place in them: lines may have moved. */
  settings?: string;
  /** Outputs of builds before, which this one does not have. */
  former: Record<string, string>;
}

export function openArticleTraces(options: TraceOptions, maker: Maker): ArticleTraces {
  const { out, files, digests, variant, aroundOf, force } = options;
  const digestOfStyle = memoizeWeak((style: CitationStyle) => digestOf(JSON.stringify(style)));
  /** Of the outputs that builds before this one left, those that this one may not write. */
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
    const of = [maker.code, digestOfStyle(style), JSON.stringify(around), own, published];
    const compiled = digestOf(of.join('\n'));
    const look = theme && maker.digestOfTheme(theme);
    const made = [compiled, look, maker.browser, variant, aroundOf(folder)];
    return { compiled, made: digestOf(made.join('\n')), folder: digestsOf, style };
  }

  function recall(folder: ArticleFolder, origin: Origin): Recalled | undefined {
    const last = read(folder);
    formers.set(nameOf(folder), { ...last?.former, ...last?.outputs });
    const kept = force ? undefined : last;
    if (kept?.from.compiled !== origin.compiled) return undefined;
    const stands =
      kept.from.made === origin.made &&
      (kept.settings === undefined || kept.settings === digestOfSettings(folder)) &&
      Object.entries(kept.outputs).every(([path, sha256]) => isOurs(folder, path, sha256)) &&
      !Object.entries(kept.former).some(([path, sha256]) => isOurs(folder, path, sha256));
    const again = readAgain(folder, kept, origin);
    return { read: again, paging: kept, ...(stands && { made: kept }) };
  }

  function keep(folder: ArticleFolder, origin: Origin, article: MadeArticle): void {
    // Whoever saved while it was built gets it built again.
    const { own, published } = digestsOfFolder(folder);
    const steady = origin.folder.own === own && origin.folder.published === published;
    const from = steady ? { compiled: origin.compiled, made: origin.made } : NOTHING;
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

  function nameOf({ folder, output }: ArticleFolder): string {
    return [folder, output, variant].join('\n');
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
      published: digestOfTrees([version, `${version}-journal`, `${version}-above`], digests),
    };
  }
}

const NOTHING = { compiled: '', made: '' };

/** What the checks of a build look at in the files above an article, and how messages name these. */
function checkSettings({ shown, journal, issue }: ArticleFolder): unknown {
  const { places: _, issues: __, description: ___, ...settings } = journal?.settings ?? noJournal();
  return { settings, shown, paths: [journal?.file.path, issue?.file?.path] };
}

function digestOfSettings({ journal, issue }: ArticleFolder): string {
  return digestOf([journal?.file, issue?.file].map((file) => String(file ?? '')).join('\n'));
}

/** As if it had been read; what only checks need is not there. */
function readAgain(folder: ArticleFolder, kept: Kept, { style }: Origin): CompiledFolder {
  const files = kept.files.map(({ path, messages }) => {
    const file = new VFile({ path });
    repeatMessages(file, messages);
    return file;
  });
  const [manuscript = new VFile({ path: folder.shown })] = files;
  return {
    folder,
    sources: { name: folder.name, manuscript, texts: new Map(), files: new Map() },
    files,
    compiled: {
      article: kept.article,
      keys: new Map(kept.keys),
      places: new WeakMap(),
      library: { items: new Map() },
      silenced: new Map(),
      comments: [],
      style,
    },
  };
}
