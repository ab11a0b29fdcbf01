/** Folder of the files that belong to the site itself. */
export const ASSETS = 'site-assets';
