/** Words of the view "publish". */
export const publish = {};
