/** The queue of shares. */
export const QUEUE = 'vietqr-issue';

/** What a worker is told: the words of `vietqr issue`, and which share of the list is to be made. */
export interface Share {
  readonly args: readonly string[];
  /** `3/8`. */
  readonly share: string;
}
