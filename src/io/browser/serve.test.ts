import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openServer, PAGE_URL } from './serve.ts';

it('refuses what the page requests, but not the icon that the browser requests', async () => {
  const { request, serving } = await openedPage();
  expect(await request('https://article.invalid/favicon.ico')).toBe(404);
  expect(await request('https://article.invalid/absent.png')).toBe('blockedbyclient');
  expect(serving.refused).toEqual(['https://article.invalid/absent.png']);
});

it('refuses to navigate to the icon', async () => {
  const { request, serving } = await openedPage();
  const url = 'https://article.invalid/favicon.ico';
  expect(await request(url, true)).toBe('blockedbyclient');
  expect(serving.leftFor).toBe(url);
});

/** A page that has loaded, and a function that requests something else. It returns the status or the error. */
async function openedPage() {
  let handle: (request: object) => void = () => {};
  const page = {
    on: (_: string, listener: typeof handle) => {
      handle = listener;
    },
    setRequestInterception: async () => {},
    mainFrame: () => 'main',
  };
  const server = await openServer(page as unknown as Page);
  const serving = server.serve({ html: '<p>x', files: new Map() }, () => {});
  const request = (url: string, navigates = false) =>
    new Promise((resolve) => {
      handle({
        url: () => url,
        isNavigationRequest: () => navigates,
        frame: () => 'main',
        respond: async ({ status }: { status: number }) => resolve(status),
        abort: async (reason: string) => resolve(reason),
      });
    });
  expect(await request(PAGE_URL, true)).toBe(200);
  return { request, serving };
}
