import { frontLabel } from '../../labels.ts';
import type { FrontLine } from './lines.ts';

/** Whether there are abstracts in several languages; usually, there are also several titles. */
export function hasSeveralAbstracts(lines: FrontLine[]): boolean {
  const languages = lines.flatMap(({ text }) => {
    const label = frontLabel(text);
    return label?.kind === 'abstract' ? [label.language] : [];
  });
  return new Set(languages).size > 1;
}
