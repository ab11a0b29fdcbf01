/** Answers requests by their address. Only assets of articles and our own styles and scripts are read from the disk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { articleAddress, type Wanted } from '../../app/preview/addresses.ts';
import type { PreviewClient } from '../../app/preview/preview-client.ts';
import type { ShownArticle, ShownPlan } from '../../app/preview/shown.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Answer } from '../http/answer.ts';
import { noticePage } from '../http/notice-page.ts';
import { GALLEY_POLICY, PDF_POLICY } from '../http/policies.ts';
import { articlePage } from './pages/article-page.ts';
import { indexPage } from './pages/index-page.ts';
import { pdfPage } from './pages/pdf-page.ts';
import { sourcePage } from './pages/source-page.ts';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** The policy of our own pages, which load only our own files. */
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
export async function answerTo(wanted: Wanted | undefined, client: PreviewClient): Promise<Answer> {
  if (wanted === undefined || wanted.page === 'events') return nothing();
  if (wanted.page === 'asset') return (await ownFile(wanted.file)) ?? nothing();
  const plan = client.plan();
  if (wanted.page === 'index') return page(indexPage(plan, new Set(client.sources().keys())));
  if (wanted.page === 'font') return (await fontFile(wanted, client)) ?? nothing();
  if (wanted.page === 'source') return sourceAnswer(wanted.file, client, plan) ?? nothing();
  const article = plan.articles.find(({ name }) => name === wanted.name);
  if (!article) return nothing();
  if (wanted.page === 'galley')
    return (await galleyFile(article, wanted.file, client)) ?? nothing();
  if (wanted.page === 'pdf') return page(pdfPage(article), FRAME);
  client.look(wanted.name);
  return articleAnswer(article, client, plan);
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

function articleAnswer(
  article: ShownArticle,
  client: PreviewClient,
  { articles }: ShownPlan,
): Answer {
  const index = articles.indexOf(article);
  const [previous, next] = [articles[index - 1], articles[index + 1]];
  const neighbours = { ...(previous && { previous }), ...(next && { next }) };
  return page(articlePage(article, neighbours, new Set(client.sources().keys())));
}

function sourceAnswer(
  file: string,
  client: PreviewClient,
  { articles, messages }: ShownPlan,
): Answer | undefined {
  const text = client.sources().get(file);
  if (text === undefined) return undefined;
  const own = articles.find(({ folder }) => file.startsWith(`${folder}/`));
  const about = own ? own.messages : messages;
  return page(
    sourcePage({
      file,
      text,
      messages: about.filter((message) => message.file === file),
      ...(own && { back: { address: articleAddress(own.name), title: own.title } }),
    }),
  );
}

/** A galley, or a figure that it shows. */
async function galleyFile(
  { name, base }: ShownArticle,
  file: string,
  client: PreviewClient,
): Promise<Answer | undefined> {
  const { html, xml, pdf } = client.files(name) ?? {};
  const answer = (type: string, body: string | Uint8Array | undefined, policy = GALLEY_POLICY) =>
    body === undefined ? undefined : { status: 200, type, body, policy };
  if (file === `${base}.html`) return answer(HTML, html);
  if (file === `${base}.xml`) return answer('application/xml', xml);
  if (file === `${base}.pdf`) return answer('application/pdf', pdf, PDF_POLICY);
  const found = await client.find({ ask: 'picture', name, file });
  return found && answer(found.type, found.body);
}

async function fontFile(
  { theme, file }: Extract<Wanted, { page: 'font' }>,
  client: PreviewClient,
): Promise<Answer | undefined> {
  const found = await client.find({ ask: 'font', theme, file });
  return found && { status: 200, ...found, policy: GALLEY_POLICY, lasting: true };
}

const { resolve } = createRequire(import.meta.url);
const FOLDER = new URL('../../../templates/preview/', import.meta.url);

/** The styles and scripts of our own pages, by their names in addresses. */
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
