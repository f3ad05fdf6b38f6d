/** Asking `value` gives an answer; `passages` tells how many sentences hold it. */
export interface Completion {
  readonly value: string;
  readonly passages: number;
}
