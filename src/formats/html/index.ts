import type { Format } from '../format.ts';

export { type PageOptions, type PrintPage, printPage, renderPage } from './page.ts';

export declare const html: Format;
