/** Words of the view "board". */
export const board = {};
