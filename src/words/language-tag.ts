/** Example: "pt-BR" becomes "pt" */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
