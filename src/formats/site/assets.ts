/** The folder of the site's own files. */
export const ASSETS = 'site-assets';
