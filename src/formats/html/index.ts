import type { Format } from '../format.ts';

export { type PageOptions, pageFaces, printFiles, renderPage } from './page.ts';

export declare const html: Format;
