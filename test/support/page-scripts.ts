import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { bundlePageScript, scriptModule } from '../../scripts/bundle-page-scripts.mjs';

const PAGE_SCRIPT = /(?:^|\/)page-script\.bundle\.js$/;
const BUNDLED = '\0page-script:';

/** Bundles the scripts of pages when tests ask the sources, which have the modules but not the bundles. */
export function pageScripts(): Plugin {
  return {
    name: 'page-scripts',
    resolveId(id, importer) {
      if (!importer || !PAGE_SCRIPT.test(id)) return undefined;
      const folder = resolve(dirname(importer), id).replace(/\.bundle\.js$/, '');
      return `${BUNDLED}${resolve(folder, 'index.ts')}`;
    },
    async load(id) {
      if (!id.startsWith(BUNDLED)) return undefined;
      const { script, modules } = await bundlePageScript(id.slice(BUNDLED.length));
      for (const module of modules) this.addWatchFile(module);
      return scriptModule(script);
    },
  };
}
