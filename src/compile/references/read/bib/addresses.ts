/** Reads addresses and dates of access in the text of `howpublished` and `note`. */

import { withSigns } from '../../../../markup/tex/symbols.ts';
import { ownValue } from '../../../../words/own-value.ts';
import { accessOf, withoutAccess } from './dates.ts';
import { type Fields, type Item, replaceTexSigns, stripBraces, withoutBraces } from './mapped.ts';

const ADDRESS = /https?:\/\/[^\s{}<>"|\\]+[^\s{}<>"|\\.,;:)\]]/;

/** Words that only introduce an address. */
const LABEL =
  '(?:available|retrieved|accessed|accessible|downloaded)(?: online)?(?: (?:at|from|via|on|under))?|online(?: at)?|see|link|url|web ?(?:site|page)|_e?print' +
  '|verfügbar|abrufbar|abgerufen(?: von)?|(?:(?:online )?(?:verfügbar |abrufbar )?unter)' +
  '|disponible(?: en (?:ligne|línea))?(?: (?:sur|à|en))?|consult(?:é sur|ado en)|recuperado de|obtenido de|en (?:ligne|línea)' +
  '|disponível(?: em)?|acessível em|disponibile (?:su|presso|a)|beschikbaar (?:op|via)|dostęp(?:ne|ny)?(?: na| pod adresem)?|dostupné (?:z|na)' +
  '|dostupno(?: na)?|dosegljivo(?: na)?|elérhető|disponibil (?:la|pe)|tillgänglig(?: på| via)?|hämtad från|tilgj?[eæ]ngelig(?: på| via| fra)?|hentet fra|saatavilla|saatavissa' +
  '|διαθέσιμο(?: στο)?|erişim (?:adresi|linki|için)|diakses (?:dari|pada)|tersedia (?:di|pada)|truy cập (?:tại|từ)|режим доступ[ау]|доступн[оа](?: по (?:ссылке|адресу))?|достъпно на' +
  '|متاح (?:على|في)|متوفر على|قابل دسترسی در|网址|取自|检索自|入手先';
const LABELLED = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:${LABEL})\\s{0,3}:?\\s{0,3})?<?${ADDRESS.source}>?`,
  'iu',
);

/** Addresses of archives, to which the `eprint` number is appended; biblatex manual, section 3.14.7. */
const ARCHIVES: Record<string, string> = {
  googlebooks: 'https://books.google.com/books?id=',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
};

/**
 * Sets the address and the date of access. An address in `howpublished` or `note` counts if the work has no
 * other.
 */
export function setAddresses(item: Item, fields: Fields): void {
  const address = fields.get('url') ?? archiveAddress(fields);
  if (address) item.URL = withSigns(address);
  for (const name of ['howpublished', 'note']) {
    const text = wordsAndAddresses(fields.get(name));
    const url = ADDRESS.exec(text)?.[0];
    const date = accessOf(text);
    const isOwn = url !== undefined && (item.URL === undefined || item.URL === url);
    if (isOwn) item.URL = url;
    if (date !== undefined) item.accessed ??= date;
    if (name === 'note' && (isOwn || date !== undefined)) item.note = wordsOf(text);
  }
  const publisher = wordsOf(wordsAndAddresses(fields.get('howpublished')));
  if (!publisher || /^(?:online|web ?(?:site|page))$/i.test(publisher)) return;
  if (item.publisher === undefined) item.publisher = publisher;
  else if (!Object.values(item).includes(publisher))
    item.note = [item.note, publisher].filter(Boolean).join('. ');
}

/** Replaces ties and dashes in the words of a text, but not in addresses, where they are characters. */
function wordsAndAddresses(text = ''): string {
  const parts = withoutBraces(text)
    .trim()
    .split(new RegExp(`(${ADDRESS.source})`));
  const replaced = parts.map((part, index) => (index % 2 > 0 ? withSigns : replaceTexSigns)(part));
  return replaced.join('').replaceAll('\u00a0', ' ');
}

function archiveAddress(fields: Fields): string | undefined {
  const archive = ownValue(ARCHIVES, stripBraces(fields.get('eprinttype') ?? '').toLowerCase());
  const number = fields.get('eprint') ?? '';
  return archive !== undefined && /^[^\s:]+$/.test(number) ? archive + number : undefined;
}

/** The text without its first address and the date of access; undefined if no words are left. */
function wordsOf(text: string): string | undefined {
  const words = withoutAccess(text)
    .replace(LABELLED, '')
    .replace(new RegExp(`(?:(?<![\\p{L}\\d])(?:${LABEL}))?[\\s:;,.]*$`, 'iu'), '')
    .replace(/^[\s:;,.]*(?:(?:and|et|und|y|e)\s+(?=https?:))?/i, '');
  return /[\p{L}\d]/u.test(words) ? words.trim() : undefined;
}
