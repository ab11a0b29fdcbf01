/** Tasks of the view "references". */

export const referencesTasks = {};
