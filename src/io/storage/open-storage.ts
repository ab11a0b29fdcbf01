/** Opens sources and outputs by their addresses. */
import { folderOutputs } from './folder-outputs.ts';
import { folderSources } from './folder-sources.ts';
import { isS3 } from './s3-address.ts';
import type { Outputs, Sources } from './storage.ts';

/** @param base the address around the journals */
export async function openSources(base: string): Promise<Sources> {
  // "s3:/" is around a bucket.
  if (!isS3(`${base}/`)) return folderSources(base);
  const { s3Sources } = await import('./s3-sources.ts');
  return s3Sources(base);
}

/** @param address of the outputs of a batch */
export async function openOutputs(address: string): Promise<Outputs> {
  if (!isS3(address)) return folderOutputs(address);
  const { s3Outputs } = await import('./s3-outputs.ts');
  return s3Outputs(address);
}
