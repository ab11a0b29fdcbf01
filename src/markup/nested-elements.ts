/** Comments, CDATA and instructions. In well-formed XML, attribute values contain no "<". */
const NO_ELEMENTS = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)/g;
const TAG = /<(\/)?[^\s<>"'!/=](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** Whether the elements of an XML text are nested deeper than a limit. The text is not parsed. */
export function isNestedDeeper(xml: string, limit: number): boolean {
  let depth = 0;
  for (const [tag, end] of xml.replace(NO_ELEMENTS, '').matchAll(TAG)) {
    if (end !== undefined) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > limit) return true;
  }
  return false;
}
