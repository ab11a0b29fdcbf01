/**
 * Serves one page to the browser from memory, on an origin that does not exist. Whatever else the
 * page asks for is refused: a local file, the network, a second visit of the page itself.
 */
import type { HTTPRequest, Page } from 'puppeteer';
import type { PrintJob } from '../../formats/format.ts';

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

/**
 * Puts itself between the page, which is not loaded yet, and everything.
 *
 * @param serving is filled while the page loads
 */
export async function serveJob(page: Page, job: PrintJob, serving: Serving): Promise<void> {
  let opened = false;
  page.on('request', (request) => {
    const isPage = !opened && request.url() === PAGE_URL && request.isNavigationRequest();
    if (isPage) opened = true;
    const answered = isPage ? respondWithPage(request, job.html) : respondWithFile(request);
    // A request may be gone before its answer: the page was closed or has crashed.
    answered.catch(() => undefined);
  });
  await page.setRequestInterception(true);

  async function respondWithFile(request: HTTPRequest): Promise<void> {
    const file = request.isNavigationRequest() ? undefined : job.files.get(pathOf(request.url()));
    if (!file) {
      const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (leaves) serving.leftFor ??= request.url();
      serving.refused.push(request.url().slice(0, 200));
      return request.abort('blockedbyclient');
    }
    try {
      const body = await file.bytes();
      const headers = { 'access-control-allow-origin': ORIGIN };
      await request.respond({ status: 200, contentType: file.mediaType, headers, body });
    } catch (error) {
      serving.unreadable.push(`${pathOf(request.url())}: ${String(error)}`);
      await request.abort('failed');
    }
  }
}

function respondWithPage(request: HTTPRequest, html: string): Promise<void> {
  const headers = { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' };
  return request.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers,
    body: html,
  });
}

/** The key in `PrintJob.files`; empty for another origin. */
function pathOf(url: string): string {
  if (!url.startsWith(`${ORIGIN}/`)) return '';
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return '';
  }
}
