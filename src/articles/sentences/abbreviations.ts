/**
 * Abbreviations by their effect on a sentence, and words that open sentences. An entry in lower case matches any case; one with a capital
 * only with it (`Sat.`, `SAT.`), since `Sat.` is a day and `sat.` a verb.
 */

export function listed(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word) || list.has(word.toLowerCase())) return true;
  if (word.length < 2 || isSmall(word.charCodeAt(1)) || !/^\p{Lu}+$/u.test(word)) return false;
  return list.has(word.charAt(0) + word.slice(1).toLowerCase());
}

/** ASCII only: a fast path, since most words have a small letter in second place. */
export function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** A name or an explanation follows: never the end of a sentence. */
export const BEFORE_NAME = words(`
  mr mrs ms mx dr drs cllr cllrs prof profs messrs mme mmes mlle sra srta dra hr hrn dipl डॉ
  sen sens gov govs lt cmdr capt sgt cpl pvt maj brig supt insp rev revs msgr hon amb asst assoc atty
  Gen Gens Rep Reps Col Adm Pres Det Fr Br MM EE Mt Ft Pt
  vs cf viz e.g eg i.e ie a.k.a aka incl esp approx resp
  z.b d.h u.a s.o s.u bzw bspw evtl ggf inkl vgl hrsg geb gest p.ex p.ej
  т.е т.к т.н напр им ул проф акад
`);

/** A number follows, as in `No. 5`; the same letters may be a word. */
export const BEFORE_NUMBER = words(`
  no nos n° nº nr núm № p pp pg pgs pág págs fig figs vol vols ch chap chaps sec secs art arts eq eqs ex app para paras
  ver op ed eds bk ca c circa ext tel abs bd str стр рис табл
`);

/** Within a sentence or at its end; the next word decides. */
export const MAY_END = words(`
  inc corp co cos ltd bros mfg intl int'l natl nat'l assn assns dept depts univ govt gov't mio mrd
  jr sr esq al st ave blvd rd hwy pkwy sq bldg ft lb lbs oz min mins hr hrs est ext trans ibid nos op cit dist
  др
  Sec Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ida Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa
  Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Alta Ont Que Sask
`);

export const ENDS_BEFORE_CAPITAL = words(`etc usw u.s.w т.д т.п руб коп тыс млн млрд гг кг км`);

/** Time of day, and what may follow it with a capital in the same sentence. */
export const CLOCK = words(`a.m p.m`);
export const CLOCK_FOLLOWERS = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET MSK IST JST AEST Eastern Central Mountain Pacific Greenwich
`);

/** German ordinals: `am 16. Juni`, `im 19. Jahrhundert`. */
export const ORDINAL_LEADS = words(`am im vom zum zur beim der den dem des das ab seit bis`);
export const ORDINAL_FOLLOWERS = words(
  `Januar Jänner Februar März Mai Juni Juli Oktober Dezember Jahrhundert Jahrhunderts`,
);

export const EXCLAIMING_NAMES = words(`Yahoo Jeopardy Jeb Joomla Panic Wham`);

/** Words that open sentences and seldom begin a name, so that a capital on one of them marks the start of a sentence. */
export const SENTENCE_OPENERS = words(`
  the a an this that these those he she it we they you i his her its our their my your there here
  what when where who whom whose why how which while if but and or nor so yet for in on at as after before since because
  although though however meanwhile moreover furthermore nevertheless nonetheless therefore thus hence instead otherwise still also
  then now once until unless with without from by to into over during despite amid among between against about not no yes even only
  some many most both all another other others each every such several few none nobody nothing everyone everything somebody
  someone something anyone earlier later last today yesterday tomorrow perhaps maybe indeed finally recently currently
  did do does is are was were can could would should shall has have had let please asked according mr mrs ms miss
  er sie wir ich ein eine der die auch aber doch dann
  il elle nous vous ils elles ce cette ces mais les un una el los las ella ellos pero esto este esta
  он она они оно это мы вы но в на по как если что
`);

function words(list: string): ReadonlySet<string> {
  return Object.freeze(new Set(list.split(/\s+/u).filter((word) => word !== '')));
}
