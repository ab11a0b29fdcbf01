/**
 * Cleans addresses in a drawing. Links may have any safe address; all other addresses must be inside the file.
 */
import { Refusal, type Report, reportRemoved } from './report.ts';

export interface AddressRules extends Report {
  /** Cleans a drawing that is a picture in this drawing. */
  cleanInner(bytes: Uint8Array): string;
}

const SAFE_LINK = /^(?:https?|mailto|ftp):/i;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i;
const INNER_DRAWING = /^data:image\/svg\+xml[;,]/i;
/** Elements that show the content of their address. */
const SHOWS =
  /^(?:image|use|feImage|tref|textPath|linearGradient|radialGradient|pattern|filter|mpath)$/;

/** The address that may be published; undefined if it is left out. */
export function cleanAddress(
  element: string,
  value: string,
  rules: AddressRules,
): string | undefined {
  const address = value.replace(/[\s\u0000-\u001f]/g, '');
  if (address === '' || address.startsWith('#')) return address;
  if (element === 'a') {
    if (SAFE_LINK.test(address)) return value;
    reportRemoved(rules, 'link that runs');
    return undefined;
  }
  if (RASTER.test(address)) return value;
  if (/^(?:image|feImage)$/.test(element) && INNER_DRAWING.test(address))
    return innerDrawing(value.trim(), rules);
  if (SHOWS.test(element)) throw new Refusal(`"${address.slice(0, 60)}", which is not in the file`);
  reportRemoved(rules, 'address outside the file');
  return undefined;
}

function innerDrawing(address: string, rules: AddressRules): string {
  const bytes = bytesOf(address);
  if (!bytes) throw new Refusal('a drawing as a picture that cannot be read');
  const svg = Buffer.from(rules.cleanInner(bytes));
  return `data:image/svg+xml;base64,${svg.toString('base64')}`;
}

function bytesOf(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  try {
    const body = decodeURIComponent(address.slice(comma + 1));
    return Buffer.from(body, /;\s*base64\s*$/i.test(address.slice(0, comma)) ? 'base64' : 'utf8');
  } catch {
    return undefined;
  }
}
