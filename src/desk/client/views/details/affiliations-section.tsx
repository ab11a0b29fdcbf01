/** Where the authors work. */
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import { affiliationName, authorName } from './author-names.ts';
import { CheckedField } from './checked-field.tsx';
import { CountryField } from './country-field.tsx';
import type { Form } from './form.ts';
import { type AffiliationItem, newAffiliation } from './form-values.ts';
import { OwnedLabel } from './owned-label.tsx';

const { details } = words;
/** Names of authors that are listed at an affiliation. */
const MOST_NAMES = 6;

type SetAffiliation = (key: string, facts: Partial<AffiliationItem>) => void;

export function AffiliationsSection({ form }: { form: Form }) {
  const { values, change } = form;
  const section = useRef<HTMLElement>(null);
  const set: SetAffiliation = useCallback(
    (key, facts) =>
      change((before) => ({
        ...before,
        affiliations: before.affiliations.map((each) =>
          each.key === key ? { ...each, ...facts } : each,
        ),
      })),
    [change],
  );
  const users = useMemo(() => usersOf(form), [values.authors]);
  function add(): void {
    change((before) => ({ ...before, affiliations: [...before.affiliations, newAffiliation()] }));
    requestAnimationFrame(() =>
      section.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    );
  }
  return (
    <section class="card stack" aria-labelledby="details-affiliations" ref={section}>
      <h2 id="details-affiliations">{details.sections.affiliations}</h2>
      {form.messageAt('affiliations') && <p class="problem">{form.messageAt('affiliations')}</p>}
      {values.affiliations.length === 0 && <p class="soft">{details.noAffiliations}</p>}
      {values.affiliations.map((affiliation, index) => (
        <KeptFields
          key={affiliation.key}
          {...{ form, affiliation, index, set }}
          users={usersInWords(users.get(affiliation.id) ?? [])}
        />
      ))}
      <div class="row">
        <Button onClick={add}>{details.addAffiliation}</Button>
      </div>
    </section>
  );
}

/** Names of authors by the ids of their affiliations. */
function usersOf({ values }: Form): ReadonlyMap<string, string[]> {
  const users = new Map<string, string[]>();
  for (const author of values.authors)
    for (const id of author.affiliations)
      users.set(id, [...(users.get(id) ?? []), authorName(author)]);
  return users;
}

function usersInWords(names: readonly string[]): string {
  if (names.length === 0) return details.unused;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length - MOST_NAMES;
  return details.usedBy(more > 0 ? details.andMore(shown, more) : shown);
}

interface FieldsProps {
  form: Form;
  affiliation: AffiliationItem;
  index: number;
  set: SetAffiliation;
  users: string;
}

function KeptFields(props: FieldsProps) {
  const { form, affiliation, index, set, users } = props;
  return useMemo(
    () => <AffiliationFields {...props} />,
    [affiliation, index, set, users, form.base, form.messageAt],
  );
}

function AffiliationFields({ form, affiliation, index, set, users }: FieldsProps) {
  const { key, at, isForeign } = affiliation;
  const saved = form.base.affiliations.find((each) => each.key === key);
  const label = (field: string) => (
    <OwnedLabel field={field} owner={details.affiliation(index + 1)} />
  );
  const path = `affiliations.${at ?? 'new'}`;
  const others = saved === affiliation ? form.messagesBelow(path, ['country', 'ror']) : [];
  const text = (field: TextKey, words: string) => (
    <TextField
      label={label(words)}
      value={affiliation[field]}
      onValue={(value) => set(key, { [field]: value })}
    />
  );
  return (
    <fieldset class="affiliation">
      <legend>{details.affiliation(index + 1)}</legend>
      {isForeign ? (
        <p>{details.foreign}</p>
      ) : affiliation.text !== '' || saved?.text ? (
        text('text', details.wholeText)
      ) : (
        <>
          <div class="columns">
            {text('institution', details.institution)}
            {text('department', details.department)}
          </div>
          <div class="columns">
            {text('city', details.city)}
            {text('region', details.region)}
            <CountryField
              {...{ form, affiliation, index, saved }}
              onCountry={(country) => set(key, { country })}
            />
            <CheckedField
              label={label(details.ror)}
              kind="ror"
              value={affiliation.ror}
              saved={saved?.ror ?? ''}
              message={form.messageAt(`${path}.ror`)}
              onValue={(ror) => set(key, { ror })}
            />
          </div>
          {(saved?.street || saved?.['postal-code']) && (
            <div class="columns">
              {text('street', details.street)}
              {text('postal-code', details.postalCode)}
            </div>
          )}
        </>
      )}
      {others.length > 0 && <p class="problem">{others.join(' ')}</p>}
      <div class="row spread">
        <p class="soft">{users}</p>
        <Button onClick={() => remove(form, affiliation, index)}>
          {details.removeAffiliation(affiliationName(affiliation))}
        </Button>
      </div>
    </fieldset>
  );
}

type TextKey = 'institution' | 'department' | 'city' | 'region' | 'street' | 'postal-code' | 'text';

/** Removes it from its authors, too. Undo brings back both. */
function remove({ change, values }: Form, affiliation: AffiliationItem, index: number): void {
  const { key, id } = affiliation;
  const had = new Map(
    values.authors.flatMap((author) =>
      author.affiliations.includes(id) ? [[author.key, author.affiliations] as const] : [],
    ),
  );
  change((before) => ({
    ...before,
    affiliations: before.affiliations.filter((each) => each.key !== key),
    authors: before.authors.map((author) =>
      author.affiliations.includes(id)
        ? { ...author, affiliations: author.affiliations.filter((each) => each !== id) }
        : author,
    ),
  }));
  showToast(details.affiliationRemoved(affiliationName(affiliation), had.size), () =>
    change((before) => ({
      ...before,
      affiliations: before.affiliations.toSpliced(index, 0, affiliation),
      authors: before.authors.map((author) => ({
        ...author,
        affiliations: had.get(author.key) ?? author.affiliations,
      })),
    })),
  );
}
