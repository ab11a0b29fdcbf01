import type { Tagging } from '../../tagger/tagger.ts';

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

/** The labels of a reference's tokens, and how sure they are. */
export type FieldTagging = Pick<Tagging<Label>, 'labels' | 'margins'>;

/** Labels of a work's container. */
export const CONTAINERS: Label[] = ['container-title', 'journal'];
