import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Place } from '../diagnostics.ts';
import type { Manuscript } from './manuscript.ts';

/** Parses `article.md`. Reports what it does not understand at its place. */
export declare function parseManuscript(file: VFile): Manuscript;

/**
 * Parses a Markdown value of the front matter (title, abstract, statement).
 *
 * @param place of the YAML scalar in `file`; the nodes' positions are computed from it
 */
export declare function parseFragment(text: string, file: VFile, place: Place): Root;
