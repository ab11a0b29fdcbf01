/** Rows are articles, columns are receivers. A cell opens what the receiver misses. */
import { useState } from 'preact/hooks';
import type { ExportRow, ExportTable } from '../../../../app/desk/export/export-table.ts';
import { Link } from '../../router.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { words } from '../../words.ts';
import { PlacedMessages } from '../publish/place-link.tsx';

interface OpenCell {
  row: ExportRow;
  receiver: ExportTable['receivers'][number];
}

export function ReceiverTable({ table }: { table: ExportTable }) {
  const { exports } = words;
  const [open, setOpen] = useState<OpenCell>();
  return (
    <section class="card stack" aria-labelledby="receiver-table">
      <h2 id="receiver-table">{exports.tableHeading}</h2>
      <p class="soft">{exports.tableHint}</p>
      <div class="table-scroll">
        <table class="receivers">
          <thead>
            <tr>
              <th scope="col">{exports.article}</th>
              <th scope="col">{exports.status}</th>
              {table.receivers.map(({ name, title }) => (
                <th key={name} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.articles.map((row) => (
              <tr key={row.name}>
                <ArticleCells row={row} />
                {table.receivers.map((receiver) => (
                  <ReceiverCell
                    key={receiver.name}
                    cell={{ row, receiver }}
                    onOpen={() => setOpen({ row, receiver })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <Dialog title={exports.missTitle(open.receiver.title)} onClose={() => setOpen(undefined)}>
          <p lang={open.row.language}>{open.row.title}</p>
          <PlacedMessages messages={open.row.misses[open.receiver.name] ?? []} />
        </Dialog>
      )}
    </section>
  );
}

function ArticleCells({ row }: { row: ExportRow }) {
  const { exports } = words;
  return (
    <>
      <th scope="row" class="title">
        <Link to={{ view: 'article', article: row.name, tab: 'publish' }}>
          <span lang={row.language} dir="auto">
            {row.title}
          </span>
        </Link>
      </th>
      <td>
        {row.isOnRecord ? exports.onRecord : exports.notOnRecord}
        {row.errors.length > 0 && (
          <>
            <br />
            <span class="chip errors">{exports.errors(row.errors.length)}</span>
          </>
        )}
      </td>
    </>
  );
}

function ReceiverCell({ cell: { row, receiver }, onOpen }: { cell: OpenCell; onOpen(): void }) {
  const { exports } = words;
  const misses = row.misses[receiver.name] ?? [];
  if (misses.length === 0)
    return (
      <td>
        <span class="chip fine">{exports.accepted}</span>
      </td>
    );
  // A receiver that does not take such articles misses nothing.
  const isIntended = misses.every(
    ({ rule, severity }) => rule === 'export-refused' && severity === 'info',
  );
  const said = isIntended ? exports.intended : exports.missing(misses.length);
  return (
    <td>
      <button
        type="button"
        class={`chip miss ${isIntended ? '' : 'warnings'}`}
        aria-label={`${said}: ${exports.cell(row.title, receiver.title)}`}
        onClick={onOpen}
      >
        {said}
      </button>
    </td>
  );
}
