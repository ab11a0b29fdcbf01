import { frontLabel } from '../../labels.ts';
import type { FrontLine } from './lines.ts';

/** Abstracts in several languages: titles in several as well, as a rule. */
export function hasSeveralAbstracts(lines: FrontLine[]): boolean {
  const languages = lines.flatMap(({ text }) => {
    const label = frontLabel(text);
    return label?.kind === 'abstract' ? [label.language] : [];
  });
  return new Set(languages).size > 1;
}
