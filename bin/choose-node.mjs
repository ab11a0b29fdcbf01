/** Which Node runs Offprint. Old versions of Node read this file too, so it uses no newer syntax. */

/** As `engines` in package.json says. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 17);
}

/**
 * @param home Offprint's folder, with a slash at the end
 * @param exists whether there is a file of this path
 * @returns nothing if this Node will do, `{ program }` if another one has to run, or `{ problem }`
 */
export function chooseNode({ version, platform, arch }, home, exists) {
  if (isNewEnough(version)) return {};
  const program = `${home}runtime/node_modules/node-linux-${arch}/bin/node`;
  if (platform === 'linux' && exists(program)) return { program };
  const isCheckout = platform === 'linux' && exists(`${home}runtime/package.json`);
  return { problem: tooOld(version, isCheckout ? `, or run make in ${home}` : '') };
}

function tooOld(version, otherWay) {
  return `This is Node ${version}, and Offprint needs Node 24, or 22.17 and later of Node 22. Install Node 24 from https://nodejs.org${otherWay}.`;
}
