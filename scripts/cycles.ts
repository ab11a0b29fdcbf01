/** `npm run cycles`: no folder of src may depend on a folder that depends on it, at any depth. */
import { describeCycles, folderCycles } from './folder-cycles.ts';
import { importsOf, modulesOf } from './read-modules.ts';

const cycles = folderCycles(modulesOf('src').flatMap(importsOf), 'src');
if (cycles.length > 0) {
  console.error(`${describeCycles(cycles)}\n`);
  console.error(
    `${cycles.length} cycles of folders. Remove the arrows of each cycle that lead upwards: move a file, or pass the value in.`,
  );
  process.exitCode = 1;
} else console.log('No cycles of folders.');
