import type { Format } from '../format.ts';

export declare const jats: Format;
