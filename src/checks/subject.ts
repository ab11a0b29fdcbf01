/** What checks look at: an article or an issue, what was made of it, and where it stands in the sources. */
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

/** A place in one of the files that were read; without `place` the whole file. */
export interface At {
  /** As messages name it. */
  path: string;
  place?: Place;
}

export interface ArticleSubject {
  article: Article;
  /** The manuscript's text, as read. */
  text: string;
  /** Every work of the bibliographies, cited or not, in the order of the files. */
  works: readonly LibraryItem[];
  /** Rules that do not hold for this article, with the reason that its editor gave. */
  silenced: ReadonlyMap<string, string>;
  /** Facts of every file of the folder, by path. */
  files: ReadonlyMap<string, FileFacts>;
  /** journal.yaml: the receivers' settings, the house's rules. */
  settings: JournalFile;
  /** Width of the printed text, in mm. */
  textWidth: number;
  html: Output<HtmlRoot>;
  jats: Output<XmlRoot>;
  /** Absent where no PDF was made. */
  pdf?: PdfFacts;
  /** It has an error that compiling found, and no outputs: their texts are empty here. */
  isDraft: boolean;
  /** Where a node of the article stands in the manuscript. */
  at(node: object): At;
  /** The same in `text`, which has the files that the manuscript brings in in their places. */
  stretch(node: object): Place | undefined;
  /** Where a key of the front matter stands; where it is absent, the nearest key above it. */
  key(path: string): At;
  /** Where a work stands in its bibliography. */
  work(work: LibraryItem): At;
  /** A stretch of the manuscript's text. */
  range(start: number, end: number): At;
  /** What compiling took of the manuscript without printing it as words. */
  consumed: readonly Consumed[];
  /** What compiling said about places in the manuscript, and where these are in `text`. */
  reported: readonly { rule: string; path: string; place: Place; stretch?: Place }[];
  /** Whether compiling said something about this very place: no rule says it again. */
  isTold(at: At): boolean;
  /** Where a key of journal.yaml stands; where it is absent, the nearest key above it. */
  setting(path: string): At;
}
/** A finished output: as text, and parsed when first asked for. */
interface Output<Tree> {
  text: string;
  tree(): Tree;
}

export interface IssueSubject {
  issue: Issue;
  articles: readonly ArticleSubject[];
  settings: JournalFile;
  /** issue.yaml; absent for articles that stand in no issue's folder. */
  file?: IssueFile;
  /** What would be sent to receivers. */
  deposits: readonly Deposit[];
  /** The issue's own file, or the journal's where the issue has none. */
  at: At;
  journalAt: At;
  /** Where a key of issue.yaml stands; where it is absent, the nearest key above it. */
  key(path: string): At;
  /** The same for journal.yaml. */
  setting(path: string): At;
}

/** Receivers of one file about all articles of an issue. */
export type DepositReceiver = 'crossref' | 'doaj' | 'ojs' | 'pubmed';
interface Deposit {
  receiver: DepositReceiver;
  /** In the order of their records; those that the receiver would refuse are not in it. */
  articles: readonly Article[];
  xml: Output<XmlRoot>;
}
export interface MadeDeposit extends Omit<Deposit, 'xml'> {
  xml: string;
}

/** What a subject is made from. */
export interface Made {
  compiled: Compiled;
  sources: Sources;
  settings: JournalFile;
  /** As messages name journal.yaml; absent where there is none. */
  journalPath?: string;
  /** Absent where it does not matter how large figures are printed. */
  theme?: Theme;
  /** Absent for a draft, of which nothing is made. */
  outputs?: { html: string; jats: string };
  pdf?: PdfFacts;
}

/** A library of more works serves many articles: what this one does not cite is none of its faults. */
const LARGEST_LIBRARY = 1_000;

function ownWorks({ library, article }: Compiled): LibraryItem[] {
  const all = [...new Set(library.items.values())];
  if (all.length <= LARGEST_LIBRARY) return all;
  const listed = new Set(article.references.map(({ csl }) => csl.id));
  return all.filter(({ csl }) => listed.has(csl.id));
}

export function articleSubject(made: Made): ArticleSubject {
  const { compiled, sources, settings, outputs, pdf } = made;
  const { article, places, keys } = compiled;
  const path = sources.manuscript.path;
  const text = String(sources.manuscript);
  const point = pointsOf(text);
  const whole: At = { path };
  const written = (place: Place): At => writtenAt(sources.manuscript, place);
  const reported = reportedIn(sources.manuscript);
  const captions = once(() => captionPlaces(article, places));
  return {
    article,
    text,
    works: ownWorks(compiled),
    silenced: compiled.silenced,
    files: sources.files,
    settings,
    textWidth: textWidthOf(made.theme),
    html: output(outputs?.html ?? '', (text) => fromHtml(withoutUnread(text))),
    jats: output(outputs?.jats ?? '', fromXml),
    ...(pdf && { pdf }),
    isDraft: outputs === undefined,
    at: (node) => {
      const place = places.get(node) ?? captions().get(node);
      return place ? written(place) : whole;
    },
    stretch: (node) => places.get(node),
    key: (name) => atKey(keys, name, path),
    work: (work) => {
      const file = sources.texts.get(work.path);
      return { path: file?.path ?? path, ...(work.place && { place: work.place }) };
    },
    range: (start, end) => written(placeOf(point, start, end)),
    reported,
    consumed: sources.manuscript.data.consumed ?? [],
    isTold: ({ path, place }) =>
      place !== undefined &&
      reported.some((told) => told.path === path && isSamePoint(told.place.start, place.start)),
    setting: (name) => atKey(settings.places, name, made.journalPath ?? path),
  };
}

/** Words of a caption that have no place of their own stand where their float does. */
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

/** Most of a page's bytes are its styles, fonts and scripts, and no rule reads them; data are read. */
const UNREAD = [
  ['<style', '</style'],
  ['<script>', '</script'],
] as const;

const withoutUnread = (html: string): string =>
  UNREAD.reduce(
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

function reportedIn(manuscript: VFile): ArticleSubject['reported'] {
  return manuscript.messages.flatMap(({ ruleId, file: path = '', place: told }) => {
    if (!ruleId || !told) return [];
    const place = 'start' in told ? told : { start: told, end: told };
    const stretch = readAt(manuscript, { path, place });
    return [{ rule: ruleId, path, place, ...(stretch && { stretch }) }];
  });
}

/** What an issue's subject is made from. */
export interface MadeIssue {
  issue: Issue;
  articles: readonly ArticleSubject[];
  settings: JournalFile;
  file?: IssueFile;
  deposits: readonly MadeDeposit[];
  /** As messages name the two files. */
  path: string;
  journalPath: string;
}

export function issueSubject({ path, journalPath, ...made }: MadeIssue): IssueSubject {
  return {
    ...made,
    deposits: made.deposits.map((deposit) => ({ ...deposit, xml: output(deposit.xml, fromXml) })),
    at: { path },
    journalAt: { path: journalPath },
    key: (name) => atKey(made.file?.places, name, path),
    setting: (name) => atKey(made.settings.places, name, journalPath),
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

/** "authors.0.orcid" ▸ "authors.0" ▸ "authors" ▸ the whole file */
function atKey(keys: ReadonlyMap<string, Place> | undefined, name: string, file: string): At {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = keys?.get(path);
    if (place) return { path: file, place };
  }
  return { path: file };
}
