/** @returns the source text of the module's default export, and the files that it is made of */
export function bundlePageScript(entry: string): Promise<{ script: string; modules: string[] }>;
/** The text of the module that exports a script. */
export function scriptModule(script: string): string;
