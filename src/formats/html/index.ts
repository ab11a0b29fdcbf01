import type { Format } from '../format.ts';

export declare const html: Format;
