/** Articles in the folder of the issue that issue.yaml does not list. */
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';

interface UnlistedProps {
  names: readonly string[];
  onAdd(name: string): void;
}

export function Unlisted({ names, onAdd }: UnlistedProps) {
  if (names.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="unlisted-head">
      <div>
        <h2 id="unlisted-head">{words.board.unlisted}</h2>
        <p class="soft">{words.board.unlistedHint}</p>
      </div>
      <ul class="plain-list">
        {names.map((name) => (
          <li key={name} class="row spread">
            <span dir="auto">{name}</span>
            <Button aria-label={words.board.addNamed(name)} onClick={() => onAdd(name)}>
              {words.board.addToIssue}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
