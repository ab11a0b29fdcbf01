/** Opens an address in the user's default browser. */
import { spawn } from 'node:child_process';

/** Programs of each system that open an address. */
function opener(platform: NodeJS.Platform, address: string): [program: string, args: string[]] {
  if (platform === 'darwin') return ['/usr/bin/open', [address]];
  const folder = `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32`;
  if (platform === 'win32')
    return [`${folder}\\rundll32.exe`, ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

/** Does nothing if there is no such program: the address is printed as well. */
export function openAddress(address: string): void {
  const [program, args] = opener(process.platform, address);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
