import type { Outcome } from './outcome.ts';

/** The name of a folder beside the file that lists it; nothing that leads elsewhere. */
export function readFolderName(text: string): Outcome<string> {
  const name = text.trim().replace(/^\.\/|\/$/g, '');
  if (name !== '' && !/[/\\:*?"<>|\p{Cc}]/u.test(name) && !/^\.+$/.test(name))
    return { value: name };
  return {
    fault: `Unexpected "${text}", expected the name of a folder`,
    advice: 'Write the name of a folder that stands beside this file, without slashes.',
  };
}
