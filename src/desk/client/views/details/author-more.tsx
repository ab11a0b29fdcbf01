/** The facts of an author that do not fit in the table. */
import { Button } from '../../ui/button.tsx';
import { CheckBox, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { affiliationName, authorName } from './author-names.ts';
import { type AuthorProps, toggled } from './author-props.ts';
import { languageName, namedOptions } from './form.ts';
import { OwnedLabel } from './owned-label.tsx';

const { details } = words;

export function AuthorMore(props: AuthorProps) {
  const { author, index, set } = props;
  const { key, isForeign } = author;
  if (isForeign) return <p class="hint">{details.foreign}</p>;
  const label = (field: string) => <OwnedLabel field={field} owner={details.author(index + 1)} />;
  return (
    <fieldset class="author-more bare stack" aria-label={details.moreOf(authorName(author))}>
      <NameParts {...props} />
      <div class="row">
        <CheckBox
          label={details.equal}
          isChecked={author.equal}
          onChecked={(equal) => set(key, { equal })}
        />
        <CheckBox
          label={details.deceased}
          isChecked={author.deceased}
          onChecked={(deceased) => set(key, { deceased })}
        />
      </div>
      <AffiliationBoxes {...props} />
      <Roles {...props} />
      <NativeName {...props} />
      <div class="columns">
        <TextField
          label={label(details.position)}
          value={author.position}
          onValue={(position) => set(key, { position })}
        />
        <TextField
          label={label(details.authorId)}
          value={author.id}
          onValue={(id) => set(key, { id })}
        />
      </div>
      <TextArea
        label={label(details.biography)}
        rows={2}
        value={author.biography}
        onValue={(biography) => set(key, { biography })}
      />
    </fieldset>
  );
}

function NameParts({ author, index, set }: AuthorProps) {
  const { key, name, collective } = author;
  const label = (field: string) => <OwnedLabel field={field} owner={details.author(index + 1)} />;
  const isGroup = collective !== '';
  return (
    <>
      <CheckBox
        label={details.isGroup}
        isChecked={isGroup}
        onChecked={(checked) =>
          set(
            key,
            checked
              ? { collective: authorName(author), name: NO_NAME }
              : { collective: '', name: { ...NO_NAME, family: collective } },
          )
        }
      />
      {!isGroup && (
        <div class="columns">
          <TextField
            label={label(details.particle)}
            hint={details.particleHint}
            value={name.particle}
            onValue={(particle) => set(key, { name: { ...name, particle } })}
          />
          <TextField
            label={label(details.suffix)}
            hint={details.suffixHint}
            value={name.suffix}
            onValue={(suffix) => set(key, { name: { ...name, suffix } })}
          />
        </div>
      )}
    </>
  );
}

const NO_NAME = { given: '', particle: '', family: '', suffix: '', language: '' };

function AffiliationBoxes({ form, author, set }: AuthorProps) {
  const { affiliations } = form.values;
  const ids = new Set(affiliations.map(({ id }) => id));
  const others = author.affiliations.filter((id) => !ids.has(id));
  const remove = (id: string) => set(author.key, { affiliations: toggled(author, id) });
  return (
    <fieldset>
      <legend>{details.marks}</legend>
      <div class="boxes">
        {affiliations.map((affiliation, at) => (
          <CheckBox
            key={affiliation.key}
            label={`${at + 1}: ${affiliationName(affiliation)}`}
            isChecked={author.affiliations.includes(affiliation.id)}
            onChecked={() => remove(affiliation.id)}
          />
        ))}
      </div>
      {others.map((id) => (
        <p key={id} class="row">
          {details.unlisted} {id}
          <Button onClick={() => remove(id)}>{details.removeAffiliation(id)}</Button>
        </p>
      ))}
    </fieldset>
  );
}

function Roles({ author, set }: AuthorProps) {
  const known = Object.entries(details.roles);
  const others = author.roles.filter((role) => !(role in details.roles));
  const toggle = (id: string) =>
    set(author.key, {
      roles: author.roles.includes(id)
        ? author.roles.filter((each) => each !== id)
        : [...author.roles, id],
    });
  return (
    <fieldset>
      <legend>{details.roleList}</legend>
      <div class="boxes">
        {[...known, ...others.map((role) => [role, role] as const)].map(([id, name]) => (
          <CheckBox
            key={id}
            label={name}
            isChecked={author.roles.includes(id)}
            onChecked={() => toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function NativeName({ form, author, index, set }: AuthorProps) {
  const { key, native } = author;
  const label = (field: string) => <OwnedLabel field={field} owner={details.author(index + 1)} />;
  const change = (part: Partial<typeof native>) => set(key, { native: { ...native, ...part } });
  return (
    <fieldset>
      <legend>{details.nativeName}</legend>
      <div class="columns">
        <TextField
          label={label(details.nativeGiven)}
          value={native.given}
          onValue={(given) => change({ given })}
        />
        <TextField
          label={label(details.nativeFamily)}
          value={native.family}
          onValue={(family) => change({ family })}
        />
        <SelectField
          label={label(details.nativeLanguage)}
          value={native.language}
          onValue={(language) => change({ language })}
          options={[
            { value: '', label: details.noLanguage },
            ...namedOptions(form.choices.languages, native.language, languageName),
          ]}
        />
      </div>
    </fieldset>
  );
}
