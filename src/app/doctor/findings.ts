import type { FolderFacts, MachineFacts } from '../../io/machine-facts.ts';
import { FIRST_PORT, LAST_PORT } from '../../io/ports.ts';

export interface Finding {
  name: string;
  /** `limited` means that Offprint works, but not in the best way. */
  state: 'found' | 'limited' | 'missing';
  /** A sentence. */
  found: string;
  /** What to do: one or more sentences. */
  advice?: string;
}

export function findingsOf(facts: MachineFacts): Finding[] {
  return [
    systemFinding(facts),
    nodeFinding(facts),
    browserFinding(facts),
    ...skippedFindings(facts),
    sandboxFinding(facts),
    fontFinding(facts),
    ...facts.folders.map((folder) => folderFinding(folder, facts)),
    portFinding(facts),
  ];
}

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};

function systemFinding({ system }: MachineFacts): Finding {
  const { platform, architecture, distribution } = system;
  const known = SYSTEMS[platform];
  const kind = distribution ? ` (${distribution})` : '';
  const found = `${known ?? platform}${kind} on ${architecture}.`;
  if (known) return { name: 'System', state: 'found', found };
  const advice = 'Offprint is made for Linux, macOS and Windows. Printing may fail here.';
  return { name: 'System', state: 'limited', found, advice };
}

function nodeFinding({ node: { version, problem } }: MachineFacts): Finding {
  return problem
    ? { name: 'Node', state: 'missing', found: problem }
    : { name: 'Node', state: 'found', found: `Node ${version} is supported.` };
}

function browserFinding({ browser: { printed, problem = '' } }: MachineFacts): Finding {
  if (printed) return { name: 'Browser', state: 'found', found: printed };
  const advice = 'HTML and JATS are written without a browser.';
  return { name: 'Browser', state: 'missing', found: problem, advice };
}

/** Skipped browsers that the line about the browser does not name. */
function skippedFindings({ browser: { printed, problem = '', skipped } }: MachineFacts): Finding[] {
  return skipped
    .filter(({ path }) => !(printed ?? problem).includes(path))
    .map(({ path, fault }) => ({
      name: 'Other browser',
      state: 'limited',
      found: `${path} is not used: it ${fault}.`,
    }));
}

function sandboxFinding({ sandbox: { notice, refusal }, browser }: MachineFacts): Finding {
  const name = 'Sandbox';
  if (notice) return { name, state: 'limited', found: notice };
  if (browser.printed) return { name, state: 'found', found: 'The browser runs in its sandbox.' };
  if (!refusal)
    return { name, state: 'limited', found: 'It is not known, because no browser has printed.' };
  const found = `The system may refuse it: ${refusal.reason}.`;
  return { name, state: 'limited', found, advice: `${refusal.remedy}.` };
}

function fontFinding({ fonts: { families, files, problems } }: MachineFacts): Finding {
  const [first, ...others] = problems;
  if (first === undefined) {
    const found = `${families} families of the theme "default" are readable (${files} files).`;
    return { name: 'Fonts', state: 'found', found };
  }
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const found = `A font of the theme "default" cannot be read: ${first}${more}.`;
  return { name: 'Fonts', state: 'missing', found, advice: 'Install Offprint again.' };
}

const MEGABYTE = 1_000_000;
/** In bytes, for an unpacked browser and for its temporary files. */
const NEEDED_ROOM = 300 * MEGABYTE;

function folderFinding(
  { use, path, refused, free }: FolderFacts,
  { system }: MachineFacts,
): Finding {
  const { name, state, advice } = FOLDERS[use](system.platform);
  if (refused)
    return { name, state, found: `Nothing can be written in ${path} (${refused}).`, advice };
  if (free === undefined) return { name, state: 'found', found: `${path} can be written.` };
  const room = `${Math.floor(free / MEGABYTE)} MB`;
  if (free >= NEEDED_ROOM)
    return { name, state: 'found', found: `${path} can be written, and has ${room} of room.` };
  const found = `${path} has only ${room} of room, and Offprint may need ${NEEDED_ROOM / MEGABYTE} MB.`;
  return { name, state: 'missing', found, advice: `Make room there. ${advice}` };
}

type Folder = Pick<Finding, 'name' | 'state'> & { advice: string };

/** The state if nothing can be written there, and what helps. */
const FOLDERS: Record<FolderFacts['use'], (platform: NodeJS.Platform) => Folder> = {
  cache: () => ({
    name: 'Cache',
    // The bundled browser is then unpacked into the folder for temporary files.
    state: 'limited',
    advice: 'Set the variable XDG_CACHE_HOME to a folder of yours.',
  }),
  temporary: (platform) => ({
    name: 'Temporary folder',
    state: 'missing',
    advice: `Name another folder in the variable ${platform === 'win32' ? 'TEMP' : 'TMPDIR'}.`,
  }),
  outputs: () => ({
    name: 'This folder',
    state: 'missing',
    advice: 'Work in a folder of yours, or name another folder for the outputs with --out.',
  }),
};

function portFinding({ ports: { free, refused } }: MachineFacts): Finding {
  const name = 'Preview';
  if (free === FIRST_PORT)
    return { name, state: 'found', found: `Port ${free} of 127.0.0.1 is free.` };
  if (free !== undefined) {
    const found = `Another program uses port ${FIRST_PORT}, so the preview takes port ${free}.`;
    return { name, state: 'found', found };
  }
  const found = refused
    ? `No program may answer at 127.0.0.1 (${refused}).`
    : `Other programs use all ports from ${FIRST_PORT} to ${LAST_PORT}.`;
  const advice = refused
    ? 'Ask who administers this machine. Only `offprint preview` needs it.'
    : 'End one of them, or name a free port: `offprint preview --port`.';
  return { name, state: 'missing', found, advice };
}
