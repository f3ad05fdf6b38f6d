/** Something that finds sentences, measured side by side with others. */
export interface Engine {
  /** @returns numbers of sentences as they were given, best first; or what stands for them. */
  search(question: string, most: number): readonly unknown[] | Promise<readonly unknown[]>;
  /** Whether it finds the same, with the same scores, as when every sentence is scored; asked of engines that leave some out. */
  agrees?(question: string, most: number): boolean;
  /** Figures of its own, printed below the table. */
  figures?(): Readonly<Record<string, number>>;
}

export interface EngineSource {
  /** As the table names it. */
  readonly label: string;
  /** Larger libraries would take it hours. */
  readonly largest: number;
  /** @throws when it cannot be had on this machine; the run says so and goes on. */
  load(): Promise<(sentences: readonly string[]) => Engine | Promise<Engine>>;
}
