/** Tasks of the view "figures". */

export const figuresTasks = {};
