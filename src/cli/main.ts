#!/usr/bin/env node
/** Starts the program. What Node has compiled is kept in the cache, so that the next start is faster. */
import { enableCompileCache } from 'node:module';
import { cacheFolder } from '../io/system/cache-folder.ts';
import { thisMachine } from '../io/system/machine.ts';
import { join } from '../io/system/paths.ts';

const { directory } = enableCompileCache(join(cacheFolder(thisMachine()), 'code'));
// For processes that this one starts.
if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= directory;
await import('./in-terminal.ts');
