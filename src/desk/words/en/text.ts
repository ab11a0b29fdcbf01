/** Words of the view "text". */
export const text = {};
