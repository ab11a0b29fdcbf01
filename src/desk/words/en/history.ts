/** Words of the view "history". */
export const history = {};
