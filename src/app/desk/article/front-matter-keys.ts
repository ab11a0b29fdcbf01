/** The keys of front matter that the text editor proposes. */
import { frontMatter } from '../../../compile/metadata/schema/front-matter.ts';

export interface FrontMatterKey {
  key: string;
  /** A sentence about what it is for. */
  description: string;
}

/** In the order of the documentation. */
export function frontMatterKeys(): FrontMatterKey[] {
  return Object.entries(frontMatter.shape).map(([key, value]) => ({
    key,
    description: value.unwrap().description ?? '',
  }));
}
