/**
 * Facts about the formats for help, arguments and links, so that `offprint --help` does not load the formats. A test
 * compares them with index.ts.
 */
const EXTENSIONS = { html: 'html', jats: 'xml', pdf: 'pdf' };

export const FORMAT_NAMES: readonly string[] = Object.keys(EXTENSIONS);

/** Extensions of an article's files, in the order of the links. */
export const GALLEYS: readonly string[] = Object.values(EXTENSIONS).toSorted();

/** Formats that lay out pages in the browser. */
export const PRINTED_FORMATS: readonly string[] = ['pdf'];
