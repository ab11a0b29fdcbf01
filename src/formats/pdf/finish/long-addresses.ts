/**
 * Restores the long addresses of links. Each is written into the file once. The layout replaces
 * them with short ones.
 */
import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { LONG_ADDRESS } from '../layout/index.ts';
import { textString } from '../text-string.ts';

const [ACTION, ADDRESS] = [PDFName.of('A'), PDFName.of('URI')];

/** The long address that a short one represents. Other addresses are returned unchanged. */
export function longAddress(address: string, addresses: readonly string[]): string {
  const index = address.startsWith(LONG_ADDRESS) ? address.slice(LONG_ADDRESS.length) : '';
  return addresses[Number(index || -1)] ?? address;
}

export function restoreAddresses({ context }: PDFDocument, addresses: readonly string[]): void {
  if (addresses.length === 0) return;
  const actions = addresses.map((address) => {
    const uri = PDFHexString.of(Buffer.from(address, 'latin1').toString('hex'));
    return [address, context.register(context.obj({ S: 'URI', URI: uri }))] as const;
  });
  const byAddress = new Map(actions);
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const short = textString(object.lookupMaybe(ACTION, PDFDict)?.get(ADDRESS));
    if (!short?.startsWith(LONG_ADDRESS)) continue;
    const action = byAddress.get(longAddress(short, addresses));
    if (action) object.set(ACTION, action);
  }
}
