import type { VersionKind } from '../../article/article.ts';

/** Which part of the number a version of each kind raises. */
const RAISES: Record<Exclude<VersionKind, 'publication'>, 'first' | 'second'> = {
  minor: 'second',
  'expression-of-concern': 'second',
  correction: 'first',
  retraction: 'first',
};

/**
 * The number of the version that comes after `last`: 1.0 ▸ 1.1 (minor) ▸ 2.0 (correction).
 *
 * @param last `undefined` before the first publication
 */
export function nextVersion(last: string | undefined, kind: VersionKind): string {
  if (last === undefined || kind === 'publication') return '1.0';
  const [first = 1, second = 0] = last.split('.').map(Number);
  return RAISES[kind] === 'first' ? `${first + 1}.0` : `${first}.${second + 1}`;
}
