/** Whether this process has started a browser. The command line then reports whether it had a sandbox. */
let isStarted = false;

export function noteStart(): void {
  isStarted = true;
}

export function hasStarted(): boolean {
  return isStarted;
}
