/** Funding: a statement, and grants. */
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import { CheckedField } from './checked-field.tsx';
import { type Form, replaced } from './form.ts';
import { type AwardItem, newAward } from './form-values.ts';
import { OwnedLabel } from './owned-label.tsx';
import { PathArea, WordsField } from './text-fields.tsx';

const { details } = words;

export function FundingSection({ form }: { form: Form }) {
  const { awards } = form.values;
  const isForeign = form.isForeign('awards');
  return (
    <section class="card stack" aria-labelledby="details-funding">
      <h2 id="details-funding">{details.sections.funding}</h2>
      <PathArea form={form} path="funding.statement" rows={2} />
      {awards.map((award, index) => (
        <AwardFields key={award.key} form={form} award={award} index={index} />
      ))}
      {!isForeign && (
        <div class="row">
          <Button
            onClick={() =>
              form.change((before) => ({ ...before, awards: [...before.awards, newAward()] }))
            }
          >
            {details.addAward}
          </Button>
        </div>
      )}
    </section>
  );
}

function AwardFields({ form, award, index }: { form: Form; award: AwardItem; index: number }) {
  const number = index + 1;
  const saved = form.base.awards.find(({ key }) => key === award.key);
  const set = (facts: Partial<AwardItem>) =>
    form.change((before) => ({
      ...before,
      awards: replaced(before.awards, index, { ...award, ...facts }),
    }));
  const label = (field: string) => <OwnedLabel field={field} owner={details.award(number)} />;
  const messages = award.at === undefined ? [] : form.messagesBelow(`awards.${award.at}`, []);
  return (
    <fieldset disabled={award.isForeign ?? form.isForeign('awards')}>
      <legend>{details.award(number)}</legend>
      <div class="columns">
        <TextField
          label={label(details.funder)}
          value={award.funder}
          onValue={(funder) => set({ funder })}
          error={saved === award ? messages.join(' ') || undefined : undefined}
        />
        <WordsField
          label={label(details.awardNumbers)}
          items={award.award}
          onItems={(numbers) => set({ award: numbers })}
        />
        <CheckedField
          label={label(details.funderId)}
          hint={details.funderIdHint}
          kind="funder-id"
          value={award['funder-id']}
          saved={saved?.['funder-id'] ?? ''}
          message={undefined}
          onValue={(id) => set({ 'funder-id': id })}
        />
        <TextField
          label={label(details.recipient)}
          value={award.recipient}
          onValue={(recipient) => set({ recipient })}
        />
      </div>
      {award.isForeign && <p class="hint">{details.foreign}</p>}
      <div class="row">
        <Button onClick={() => removeAward(form, award, index)}>
          {details.removeAward(number)}
        </Button>
      </div>
    </fieldset>
  );
}

function removeAward({ change }: Form, award: AwardItem, index: number): void {
  change((before) => ({
    ...before,
    awards: before.awards.filter(({ key }) => key !== award.key),
  }));
  showToast(details.awardRemoved, () =>
    change((before) => ({ ...before, awards: before.awards.toSpliced(index, 0, award) })),
  );
}
