/** Words of the view "start". */
export const start = {};
