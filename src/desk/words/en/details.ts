/** Words of the view "details". */
export const details = {};
