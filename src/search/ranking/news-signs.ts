/** Words of the news for what people ask in words of their own: see `news-kinds.ts`. */

export const CAUSE =
  /\b(?:because|owing to|due to|thanks to|as a result of|blam(?:es?|ed|ing)|caused by|led to|following|triggered|prompted|sparked|in protest at|so that|the reason|factors? (?:in|behind)|contribut(?:es?|ed|ing) to|(?:is|was|['’]s) why|attributed|justif(?:y|ies|ied)|citing|hoping|in the hope|fearing|complained (?:of|about))\b|\bafter \p{L}+ing\b|\bafter (?:[\p{L}'’-]+ ){1,5}had\b/iu;
export const DEAD =
  /\b(?:kill(?:s|ed|ing)?|d(?:ies?|ied|ying)|dead|deaths?|fatal\p{L}*|deadly|perished|drowned|surviv(?:e|ed|es|ing)|lost (?:his|her|their) (?:life|lives)|claimed (?:\p{L}+ ){1,3}(?:life|lives)|bod(?:y|ies) (?:of|was|were)|(?:found|recovered|identified) (?:\p{L}+ ){1,3}bod(?:y|ies))\b/iu;
export const HURT =
  /\b(?:injur\p{L}*|hurt|wound(?:s|ed)|unhurt|unharmed|unscathed|hospital|stitches|br(?:oke|oken) (?:\p{L}+ ){0,2}(?:bones?|arms?|legs?|ribs?|nose|wrists?|neck|hips?)|bruises|(?:severe|serious|minor|with|suffered|from) burns|concussion|treated for)\b/iu;
export const WANTS =
  /\b(?:demand(?:s|ed|ing)?|want(?:s|ed)?|call(?:s|ed|ing)? (?:for|on)|seek(?:s|ing)?|sought|ask(?:s|ed|ing)? for|insist(?:s|ed|ing)?|request(?:s|ed)?|urg(?:es?|ed)|promis(?:es?|ed)|pledg(?:es?|ed)|vow(?:s|ed)|plans? to|aims?|intends?|hopes? to|said (?:it|he|she|they) would|claims? for|fight(?:s|ing)? for)\b/iu;
export const GETS =
  /\b(?:receiv(?:es?|ed|ing)|(?:gets?|got) (?!out\b|in\b|off\b|up\b|away\b|back\b|into\b|to\b)|(?:be|is|are|was|were|been) (?:given|offered|awarded|paid|handed|granted)|(?:has|have|had) offered|entitled|compensat\p{L}*|refund\p{L}*|reimburse\p{L}*|prize|takes? home|gave|earns?)\b/iu;
export const PUNISHMENT =
  /\bfac(?:es?|ed|ing)\b|\bup to (?:\p{L}+ ){1,3}(?:years?|months?|prison)\b|\bmaximum\b|\b(?:could|may|might) be (?:jailed|fined|sentenced|sent|imprisoned|banned)\b|\bcarr(?:y|ies)\b|\bif (?:convicted|found guilty)\b/iu;
export const PUNISHED = /\b(?:sentenced|jailed|imprisoned|fined|ordered to|sent to prison|barred|banned)\b/iu;
export const FINE = /\b(?:fines?|penalt(?:y|ies)|must pay)\b/iu;
export const FINED = /\b(?:fined|pays?|paid|charged?)\b/iu;
export const PERMITS =
  /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|permission|legal(?:ly)?|illegal(?:ly)?|lawful|unlawful|ban(?:s|ned)?|forbid\p{L}*|prohibit\p{L}*|outlaw\p{L}*|exempt\p{L}*|licen[cs]ed?|may (?:not|only|be|still|keep|use|sell|buy|own|carry|stay|enter)|must not|free to|crime|offence)\b/iu;
export const WINNER =
  /\b\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}? (?:(?:has|have|had) )?(?:beat|won|wins|defeated|edged|thrashed|overcame|clinched|lifted|claimed|crowned|triumphed|ended|sealed|retained)\b|\b(?:was|were|been) (?:re-?)?(?:elected|crowned)\b/u;
export const VICTORY = /\b(?:beat|won|win|victory|champions?|title|trophy|crowned|(?:re-?)?elected)\b/iu;
export const FREE = /\b(?:free|no charge|without (?:charge|paying))\b/iu;
export const PRICED =
  /\b(?:costs?|pric\p{L}*|fees?|charges?|tickets?|entry|admission|tolls?|must pay|have to pay|(?:per|an?) (?:day|month|year|person|adult|child))\b/iu;
export const SHARE = /\d[\d.,]* ?(?:per ?cent\b|%)/giu;
export const JOBS_LOST =
  /\b(?:cut(?:s|ting)?|axe[ds]?|los(?:e|ing|t)|loss of|clos(?:es?|ed|ing|ure)|shut(?:s|ting)?|shed(?:s|ding)?|slash\p{L}*|lay(?:ing)? off|laid off|fire[ds]?|dismiss\p{L}*|redundan\p{L}*|eliminat\p{L}*)\b.{0,30}(?:\d|dozens|hundreds|thousands)|(?:\d|dozens|hundreds|thousands).{0,30}\b(?:jobs|posts|positions|staff|workers|employees|people)\b.{0,30}\b(?:go|lost|cut|laid|redundant|dismissed|axed|at risk)\b|\d[^.;]{0,30}\blos(?:e|es|ing|t) (?:their|its) (?:jobs?|posts?|work)\b/iu;
export const EMPLOYS =
  /\bemploy(?:s|ed|ing)?\b.{0,20}\d|\b(?:workforce|staff) of\b.{0,15}\d|\d[\d.,]* (?:workers|employees|staff|people) (?:work|at|in|on)\b|\bhas [\d.,]+ (?:workers|employees|staff)\b/iu;
export const CASES =
  /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b)[^.;]{0,25}\b(?:cases|infections|patients|ill|sick|diagnosed|contracted|fell ill)\b|\b(?:cases|infections|patients|ill)\b[^.;]{0,40}\b(?:rose|rises|reached|stood|climbed|to|at|than)\b[^.;]{0,15}\d/iu;
export const SCORED =
  /\b(?:scor(?:e[ds]?|ing)|header|headed|struck|striking|nett?ed|volley(?:ed)?|equali[sz]\p{L}*|hat[- ]trick|opener|winner|drew level|slotted|tapped|converted)\b/iu;
export const GOAL = /\b(?:goals?|penalty)\b/iu;
export const PARTY_CODE = /\b\p{Lu}{2,5}\b/u;
export const CLOSE =
  /\b\d[\d,.]* (?:votes? )?(?:to|against) \d|\d[-–]\d|\bby (?:a|one|two|three|just|only) (?:single |narrow )?\p{L}+\b|\b(?:narrow\p{L}*|landslide|margin|unanimous\p{L}*|photo finish|extra time|last[- ]minute)\b/iu;
export const PARTY =
  /\b(?:independent|Democrats?|Republicans?|Labour|Conservatives?|Tor(?:y|ies)|Liberals?|Greens?|Socialists?|Social Democrats?|Christian Democrats?|Communists?|\p{Lu}\p{L}+ [Pp]arty|Party of)\b/u;
/** "He asked how she would feel if it rained" tells of nothing that will be done. */
export const ASKED_IF = /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed)?|feel|know|knew)\b[^.;,]{0,60}\bif\b/iu;
export const WILL_IF =
  /\bif\b[^.;]{0,200}(?:\b(?:will|would|shall|could|may|might)\b|['’]ll\b)|(?:\b(?:will|would|shall|could|may|might)\b|['’]ll\b)[^.;]{0,200}\bif\b/iu;
export const IF = /\b(?:if|unless|otherwise|failing that|in that case)\b/iu;
export const EXEMPTS =
  /\b(?:exempt\p{L}*|exclud\p{L}*|except(?:ion|ions|ed)?|apart from|(?:does|do|will) not apply|spared)\b/iu;
export const WARNED =
  /\b(?:warn\p{L}*|complain\p{L}*|alert\p{L}*|alarm\p{L}*|had reported|raised concerns|had (?:told|written)|ignored)\b/iu;
export const FEELS =
  /\b(?:ang(?:er|ry)|furious|outrag\p{L}*|react\p{L}*|welcom\p{L}*|jeer\p{L}*|boo(?:ed|s)|cheer\p{L}*|applau\p{L}*|protest\p{L}*|complain\p{L}*|critici\p{L}*|prais\p{L}*|happy|delighted|relie(?:f|ved)|disappoint\p{L}*|shock\p{L}*|worr(?:y|ied)|fear\p{L}*|accus\p{L}*|upset|sad|disgust\p{L}*)\b/iu;
/** What somebody did about it. */
export const RESPONDED =
  /\b(?:answer(?:s|ed)?|respon(?:ds?|ded)|retaliat(?:es?|ed)|react(?:s|ed)?|(?:hit|hits|struck) back|counter(?:s|ed)|replied)(?: [\p{L}-]+){0,4}? (?:by|with)\b|\bin (?:response|return|retaliation)\b/iu;
/** How many like somebody. */
export const RATED = /\b(?:un)?favou?rab(?:le|ly|ility)\b|\b(?:dis)?approv(?:es?|al|ed)\b|\b(?:minus|plus) \d+\b/iu;
export const QUOTED = /[“"]/u;
export const BEFORE =
  /\b(?:first (?:time|such|since)|(?:longest|biggest|largest|worst|highest|lowest|deadliest|first|last|only) .{0,60}\bsince\b|never before|previous(?:ly)?|(?:second|third|fourth|fifth) (?:time|\p{L}+ in)|already|not the first|similar)\b/iu;
/** When something was last: "the first since 1997" tells it. */
export const LAST =
  /\b(?:first|longest|biggest|largest|worst|highest|lowest|deadliest|only|no|not|never|\p{L}+n['’]t)\b[^.;]{0,80}(?<!,) (?:since (?!then)|(?:for|in) (?!recent\b)(?:[\p{L}\d]+ ){0,4}(?:years?|decades?|months?|weeks?|generations?|centur(?:y|ies))\b)|\blast (?!(?:year|month|week|night)\b)(?:\p{Ll}+ ){0,5}?(?:in|on|at|was|were|met|happened|took|held|won|seen|visited)\b/iu;
export const CHARGED =
  /\b(?:arrest\p{L}*|charged|charges|inquiry|investigat\p{L}*|look(?:ed|ing) into|probe|prosecut\p{L}*|sacked|dismissed|suspended (?:from|without|on full)|fined|convicted|custody|sued)\b/iu;
export const COMING =
  /\b(?:will|\p{L}+['’]ll|(?:is|are) (?:due|to|planned|expected|scheduled)|plans? to|expects?|hopes? to|next (?:week|month|year)|would (?!have\b|not\b|be\b)\p{L}+|plans)\b/iu;
/** What something is for. */
export const PURPOSE =
  /\b(?:aim(?:s|ed)?|goals?|purpose|objectives?|in order|so that|should|(?:is|are|was|were) (?:designed|intended|meant|supposed)|to (?:allow|avoid|create|end|ensure|find|help|improve|keep|make|prepare|prevent|promote|protect|reduce|stop|strengthen|support))\b/iu;
/** The title of a work: “War and Peace”. */
export const TITLED =
  /\b(?:en)?titled [“‘"']?\p{Lu}|(?:[“‘"]|['’]{2})\p{Lu}[\p{L}'’-]*[,:]?(?: (?:(?:an?|and|at|for|from|in|of|on|or|the|to|with) ){0,2}\p{Lu}[\p{L}'’-]*[,:]?){0,7}[.,!?]?(?:[”"’]|['’]{2})/u;
export const CALLED =
  /\b(?:called|named|known as|dubbed|baptised|christened|goes by|by the name of) (?:(?:the|an?) )?[“"‘']?\p{Lu}[\p{L}'’-]|\p{Lu}[\p{L}'’-]{1,40},? as (?:it|he|she|they) (?:is|are|was|were) (?:called|known|named)/u;
/** Millions that are no money. */
export const MILLIONS_OF =
  /\b(?:m|b)illion (?:people|inhabitants|residents|voters|viewers|visitors|passengers|users|customers|members|workers|jobs|homes|households|copies|tonnes|barrels|litres|doses|hectares|acres)\b/giu;
/** What cost a minister her post cost no money. */
export const COST_OTHER =
  /\bcost(?:s|ing)? (?:[\p{L}'’-]+ ){1,5}?(?:his|her|their|its|the|[\p{L}]+['’]s?) (?:[\p{L}-]+ )?(?:jobs?|posts?|seats?|places?|office|careers?|lives|life|elections?|votes?|titles?|match|game|freedom|support|friends?|marriage|reputation|popularity|trust)\b|\bcost(?:s|ing)? (?:[\p{L}\d,.'’-]+ ){1,4}?(?:jobs|lives|votes|seats)\b/iu;
/** "Sent to prison for fraud": what somebody is punished or thanked for, if no span of time stands there. */
export const DEED =
  /\b(?:sent|sentenced|jail(?:ed)?|prison|imprisoned|fined?|banned|barred|fired|sacked|dismissed|arrested|detained|held|suspended|expelled|convicted|guilty|punished|criticised|criticized|praised|thanked|honou?red|awarded|wanted|tried|sued|investigated)\b[^.;]{0,60}?(?:\b(?:for(?! (?:\d|an? |life|one|two|three|four|five|six|seven|eight|nine|ten|some|about|nearly|more|the (?:first|last|time)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|over (?!\d)|on (?:charges|suspicion) of)|\bof (?=[\p{L}-]+ing\b))/iu;
/** What somebody wants or fears by it. */
export const MOTIVE =
  /\b(?:he|she|they|we|city|state|government|council|firm|company|club|union|minister|mayor|judge|court|police|doctors?|critics|residents|owners?|officials|organi[sz]ers) (?:wants?|wanted|fears?|feared|needs?|worry|worries|worried|is afraid|are afraid|cannot|no longer)\b/iu;
export const WEAK_CAUSE =
  /\b(?:caus(?:es?|ing)|in order to|so as to|to avoid|for fear|over fears|reasons?|as|after|since)\b(?! (?:the )?\d)/iu;
/** "It was weakened by rain", which tells a cause but no reason. */
export const CAUSED =
  /\b(?:because|owing to|due to|thanks to|as a result of|caused by|led to|triggered|prompted|sparked|attributed|blam(?:es?|ed|ing))\b|\b(?:is|are|was|were|be|been|being) (?:\p{Ll}+ ){0,2}\p{Ll}+(?:ed|en|ck|t|wn) by\b/iu;
export const BEGAN = /\b(?:began|begun|started|broke out|erupted|goes back|dates back|flared up)\b/iu;
/** Why a court decided as it did, and what somebody met another or went somewhere for. */
export const RULING_OR_AIM =
  /\b(?:[Cc]ourts?|[Jj]udges?|[Pp]anel|[Jj]ury|[Jj]ustices|[Tt]ribunal) (?:\p{L}+ )?(?:ruled|held|concluded) that\b|\b(?:met|meets|went|visited|travell?ed|came|flew|gathered|returned|flying|travell?ing)\b[^.;]{0,60}? to (?!the\b|an?\b|his\b|her\b|their\b)\p{Ll}+ /u;
export const FREQUENCY =
  /\b(?:once|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|a few) (?:times|days|nights)) (?:an?|per|each|every) (?:hour|day|night|week|month|year)\b|\b(?:every|each) (?:(?:other|second|few|half|\d+|two|three|four|five|six|ten) )?(?:hours?|minutes?|days?|nights?|weeks?|weekends?|months?|years?|\p{Lu}\p{Ll}+day|morning|evening|spring|summer|autumn|winter)\b|\b(?:hourly|daily|nightly|weekly|monthly|yearly|annually)\b/u;
export const PRODUCES =
  /\b(?:ma(?:ke|kes|de|king)|produc(?:es?|ed|ing)|manufactur(?:es?|ed|ing)|turns? out|builds?|built)\b/iu;
/** In a race. */
export const CLOCK =
  /\b\d{1,2}[:.]\d\d(?:[:.]\d+)?\b(?! ?(?:[ap]\.?m|per|million|billion|%))|\b\d+(?:\.\d+)? seconds?\b/iu;
/** Of storms and earthquakes. */
export const STRENGTH =
  /\b(?:magnitude|category|force)(?: of)? (?:\d|one|two|three|four|five)|\d(?:\.\d)? on the \p{Lu}/iu;
export const EARNED =
  /\b(?:an?|per) (?:month|year|week|hour|day)\b|\b(?:earn\p{L}*|made|profit\p{L}*|income|revenue|took in|salary|sold)\b/iu;
/** Who broadcast it. */
export const BROADCASTER =
  /\b(?:NBC|ABC|CBS|CNN|MSNBC|BBC|ITV|PBS|NPR|C-SPAN|Fox (?:News|Business)|Al Jazeera|Channel (?:\d|Four|Five)|Radio \d|(?:\p{Lu}[\p{L}'’-]+ ){1,2}(?:TV|Radio|Television|News))\b/u;
