/** Licence and copyright. */
import { words } from '../../words.ts';
import type { Form } from './form.ts';
import { PathChecked, PathField, PathSelect } from './text-fields.tsx';

const { details } = words;

export function RightsSection({ form }: { form: Form }) {
  const { license: common, copyrightHolder } = form.journal;
  const written = form.values.texts.license ?? '';
  const { licenses } = form.choices;
  const label = (id: string) => details.licenses[id] ?? id;
  const isOther = written !== '' && !licenses.includes(written);
  return (
    <section class="card stack" aria-labelledby="details-rights">
      <h2 id="details-rights">{details.sections.rights}</h2>
      <PathSelect
        form={form}
        path="license"
        options={[
          { value: '', label: common ? details.journalDefault(label(common)) : details.noLicense },
          ...licenses.map((id) => ({ value: id, label: label(id) })),
          ...(isOther ? [{ value: written, label: details.asWritten(written) }] : []),
        ]}
      />
      <div class="columns">
        <PathField
          form={form}
          path="copyright.holder"
          hint={details.journalHolder(copyrightHolder)}
        />
        <PathChecked form={form} path="copyright.year" kind="year" />
        <PathField form={form} path="copyright.statement" />
      </div>
    </section>
  );
}
