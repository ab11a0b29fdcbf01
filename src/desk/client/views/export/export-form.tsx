/** Chooses what is exported, and builds first what is missing or old. */
import { useState } from 'preact/hooks';
import type { ExportReport } from '../../../../app/desk/export/export-at-desk.ts';
import type { ExportTable } from '../../../../app/desk/export/export-table.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/field.tsx';
import { CallNotice, ProgressBar } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';

interface ExportFormProps {
  issue: string;
  table: ExportTable;
  onReport(report: ExportReport): void;
}

export function ExportForm({ issue, table, onReport }: ExportFormProps) {
  const { exports } = words;
  const ofJournal = table.exports.filter(({ isOfJournal }) => isOfJournal);
  const [chosen, setChosen] = useState(() => new Set(ofJournal.map(({ name }) => name)));
  const action = useAction('export.run');
  const stale = table.articles.filter(({ outputs }) => outputs && outputs !== 'current').length;
  async function run() {
    const report = await action.run({ issue, to: [...chosen], isBuiltFirst: stale > 0 });
    if (report) onReport(report);
  }
  return (
    <section class="card stack" aria-labelledby="export-form">
      <h2 id="export-form">{exports.exportHeading}</h2>
      {stale > 0 && <p>{exports.stale(stale)}</p>}
      <fieldset>
        <legend>{exports.files}</legend>
        <div class="export-choices">
          {table.exports.map(({ name, title }) => (
            <CheckBox
              key={name}
              label={title}
              isChecked={chosen.has(name)}
              onChecked={(isChecked) => {
                const next = new Set(chosen);
                if (isChecked) next.add(name);
                else next.delete(name);
                setChosen(next);
              }}
            />
          ))}
        </div>
      </fieldset>
      {chosen.size === 0 && (
        <p class="form-error" role="alert">
          {exports.noneChosen}
        </p>
      )}
      <p>
        <Button look="main" isBusy={action.isRunning} disabled={chosen.size === 0} onClick={run}>
          {stale > 0 ? exports.buildAndRun : exports.run}
        </Button>
      </p>
      {action.isRunning && <ProgressBar progress={action.progress} />}
      <CallNotice error={action.error} />
    </section>
  );
}
