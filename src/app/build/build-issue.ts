/** Builds the outputs of an issue: its contents page, its cover, and one PDF of the whole issue. */
import type { Article } from '../../article/article.ts';
import { articlesOf, type Issue } from '../../article/issue.ts';
import { type OutputFile, type Printed, PrintFailed } from '../../formats/format.ts';
import {
  filesOfTheme,
  fontUrl,
  fullTitle,
  type LaidPage,
  printedPicture,
  withOwnFonts,
} from '../../formats/html/index.ts';
import { GALLEYS } from '../../formats/names.ts';
import type { SiteLook } from '../../formats/site/frame.ts';
import { COVER_PATH, issueFront, issuePage, PLACE_PREFIX } from '../../formats/site/issue-page.ts';
import {
  ISSUE_PAGE,
  ISSUE_PDF,
  issueName,
  type SiteIssue,
  siteIssue,
} from '../../formats/site/site-issue.ts';
import type { Theme } from '../../formats/theme.ts';
import { digestOf } from '../../io/files/digests.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../../io/files/regular-file.ts';
import { readAsset } from '../../io/manuscript/read-article.ts';
import { writeChanged, writeFiles } from '../../io/output/write.ts';
import { join } from '../../io/system/paths.ts';
import { version } from '../../io/system/version.ts';
import { confirmIssuePdf, isWritten } from '../../io/trace/built-outputs.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { directionOf, word } from '../../words/languages/index.ts';
import type { CompiledFolder } from '../articles/build-context.ts';
import { type CompiledIssue, issuesOf } from '../articles/issues.ts';
import type { FileOrigin } from './file-traces.ts';
import type { IssueResult, Session } from './session.ts';

/** @param built all articles of the issue, with their pages, as they are in the output folder */
export async function buildIssue(
  built: CompiledFolder[],
  session: Session,
): Promise<IssueResult | undefined> {
  const [compiled] = await issuesOf(built);
  const [first] = built;
  const theme = first && (await session.context.theme(first.folder));
  if (!compiled?.folder || !theme) return undefined;
  const { issue } = compiled;
  const look: SiteLook = { journal: issue.journal, theme, generator: `offprint ${version()}` };
  const page = session.options.issuePage ?? standingAlone;
  const html = session.options.formats.some(({ name }) => name === 'html');
  const pdf = session.options.formats.some(({ measure }) => measure !== undefined);
  const site = await siteIssueOf(compiled, pdf, session);
  const files: OutputFile[] = html ? await pageFiles(compiled, await page(site, issue, look)) : [];
  const folder = join(session.options.out, issue.name);
  const written = await writeChanged(folder, files, session.options.out);
  return {
    name: issue.name,
    written: [...written, ...(pdf ? await writePdf(compiled, site, look, session) : [])],
  };
}

/** An issue without all its articles gets no outputs of its own. */
export function reportIncomplete(
  { file }: NonNullable<CompiledIssue['folder']>,
  missing: readonly string[],
): void {
  if (!file) return;
  report(file, message('issue-incomplete', { articles: missing }));
}

async function siteIssueOf(
  { issue, folder }: CompiledIssue,
  wholePdf: boolean,
  { options }: Session,
): Promise<SiteIssue> {
  const galleys = new Map<Article, string[]>();
  for (const article of articlesOf(issue)) {
    const path = join(options.out, issue.name, article.name, article.name);
    const found: string[] = [];
    for (const extension of GALLEYS)
      if (await isWritten(`${path}.${extension}`)) found.push(extension);
    galleys.set(article, found);
  }
  const { coverAlt, description, editors, doi } = folder?.settings ?? {};
  const extras = { coverAlt, description, editors, doi, wholePdf };
  return siteIssue(issue, extras, (article) => galleys.get(article) ?? []);
}

/** One file with its styles and fonts. */
function standingAlone(site: SiteIssue, _: Issue, look: SiteLook): Promise<string> {
  return withOwnFonts(issuePage(site, look));
}

async function pageFiles({ issue, folder }: CompiledIssue, page: string): Promise<OutputFile[]> {
  const files: OutputFile[] = [{ path: ISSUE_PAGE, content: page }];
  const { cover } = issue;
  if (!cover || !folder) return files;
  return [
    ...files,
    { path: cover.output, content: await readAsset({ folder: folder.folder }, cover.path) },
  ];
}

/** The hundreds of pages are not joined again if they are unchanged. */
async function writePdf(
  compiled: CompiledIssue,
  site: SiteIssue,
  look: SiteLook,
  session: Session,
): Promise<string[]> {
  const { out, traces } = session.options;
  const folder = join(out, compiled.issue.name);
  const path = join(folder, ISSUE_PDF);
  const front = issueFront(site, look);
  const frontOrigin = originOfFront(compiled, front, look);
  const origin = originOfWhole(compiled, site, frontOrigin, out);
  if (traces?.files.isMadeOf(path, origin)) {
    const pdfs = articlesOf(compiled.issue).map((article) => pdfOf(compiled.issue, article, out));
    await confirmIssuePdf(path, pdfs);
    return [path];
  }
  const { issue } = compiled;
  const articles = await Promise.all(
    articlesOf(issue).map(async (article) => {
      const pdf = await readRegularFile(pdfOf(issue, article, out), inFolder(out, ASSET_LIMIT));
      return { pdf, title: fullTitle(article) || article.name, madeFrom: digestOf(pdf) };
    }),
  );
  const kept = traces?.files.partsOf(path);
  // Loaded here with its library, because not every issue has a PDF.
  const { issuePdf } = await import('../../formats/pdf/issue/index.ts');
  const made = await issuePdf({
    journal: issue.journal,
    facts: issue.facts,
    doi: site.doi,
    direction: directionOf(issue.journal.language),
    name: issueName(site),
    front: {
      title: word(issue.journal.language, 'contents'),
      madeFrom: traces?.files.digestOf(frontOrigin) ?? '',
      print: () => printFront(compiled, front, look.theme, session),
    },
    placePrefix: PLACE_PREFIX,
    articles,
    generator: look.generator,
    ...(kept && {
      before: { kept, file: await readRegularFile(path, inFolder(out, ASSET_LIMIT)) },
    }),
  });
  if (!made) return [];
  traces?.files.keep(path, origin, made.content, made.kept);
  return writeFiles(folder, [{ path: ISSUE_PDF, content: made.content }], session.options.out);
}

function originOfFront(
  { issue, folder }: CompiledIssue,
  front: LaidPage,
  { theme }: SiteLook,
): FileOrigin {
  const { cover, journal } = issue;
  const faces = front.faces.map(({ face: { file } }) => file);
  return {
    theme,
    values: [front.withStyles(fontUrl), faces, cover, journal.language],
    files: cover && folder ? [join(folder.folder, cover.path)] : [],
  };
}

function originOfWhole(
  { issue }: CompiledIssue,
  site: SiteIssue,
  front: FileOrigin,
  out: string,
): FileOrigin {
  const articles = articlesOf(issue);
  const { journal, facts } = issue;
  const own = [journal, facts, articles.map(fullTitle), site.doi, issueName(site)];
  return {
    theme: front.theme,
    values: [front.values, own],
    files: [...articles.map((article) => pdfOf(issue, article, out)), ...front.files],
  };
}

function pdfOf(issue: Issue, { name }: Article, out: string): string {
  return join(out, issue.name, name, `${name}.pdf`);
}

/** undefined if it could not be printed, which is reported on issue.yaml */
async function printFront(
  { issue, folder }: CompiledIssue,
  page: LaidPage,
  theme: Theme,
  { context }: Session,
): Promise<Printed | undefined> {
  const { cover } = issue;
  const files = filesOfTheme(page.faces, theme);
  if (cover && folder) {
    const read = () => readAsset({ folder: folder.folder }, cover.path);
    files.set(COVER_PATH, printedPicture(cover.mediaType, read, theme, issue.journal.language));
  }
  try {
    return await context.tools.print({ html: page.withStyles(fontUrl), files });
  } catch (error) {
    if (!(error instanceof PrintFailed) || !folder?.file) throw error;
    report(folder.file, message('print-failed/issue-pages', { problem: error.message }));
    return undefined;
  }
}
