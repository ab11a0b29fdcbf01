/**
 * Serves pages to a tab from memory, one after another, on an origin that does not exist. Whatever else the
 * page asks for is refused: a local file, the network, a second visit of the page itself.
 */
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { PageFile, PrintJob } from '../../formats/format.ts';

const ORIGIN = 'https://article.invalid';
export const PAGE_URL = `${ORIGIN}/article.html`;

/** Scripts, frames, plug-ins, connections, forms and other bases are off; styles may be inline. */
const POLICY = [
  "default-src 'none'",
  `style-src 'unsafe-inline' ${ORIGIN}`,
  `img-src data: ${ORIGIN}`,
  `font-src data: ${ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface Serving {
  /** What the page asked for and did not get: wholly unknown addresses, cut to 200 characters. */
  refused: string[];
  /** Files of the job that could not be read, with the reason. */
  unreadable: string[];
  /** Where the page as a whole tried to go instead of staying. */
  leftFor?: string;
}

/** Stands between a tab and everything. */
export interface Server {
  /**
   * From now on, this page; what is given back is filled while it loads.
   *
   * @param progress called with each request and each answer
   */
  serve(job: PrintJob, progress: () => void): Serving;
}

/** Before it is told to serve a page, the tab gets nothing. */
export async function openServer(page: Page): Promise<Server> {
  let answer = refuser({ refused: [], unreadable: [] }, page);
  page.on('request', (request) => {
    // A request may be gone before its answer: the page was closed or has crashed.
    answer(request).catch(() => undefined);
  });
  await page.setRequestInterception(true);
  return {
    serve(job, progress) {
      const serving: Serving = { refused: [], unreadable: [] };
      const respond = answerer(job, serving, page);
      answer = (request) => {
        progress();
        return respond(request).finally(progress);
      };
      return serving;
    },
  };
}

type Answer = (request: HTTPRequest) => Promise<void>;

function answerer(job: PrintJob, serving: Serving, page: Page): Answer {
  const refuse = refuser(serving, page);
  let opened = false;
  return async (request) => {
    const isNavigation = request.isNavigationRequest();
    if (!opened && isNavigation && request.url() === PAGE_URL) {
      opened = true;
      return respondWithPage(request, job);
    }
    const path = pathOf(request.url());
    const file = isNavigation ? undefined : job.files.get(path);
    if (!file) return refuse(request);
    try {
      await respondWithFile(request, file);
    } catch (error) {
      serving.unreadable.push(`${path}: ${String(error)}`);
      await request.abort('failed');
    }
  };
}

function refuser(serving: Serving, page: Page): Answer {
  return (request) => {
    const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (leaves) serving.leftFor ??= request.url();
    serving.refused.push(request.url().slice(0, 200));
    return request.abort('blockedbyclient');
  };
}

/** Two articles may give different files the same name. */
const NOT_KEPT = { 'cache-control': 'no-store' };
/** The next page has it at once: fonts are half of what a page takes to load. */
const KEPT = { 'cache-control': 'max-age=86400, immutable' };

async function respondWithFile(
  request: HTTPRequest,
  { mediaType, bytes, lasting = false }: PageFile,
): Promise<void> {
  const headers = { ...(lasting ? KEPT : NOT_KEPT), 'access-control-allow-origin': ORIGIN };
  await request.respond({
    status: 200,
    contentType: mediaType,
    headers,
    body: await bytes(),
  });
}

function respondWithPage(request: HTTPRequest, job: PrintJob): Promise<void> {
  const headers = {
    ...NOT_KEPT,
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    link: fontsAhead(job),
  };
  return request.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers,
    body: job.html,
  });
}

/** Else the browser asks for its fonts only when it lays text out, and lays it out anew with each. */
function fontsAhead(job: PrintJob): string {
  const fonts = [...job.files].filter(([, { mediaType }]) => mediaType.startsWith('font/'));
  return fonts.map(([path]) => `<${path}>; rel=preload; as=font; crossorigin`).join(', ');
}

/** The key in `PrintJob.files`: a path as addresses have it, "/figures/l%C3%BC.png"; empty for another origin. */
function pathOf(url: string): string {
  return url.startsWith(`${ORIGIN}/`) ? new URL(url).pathname : '';
}
