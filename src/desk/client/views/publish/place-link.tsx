/** Leads to the form or the line at which a message is put right. */
import type { DeskPlace, PlacedMessage } from '../../../../app/desk/message-places.ts';
import { Link, type Route } from '../../router.tsx';
import { words } from '../../words.ts';
import { CodeText } from './code-text.tsx';

export function PlaceLink({ place }: { place: DeskPlace }) {
  return <Link to={routeOfPlace(place)}>{placeWords(place)}</Link>;
}

function routeOfPlace(place: DeskPlace): Route {
  if (place.at === 'journal') return { view: 'journal' };
  if (place.at === 'issue') return { view: 'board', issue: place.issue };
  const { article, tab, line } = place;
  return { view: 'article', article, tab, ...(line !== undefined && { line }) };
}

function placeWords(place: DeskPlace): string {
  const { openAt } = words.publish;
  if (place.at !== 'article') return openAt[place.at];
  return place.line === undefined ? openAt[place.tab] : openAt.line(place.line);
}

/** Messages as sentences, each with what to do and where. */
export function PlacedMessages({ messages }: { messages: readonly PlacedMessage[] }) {
  return (
    <ul class="placed-messages">
      {messages.map((message) => (
        <PlacedItem key={JSON.stringify(message)} message={message} />
      ))}
    </ul>
  );
}

export function PlacedItem({ message, note }: { message: PlacedMessage; note?: string }) {
  const { advice, place } = message;
  return (
    <li class={message.severity}>
      {note && <p class="soft">{note}</p>}
      <p>
        <strong>
          <CodeText text={message.message} />
        </strong>
      </p>
      {advice && (
        <p>
          <CodeText text={advice} />
        </p>
      )}
      {place && <PlaceLink place={place} />}
    </li>
  );
}
