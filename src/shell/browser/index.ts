/** The browser that prints: found, unpacked, started, watched, ended. */
export { findBrowser } from './find.ts';
export type { BrowserSource, FoundBrowser } from './found-browser.ts';
export { launchBrowser, type RunningBrowser } from './launch.ts';
export { openBrowser, type Printer } from './open.ts';
