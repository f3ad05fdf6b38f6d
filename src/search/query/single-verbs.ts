import { ignoringCase } from '../../text/ignoring-case';
import { IRREGULAR_FORMS, stem } from '../../text/normalize';

/** Verbs of several words, most of which are not searched for, each behind the verb that news write. */
const PHRASAL_VERBS = `
  resigned: step down, stand down, step aside; withdrew: drop out, pull out, bow out, back out; endorsed: come out for, side with;
  opposed: come out against, turn against; neutral: stay out of, keep out of; elected: vote in; ousted: vote out, force out, push out;
  rejected: turn down, vote down; ruled: strike down; endorsed: come around on, come round on; cancelled: call off; postponed: put off, push back; separated: split up, break up; abolished: do away with;
  approved: sign off on; proposed: come up with, put forward; expelled: kick out, throw out, send away; jailed: lock up, put away, put in prison, put in jail;
  acquitted: let off; expired: run out; released: let out, come out, bring out; left: come out of, get out of; admitted: let in, take in, own up; escaped: get away, run away;
  stole: run off with, make off with; defrauded: rip off; assaulted: beat up; hit: run over, knock over; exploded: blow up, go off; destroyed: wipe out, burn down;
  died: pass away; killed: put down; fainted: pass out; extinguished: put out; demolished: tear down, knock down, pull down; investigated: look into; searched: look for;
  located: track down; discovered: figure out, work out, find out; alerted: tip off; persuaded: talk into; concealed: cover up;
  criticised: go after, lash out at, hit out at, speak out against, tell off; retaliated: hit back, strike back; defended: stand up for, stick up for;
  downplayed: play down; surrendered: give in, hand over; intervened: step in; partnered: team up; met: get together; attended: show up, turn up;
  enrolled: sign up; replaced: fill in for, stand in for; acquired: buy up;
  closed: shut down, close down; bankrupt: go under; donated: give away; distributed: give out, hand out;
  reduced: cut back, cut down on, bring down; rose: go up; fell: go down; accelerated: speed up; exhausted: run out of; established: set up; started: kick off;
  finished: wrap up; returned: go back, come back, send back, give back; extinct: die out; confiscated: take away; removed: take down, get rid of;
  eliminated: knock out; respond to: hit back at, fire back at, shoot back at; withdrew from: walk out of, back out of, bail on, bail out on; cared: look after; raised: bring up; recovered: get over; omitted: leave out; avoided: stay away from`;

/** Stem of the verb with what follows it → the single verb. */
const SINGLE_VERBS: ReadonlyMap<string, string> = new Map(
  PHRASAL_VERBS.split(';').flatMap((line) => {
    const [verb = '', phrases = ''] = line.split(':').map((part) => part.trim());
    return phrases.split(/,\s*/u).map((phrase) => [phrase.replace(/^\w+/u, stem), verb] as const);
  }),
);
const PHRASAL =
  /\b([a-z]{2,})( (?:it|them|him|her|us|(?:the|an?|his|her|their|its|this|that) [a-z-]+))? (out|up|down|off|over|away|back|in(?! (?:the|an?|his|her|their|its|\d))|into|aside|forward|rid|for|with|after|against|together|under|around|round)\b(?: (of|for|against|with|from|on|at|in|prison|jail)\b)?(?! (?:to|as)\b)/gi;
/** "Down" and the like tell there where somebody goes: "up the hill". */
const GOES = /^(?:go|goes|going|went|gone)$/iu;
const WAY = /^(?:up|down|off|under)$/iu;
const DETERMINED = /^ (?:the|an?|his|her|their|its)\b/iu;

/** What people ask of talks with "how did it go" news tell in these words. */
const TALKS =
  '(?:(?:the|their|his|her|this|that) )?(?:[\\p{L}-]+ ){0,2}?(?:meeting|summit|talks|visit|discussions?|negotiations?|conversation|call|session|conference)';
const WENT = 'was $1 constructive or positive';
const RESULTS = 'what results did $1 bring';

const PHRASES_ASKED: readonly (readonly [phrase: RegExp, verb: string])[] = [
  [
    /\b(how much (?:money )?(?:did|does|do|has|have|will) .{1,50}?) (?:blow|blown|splash(?:ed)?(?: out)?|shell(?:ed)? out|fork(?:ed)? out|splurged?) on\b/giu,
    '$1 spend on',
  ],
  [
    /\bwhat(?:['’]?s| is| was| are| were) (?!(?:the|an?|this|that)\b)(.{2,40}?)['’]s? (?:issue|problem|beef|gripe|quarrel)s? with (?=\p{L})/giu,
    'why does $1 dislike ',
  ],
  [/\b(?:is|are|was|were) (.{1,60}?) (?:going to|gonna)\b/giu, 'will $1'],
  [
    /\bwhat(?:['’]?s| is| was) (?:(?:this|that|it|the (?:article|text|story))(?: all)? about|the (?:latest |main )?(?:news|story)|going on)\b/giu,
    'what happened',
  ],
  [/\bwhat(?:['’]?s| is| was) (?:the|this|that) (.{2,40}?) (?:all )?about\W*$/giu, 'what happened with the $1'],
  [/\b(?:gets?|got) (?:an? |the )?red card\b/giu, 'was sent off with a red card'],
  [/\b(?:is|are|was|were) (.{1,40}?) getting divorced\b/giu, 'did $1 divorce'],
  [/\bwhat (?:does|did|do) (.{2,40}?) (?:do|work)(?: for (?:a living|work|a job)| as)\W*$/giu, 'who is $1'],
  [/\bwhat(?:['’]?s| is| was) (.{2,40}?)['’]s (?:job|profession|occupation)\W*$/giu, 'who is $1'],
  [/\bwhat (?:job|profession) (?:does|did|do) (.{2,40}?) have(?: before)?\W*$/giu, 'who is $1'],
  [/\b(?<=\b(?:\d+|\p{L}{3,5}) (?:\p{L}+ )?\p{L}+s )in a row\b/giu, 'consecutive'],
  [/\bgo (?:and |to )?see\b/giu, 'visit'],
  [/ ?\b(?:exactly|precisely|specifically|actually|supposedly|allegedly|in the first place|of all places)\b/giu, ''],
  [/\bhow soon\b/giu, 'when'],
  [/\bthings (?=(?:between|with)\b)/giu, 'relations '],
  [
    /\bhow (did|does|will) (.{2,40}?) (?:(?:pay|paid) (?:it|them|him|her|(?:the )?\p{L}+) back|(?:get|got|hit|strike) back(?: at (?:it|them|him|her))?|retaliate)(?= (?:at|for|after|over|to|against)\b|\W*$)/giu,
    'how $1 $2 respond',
  ],
  [/\b(?:sit|sits|sat) down with\b/giu, 'meet'],
  [
    /\bwhat(?:['’]?s| is) (?:the (?:deal|story|situation) (?:with|on)|up with|going on with|happening with) (.{2,60}?)\W*$/giu,
    'what happened with $1',
  ],
  [
    /\bwhose (?:idea|suggestion|initiative|proposal) (?:was|is|were|are) (?:it to )?(?!\p{L}+ed\b)(?=\p{L}{3})/giu,
    'who proposed ',
  ],
  [/\b(?:show(?:s|ed)?|turn(?:s|ed)?) up (?=(?:first|last|late|early)\b)/giu, 'arrived '],
  [
    /\bhow (?:long|much time|many (?:months|years)) (?:did|does|do|will|must|should|has|have) (.{2,60}?) (?:(?:have|has|had|need) to )?(?:sit|spend|stay|serve|be|go|remain) (?:in|to|behind) (?:prison|jail|bars)\b(?: for\b)?/giu,
    'how long was $1 sentenced',
  ],
  [
    /\bwhat(?:['’]?s| is| was) (.{2,40}?)['’]s (?:prison |jail )?(?:sentence|prison term|jail term|prison time|jail time)\b(?! for\b).*$/giu,
    'how long was $1 sentenced',
  ],
  [
    /\b(?:keep(?:s|ing)? (?:on )?|kept (?:on )?)?(?:go(?:es|ing)?|bang(?:s|ing)?|harp(?:s|ing)?) on about\b/giu,
    'mention',
  ],
  [/\b(?:tell|told) (?:the (?:public|press|media|world)|everyone|everybody) (?:about|of)\b/giu, 'announce'],
  [
    /\bhow many (?:minutes|hours|days|weeks) (did|does|do|will) (.{2,60}?) (?:go on|last)(?: for)?\W*$/giu,
    'how long $1 $2 last',
  ],
  [/\bhow long ago (?=(?:is|was|were|did)\b)/giu, 'when '],
  [
    /\bhow (?:long|many years) (?:has|had|is|was) (?:it|that) (?:been )?since (the last\b|their last\b)/giu,
    'when was $1',
  ],
  [
    /^\W*(?:(?:list|name|describe|explain|summari[sz]e) )?(what|who|where|when|why) (they|he|she|both sides) (?=\p{L}{3,}ed\b)/giu,
    '$1 did $2 ',
  ],
  [/\b(where|when) did (?!it\b|this\b|that\b)(.{2,40}?) (?:happen|occur)\W*$/giu, '$1 was $2'],
  [/\b(who|which \p{L}+) (?:took|takes) part(?= in the (?:summit|meeting|talks|conference)\b|\W*$)/giu, '$1 attended'],
  [
    /\bwho (?:are|were) (?:the|both)(?: (?:two|main|three|four))* (?:leaders|presidents|sides|parties|participants|people|politicians)(?= (?:at|in|of) the (?:summit|meeting|talks|conference)\b|\W*$)/giu,
    'who attended',
  ],
  [/\b(did|do|does|have|has|had) (.{2,40}?) talk(?:ed)? about\b/giu, '$1 $2 discuss'],
  [
    /\bwhat were the (?:main |key |big )?(?:topics|subjects|issues)(?: discussed)?\W*$|\b(?:what|which) (?:main |key )?(?:topics?|subjects?|issues?) (?:were (?:discussed|covered|raised|addressed)|c[ao]me up|did they (?:discuss|cover|raise|address))\W*$/giu,
    'what did they discuss',
  ],
  [
    /\bwhat(?:['’]?s| is| was| were) ((?:the|this|that) (?:[\p{L}-]+ )?(?:meeting|summit|talks|conference))\W*$/giu,
    'what happened with $1',
  ],
  [
    new RegExp(
      `\\b(?:was|were) (${TALKS}) (?:an? )?(?:success|failure|flop|successful|productive|worth it|useful|any good)\\W*$`,
      'giu',
    ),
    WENT,
  ],
  [new RegExp(`\\bhow (?:did|do|does) (${TALKS}) go\\W*$`, 'giu'), WENT],
  [new RegExp(`\\bhow (?:did|do|does) (${TALKS}) (?:end|turn out|finish)\\W*$`, 'giu'), RESULTS],
  [
    new RegExp(
      `(?:\\bwhat |^\\W*did (?:anything|something|much)(?: (?:real|concrete|useful|good|tangible|new))? )(?:came|come|resulted?|emerged?) (?:out )?(?:of|from) (it|this|that|${TALKS})\\W*$`,
      'giu',
    ),
    RESULTS,
  ],
  [
    new RegExp(
      `(?:\\bwhat |^\\W*)(?:did|does|has|have) (${TALKS}) (?:achieved?|accomplish(?:ed)?|produced?|changed?|lead to|led to|bring about)(?: (?:anything|something|much))?\\W*$`,
      'giu',
    ),
    RESULTS,
  ],
  [
    new RegExp(
      `\\bwhat (?:was|were|is|are)(?: the)? (?:main |final |end )?(?:outcomes?|results?|upshot) of (${TALKS})\\W*$`,
      'giu',
    ),
    RESULTS,
  ],
  [
    /\bwhat (?:was|has been|were|got|is) (?:agreed(?: on| upon)?(?= (?:at|in|during) |\W*$)|(?:decided|settled)(?= (?:at|in|during) (?:the|their) (?:summit|meeting|talks|conference)\b|\W*$))|\b(?:what|which) (?:deals?|agreements?|accords?) (?:was|were|did|have|has) (?:they )?(?:made?|reach(?:ed)?|struck|strike|agreed)\b|^\W*(?:is|was|were|are) (?:there )?(?:an?|any) (?:deals?|agreements?)(?: (?:made|reached|struck))?(?= (?:at|in|during) |\W*$)|^\W*(?:did|have) (?:they|both sides|the (?:leaders|presidents|two|sides)) (?:made?|reach(?:ed)?|strike|struck|come to) (?:an?|any) (?:deals?|agreements?)(?= (?:at|in|during) |\W*$)/giu,
    'what did they agree on',
  ],
  [new RegExp(`\\bhow (?:was|were) (${TALKS})\\W*$`, 'giu'), WENT],
  [/\b(?:do|does|did|will|would)(?: not|n['’]?t) (?:have|need) to(?: pay| follow| obey| comply)?\b/giu, 'is exempt'],
  [
    /\b(did|have|has) (they|both(?: sides)?|(?:the|those) two|(?:they|the \p{L}+)) (?:get|got|gotten) anywhere\b/giu,
    '$1 $2 agree',
  ],
  [/\bmake (.{2,40}?) public\W*$/giu, 'announce $1'],
  [
    /\b(did|does|do|will|can|has|have) (?!(?:the|an?|it|this|that|word|news)\b)([\p{L}'’-]+(?: [\p{L}'’-]+)?) (?:get|got) out(?! of\b)/giu,
    '$1 $2 released',
  ],
  [
    /\bhow (?:(does) (.{2,40}?) (?:see|rate)|(do|does|did) (?!(?:[\p{L}-]+ )?(?:people|men|women|voters|workers|farmers|residents|students|critics)\b)(.{2,40}?) (?:view|feel about|regard)) (?!(?:about|at|by|from|in|on|that|through|under|with)\b)(?=\p{L})/giu,
    'what $1$3 $2$4 think of ',
  ],
  [/\bmade up of\b/giu, 'consists of'],
  [/\bget in(?:(?:to|side)?\W*$|(?:to|side)(?= (?:the|an?)\b))/giu, 'enter'],
  [/\b(?:my|your|his|her|their|our|the) money back\b/giu, 'a refund'],
  [/\bhow far (?:ahead|in front)\b/giu, 'by how much leads'],
  [/\bhow far (?:is|are|was|were) (.{2,40}?) (?:ahead|in front|in the lead)\b/giu, 'how many points does $1 lead by'],
  [/\bhow far (?:is|are|was|were) (.{2,40}?) behind\b/giu, 'how many points does $1 trail by'],
  [
    /\b(?:in |at )?(?:what|which) (?:building|venue|house|villa|hotel|palace) did (.{2,40}?) (meet|speak|gather|talk)(?: in| at)?\W*$/giu,
    'where did $1 $2',
  ],
  [
    /^(\W*(?:do|does|did|has|have)\b.{0,60}? (?:say|said|claim(?:ed)?|plead(?:ed)?)\b.{0,20}?) guilty\b/giu,
    '$1 guilty or innocent',
  ],
  [/\b(what|who|whom|where|when) else\b/giu, '$1'],
  [/\b(?:on|for) what (?:grounds|reasons?)\b|\bfor which reasons?\b/giu, 'why'],
  [/\bin charge of\b/giu, 'heads'],
  [/\bwho (?:does|do|did|has|have) (.{2,40}?) (?:have|got) as (?:its |their |an? )?/giu, 'who is $1 '],
  [/\b(what|where|why) (did|do|does)(?:n['’]?t (.{2,40}?)| (.{2,40}?) not) agree\b/giu, '$1 $2 $3$4 disagree'],
  [
    /\bhow (?:much (?:jail|prison)(?: time)?|long(?! \w+ (?:the|an?|this|that)\b)|many (?:months|years)(?: (?:of|in) (?:jail|prison))?) (?:did|does|will|has|have) (?!it\b)(.{2,60}?) (?:get|gets|got|have to do|have to serve|face)(?= (?:in (?:jail|prison)|for)\b|\W*$)/giu,
    'how long was $1 sentenced',
  ],
  [
    /\b(?:(?:stop(?:ped)?|refus(?:e|ed|ing)) (?:to eat|eating|food)|(?<=\bhow (?:long|many (?:days|weeks))\b.{1,60})(?:not|without) eat(?:ing)?|(?:go|went) without food)(?= (?:in|at|during|while|for)\b|\W*$)/giu,
    'hunger strike',
  ],
  [
    /\b((?:is|are|was|were|been|gets?|got) (?!(?:the|an?|his|her|their|it)\b)[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}) picked up\b(?! from\b)/giu,
    '$1 arrested',
  ],
];

const SIGNS_ASKED = PHRASES_ASKED.map(([phrase, verb]) => ({ sign: ignoringCase(phrase), phrase, verb }));

/** @returns a question with one verb for each such phrase. */
export function withSingleVerbs(text: string): string {
  const whole = SIGNS_ASKED.reduce(
    (all, { sign, phrase, verb }) => (sign.test(all) ? all.replace(phrase, verb) : all),
    text,
  );
  return whole.replace(PHRASAL, (...found: readonly string[]) => {
    const [phrase = '', verb = '', object = '', particle = '', preposition = ''] = found;
    const isWay =
      GOES.test(verb) && WAY.test(particle) && DETERMINED.test(whole.slice(Number(found[5]) + phrase.length));
    const begun = `${stem(verb.toLowerCase())} ${particle.toLowerCase()}`;
    const long = SINGLE_VERBS.get(`${begun} ${preposition.toLowerCase()}`);
    const short = SINGLE_VERBS.get(begun);
    if (isWay || (long ?? short) === undefined) return phrase;
    return long === undefined ? `${short}${object}${preposition && ` ${preposition}`}` : `${long}${object}`;
  });
}

/** @returns what finds the verbs of several words for a single one in a sentence. */
export function phrasesFor(verb: string): readonly RegExp[] {
  return phrasesOfVerbs().get(stem(verb)) ?? [];
}

let phrasesKept: ReadonlyMap<string, readonly RegExp[]> | undefined;

/** @returns stem of a single verb → what finds its phrases. */
function phrasesOfVerbs(): ReadonlyMap<string, readonly RegExp[]> {
  if (phrasesKept) return phrasesKept;
  const found = new Map<string, RegExp[]>();
  for (const [phrase, single] of SINGLE_VERBS) {
    const [first = '', ...rest] = phrase.split(' ');
    const irregular = [...IRREGULAR_FORMS].flatMap(([form, base]) => (base === first ? form : []));
    const forms = [`${first}\\w{0,4}`, ...irregular].join('|');
    const finds = new RegExp(`\\b(?:${forms})(?: [\\w’'-]+){0,2} ${rest.join(' ')}\\b`, 'i');
    const own = stem(single);
    found.set(own, [...(found.get(own) ?? []), finds]);
  }
  return (phrasesKept = found);
}
