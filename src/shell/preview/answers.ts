/** What is answered to which address. Nothing is read but assets of articles and our own looks and scripts. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { articleAddress, type Wanted } from '../../preview/addresses.ts';
import { articlePage } from '../../preview/article-page.ts';
import { indexPage } from '../../preview/index-page.ts';
import { noticePage } from '../../preview/notice-page.ts';
import { pdfPage } from '../../preview/pdf-page.ts';
import { sourcePage } from '../../preview/source-page.ts';
import { ownValue } from '../../values/own-value.ts';
import { readAsset } from '../journal/read-article.ts';
import type { Desk } from './desk.ts';
import { shownArticle, shownPlan, sourcesOf } from './shown-plan.ts';
import type { Work } from './work.ts';

export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Content-Security-Policy. */
  policy: string;
  /** Whether the address stands for these bytes for ever. */
  lasting?: true;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Of our own pages: our own files and nothing else. */
const OWN = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const PAGE = [...OWN, "frame-ancestors 'none'"].join('; ');
const FRAME = [...OWN, "frame-ancestors 'self'"].join('; ');
/** Of what a manuscript has become: it is looked at, and runs nothing, also in a tab of its own. */
const GALLEY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');
/** A browser's own reader of PDFs does not start in a sandbox. */
const PDF = "frame-ancestors 'self'; base-uri 'none'";

/** @param path that was asked for, as the editor named it */
export async function answerTo(
  wanted: Wanted | undefined,
  desk: Desk,
  path: string,
): Promise<Answer> {
  if (wanted?.page === 'asset') return (await ownFile(wanted.file)) ?? nothing();
  if (wanted?.page === 'index') {
    const sources = new Set(sourcesOf(desk).keys());
    return page(indexPage(shownPlan(desk, path), sources));
  }
  if (wanted?.page === 'font') return (await fontFile(wanted, desk)) ?? nothing();
  if (wanted?.page === 'source') return sourceAnswer(wanted.file, desk, path) ?? nothing();
  if (wanted === undefined || wanted.page === 'events') return nothing();
  const work = desk.works().find(({ folder }) => folder.output === wanted.name);
  if (!work) return nothing();
  if (wanted.page === 'galley') return (await galleyFile(work, wanted.file)) ?? nothing();
  if (wanted.page === 'pdf') return page(pdfPage(shownArticle(work)), FRAME);
  desk.look(wanted.name);
  return articleAnswer(work, desk);
}

function page(body: string, policy = PAGE): Answer {
  return { status: 200, type: HTML, body, policy };
}

function nothing(): Answer {
  return {
    ...page(
      noticePage('Nothing here', 'No article, galley or source of this preview has this address.'),
    ),
    status: 404,
  };
}

function articleAnswer(work: Work, desk: Desk): Answer {
  const works = desk.works();
  const index = works.indexOf(work);
  const [previous, next] = [works[index - 1], works[index + 1]];
  const neighbours = {
    ...(previous && { previous: shownArticle(previous) }),
    ...(next && { next: shownArticle(next) }),
  };
  const sources = new Set(sourcesOf(desk).keys());
  return page(articlePage(shownArticle(work), neighbours, sources));
}

function sourceAnswer(file: string, desk: Desk, path: string): Answer | undefined {
  const text = sourcesOf(desk).get(file);
  if (!text) return undefined;
  const { articles, messages } = shownPlan(desk, path);
  const own = articles.find(({ folder }) => file.startsWith(`${folder}/`));
  const about = own ? own.messages : messages;
  return page(
    sourcePage({
      file,
      text: text.data.own ?? String(text),
      messages: about.filter((message) => message.file === file),
      ...(own && { back: { address: articleAddress(own.name), title: own.title } }),
    }),
  );
}

/** A galley, or a figure that it shows. */
async function galleyFile(work: Work, file: string): Promise<Answer | undefined> {
  const { galley, pdf, folder } = work;
  const answer = (type: string, body: string | Uint8Array | undefined, policy = GALLEY) =>
    body === undefined ? undefined : { status: 200, type, body, policy };
  if (file === `${folder.name}.html`) return answer(HTML, galley?.html.content);
  if (file === `${folder.name}.xml`) return answer('application/xml', galley?.jats);
  if (file === `${folder.name}.pdf`) return answer('application/pdf', pdf?.content, PDF);
  const asset = galley?.article.assets.find(({ output }) => output === file);
  if (!asset) return undefined;
  const bytes = await readAsset(folder, asset.path).catch(() => undefined);
  return answer(asset.mediaType, bytes);
}

async function fontFile(
  { theme, file }: Extract<Wanted, { page: 'font' }>,
  desk: Desk,
): Promise<Answer | undefined> {
  const work = desk.works().find(({ themeNumber }) => themeNumber === theme);
  const face = work?.theme?.faces.find((each) => each.file === file);
  if (!face) return undefined;
  const type = file.endsWith('.ttf') ? 'font/ttf' : 'font/woff2';
  return { status: 200, type, body: await face.bytes(), policy: GALLEY, lasting: true };
}

const { resolve } = createRequire(import.meta.url);
const FOLDER = new URL('../../../templates/preview/', import.meta.url);

/** The looks and scripts of our own pages, by the name that an address has. */
const OWN_FILES: Record<string, { type: string; path: string | URL }> = {
  'preview.css': { type: 'text/css; charset=utf-8', path: new URL('preview.css', FOLDER) },
  'live.js': { type: SCRIPT, path: new URL('live.mjs', FOLDER) },
  'pdf-frame.js': { type: SCRIPT, path: new URL('pdf-frame.mjs', FOLDER) },
  'pdf.mjs': { type: SCRIPT, path: resolve('pdfjs-dist/legacy/build/pdf.min.mjs') },
  'pdf.worker.mjs': { type: SCRIPT, path: resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs') },
};

async function ownFile(name: string): Promise<Answer | undefined> {
  const file = ownValue(OWN_FILES, name);
  return file && { status: 200, type: file.type, body: await readFile(file.path), policy: PAGE };
}
