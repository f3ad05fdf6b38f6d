/** Users have ids of 64 bits. */
const MOST_USER = 2n ** 64n;
const USER_LENGTH = 13;

/** @returns a user's id in 13 letters and digits. */
export function userBody(id: string): string {
  return BigInt(id).toString(36).padStart(USER_LENGTH, '0');
}

/** @returns the user's id again; nothing for what can be none. */
export function readUser(digits: string): string | undefined {
  if (!/^[0-9a-z]{13}$/u.test(digits)) return undefined;
  const id = digits.split(/(?:)/u).reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return id < MOST_USER ? id.toString() : undefined;
}

/** @returns what a letter stands for. */
export function kindOf<Kind extends string>(letters: Readonly<Record<Kind, string>>, letter: string): Kind | undefined {
  const kinds = Object.keys(letters) as Kind[];
  return kinds.find((kind) => letters[kind] === letter);
}
