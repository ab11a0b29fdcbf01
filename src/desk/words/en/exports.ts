/** Words of the view "exports". */
export const exports = {};
