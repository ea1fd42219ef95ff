/** Of the first so many whole numbers the last of which something is true, as of all before it; or -1. */
export function lastThat(count: number, isTrue: (at: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isTrue(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
