/** Addresses in S3: "s3://bucket/prefix". Everywhere else, an address is the path of a folder. */
import { resolve } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

const SCHEME = 's3://';

export function isS3(address: string): boolean {
  return address.startsWith(SCHEME);
}

/**
 * An address as the user has typed it, in the form that is kept in jobs: without a slash at the end, or an absolute path.
 *
 * @throws SurroundingsError if it has no bucket
 */
export function addressOf(text: string): string {
  if (!isS3(text)) return resolve(text);
  const parts = partsOf(text);
  if (!parts[0] || parts.some((part) => part === '.' || part === '..'))
    throw new SurroundingsError(
      `${text} is not an address in S3. Write the bucket and the folder in it like this: s3://bucket/journals`,
    );
  return SCHEME + parts.join('/');
}

export function bucketAndPrefix(address: string): { bucket: string; prefix: string } {
  const [bucket = '', ...parts] = partsOf(address);
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}

/** The address around an address. "s3:/" is around each bucket. */
export function addressAround(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

function partsOf(address: string): string[] {
  return address
    .slice(SCHEME.length)
    .split('/')
    .filter((part) => part !== '');
}
