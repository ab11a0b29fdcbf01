/** Words of the view "proof". */
export const proof = {};
