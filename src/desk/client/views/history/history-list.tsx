/** The states and versions by days. Each is a button that chooses it. */

import { dateWords, timeWords } from '../../date-words.ts';
import { words } from '../../words.ts';
import type { HistoryDay, HistoryItem } from './days.ts';

interface HistoryListProps {
  days: readonly HistoryDay[];
  chosen: HistoryItem | undefined;
  onChoose(item: HistoryItem): void;
}

export function HistoryList({ days, chosen, onChoose }: HistoryListProps) {
  return (
    <div class="history-days">
      {days.map(({ date, items }) => (
        <section key={date}>
          <h3>{dateWords(date)}</h3>
          <ul>
            {items.map((item) => (
              <li key={keyOf(item)}>
                <button
                  type="button"
                  class="history-item"
                  aria-pressed={chosen !== undefined && keyOf(chosen) === keyOf(item)}
                  onClick={() => onChoose(item)}
                >
                  {item.kind === 'state' ? <StateWords {...item} /> : <VersionWords {...item} />}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function StateWords({ state }: Extract<HistoryItem, { kind: 'state' }>) {
  return (
    <>
      <time dateTime={state.time}>{timeWords(state.time)}</time>
      <span class="history-what">
        <bdi>{state.what}</bdi>
        <span class="soft">{words.history.changed(state.changed)}</span>
      </span>
    </>
  );
}

function VersionWords({ version }: Extract<HistoryItem, { kind: 'version' }>) {
  return (
    <>
      <span class="chip fine">{words.history.kind(version.kind)}</span>
      <span class="history-what">
        {words.history.version(version.version)}
        {version.reason && <bdi class="soft">{version.reason}</bdi>}
      </span>
    </>
  );
}

function keyOf(item: HistoryItem): string {
  return item.kind === 'state' ? `state ${item.state.number}` : `version ${item.version.version}`;
}
