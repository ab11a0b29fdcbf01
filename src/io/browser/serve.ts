/**
 * Serves pages to a tab from memory, one after the other, on an origin that does not exist. All other requests
 * are refused: local files, the network, and a second request for the page itself.
 */
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { PageFile, PrintJob } from '../../formats/format.ts';

const ORIGIN = 'https://article.invalid';
export const PAGE_URL = `${ORIGIN}/article.html`;

/** Forbids scripts, frames, plug-ins, connections, forms and other bases. Styles may be inline. */
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
  /** Refused addresses, truncated to 200 characters. */
  refused: string[];
  /** Files of the job that could not be read, with the reason. */
  unreadable: string[];
  /** The address that the page tried to navigate to. */
  leftFor?: string;
}

/** Answers all requests of a tab. */
export interface Server {
  /**
   * Serves this page from now on. The returned object is filled while the page loads.
   *
   * @param progress called with each request and each answer
   */
  serve(job: PrintJob, progress: () => void): Serving;
}

/** Until `serve` is called, all requests are refused. */
export async function openServer(page: Page): Promise<Server> {
  let answer = refuser({ refused: [], unreadable: [] }, page);
  page.on('request', (request) => {
    // The page may be closed or may crash before the answer.
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
    // A complete Chrome requests the icon of every site by itself, so that the page is not blamed for it.
    if (!file && !isNavigation && path === '/favicon.ico') return request.respond({ status: 404 });
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

/** Files of different articles may have the same name. */
const NOT_KEPT = { 'cache-control': 'no-store' };
/** Fonts are cached for the next page. They take half of the loading time. */
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

/** Preloads the fonts. Otherwise the browser requests them during the layout, and repeats the layout for each. */
function fontsAhead(job: PrintJob): string {
  const fonts = [...job.files].filter(([, { mediaType }]) => mediaType.startsWith('font/'));
  return fonts.map(([path]) => `<${path}>; rel=preload; as=font; crossorigin`).join(', ');
}

/** The key in `PrintJob.files`: an encoded path. Empty for another origin. Example: "/figures/l%C3%BC.png". */
function pathOf(url: string): string {
  return url.startsWith(`${ORIGIN}/`) ? new URL(url).pathname : '';
}
