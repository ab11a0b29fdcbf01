// Without the execute bit `npx offprint` says "Permission denied".
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli.js', import.meta.url), 0o755);
