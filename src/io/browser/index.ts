/** The browser that prints, and the one that draws pictures: found, unpacked, started, watched, ended. */
export { openDrawer } from './draw.ts';
export { findBrowser } from './find.ts';
export { type SkippedBrowser, skippedBrowsers } from './installed.ts';
export { openBrowser, type Printer } from './open.ts';
export { type SandboxRefusal, sandboxRefusal } from './sandbox.ts';
