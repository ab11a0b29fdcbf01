/**
 * Each folder `page-script/` is bundled into one module next to it (scripts/bundle-page-scripts.mjs). Its default export
 * is the source text of an expression: the default export of `page-script/index.ts`.
 */
declare module '*/page-script.bundle.js' {
  const script: string;
  export default script;
}
