/** Rules about finished outputs: one file for each subject. */
import type { Check } from '../check.ts';
import { WORDS } from './words.ts';

export const OUTPUTS: readonly Check[] = [...WORDS];
