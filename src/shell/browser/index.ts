/** The browser that prints: found, unpacked, started, watched, ended. */
export type { BrowserSource, FoundBrowser } from './find.ts';
export { findBrowser } from './find.ts';
export { launchBrowser, type RunningBrowser } from './launch.ts';
export { openBrowser, type Printer } from './open.ts';
