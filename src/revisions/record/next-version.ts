import type { VersionKind } from '../../article/article.ts';

/** The part of the version number that each kind increases. */
const RAISES: Record<Exclude<VersionKind, 'publication'>, 'first' | 'second'> = {
  minor: 'second',
  'expression-of-concern': 'second',
  correction: 'first',
  retraction: 'first',
};

/**
 * The next version number. Example: 1.0, then 1.1 (minor), then 2.0 (correction)
 *
 * @param last the last version number, or undefined before the first publication
 */
export function nextVersion(last: string | undefined, kind: VersionKind): string {
  if (last === undefined || kind === 'publication') return '1.0';
  const [first = 1, second = 0] = last.split('.').map(Number);
  return RAISES[kind] === 'first' ? `${first + 1}.0` : `${first}.${second + 1}`;
}
