/** What the parts of an author's form get. */
import type { Form } from './form.ts';
import type { AuthorItem } from './form-values.ts';

/** Changes facts of the author with a key. */
export type SetAuthor = (key: string, facts: Partial<AuthorItem>) => void;

export interface AuthorProps {
  form: Form;
  author: AuthorItem;
  /** In the list of authors. */
  index: number;
  set: SetAuthor;
}

/** The affiliations of an author after one of them was ticked or unticked. */
export function toggled({ affiliations }: AuthorItem, id: string): string[] {
  return affiliations.includes(id)
    ? affiliations.filter((each) => each !== id)
    : [...affiliations, id];
}
