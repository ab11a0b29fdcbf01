/** A version on record, compared with the present article or with the version before. */
import { useState } from 'preact/hooks';
import type { RecordedVersion } from '../../../../app/desk/history/compare-states.ts';
import { dateWords } from '../../date-words.ts';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import { ComparedStates, type Comparison } from './compared-states.tsx';

interface VersionPanelProps {
  article: string;
  version: RecordedVersion;
  before: RecordedVersion | undefined;
}

export function VersionPanel({ article, version, before }: VersionPanelProps) {
  const withNow = comparison(version, undefined);
  const [compared, compare] = useState(withNow);
  return (
    <section class="history-panel card stack">
      <header>
        <h2>
          {words.history.kind(version.kind)}, {dateWords(version.date)}
        </h2>
        <p class="soft">{words.history.versionNotKept}</p>
      </header>
      <div class="row">
        <Button aria-pressed={compared.after === 'now'} onClick={() => compare(withNow)}>
          {words.history.compareNow}
        </Button>
        {before && (
          <Button
            aria-pressed={compared.after !== 'now'}
            onClick={() => compare(comparison(before, version))}
          >
            {words.history.compareVersionBefore}
          </Button>
        )}
      </div>
      <ComparedStates article={article} comparison={compared} />
    </section>
  );
}

/** @param after the present article if absent */
function comparison(before: RecordedVersion, after: RecordedVersion | undefined): Comparison {
  const name = ({ version }: RecordedVersion) => words.history.version(version);
  return {
    before: { version: before.version },
    after: after ? { version: after.version } : 'now',
    names: { before: name(before), after: after ? name(after) : words.history.now },
  };
}
