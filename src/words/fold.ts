/** Lower case without accents and final full stops. Example: "Übers." becomes "ubers" */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (/^[A-Za-z]+\.?$/.test(word)) return word.toLowerCase().replace('.', '');
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/(?<!\.)\.+$/, '');
}
