// `npm ci` must not fetch a browser: Offprint finds one on the machine or inside
// a package (src/shell/browser), and an offline machine could not download it.
module.exports = { skipDownload: true };
