/** Records of publication for tests: histories such as `publish`, `revise` and the notices make. */
import fc from 'fast-check';
import type {
  NoticeKind,
  PublicationRecord,
  PublishedVersion,
  VersionKind,
} from '../../src/article/article.ts';

/** An event of the history: its kind, or a notice. */
type Event = VersionKind | NoticeEvent;
interface NoticeEvent {
  kind: NoticeKind;
  doi?: string;
  title?: string;
  issue?: string;
}

/** Versions numbered as the record numbers them, a month apart from 2023-01-15 on. */
export function recordOf(events: readonly Event[], version?: string): PublicationRecord {
  const made: PublicationRecord = { version: '', versions: [], notices: [] };
  for (const [index, event] of events.entries()) {
    const kind = typeof event === 'string' ? event : event.kind;
    const date = `2023-${String(1 + (index % 12)).padStart(2, '0')}-15`;
    const next: PublishedVersion = { version: nextVersion(made.versions.at(-1), kind), date, kind };
    made.versions.push(next);
    if (kind === 'minor') next.reason = 'Two spelling mistakes in Methods';
    if (kind === 'publication' || kind === 'minor') continue;
    next.notice = `${kind}-${index}`;
    const words = {
      title: `Notice: ${kind}`,
      issue: '1-2',
      ...(typeof event === 'object' && event),
    };
    made.notices.push({ ...words, kind, name: next.notice, date });
  }
  made.version = version ?? made.versions.at(-1)?.version ?? '';
  return made;
}

function nextVersion(last: PublishedVersion | undefined, kind: VersionKind): string {
  const [major = 0, minor = 0] = (last?.version ?? '0.0').split('.').map(Number);
  const small = kind === 'minor' || kind === 'expression-of-concern';
  return small ? `${major}.${minor + 1}` : `${major + 1}.0`;
}

/** Any history, seen at any of its versions, with titles and reasons of any text. */
export function arbitraryRecord(text: fc.Arbitrary<string>): fc.Arbitrary<PublicationRecord> {
  const notice = fc.record(
    {
      kind: fc.constantFrom<NoticeKind[]>('correction', 'expression-of-concern', 'retraction'),
      doi: fc.constantFrom('10.5555/notice.1', '10.5555/notice(2)'),
      title: text,
      issue: fc.constantFrom('1-2', '2-1', 'a b'),
    },
    { requiredKeys: ['kind', 'title'] },
  );
  const event = fc.oneof(fc.constant('minor' as const), notice);
  return fc
    .tuple(fc.array(event, { maxLength: 4 }), fc.nat(4), fc.option(text, { nil: undefined }))
    .map(([events, at, reason]) => {
      const record = recordOf(['publication', ...events]);
      const versions = record.versions.map((one) =>
        reason === undefined ? one : { ...one, reason },
      );
      const own = versions[at % versions.length] ?? versions[0];
      return { ...record, versions, version: own?.version ?? '1.0' };
    });
}
