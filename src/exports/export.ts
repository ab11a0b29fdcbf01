/**
 * An export writes the files of an issue for a receiver (Crossref, DOAJ, OJS …). Each export has a folder
 * here and a line in src/exports/index.ts.
 */
import type { Article, Asset } from '../article/article.ts';
import type { Issue } from '../article/issue.ts';
import type { JournalFile } from '../compile/metadata/settings.ts';
import type { DrawJob, OutputFile } from '../formats/format.ts';
import type { Message } from '../messages/message.ts';
import { wordingOf } from '../messages/wording.ts';
import type { Part } from '../revisions/diff/index.ts';

export interface Export {
  /** The name in `--to`. Example: "crossref" */
  name: string;
  /** The name for people. Example: "Crossref" */
  title: string;
  /** What an editor does with the files, step by step, for DEPOSIT.md. Markdown. */
  steps: readonly string[];
  /** Parts of an article that are in the files. If one of them changes, the files must be sent again. */
  holds?: readonly Part[];
  /** What the receiver demands, apart from built files. `applyDemands` applies the demands. */
  demands(issue: Issue, conditions: Conditions): Demands;
  /** Renders the files. An article that the receiver would refuse is left out and named. */
  render(issue: Issue, host: ExportHost): Promise<Exported>;
}
export interface Exported {
  /** Paths relative to `<out>/<issue>/exports/`. */
  files: OutputFile[];
  leftOut: Problem[];
  /** Problems of what was sent. */
  remarks?: Problem[];
  /** Facts about these files that the steps refer to. Plain text, not Markdown. */
  notes?: string[];
}
/** What a receiver would refuse or question in an article, or in the whole issue if `article` is missing. */
export type Problem = Finding & { article?: string };
/** A problem without the article that has it. */
export interface Finding {
  /** "ISSN", "DOI", "author 2, family name" */
  field: string;
  message: Message;
  /** Things that the problem is about, one per line in the terminal. DEPOSIT.md leaves them out. */
  list?: readonly string[];
  /** The article is left out on purpose, and nothing is wrong. */
  intended?: true;
}

/** What a problem says in English, and what to do. */
export function problemWording({ message }: Finding): { reason: string; advice: string } {
  const { text, fix = '' } = wordingOf(message);
  return { reason: text, advice: fix };
}

/** The receivers' own settings in journal.yaml, by receiver. */
export type ReceiverSettings = NonNullable<JournalFile['receivers']>;

/** Finds what an article lacks. */
export type Demand = (article: Article) => Finding[];
/** Problems of the whole issue, and the demands that each article must meet. */
export interface Demands {
  ofIssue: Finding[];
  ofArticle: Demand[];
}

/** What demands depend on besides the issue. */
export interface Conditions {
  settings: ReceiverSettings;
  /** Width of the printed text in mm. It determines how large figures are printed. */
  textWidth: number;
  /** Maps names of articles that another issue of the journal has, too, to the name of that issue. */
  namesakes?: ReadonlyMap<string, string>;
}

/** A picture and the size of the PNG that is made from it. */
export interface PictureSize extends Omit<DrawJob, 'picture'> {
  asset: Asset;
}

/** Everything that an export reads from outside. */
export interface ExportHost extends Conditions {
  /** A built output of an article ("pdf", "html", "xml"); undefined if it was not built. */
  output(article: Article, extension: string): Promise<Uint8Array | undefined>;
  /**
   * Whether that output exists and is up to date. An `old` output may contradict the metadata that
   * are sent with it.
   */
  state(article: Article, extension: string): Promise<'current' | 'old' | 'missing'>;
  /** Whether the command line names the article or its issue. */
  isRequested(name: string): boolean;
  /** The command that builds missing and old outputs. Example: "offprint build manuscripts/1-2 --out output" */
  buildCommand: string;
  /** Bytes of an `Asset.path` of the article. */
  asset(article: Article, path: string): Promise<Uint8Array>;
  /** A picture of the article, of any kind, as PNG; undefined if it cannot be drawn. */
  png(article: Article, picture: PictureSize): Promise<Uint8Array | undefined>;
  /** The whole issue as one PDF; undefined if it was not built or is older than one of its articles. */
  issuePdf(): Promise<Uint8Array | undefined>;
  /** Bytes of the issue's cover. */
  cover(): Promise<Uint8Array>;
  /** Higher with every export, in UTC. Example: "20230115093000000" (src/io/system/timestamp.ts) */
  timestamp: string;
  /** Name and version of the program. Example: "offprint 0.1.0" */
  generator: string;
}
