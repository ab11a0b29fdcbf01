/** Whether this process has started a browser; the command line then says how it ran. */
let isStarted = false;

export function noteStart(): void {
  isStarted = true;
}

export function hasStarted(): boolean {
  return isStarted;
}
