/** The fields that a token can belong to, named as in the training data. */
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

/** Labels of a work's container. */
export const CONTAINERS: Label[] = ['container-title', 'journal'];
