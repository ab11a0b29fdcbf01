/** Words of the view "figures". */
export const figures = {};
