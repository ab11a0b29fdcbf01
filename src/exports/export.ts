/**
 * What an export for a receiver (Crossref, DOAJ, OJS …) is. `exports/` is to an issue what
 * `formats/` is to an article: one folder each and one line in src/exports/index.ts.
 */
import type { Article, Asset } from '../article/article.ts';
import type { Issue } from '../article/issue.ts';
import type { JournalFile } from '../compile/metadata/settings.ts';
import type { DrawJob, OutputFile } from '../formats/format.ts';
import type { Message } from '../messages/message.ts';
import { wordingOf } from '../messages/wording.ts';
import type { Part } from '../revisions/diff/index.ts';

export interface Export {
  /** As in `--to`: "crossref". */
  name: string;
  /** For people: "Crossref". */
  title: string;
  /** What an editor does with the files, step by step, for DEPOSIT.md. Markdown. */
  steps: readonly string[];
  /** Parts of an article that stand in the files: if one changes, they are sent again. */
  holds?: readonly Part[];
  /** What the receiver demands, whatever was built: `sift` tells who falls short. */
  demands(issue: Issue, conditions: Conditions): Demands;
  /** Each article stands alone: one that the receiver would refuse is left out and named. */
  render(issue: Issue, host: ExportHost): Promise<Exported>;
}
export interface Exported {
  /** Paths relative to `<out>/<issue>/exports/`. */
  files: OutputFile[];
  leftOut: Problem[];
  /** What went out, and is worth a look. */
  remarks?: Problem[];
  /** What the steps refer to, of these files. Words, not Markdown. */
  notes?: string[];
}
/** What a receiver would refuse, or ask about: in an article or, without `article`, the issue. */
export type Problem = Finding & { article?: string };
/** A problem before it is known which article has it. */
export interface Finding {
  /** "ISSN", "DOI", "author 2, family name" */
  field: string;
  message: Message;
  /** Each thing that the problem is about, in a line of its own; DEPOSIT.md does without. */
  list?: readonly string[];
  /** Left out as it should be: nothing is wrong. */
  intended?: true;
}

/** What a problem says in English, and what to do. */
export function problemWording({ message }: Finding): { reason: string; advice: string } {
  const { text, fix = '' } = wordingOf(message);
  return { reason: text, advice: fix };
}

/** The receivers' own settings in journal.yaml, by receiver. */
export type ReceiverSettings = NonNullable<JournalFile['receivers']>;

/** What an article lacks. */
export type Demand = (article: Article) => Finding[];
/** What speaks against the whole issue, and what each article is asked. */
export interface Demands {
  ofIssue: Finding[];
  ofArticle: Demand[];
}

/** What a refusal may hang on besides the issue. */
export interface Conditions {
  settings: ReceiverSettings;
  /** Width of the printed text in mm: how large figures are printed. */
  textWidth: number;
  /** Names of the issue's articles that another issue of the journal has, too, and that issue's. */
  namesakes?: ReadonlyMap<string, string>;
}

/** As how large a PNG a picture is wanted. */
export interface PictureSize extends Omit<DrawJob, 'picture'> {
  asset: Asset;
}

/** Every contact of an export with the outside. */
export interface ExportHost extends Conditions {
  /** A built output of an article ("pdf", "html", "xml"); `undefined` where it was not built. */
  output(article: Article, extension: string): Promise<Uint8Array | undefined>;
  /**
   * Whether that output is there, and of the manuscript as it is now: an `old` one does not say
   * what the metadata beside it say.
   */
  state(article: Article, extension: string): Promise<'current' | 'old' | 'missing'>;
  /** Whether an article, or its whole issue, was named in the call. */
  asked(name: string): boolean;
  /** Builds an output that is missing or old. Example: "offprint build manuscripts/1-2 --out output" */
  buildCommand: string;
  /** Bytes of an `Asset.path` of the article. */
  asset(article: Article, path: string): Promise<Uint8Array>;
  /** A picture of the article, of any kind, as PNG; undefined if it cannot be drawn. */
  png(article: Article, picture: PictureSize): Promise<Uint8Array | undefined>;
  /** The whole issue as one PDF; `undefined` where it was not built, or before one of its articles. */
  issuePdf(): Promise<Uint8Array | undefined>;
  /** Bytes of the issue's cover. */
  cover(): Promise<Uint8Array>;
  /** Rises with every export, UTC: "20230115093000000" (src/io/system/timestamp.ts). */
  timestamp: string;
  /** "offprint 0.1.0" */
  generator: string;
}
