/** The fields of an author that the table shows. */
import { CheckBox, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { affiliationName, authorName } from './author-names.ts';
import { type AuthorProps, toggled } from './author-props.ts';
import { CheckedField } from './checked-field.tsx';
import { isBlank, isNameless } from './form-values.ts';
import { OwnedLabel } from './owned-label.tsx';

const { details } = words;
/** More affiliations than this are ticked in the open author. */
const MOST_BOXES = 8;

export function AuthorRow({ form, author, index, set }: AuthorProps) {
  const { key, at, isForeign } = author;
  const saved = form.base.authors.find((each) => each.key === key);
  const label = (field: string) => <OwnedLabel field={field} owner={details.author(index + 1)} />;
  const path = `authors.${at ?? 'new'}`;
  const message = (field: string) => form.messageAt(`${path}.${field}`);
  const others = saved === author ? form.messagesBelow(path, ['name', 'email', 'orcid']) : [];
  if (isForeign)
    return (
      <p class="whole">
        <strong>{authorName(author)}</strong> {details.foreign}
      </p>
    );
  return (
    <>
      <NameFields {...{ form, author, index, set }} nameMessage={message('name')} />
      <CheckedField
        label={label(details.email)}
        isLabelHidden
        kind="email"
        inputMode="email"
        value={author.email}
        saved={saved?.email ?? ''}
        message={message('email')}
        onValue={(email) => set(key, { email })}
      />
      <CheckedField
        label={label(details.orcid)}
        isLabelHidden
        kind="orcid"
        value={author.orcid}
        saved={saved?.orcid ?? ''}
        message={message('orcid')}
        onValue={(orcid) => set(key, { orcid })}
      />
      <Marks form={form} author={author} index={index} set={set} />
      <CheckBox
        label={<span class="narrow-label">{label(details.corresponding)}</span>}
        isChecked={author.corresponding}
        onChecked={(corresponding) => set(key, { corresponding })}
      />
      {others.length > 0 && <p class="problem whole">{others.join(' ')}</p>}
    </>
  );
}

function NameFields(props: AuthorProps & { nameMessage: string | undefined }) {
  const { form, author, index, set, nameMessage } = props;
  const { key, name, collective } = author;
  const label = (field: string) => <OwnedLabel field={field} owner={details.author(index + 1)} />;
  const saved = form.base.authors.find((each) => each.key === key);
  const isMissing = isNameless(author) && !isBlank(author);
  const error = isMissing
    ? details.nameMissing
    : saved?.name === name && saved.collective === collective
      ? nameMessage
      : undefined;
  if (collective !== '' || (saved && saved.collective !== '' && isNameless(author)))
    return (
      <div class="group-name">
        <TextField
          label={label(details.collective)}
          isLabelHidden
          value={collective}
          error={error}
          onValue={(text) => set(key, { collective: text })}
        />
      </div>
    );
  return (
    <>
      <TextField
        label={label(details.given)}
        isLabelHidden
        value={name.given}
        onValue={(given) => set(key, { name: { ...name, given } })}
      />
      <TextField
        label={label(details.family)}
        isLabelHidden
        value={name.family}
        error={error}
        onValue={(family) => set(key, { name: { ...name, family } })}
      />
    </>
  );
}

/** A box for each affiliation, with its number. */
function Marks({ form, author, index, set }: AuthorProps) {
  const { affiliations } = form.values;
  const own = new Set(author.affiliations);
  if (affiliations.length > MOST_BOXES) {
    const numbers = affiliations.flatMap(({ id }, at) => (own.has(id) ? [at + 1] : []));
    return (
      <span class="marks">
        <span class="narrow-label">{details.marks}</span>
        {numbers.join(', ') || details.noMarks}
      </span>
    );
  }
  return (
    <fieldset class="marks bare" aria-label={`${details.marks} (${details.author(index + 1)})`}>
      <span class="narrow-label" aria-hidden="true">
        {details.marks}
      </span>
      {affiliations.map((affiliation, at) => (
        <label key={affiliation.key} class="check" title={affiliationName(affiliation)}>
          <input
            type="checkbox"
            checked={own.has(affiliation.id)}
            aria-label={`${at + 1}: ${affiliationName(affiliation)}`}
            onChange={() => set(author.key, { affiliations: toggled(author, affiliation.id) })}
          />
          <span aria-hidden="true">{at + 1}</span>
        </label>
      ))}
    </fieldset>
  );
}
