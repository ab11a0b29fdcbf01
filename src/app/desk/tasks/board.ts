/** Tasks of the view "board". */

export const boardTasks = {};
