const LETTERS: Readonly<Record<'ltr' | 'rtl', RegExp>> = {
  ltr: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u,
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u,
};

/** The direction of all letters of a text; `undefined` where both are there, or none. */
export function soleDirection(text: string): 'ltr' | 'rtl' | undefined {
  const [ltr, rtl] = [LETTERS.ltr.test(text), LETTERS.rtl.test(text)];
  if (ltr === rtl) return undefined;
  return ltr ? 'ltr' : 'rtl';
}
