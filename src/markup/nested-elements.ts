/** What is no element; in well-formed XML, no value of an attribute has a "<" in it. */
const ASIDE = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)/g;
const TAG = /<(\/)?[^\s<>"'!/=](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** Whether elements of an XML text stand inside each other deeper than that, without reading it as a tree. */
export function isNestedDeeper(xml: string, limit: number): boolean {
  let depth = 0;
  for (const [tag, end] of xml.replace(ASIDE, '').matchAll(TAG)) {
    if (end !== undefined) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > limit) return true;
  }
  return false;
}
