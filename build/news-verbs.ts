/**
 * Words of the news that mean the same to somebody who asks, though WordNet relates them far or not at all: `died` is asked where the
 * article says `killed`. Base forms, one group a line; every word of a group is related to every other.
 */
const GROUPS = `
die kill perish dead death fatal
hurt injure wound injury
own buy acquire purchase owner
fire dismiss sack oust axe
fire lay redundant
quit resign leave depart
jail imprison sentence prison convict
arrest detain seize custody
accuse charge allege
film shoot movie
shut close closure
open launch unveil
pull withdraw retract scrap
return back
cost price pay worth
steal take rob theft burglar
pass approve adopt reject
reject throw refuse decline
vote elect ballot
win beat defeat victory
beat defeat overcome eliminate
negotiation talk
help assist aid
loss lose
ill sick illness disease diagnose
lose defeat beat
appoint hire
replace succeed successor
lead head
stop end halt
delay postpone
cancel scrap abandon
happen occur
crash collide collision
burn fire blaze
destroy ruin wreck demolish
damage harm
flee escape evacuate
rescue save
find discover
search hunt
vanish disappear missing
build construct erect
repair fix mend
rise increase grow climb
fall drop decline decrease
cut reduce slash
ban forbid prohibit outlaw
allow permit let
agree accept consent deal
oppose resist object
protest demonstrate rally
strike walkout stoppage
attack assault raid
bomb explode blast
fight clash battle
invade occupy
ask urge call demand
warn caution
promise pledge vow
deny reject dismiss
admit confess acknowledge
blame fault
apologise apologize sorry
thank praise welcome
criticise criticize condemn slam
visit travel trip
marry wed wife husband
teach teacher school
earn wage salary pay
fund finance pay
sell sale
fine penalty
sue lawsuit
police officer cop
doctor medic physician
car vehicle
child kid pupil student schoolchild youngster
reporter journalist
plane aircraft jet
empty vacant idle disused derelict
bicycle bike
job employ employee worker staff
finish conclude complete
shop store supermarket
apartment flat
boss chief manager
fare fee
vessel ship boat ferry
frontier border
gale storm hurricane
resident inhabitant population
birth born
learn teach lesson
photograph photo picture
lawyer attorney barrister
truce ceasefire armistice
poll survey
sponsor fund finance
rent lease tenant
guilty convict
innocent acquit
choose pick select
reply answer respond
conceal hide
invent inventor
chair chairman chairwoman
hire recruit
shut closed
attend attendance spectator
`;

export const NEWS_STRENGTH = 0.95;

/** Word → the other words of its groups. */
export const NEWS_VERBS: ReadonlyMap<string, readonly string[]> = relatedInGroups(
  GROUPS.trim()
    .split('\n')
    .map((line) => line.split(' ')),
);

function relatedInGroups(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, readonly string[]>();
  for (const group of groups)
    for (const word of group)
      related.set(word, [...(related.get(word) ?? []), ...group.filter((other) => other !== word)]);
  return related;
}
