/** Words of the view "references". */
export const references = {};
