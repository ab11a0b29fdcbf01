/**
 * What help, arguments and links have to know of the formats without loading what renders them
 * (`offprint --help` answers at once). A test keeps it equal to the registry's.
 */
const EXTENSIONS = { html: 'html', jats: 'xml', pdf: 'pdf' };

export const FORMAT_NAMES: readonly string[] = Object.keys(EXTENSIONS);

/** Extensions of an article's files, in the order in which readers are offered them. */
export const GALLEYS: readonly string[] = Object.values(EXTENSIONS).toSorted();

/** Formats that lay out pages in the browser. */
export const PRINTED_FORMATS: readonly string[] = ['pdf'];
