/** Addresses inside a page: `data:` addresses and fragments. */
export const IN_PAGE = /^(?:data:|#)/i;
