/** What a token of a reference can be part of. The names are those of the training data. */
export const LABELS = [
  'author',
  'citation-number',
  'collection-title',
  'container-title',
  'date',
  'doi',
  'edition',
  'editor',
  'genre',
  'isbn',
  'journal',
  'location',
  'note',
  'pages',
  'publisher',
  'title',
  'translator',
  'url',
  'volume',
] as const;

export type Label = (typeof LABELS)[number];

/** Labels of what a work appeared in. */
export const CONTAINERS: Label[] = ['container-title', 'journal'];
