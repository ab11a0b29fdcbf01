/** Labels for the lines of a front page. */

export const LABELS = [
  'journal',
  'title',
  'authors',
  'affiliation',
  'contact',
  'dates',
  'abstract',
  'keywords',
  'licence',
  'other',
] as const;
export type Label = (typeof LABELS)[number];
export type Points = Partial<Record<Label, number>>;
