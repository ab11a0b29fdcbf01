/** The country of an affiliation, by its name. */
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { countryName, type Form, namedOptions } from './form.ts';
import type { AffiliationItem } from './form-values.ts';
import { OwnedLabel } from './owned-label.tsx';

const { details } = words;
/** Longer lists of affiliations get the choices of a field when it is used, so that the page is fast. */
const MOST_FILLED = 20;

interface CountryProps {
  form: Form;
  affiliation: AffiliationItem;
  index: number;
  saved: AffiliationItem | undefined;
  onCountry(code: string): void;
}

export function CountryField({ form, affiliation, index, saved, onCountry }: CountryProps) {
  const { at, country } = affiliation;
  const [isUsed, setIsUsed] = useState(false);
  const { countries } = form.choices;
  const isFilled = isUsed || form.values.affiliations.length <= MOST_FILLED;
  const choices = isFilled
    ? namedOptions(countries, country, countryName)
    : country === ''
      ? []
      : [{ value: country, label: countryName(country) }];
  const message = form.messageAt(`affiliations.${at ?? 'new'}.country`);
  return (
    <div onPointerEnter={() => setIsUsed(true)} onFocusIn={() => setIsUsed(true)}>
      <SelectField
        label={<OwnedLabel field={details.country} owner={details.affiliation(index + 1)} />}
        value={country}
        onValue={onCountry}
        error={country === saved?.country ? message : undefined}
        options={[{ value: '', label: details.noCountry }, ...choices]}
      />
    </div>
  );
}
