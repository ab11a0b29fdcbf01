/** Reads languages of bibliographies: BCP 47 tags, ISO 639-2 codes, English names and babel names. */
import { ownValue } from '../../../words/own-value.ts';
import { wordTable } from '../../../words/word-list.ts';

/** Names of babel and polyglossia that are not English names, and bibliographic ISO 639-2 codes. */
const SPECIAL: Record<string, string> = wordTable(`
  american=en-US usenglish=en-US british=en-GB ukenglish=en-GB australian=en-AU canadian=en-CA ngerman=de
  austrian=de-AT naustrian=de-AT swissgerman=de-CH nswissgerman=de-CH francais=fr français=fr acadian=fr-CA
  canadien=fr-CA brazil=pt-BR brazilian=pt-BR portuges=pt-PT castilian=es español=es deutsch=de farsi=fa
  bahasa=id norsk=nb nynorsk=nn slovene=sl alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka
  ger=de gre=el ice=is mac=mk may=ms per=fa rum=ro slo=sk tib=bo wel=cy`);

let names: ReadonlyMap<string, string> | undefined;

/** Two-letter codes by English name. Example: "german" → "de" */
function englishNames(): ReadonlyMap<string, string> {
  names ??= new Map(twoLetterNames());
  return names;
}

function* twoLetterNames(): Generator<[string, string]> {
  const display = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (let first = 97; first <= 122; first += 1) {
    for (let second = 97; second <= 122; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = display.of(code);
      // A withdrawn code has the same name as the code that replaced it.
      if (name && Intl.getCanonicalLocales(code)[0] === code) yield [name.toLowerCase(), code];
    }
  }
}

/** The tag of a language; undefined if the name is unknown. */
export function languageTag(name: string): string | undefined {
  const text = name.trim().toLowerCase().replace(/_/g, '-');
  const known = ownValue(SPECIAL, text) ?? englishNames().get(text);
  if (known) return known;
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(text)) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
