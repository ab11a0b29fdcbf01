/** The browser that prints: found, unpacked, started, watched, ended. */
export { findBrowser } from './find.ts';
export { openBrowser, type Printer } from './open.ts';
