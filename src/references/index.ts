export { withCitation } from './cite-article.ts';
export { formatReferences } from './format-references.ts';
export { asTyped, type Library, type LibraryItem } from './library.ts';
export { readLibrary } from './read-library.ts';
export { isLoneBibliography, withUnnamedBibliography } from './unnamed-bibliography.ts';
