/**
 * Keeps parsing time linear. micromark copies its list of events at each end of a quotation, a list or a
 * note, and at each line that underlines a heading. Here that list is short.
 */
import { list, setextUnderline } from 'micromark-core-commonmark';
import type {
  Construct,
  ConstructRecord,
  Event,
  Extension,
  TokenizeContext,
} from 'micromark-util-types';

/** Containers end after one of the last two lines, which micromark looks up in the events. */
const LINES_KEPT = 2;

/** The extensions for one parse, changed so that the time is linear. */
export function shortenEvents(extensions: readonly Extension[]): Extension[] {
  const lists = forCharacters('*+-0123456789', list);
  const { watch, setAside } = setFinishedAside();
  return [
    { flow: forCharacters('=-', shortUnderline), flowInitial: { null: setAside } },
    ...[{ document: lists }, ...extensions].map((extension) => ({
      ...extension,
      document: mapConstructs(extension.document ?? {}, watch),
    })),
  ];
}

interface Aside {
  /** Sets finished events aside while the container is open. They return at the end of the document. */
  watch(container: Construct): Construct;
  /** A construct that only sets finished events aside. */
  setAside: Construct;
}

/**
 * Sets events aside when the document's tokenizer has read a whole line and is not trying a container. It
 * then has no index into its events that it will return to.
 */
function setFinishedAside(): Aside {
  const finished: Event[] = [];
  let document: TokenizeContext | undefined;
  const watch = (container: Construct): Construct => ({
    ...container,
    resolveTo(events, context) {
      document = context;
      return events;
    },
    resolveAll: putBack,
  });
  const setAside: Construct = {
    tokenize(_effects, _ok, nok) {
      if (document) for (const event of takeFinished(document.events)) finished.push(event);
      return nok;
    },
  };
  return { watch, setAside };

  function putBack(events: Event[]): Event[] {
    return finished.splice(0).concat(events);
  }
}

/** Removes the events before the last lines. */
function takeFinished(events: Event[]): Event[] {
  let lines = 0;
  const end = events.findLastIndex(([kind, { type }]) => {
    if (kind === 'exit' && type === 'chunkFlow') lines += 1;
    return lines === LINES_KEPT;
  });
  return events.splice(0, Math.max(0, end));
}

/** micromark's construct, which sees only the events of the paragraph that becomes a heading. */
const shortUnderline: Construct = {
  ...setextUnderline,
  resolveTo(events, context) {
    const start = events.findLastIndex(
      ([kind, { type }]) => kind === 'enter' && type === 'content',
    );
    const paragraph = events.splice(start);
    const heading = setextUnderline.resolveTo?.(paragraph, context) ?? paragraph;
    for (const event of heading) events.push(event);
    return events;
  },
};

function forCharacters(characters: string, construct: Construct): ConstructRecord {
  return Object.fromEntries(
    [...characters].map((character) => [character.charCodeAt(0), construct]),
  );
}

function mapConstructs(
  record: ConstructRecord,
  change: (construct: Construct) => Construct,
): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).map(([code, constructs = []]) => [
      code,
      [constructs].flat().map(change),
    ]),
  );
}
