#!/usr/bin/env node
/** Starts Offprint. Old versions of Node read this file too, to say that they are too old. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseNode } from './choose-node.mjs';

const PASSED_ON = ['SIGTERM', 'SIGHUP'];

const home = fileURLToPath(new URL('../', import.meta.url));
const { platform, arch, versions } = process;
const { program, problem } = chooseNode(
  { version: versions.node, platform, arch },
  home,
  existsSync,
);
if (problem) fail(problem);
else if (program) runWith(program);
else import('../dist/cli/main.js');

function runWith(node) {
  const child = spawn(node, [`${home}dist/cli/main.js`, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to both processes.
  process.on('SIGINT', () => {});
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => fail(`Node does not start: ${message}. Run make in ${home}.`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code;
    else endBy(signal);
  });
}

/** As the child ended, so that a shell or a supervisor sees the same. */
function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function fail(sentence) {
  process.stderr.write(`offprint: ${sentence}\n`);
  process.exitCode = 2;
}
