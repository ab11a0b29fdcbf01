export { withCitation } from './cite-article.ts';
export { asTyped, type Library, type LibraryItem } from './library.ts';
export { formatReferences } from './print/format-references.ts';
export { printWorks } from './print/print-works.ts';
export { readLibrary } from './read/read-library.ts';
export { isLoneBibliography, withUnnamedBibliography } from './read/unnamed-bibliography.ts';
