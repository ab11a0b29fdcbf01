/** Two texts as one, with their differences marked word by word. */
import type { ComponentChildren } from 'preact';
import { type Stretch, shortestEdit } from '../../../../words/shortest-edit.ts';
import { words } from '../../words.ts';

interface WordDifferencesProps {
  before: string;
  after: string;
}

/** Insertions and deletions. If there are more, the whole texts are shown. */
const MOST = 400;
/** Words that are shown around each difference. */
const AROUND = 12;

export function WordDifferences({ before, after }: WordDifferencesProps) {
  const [old, now] = [pieces(before), pieces(after)];
  const stretches = shortestEdit(old, now, MOST) ?? [
    { kind: 'removed' as const, count: old.length },
    { kind: 'added' as const, count: now.length },
  ];
  let [atOld, atNow] = [0, 0];
  return (
    <>
      {stretches.map(({ kind, count }, index) => {
        const text =
          kind === 'removed' ? old.slice(atOld, atOld + count) : now.slice(atNow, atNow + count);
        if (kind !== 'added') atOld += count;
        if (kind !== 'removed') atNow += count;
        return shown(kind, text, index);
      })}
    </>
  );
}

/** Words with the spaces after them, so that they can be joined again. */
function pieces(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function shown(kind: Stretch['kind'], text: readonly string[], index: number): ComponentChildren {
  const { added, removed } = words.proof.answers;
  if (kind === 'kept') return <span key={index}>{shortened(text)}</span>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark key={index}>
      <span class="visually-hidden">{kind === 'added' ? added : removed}</span>
      {text.join('')}
    </Mark>
  );
}

function shortened(text: readonly string[]): string {
  if (text.length <= 2 * AROUND) return text.join('');
  return `${text.slice(0, AROUND).join('')}… ${text.slice(-AROUND).join('')}`;
}
