/** Only these many topics are offered or looked for: nobody scrolls further, and each costs a comparison. */
export const MOST_OFFERED = 5000;
