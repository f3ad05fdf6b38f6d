import { DAILY_LIFE_WORDS } from './daily-life-words';
import { PUBLIC_LIFE_WORDS } from './public-life-words';

/**
 * Words of the news that mean the same to somebody who asks, though WordNet relates them far or not at all: `died` is asked where the
 * article says `killed`. Base forms; every word of a group is related to every other; in `a b > c d` only the last ones are found for the
 * first ones, which have other senses or say more.
 */
const GROUPS = `
die kill perish dead death fatal; hurt injure wound injury; own buy acquire purchase owner; fire dismiss sack oust axe;
fire lay redundant; quit resign leave depart; jail imprison sentence prison convict; arrest detain seize custody;
accuse charge allege; film shoot movie; shut close closure; open launch unveil; pull withdraw retract scrap;
return back reopen resume; cost price pay worth admission fee; steal take rob; steal rob theft burglar;
thief robber burglar culprit suspect; loot haul; pass approve adopt reject; reject throw refuse decline; vote elect ballot;
win beat defeat victory; beat defeat overcome eliminate; negotiation talk; help assist aid; loss lose;
ill sick illness disease diagnose; lose defeat beat; appoint hire name nominate; replace succeed successor replacement;
lead head; stop end halt; delay postpone; cancel scrap abandon; happen occur; crash collide collision; burn fire blaze;
destroy ruin wreck demolish; damage harm; flee escape evacuate evacuation; rescue save; find discover discovery;
search hunt wanted; vanish disappear missing; build construct erect; repair fix mend; rise increase grow climb;
fall drop decline decrease; cut reduce slash; ban forbid prohibit outlaw; allow permit let; agree accept consent deal;
oppose resist object; protest demonstrate rally; strike walkout stoppage striker; attack assault raid;
bomb explode blast explosion; fight clash battle; invade occupy; ask urge call demand; warn caution; promise pledge vow;
deny reject dismiss; admit confess acknowledge; blame fault; apologise apologize sorry; thank praise;
criticise criticize condemn slam; visit travel trip; marry wed wife husband; teach teacher school; earn wage salary pay;
fund finance pay donate; sell sale; fine penalty; sue lawsuit; police policeman officer cop sheriff detective;
doctor medic physician; car vehicle; child kid pupil student schoolchild youngster; reporter journalist; plane aircraft jet;
empty vacant idle disused derelict abandoned; bicycle bike; job employ employee worker staff workforce;
finish end conclude complete expire; shop store supermarket; apartment flat;
boss chief head leader director manager executive chairman; fare fee; vessel ship boat ferry; frontier border;
gale storm hurricane; resident inhabitant population; birth born; learn teach lesson; wipe erase delete; photograph photo picture;
lawyer attorney barrister; truce ceasefire armistice; poll survey; sponsor fund finance; rent lease tenant; guilty convict;
innocent acquit; choose pick select choice; reply answer respond; conceal hide; invent inventor; chair chairman chairwoman;
hire recruit; shut closed; attend attendance spectator; begin start commence open;
start founded establish create launch founder; job work occupation profession career;
verdict ruling judgment judgement sentence; prosecutor prosecution; court tribunal; holiday vacation; album record disc;
concert gig show performance; singer musician vocalist; fan supporter spectator; crowd audience spectator; coach trainer;
goalkeeper keeper goalie; match game fixture; player footballer; referee umpire; stadium arena; factory plant;
firm company business corporation group; customer client; revenue turnover sale; law bill legislation act;
government administration cabinet; tax levy duty; candidate contender rival; headteacher headmaster headmistress principal;
exam test examination; hospital clinic; medicine drug medication; scientist researcher; study research; vaccine jab;
rain rainfall downpour; flood deluge inundation overflow; rubbish waste garbage trash litter;
pollution contamination pollute contaminate; street road; train railway rail; driver motorist; lorry truck; monarch king queen;
rich wealthy; danger risk hazard threat; angry furious anger outrage; happy glad pleased delighted;
afraid scared fear frightened; phone telephone ring; argue quarrel dispute row disagreement; treaty agreement pact accord deal;
venue location site; eat feed food diet; robbery heist burglary raid; kidnap abduct; lie mislead deceive;
cheat fraud swindle scam; bribe bribery corruption; spy espionage; hack hacker cyberattack; soldier troop army;
nuke nuclear warhead; swap exchange; prisoner inmate detainee; jail prison; release free; cause reason; move relocate;
divorce separate; design designer architect; paint painter painting artist; write writer author; actor actress star;
winner champion; expel deport banish; idea proposal propose suggest; invite invitation; sign signature signatory; late delay;
enter entry admission; limit restrict cap; sector area; size large big; country state nation; trial court hearing;
lose redundant; mood tone atmosphere; treatment treat; baby infant newborn; dead body corpse; aeroplane plane; mobile phone; dog puppy; cash money;
home house; snow blizzard; fog mist; famine starve hunger; refugee migrant asylum; loan borrow lend; debt owe; harvest crop;
farm farmer; mine miner; fisherman fishing; prize award medal trophy; vote ballot poll; voter electorate; draw tie;
captain skipper; ship vessel; leak spill; poison toxic poisonous; drown drowning; collapse cave; evidence proof;
investigate probe inquiry investigation; suspend suspension; restore renovate restoration; swear inaugurate inauguration;
postpone adjourn; confirm verify; reveal disclose; praise applaud; joke humour humor; meet see; heavy weigh weight; tall height;
deep depth; wide width; length duration; age old aged; hot heat temperature; cheap affordable; ceo executive;
murder kill homicide murderer; gunman shooter; gun weapon firearm rifle pistol; stab knife; casualty toll dead;
lawmaker legislator parliamentarian; spokesman spokeswoman spokesperson; layoff redundancy redundant;
bankrupt insolvent insolvency bankruptcy; profit earnings; shareholder investor; petrol gasoline fuel; electricity power;
blackout outage; congestion traffic; road highway motorway; restaurant cafe eatery; pub bar tavern; animal creature;
woodland forest tree; ocean sea; beach coast shore; isle island; quake earthquake tremor; landslide mudslide landslip;
wildfire bushfire blaze; takeover acquisition merger buyout purchase; decide decision; tumour tumor cancer; epidemic outbreak;
surgery operation; pregnant pregnancy; graduate graduation degree; professor lecturer academic; priest vicar pastor clergyman;
wedding marry marriage; mother mum mom; father dad; grandmother gran grandma; grandfather grandad grandpa;
sibling brother sister; parent mother father; spouse husband wife; relative family; friend mate pal; teenager teen youth;
pensioner elderly; funeral burial bury; book novel; filmmaker director; theatre theater drama; song track; team club side squad;
tournament competition contest championship; goal score; athlete runner; website site online; app application software;
footage video clip; viewer audience; televise broadcast; tweet post; guest visitor attendee; participate attend join;
plan scheme project; result outcome; consequence impact effect; mistake error blunder; solution solve resolve;
endorse support back; opponent critic; hostage captive; rebel insurgent; militant terrorist extremist; coup overthrow topple;
referendum plebiscite; embargo sanction; homelessness homeless; auction bid; jewel jewellery jewelry gem;
fake forge forgery counterfeit bogus; forger counterfeiter; catch capture; fugitive escape; survivor survive;
spot sight sighting; measure size measurement; percentage share proportion percent; annual yearly; newspaper paper;
host stage organise organize; supporter fan crowd; vaccine vaccination vaccinate jab inoculation; cyberattack hack ransomware;
present show display exhibit; museum gallery;
discover notice realise realize detect; expedition voyage trip; responsible blame attribute behind; slope hillside;
renovate renovation refurbish restore modernise; challenge appeal contest; entrance admission entry ticket; accident crash overturn derail;
birthplace born; separate divorce split; cull slaughter; chicken hen poultry; trouble difficulty; argument row dispute; capsize overturn;
brit briton; virus > flu disease illness outbreak infection; flu > virus; company firm > airline bank carrier chain maker manufacturer retailer;
refund > compensation repay; money > compensation payout refund grant; charity > hospice foundation; eat > meal; food > meal snack;
kill > cull slaughter; customer > passenger traveller guest shopper; worker staff > crew; storm > gust wind; fire > flame;
dog > terrier labrador spaniel; brit briton > british; researcher > professor; make > produce production manufacture; cause > blame;
secret > covert confidential; cheat > affair; real > genuine authentic; neighbor neighbour > resident; birthday > born; funeral > service;
teacher > headteacher; river > brook stream; election > poll vote; tip sink > capsize; stuck > strand trap
`;

const NEWS_STRENGTH = 0.95;
/** Below `SAME_SENSE`: what is found for a word is often less than the same. */
const FOUND_STRENGTH = 0.85;

/** Word → the other words of its groups, and how strongly they are related. */
export const NEWS_WORDS: ReadonlyMap<string, ReadonlyMap<string, number>> = relatedInGroups(
  [GROUPS, ...PUBLIC_LIFE_WORDS, ...DAILY_LIFE_WORDS].flatMap((list) => list.trim().split(/;\s+/u)),
);

/** @param groups `a b` relates each word to the others, `a b > c d` the first ones to the last ones only. */
function relatedInGroups(groups: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const related = new Map<string, Map<string, number>>();
  for (const group of groups) {
    const [asked = '', found] = group.split(' > ');
    const strength = found === undefined ? NEWS_STRENGTH : FOUND_STRENGTH;
    for (const word of asked.split(' ')) {
      const others = related.get(word) ?? new Map<string, number>();
      related.set(word, others);
      for (const other of (found ?? asked).split(' '))
        if (other !== word) others.set(other, Math.max(strength, others.get(other) ?? 0));
    }
  }
  return related;
}
