/** Works that the text cites and the list does not have. */
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import { LineLinks, type WorkList } from './work-item.tsx';

interface FoundInTextProps {
  article: string;
  manuscript: string;
  missing: WorkList['missing'];
  /** Messages about citations that are typed as words. */
  typed: readonly Diagnostic[];
  /** @param key that the new work gets, if the text names one */
  onAdd(key?: string): void;
}

export function FoundInText({ article, manuscript, missing, typed, onAdd }: FoundInTextProps) {
  const { references, common } = words;
  if (missing.length === 0 && typed.length === 0) return null;
  return (
    <section class="card found-in-text">
      {missing.length > 0 && (
        <>
          <h3>{references.missingTitle(missing.length)}</h3>
          <ul>
            {missing.map(({ key, at }) => (
              <li key={key} class="row">
                <code>{key}</code>
                <LineLinks article={article} manuscript={manuscript} at={at} />
                <Button aria-label={references.addMissing(key)} onClick={() => onAdd(key)}>
                  {common.add}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {typed.length > 0 && (
        <>
          <h3>{references.typedTitle}</h3>
          <ul>
            {typed.map(({ message, line }) => (
              <li key={message} class="row">
                <span>{message}</span>
                {line !== undefined && (
                  <Link to={{ view: 'article', article, tab: 'text', line }}>
                    {references.line(line)}
                  </Link>
                )}
                <Button onClick={() => onAdd()}>{references.addTyped}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
