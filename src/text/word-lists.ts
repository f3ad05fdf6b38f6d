/** @returns the words of a list of groups such as `say said; speak spoke spoken`. */
export function groupsOf(list: string): readonly (readonly string[])[] {
  return list.split(';').map((group) => group.trim().split(/\s+/u));
}

export function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Function words, which are not searched for, as tokenised. `no`, `not`, `never` and `without` can be the point of a question. */
export const STOP_WORDS: ReadonlySet<string> = wordsIn(`
  a an the this that these those such
  i me my mine myself we us our ours ourselves you your yours yourself yourselves
  he him his himself she her hers herself it its itself they them their theirs themselves one ones
  who whom whose which what when where why how whether whatever whoever
  am is are was were be been being have has had having do does did doing done
  will would shall should can could may might must ought
  dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot couldnt shouldnt hasnt havent hadnt let
  and or but nor so yet if then than because as while until although though unless
  of at by for with about into through during to from in on onto upon off over under out up down
  between among against within toward towards via per amid
  there here too very just also only even still again ever rather quite
  any some anyone anybody anything someone somebody something each every both either neither other another own same
  get gets got getting please hey hi hello thanks ok okay tell according
`);

/** Words that frame a question more often than they are its point. They get a fraction of their weight: in a small collection they look rare. */
export const LIGHT_WORDS: ReadonlySet<string> = wordsIn(`
  say says said saying tell tells told talk talks talked speak spoke speaks spoken mention mentioned
  take takes took taken place happen happens happened occur occurs occurred give gives gave given make makes made making
  go goes went gone come comes came call calls called use uses used using mean means meant know knows known think thinks thought
  like likes liked look looks looked seem seems seemed want wants wanted need needs needed find finds found become becomes became put set keep kept show shows shown begin began start
  name names named kind kinds type types sort thing things way ways part parts number numbers amount example examples list
  year years date dates day days today tomorrow time times month months people person persons man woman meaning definition define reason reasons
  now currently many much long old far tall big large high deep wide fast often soon short
  country state city location area region located based area different main major famous
`);

/** Stop words that are names of persons and bands too. */
export const STOP_WORDS_AS_NAMES: ReadonlySet<string> = wordsIn('may will who');
