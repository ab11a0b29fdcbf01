/** Has a program write its own CPU time in ms, without that of its children, into the file OFFPRINT_NOTE at its end. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.OFFPRINT_NOTE, String((user + system) / 1000));
});
