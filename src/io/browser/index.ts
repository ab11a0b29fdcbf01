/** Finds, unpacks, starts, watches and ends the browser that prints and the browser that draws pictures. */
export { openDrawer } from './draw.ts';
export { findBrowser } from './find.ts';
export { type SkippedBrowser, skippedBrowsers } from './installed.ts';
export { openBrowser, type Printer } from './open.ts';
export { type SandboxRefusal, sandboxRefusal } from './sandbox.ts';
