/**
 * Preloaded into a process (`node --import`): records each change that the process makes below the folder
 * $RECORDED, and each flush, in the order in which they are done. They stand in $RECORD when the process ends.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const { RECORDED, RECORD } = process.env;
const { readFileSync, writeFileSync, existsSync, lstatSync } = fs;
const operations = [];
const files = new Map();

function add(operation) {
  if (Object.values(operation).some((value) => `${value}${sep}`.startsWith(RECORDED + sep)))
    operations.push(operation);
}

const pathOf = (file) =>
  typeof file === 'number' ? (files.get(file) ?? '') : resolve(String(file));

function written(file) {
  const path = pathOf(file);
  if (existsSync(path) && lstatSync(path).isFile())
    add({ what: 'write', path, content: readFileSync(path, 'base64') });
}

function writtenWhole([file, , options]) {
  written(file);
  if (options?.flush) add({ what: 'flush', path: pathOf(file) });
}

function opened([file, flag], handle) {
  const path = pathOf(file);
  files.set(typeof handle === 'number' ? handle : handle.fd, path);
  if (/[wa]/.test(String(flag ?? 'r'))) written(file);
  if (typeof handle === 'number') return;
  const { sync } = handle;
  handle.sync = async () => {
    await sync.call(handle);
    add({ what: 'flush', path });
  };
}

/** What is recorded of a call that has returned, by the name of its function without "Sync". */
const RECORDERS = {
  open: opened,
  write: ([file]) => written(file),
  writeFile: writtenWhole,
  appendFile: writtenWhole,
  copyFile: ([, to]) => written(to),
  fsync: ([file]) => add({ what: 'flush', path: pathOf(file) }),
  fdatasync: ([file]) => add({ what: 'flush', path: pathOf(file) }),
  rename: ([from, to]) => add({ what: 'rename', from: pathOf(from), path: pathOf(to) }),
  link: ([from, to]) => add({ what: 'link', from: pathOf(from), path: pathOf(to) }),
  mkdir: ([path]) => add({ what: 'mkdir', path: pathOf(path) }),
  mkdtemp: (_, path) => add({ what: 'mkdir', path: pathOf(path) }),
  rm: ([path]) => add({ what: 'remove', path: pathOf(path) }),
  rmdir: ([path]) => add({ what: 'remove', path: pathOf(path) }),
  unlink: ([path]) => add({ what: 'remove', path: pathOf(path) }),
};
/** What nobody calls today: a change that is not recorded would be no change on the disk of the test. */
const UNRECORDED = ['cp', 'symlink', 'truncate', 'ftruncate', 'writev'];

function refused(name) {
  return () => {
    throw new Error(`${name} is not recorded: add it to test/publishing/record-writes.mjs`);
  };
}

// Node's functions call each other: only the outermost call counts.
let depth = 0;
function recordedSync(original, recorder) {
  return (...args) => {
    depth++;
    let result;
    try {
      result = original(...args);
    } finally {
      depth--;
    }
    if (depth === 0) recorder(args, result);
    return result;
  };
}

function recordedAsync(original, recorder) {
  return async (...args) => {
    const result = await original(...args);
    recorder(args, result);
    return result;
  };
}

for (const [name, recorder] of Object.entries(RECORDERS)) {
  fs[`${name}Sync`] = recordedSync(fs[`${name}Sync`], recorder);
  if (fs.promises[name]) fs.promises[name] = recordedAsync(fs.promises[name], recorder);
  // Node's own streams and loaders open files for reading with callbacks.
  if (name !== 'open' && name !== 'write') fs[name] = refused(name);
}
for (const name of UNRECORDED)
  for (const [of, each] of [
    [fs, name],
    [fs, `${name}Sync`],
    [fs.promises, name],
  ])
    if (of[each]) of[each] = refused(each);
syncBuiltinESMExports();
process.once('exit', () => writeFileSync(RECORD, JSON.stringify(operations)));
