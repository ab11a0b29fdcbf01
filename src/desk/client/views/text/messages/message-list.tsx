/** The messages about an article: the worst first, with their places, and buttons for fixes. */
import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import type { Diagnostic, Spot } from '../../../../../messages/diagnostic.ts';
import { Link } from '../../../router.tsx';
import { Button } from '../../../ui/button.tsx';
import { words } from '../../../words.ts';
import { fixWords } from './fixes.ts';

export interface MessageActions {
  /** Puts the cursor at a line of the manuscript. */
  goTo(spot: Spot & { column?: number }): void;
  fix(messages: readonly Diagnostic[]): void;
}

interface MessageListProps extends MessageActions {
  article: string;
  /** Path of the manuscript. */
  manuscript: string;
  groups: readonly MessageGroup[];
}

export function MessageList({ groups, ...rest }: MessageListProps) {
  const fixable = Map.groupBy(
    groups.flatMap(({ members }) => members).filter(({ fix }) => fix && fix.length > 0),
    ({ rule }) => rule,
  );
  return (
    <ul class="message-list">
      {groups.map((group) => (
        <Message
          key={JSON.stringify([group.spots[0], group.diagnostic.rule, group.diagnostic.message])}
          {...rest}
          group={group}
          ofKind={fixable.get(group.diagnostic.rule) ?? []}
        />
      ))}
    </ul>
  );
}

interface MessageProps extends Omit<MessageListProps, 'groups'> {
  group: MessageGroup;
  /** All messages of the rule that have a fix. */
  ofKind: readonly Diagnostic[];
}

function Message({ group, ofKind, ...rest }: MessageProps) {
  const { severity, message, advice, rule } = group.diagnostic;
  return (
    <li class={`message ${severity}`}>
      <p class="message-head">
        <span class={`severity ${severity}`}>{words.text.severity[severity]}</span>{' '}
        <PlaceLink {...rest} spot={group.diagnostic} />
      </p>
      <p dir="auto">
        <WithCode text={message} />
      </p>
      {advice && (
        <p class="soft" dir="auto">
          <WithCode text={advice} />
        </p>
      )}
      <OtherPlaces {...rest} spots={group.spots.slice(1)} />
      <Fixes group={group} ofKind={ofKind} fix={rest.fix} />
      <p class="message-rule">
        <span class="visually-hidden">{words.text.rule} </span>
        <code>{rule}</code>
      </p>
    </li>
  );
}

function Fixes({ group, ofKind, fix }: Pick<MessageProps, 'group' | 'ofKind' | 'fix'>) {
  const own = group.members.filter(({ fix: changes }) => changes && changes.length > 0);
  if (own.length === 0) return null;
  return (
    <p class="message-fixes">
      <Button onClick={() => fix(own)}>{fixWords(own)}</Button>
      {ofKind.length > own.length && (
        <Button look="quiet" onClick={() => fix(ofKind)}>
          {words.text.fixAll(ofKind.length)}
        </Button>
      )}
    </p>
  );
}

/** Places that are shown before the rest is folded. */
const MOST_PLACES = 6;

function OtherPlaces({ spots, ...rest }: Omit<PlaceProps, 'spot'> & { spots: readonly Spot[] }) {
  if (spots.length === 0) return null;
  const [first, more] = [spots.slice(0, MOST_PLACES), spots.slice(MOST_PLACES)];
  const list = (some: readonly Spot[]) =>
    some.map((spot) => <PlaceLink key={`${spot.file}:${spot.line}`} {...rest} spot={spot} />);
  return (
    <div class="message-places soft">
      {words.text.alsoIn} {list(first)}
      {more.length > 0 && (
        <details>
          <summary>{words.text.morePlaces(more.length)}</summary>
          {list(more)}
        </details>
      )}
    </div>
  );
}

interface PlaceProps extends Omit<MessageProps, 'group' | 'ofKind'> {
  spot: Spot & { column?: number };
}

/** A place in the manuscript is a button, one in the references leads to them, and others are only named. */
function PlaceLink({ article, manuscript, spot, goTo }: PlaceProps) {
  const { file, line } = spot;
  if (file === manuscript)
    return (
      <button type="button" class="place" onClick={() => goTo(spot)}>
        {line === undefined ? words.text.wholeText : words.text.line(line)}
      </button>
    );
  const name = file.startsWith(`${article}/`) ? file.slice(article.length + 1) : file;
  const place = words.text.place(name, line);
  return isBibliography(name) && name !== file ? (
    <Link to={{ view: 'article', article, tab: 'references' }} class="place">
      {place}
    </Link>
  ) : (
    <span class="place-name">{place}</span>
  );
}

function isBibliography(name: string): boolean {
  return ['.json', '.bib', '.ris'].some((ending) => name.endsWith(ending));
}

/** Text between backticks in messages is code. */
function WithCode({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? <code key={`${index}`}>{part}</code> : part))}
    </>
  );
}
