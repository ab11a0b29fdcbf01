/** Tasks of the view "details". */

export const detailsTasks = {};
