/**
 * Words that shape a sentence and say nothing of its subject: articles, pronouns, prepositions, conjunctions, auxiliaries.
 * They are not searched for; `no`, `not`, `never` and `without` are left to search, since they can be the point of a question.
 * Written as `analyse` gives them: without apostrophes.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those such',
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves',
    'he him his himself she her hers herself it its itself they them their theirs themselves one ones',
    'who whom whose which what when where why how whether whatever whoever',
    'am is are was were be been being have has had having do does did doing done',
    'will would shall should can could may might must ought',
    'dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot couldnt shouldnt hasnt havent hadnt let',
    'and or but nor so yet if then than because as while until although though unless',
    'of at by for with about into through during to from in on onto upon off over under out up down',
    'between among against within toward towards via per amid',
    'there here too very just also only even still again ever rather quite',
    'any some each every both either neither other another own same',
    'get gets got please hey hi hello thanks ok okay tell',
  ]
    .join(' ')
    .split(' '),
);
