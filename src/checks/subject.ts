/** What checks read: an article or an issue, its outputs, and the places in its sources. */
import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { VFile } from 'vfile';
import type { Root as XmlRoot } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Article } from '../article/article.ts';
import type { Issue } from '../article/issue.ts';
import type { FileFacts, Sources } from '../article/sources.ts';
import type { Compiled } from '../compile/compile.ts';
import type { IssueFile, JournalFile } from '../compile/metadata/index.ts';
import type { LibraryItem } from '../compile/references/index.ts';
import { textWidthOf } from '../formats/printed-size.ts';
import type { Theme } from '../formats/theme.ts';
import type { Consumed } from '../words/consumed.ts';
import { replaceEnclosed } from '../words/enclosed.ts';
import { once } from '../words/memoize/once.ts';
import { readAt, writtenAt } from '../words/pieces.ts';
import type { Place, Point } from '../words/place.ts';
import { placeOf, pointsOf } from '../words/text-points.ts';
import { floatsOf } from './nodes.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** A place in one of the source files; the whole file if `place` is undefined. */
export interface At {
  /** The path in messages. */
  path: string;
  place?: Place;
}

export interface ArticleSubject {
  article: Article;
  /** The text of the manuscript, with included files in their places. */
  text: string;
  /** Every work of the bibliographies, cited or not, in file order. */
  works: readonly LibraryItem[];
  /** Silenced rules, with the reason of the editor. */
  silenced: ReadonlyMap<string, string>;
  /** Facts about every file in the folder, by path. */
  files: ReadonlyMap<string, FileFacts>;
  /** The settings of journal.yaml. */
  settings: JournalFile;
  /** The width of the printed text, in mm. */
  textWidth: number;
  html: Output<HtmlRoot>;
  jats: Output<XmlRoot>;
  /** Whether rules may read the web page and the JATS. Without them, the texts of both are empty. */
  hasOutputs: boolean;
  /** Absent if no PDF was made. */
  pdf?: PdfFacts;
  /** Compiling found an error, so parts of the article are missing. A draft has no outputs. */
  isDraft: boolean;
  /** The place of a node in the source files. */
  at(node: object): At;
  /** The place of a node in `text`. Undefined if the node is not written there. */
  placeInText(node: object): Place | undefined;
  /** The place of a key in the front matter; if it is absent, the nearest key above it. */
  key(path: string): At;
  /** The place of a work in its bibliography. */
  work(work: LibraryItem): At;
  /** The place of a range of `text`, by offsets. */
  range(start: number, end: number): At;
  /** Parts of the manuscript that compiling used without printing them as words. */
  consumed: readonly Consumed[];
  /** The messages of compiling about places in the manuscript, with their places in `text`. */
  reported: readonly { rule: string; path: string; place: Place; placeInText?: Place }[];
  /** Whether compiling already reported something at exactly this place. */
  isReported(at: At): boolean;
  /** The place of a key in journal.yaml; if it is absent, the nearest key above it. */
  setting(path: string): At;
}
/** A finished output as text. Its tree is parsed at the first call. */
interface Output<Tree> {
  text: string;
  tree(): Tree;
}

export interface IssueSubject {
  issue: Issue;
  articles: readonly ArticleSubject[];
  settings: JournalFile;
  /** issue.yaml; absent for articles outside of issues. */
  file?: IssueFile;
  /** The files that would be sent to receivers. */
  deposits: readonly Deposit[];
  /** issue.yaml, or journal.yaml if there is no issue.yaml. */
  at: At;
  journalAt: At;
  /** The place of a key in issue.yaml; if it is absent, the nearest key above it. */
  key(path: string): At;
  /** The same for journal.yaml. */
  setting(path: string): At;
}

/** Receivers that get one file about all articles of an issue. */
export type DepositReceiver = 'crossref' | 'doaj' | 'ojs' | 'pubmed';
interface Deposit {
  receiver: DepositReceiver;
  /** In the order of their records, without articles that the receiver would refuse. */
  articles: readonly Article[];
  xml: Output<XmlRoot>;
}
export interface DepositFile extends Omit<Deposit, 'xml'> {
  xml: string;
}

/** The input of `articleSubject`. */
export interface ArticleInput {
  compiled: Compiled;
  sources: Sources;
  settings: JournalFile;
  /** The path of journal.yaml in messages; absent if there is none. */
  journalPath?: string;
  /** Absent if the printed size of figures does not matter. */
  theme?: Theme;
  /** Absent if they were not made, or if no rule shall read them back. */
  outputs?: { html: string; jats: string };
  pdf?: PdfFacts;
  /** Compiling found an error. */
  isDraft?: true;
}

/** A larger library belongs to many articles, so its uncited works are not checked. */
const LARGEST_LIBRARY = 1_000;

function worksToCheck({ library, article }: Compiled): LibraryItem[] {
  const all = [...new Set(library.items.values())];
  if (all.length <= LARGEST_LIBRARY) return all;
  const listed = new Set(article.references.map(({ csl }) => csl.id));
  return all.filter(({ csl }) => listed.has(csl.id));
}

export function articleSubject(input: ArticleInput): ArticleSubject {
  const { compiled, sources, settings, outputs, pdf } = input;
  const { article, places, keys } = compiled;
  const path = sources.manuscript.path;
  const text = String(sources.manuscript);
  const point = pointsOf(text);
  const whole: At = { path };
  const written = (place: Place): At => writtenAt(sources.manuscript, place);
  const reported = reportedPlaces(sources.manuscript);
  const captions = once(() => captionPlaces(article, places));
  return {
    article,
    text,
    works: worksToCheck(compiled),
    silenced: compiled.silenced,
    files: sources.files,
    settings,
    textWidth: textWidthOf(input.theme),
    html: output(outputs?.html ?? '', (text) => fromHtml(withoutSkipped(text))),
    jats: output(outputs?.jats ?? '', fromXml),
    ...(pdf && { pdf }),
    hasOutputs: outputs !== undefined,
    isDraft: input.isDraft ?? false,
    at: (node) => {
      const place = places.get(node) ?? captions().get(node);
      return place ? written(place) : whole;
    },
    placeInText: (node) => places.get(node),
    key: (name) => atKey(keys, name, path),
    work: (work) => {
      const file = sources.texts.get(work.path);
      return { path: file?.path ?? path, ...(work.place && { place: work.place }) };
    },
    range: (start, end) => written(placeOf(point, start, end)),
    reported,
    consumed: sources.manuscript.data.consumed ?? [],
    isReported: ({ path, place }) =>
      place !== undefined &&
      reported.some((each) => each.path === path && isSamePoint(each.place.start, place.start)),
    setting: (name) => atKey(settings.places, name, input.journalPath ?? path),
  };
}

/** Caption blocks without a place get the place of their float. */
function captionPlaces(
  article: Article,
  places: Pick<ReadonlyMap<object, Place>, 'get'>,
): ReadonlyMap<object, Place> {
  const floats = floatsOf(article);
  return new Map(
    floats.flatMap((float) => {
      const place = places.get(float);
      return place ? float.caption.map((block) => [block, place] as const) : [];
    }),
  );
}

/** Styles, fonts and scripts are most of a page, and no rule reads them. Scripts with a type, like data, are kept. */
const SKIPPED_TAGS = [
  ['<style', '</style'],
  ['<script>', '</script'],
] as const;

const withoutSkipped = (html: string): string =>
  SKIPPED_TAGS.reduce(
    (rest, marks) =>
      replaceEnclosed(
        rest,
        marks,
        (whole) => `${whole.slice(0, whole.indexOf('>') + 1)}${marks[1]}`,
      ),
    html,
  );

function isSamePoint(one: Point, other: Point): boolean {
  return one.line === other.line && one.column === other.column;
}

function reportedPlaces(manuscript: VFile): ArticleSubject['reported'] {
  return manuscript.messages.flatMap(({ ruleId, file: path = '', place: range }) => {
    if (!ruleId || !range) return [];
    const place = 'start' in range ? range : { start: range, end: range };
    const placeInText = readAt(manuscript, { path, place });
    return [{ rule: ruleId, path, place, ...(placeInText && { placeInText }) }];
  });
}

/** The input of `issueSubject`. */
export interface IssueInput {
  issue: Issue;
  articles: readonly ArticleSubject[];
  settings: JournalFile;
  file?: IssueFile;
  deposits: readonly DepositFile[];
  /** The paths of issue.yaml and journal.yaml in messages. */
  path: string;
  journalPath: string;
}

export function issueSubject({ path, journalPath, ...input }: IssueInput): IssueSubject {
  return {
    ...input,
    deposits: input.deposits.map((deposit) => ({ ...deposit, xml: output(deposit.xml, fromXml) })),
    at: { path },
    journalAt: { path: journalPath },
    key: (name) => atKey(input.file?.places, name, path),
    setting: (name) => atKey(input.settings.places, name, journalPath),
  };
}

function output<Tree>(text: string, parse: (text: string) => Tree): Output<Tree> {
  let tree: Tree | undefined;
  return {
    text,
    tree: () => {
      tree ??= parse(text);
      return tree;
    },
  };
}

/** The place of a key, or of the nearest key above it. Example: "authors.0.orcid", "authors.0", "authors", the whole file. */
function atKey(keys: ReadonlyMap<string, Place> | undefined, name: string, file: string): At {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = keys?.get(path);
    if (place) return { path: file, place };
  }
  return { path: file };
}
