/** Words of the view "intake". */
export const intake = {};
