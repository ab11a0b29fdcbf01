/** Countries at the end of an address. */
import { countryCode } from '../../../compile/metadata/values/countries.ts';

export { countryCode } from '../../../compile/metadata/values/countries.ts';

/** Whether a country is at the end of the text, after a comma or alone. */
export function endsWithCountry(text: string): boolean {
  const last = text.split(/[,;–]/).at(-1) ?? '';
  return (
    countryCode(last) !== undefined ||
    countryCode(last.replace(/(?<![\d\s.-])[\d\s.-]+$/, '')) !== undefined
  );
}
