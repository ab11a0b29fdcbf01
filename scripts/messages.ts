/** `npm run messages`: writes src/messages/wordings.ts from the YAML files that stand beside it. */
import { writeFileSync } from 'node:fs';
import { WORDINGS_FILE, wordingsOfFiles } from './wordings-module.ts';

writeFileSync(WORDINGS_FILE, wordingsOfFiles());
