/** The versions of an article that are on record. */
import type { RecordedVersion } from '../../../../app/desk/publish/publish-state.ts';
import { Link } from '../../router.tsx';
import { words } from '../../words.ts';

export function RecordList({
  article,
  versions,
}: {
  article: string;
  versions: readonly RecordedVersion[];
}) {
  const { publish } = words;
  return (
    <section class="card stack" aria-labelledby="on-record">
      <h2 id="on-record">{publish.onRecordHeading}</h2>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{publish.version}</th>
              <th scope="col">{publish.versionDate}</th>
              <th scope="col">{publish.kind}</th>
              <th scope="col">{publish.about}</th>
            </tr>
          </thead>
          <tbody>
            {versions.toReversed().map((version) => (
              <VersionRow key={version.version} version={version} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="row">
        <Link to={{ view: 'article', article, tab: 'history' }}>{publish.compare}</Link>
      </p>
    </section>
  );
}

function VersionRow({ version: each }: { version: RecordedVersion }) {
  const { publish } = words;
  return (
    <tr>
      <td>{each.version}</td>
      <td>{publish.day(each.date)}</td>
      <td>{publish.kinds[each.kind]}</td>
      <td>
        {each.reason && <p dir="auto">{each.reason}</p>}
        {each.reviewed && <p class="soft">{publish.reviewed}</p>}
        {each.notice && (
          <Link to={{ view: 'article', article: each.notice, tab: 'publish' }}>
            {publish.notice}
          </Link>
        )}
      </td>
    </tr>
  );
}
