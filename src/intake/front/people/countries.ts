/** Countries at the end of an address. */
import { countryCode } from '../../../compile/metadata/values/countries.ts';

export { countryCode } from '../../../compile/metadata/values/countries.ts';

/** A country at the end of a text, after a comma or alone. */
export function endsWithCountry(text: string): boolean {
  const last = text.split(/[,;–]/).at(-1) ?? '';
  return (
    countryCode(last) !== undefined ||
    countryCode(last.replace(/(?<![\d\s.-])[\d\s.-]+$/, '')) !== undefined
  );
}
