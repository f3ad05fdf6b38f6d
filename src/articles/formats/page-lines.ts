/**
 * Lines that belong to the page, wire or programme around an article. Each pattern matches the whole of a line or paragraph. A word that may
 * open a sentence is followed by nothing else, or by what no sentence has.
 */

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)';
const DAY = `(?:${WEEKDAYS}[,.]? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}|${MONTHS} \\d{1,2}(?:st|nd|rd|th)?)`;
const CLOCK = String.raw`(?:(?:,| at| -)? ?\d{1,2}[.:h]\d{0,2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?`;

/** `Tuesday 4 May`, `2 days ago`, `5 min read`, `10:04 A.M. PDT`, `Publié le 2 mars 2024` */
const TIMES = [
  `${DAY}(?:,? \\d{4})?${CLOCK}`,
  String.raw`(?:published|posted|updated|last updated)?:? ?\d+ ?(?:sec|min|minute|hour|hr|day|week|month|year)s? ago`,
  String.raw`(?:reading time|temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\b.{0,20}|\d+ ?[-–]? ?min(?:ute)?s?(?: read)?`,
  String.raw`(?:first |last )?(?:published|updated|posted|modified)(?:(?! by)(?: on| at| ?:)? .{0,40}\d.{0,30}| ?:)?|(?:published|posted) by .{2,60}`,
  String.raw`(?:publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|pubblicato|aggiornato|atualizado|опубликовано|обновлено)(?!\p{L}).{0,60}\d.{0,20}`,
  String.raw`\d{1,2}[:.]\d\d ?[ap]\.?m\.?(?: [a-z]{2,4})?`,
];

const LABELS = [
  String.raw`share (?:this|on|via|article|page|story|save|options)\b.*|like this:?.*|click to (?:share|email|print)\b.*|(?:click here|tap) to \w+.*`,
  String.raw`tweet|print|e-?mail|pin it|save|share|copy link|listen(?: to (?:this )?article)?|back to top|top|home|toc|menu|search|close|loading\W*|sign (?:in|up|out)|log ?(?:in|out)|register|subscribe|my account|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|settings|preferences|consent)|privacy(?: policy| notice)?|cookie(?:s| policy| settings)|terms(?: (?:of|and) \w+)?|contact(?: us)?|about us|imprint|impressum|kontakt|datenschutz|mentions légales|skip to (?:the )?(?:main )?content`,
  String.raw`advert(?:isement|ising)?|ad(?: break| feedback)?|anzeige|werbung|publicité|publicidad|pubblicità|sponsored(?: content)?|promoted|advertise with us|(?:story|article) continues below.*|scroll to continue.*`,
  String.raw`(?:continue reading|sign up (?:for|to)|subscribe (?:now|to|via|for)|follow us|view (?:all|comments)|(?:read|show|load|see) more(?! than\b)|(?:watch|listen) now|support (?:us|(?:our|local|independent|quality) (?:journalism|newsroom|reporting|news|work))|become a (?:member|subscriber|supporter)|join the (?:conversation|discussion))\b.*`,
  String.raw`leave a (?:comment|reply)|(?:no |\d+ )?(?:comments?|shares?|likes?|replies|reactions|views)(?: off)?|(?:comments?|kommentare?|commentaires?) \(\d+\)`,
  String.raw`related(?: (?:posts|articles|stories|topics|content|reading))?|more on this (?:story|topic)|more (?:stories|news|like this)\b.*|top stories|latest(?: news| stories)?|recommended(?: for you| stories)?|most (?:read|popular|viewed)|editor['’]s picks|trending(?: now)?|up next|you (?:may|might) (?:also )?like.*|see also|tags|topics|filed under\b.*|posted (?:in|by|on)\b.*|all rights reserved|table of contents|contents|(?:inside|in) this issue:?`,
  String.raw`(?:press|news|media) (?:release|statement)|notes? (?:to|for) editors?|-?ends?(?: of (?:transcript|statement|release))?-?|transcript (?:ends|follows)`,
  String.raw`(?:keywords|tags|topics|categor(?:y|ies)|related(?: (?:topics|stories|articles|posts))?|schlagwörter|mots-clés|etiquetas|теги)\s?: .*`,
  String.raw`(?:[àa] lire (?:aussi|également)|lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lea (?:también|además)|le puede interesar|leggi anche|leia (?:também|mais)|читайте также|смотрите также)(?!\p{L}).*`,
  String.raw`(?:(?:unseren )?newsletter (?:abonnieren|bestellen)|abonnez-vous|suscríbe(?:te|ase)|iscriviti|inscreva-se|assine|подпишитесь)(?!\p{L}).*|teilen|merken|drucken|partager|imprimer|compartir|imprimir|condividi|поделиться`,
];

const AGENCIES =
  '(?:getty(?: images)?|afp|associated press|ap|reuters|epa(?:-efe)?|pa(?: (?:media|wire|images))?|dpa|ntb|ansa|efe|tass|xinhua|shutterstock|unsplash|alamy|istock|flickr|wikimedia(?: commons)?|handout|google(?: maps?)?)';
const BEATS =
  "(?:senior|chief|deputy|staff|local|investigative|business|political|politics|science|health|environment|education|sports?|crime|court|economics|foreign|media|democracy|city|arts|culture|transport|technology)['’]?s?";
/** Whose words and pictures they are. */
const CREDITS = [
  String.raw`(?:${BEATS} ){0,3}(?:reporter|correspondent|editor|writer|journalist|columnist)(?:, [^.!?]{0,40})?`,
  String.raw`(?:${AGENCIES})(?: ?[/|,] ?${AGENCIES})*|[^.!?]{2,60} ?/ ?${AGENCIES}(?: [^.!?]{0,20})?`,
  String.raw`(?:photos?|fotos?|pictures?|images?|crédits?(?: photos?)?|bild(?:er)?|imagen|immagine|фото|video|graphic)(?: ?:| (?:by|credit|courtesy)\b| ?©).*`,
  String.raw`\[(?:image|photo|picture|video|graphic|audio)\b[^\]]*\]`,
];

/** Slugs, additions and notes of a wire; heads of minutes; contents; forms to fill in. */
const WIRE = [
  String.raw`(?:bc|am|pm)-+\p{L}.*|\d(?:st|nd|rd|th) (?:add|ld|lead|writethru|take)(?:[-:,].*| .{0,30})?|.*\b\d(?:st|nd|rd|th) ld-writethru\b.*|ap (?:photos?|video|graphics?)\b.*`,
  String.raw`(?:eds?|desks?|subs) ?: .*|mfl?|more|more follows|\(\((?:[^()]|\([^()]*\))*\)\)`,
  String.raw`\((?:adds|recasts|updates|corrects|refiles|repeats|rewrites|releads|writes through|new throughout|removes|changes)\b.*\)`,
  String.raw`\(?[$€£]1 ?= ?[^()]*\)?|\d{6}z? [a-z]{3} \d\d|[a-z]{2}-[a-z]{2}-\d\d-\d\d-\d\d \d{4}gmt`,
  String.raw`(?:present|in attendance|also (?:present|in attendance)|apologies(?: for absence)?|absent|attendees|members present|minutes(?: taken)? by|venue|date of next meeting|distribution)\s?:.*`,
  String.raw`minutes of (?:the|a) .{0,80}(?:meeting|council|committee|board)\b.*|held (?:on|at)\b.*\d{4}.*|.{0,80}(?:\.{6,}|(?:\. ){5,}|_{4,}|…{3,}).*|[^()]* {2,}\)(?: .*)?`,
];

export const PAGE_LINE = new RegExp(`^(?:${[...TIMES, ...LABELS, ...CREDITS, ...WIRE].join('|')})\\W*$`, 'iu');

/** Where somebody can be reached. */
export const CONTACT_LINE = new RegExp(
  `^(?:${[
    String.raw`.*(?<!\d)(?!\d\d[./-]\d\d[./-]\d)(?:\+\d[\d ()/-]{7,}|\(?0\d[\d ()/-]{6,}|\(\d{3}\) ?\d{3}-|\d{3}[-.]\d{3}[-.]\d{3})\d.*`,
    String.raw`[^"“„«.!?]{0,80}\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+.{0,40}`,
    String.raw`\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Square|Row|Close|Place|Boulevard|Blvd|Terrace)\.?(?:, [^.!?,]{2,40}){0,4}`,
    String.raw`.*(?:\bPO Box \d+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|, [A-Z]{2} \d{5}(?:-\d{4})?)`,
    String.raw`(?:Registered (?:office|address|charity|in)|Our (?:mailing|postal) address|Postal address|Head office)\b.*`,
  ].join('|')})$`,
  'u',
);

/** What a page says to its reader, though it is a sentence. */
const CALLS = [
  String.raw`(?:do you have|have you got|got|have) (?:a|an|any) (?:news )?(?:story|stories|tip|tips|tip-off)\b(?: for us\?.*|.{0,40}\?.*\b(?:e-?mail|contact|call|get in touch|let us|send|write|phone|reply|tell us|ring|text)\b.*)`,
  String.raw`.{0,120}\? ?(?:get in touch|contact us|e-?mail us|let us know|write to us|share your (?:story|thoughts)|(?:ring|call|phone|text|e-?mail) [^.!?]{0,60}(?:@|\d[\d ()-]{7,}\d))\b.{0,160}`,
  String.raw`(?:(?:to|please|you can) )?(?:get in touch|contact us|e-?mail us|write to (?:us|[^.]{2,40} at \S+@)|let us know (?:what you think|in the comments|by e-?mail|at)|share your (?:story|thoughts)|follow us|find us on|like us on|join us on)\b.{0,200}`,
  String.raw`(?:e-?mail|call|ring|contact|text|whatsapp|visit|phone|send) [^.!?]{0,80}(?:\S+@\S+\.\p{L}+|\+?\d[\d ()-]{7,}\d).{0,80}`,
  String.raw`sign up (?:now |here )?(?:for|to|with)\b.{0,120}\b(?:newsletter|inbox|e-?mails?|alerts|updates)\b.{0,120}|subscribe (?:now |today |here )?(?:to|for|and)\b.{0,200}|(?:get|receive|have) .{3,140}\b(?:in|to) your (?:in-?box|e-?mail)\b.{0,80}`,
  String.raw`(?:enjoy(?:ing|ed)?|liked?|lov(?:e|ing)) (?:this|what you|our)\b.{0,60}[?].{0,160}|.{0,160}\bif you (?:like|enjoy|love|enjoyed|value) (?:this|the|our|what)\b.{0,100}\b(?:subscri\w+|review|donat\w+|member\w*|rate)\b.{0,60}`,
  String.raw`become a (?:paid |free )?(?:member|subscriber|supporter|patron)\b.{0,120}|support (?:our|local|independent|quality) (?:journalism|reporting|newsroom)\b.{0,160}|(?:please )?consider (?:making )?a (?:donation|contribution|subscription)\b.{0,120}`,
  String.raw`(?:thanks|thank you) for (?:reading|listening|watching|subscribing)\b.{0,20}|(?:was this|were you) forwarded (?:this|to you)\b.{0,160}|forward (?:this|it) to a friend\b.{0,80}|just hit reply\b.{0,40}`,
  String.raw`you(?: are|['’]re)? receiv(?:ed|ing) this (?:e-?mail|message|newsletter)\b.*|(?:please )?(?:log|sign) in (?:or \w+ )?to (?:comment|continue|read|post)\b.{0,60}`,
  String.raw`(?:we|this (?:site|website)|our (?:site|website)|we and our (?:\d+ )?partners) uses? cookies (?:to|and|on|for|so)\b.*|by (?:using|continuing to use) (?:this|our) (?:site|website)\b.*|.{0,80}accept (?:all )?cookies\b.{0,80}`,
  String.raw`(?:watch|listen to|read|see) the full (?:\p{L}+ ){1,2}(?:on|at|here|in|below)\b.{0,80}|(?:this|the) (?:video|audio|content|player) (?:is not|isn['’]t|cannot|can['’]t|could not) (?:available|be (?:played|loaded))\b.{0,80}`,
];

/** Whose work a text is, and what may be done with it. */
const RIGHTS = [
  String.raw`(?:copyright )?(?:©|\(c\))(?: copyright)? .*|copyright (?:©? ?)\d{4}.*|.{0,60}\ball rights reserved\b.*|this (?:material|content|article|story) may not be (?:published|reproduced)\b.*`,
  String.raw`.{2,40} is not responsible for the content of external (?:sites|links)\b.*|(?:the )?(?:views|opinions) expressed (?:in|by|here|on|are)\b.{0,120}\b(?:not necessarily (?:those|reflect|represent)|(?:their|his|her|author['’]s|authors['’]) own)\b.*`,
  String.raw`.*\b(?:writers?|reporters?|correspondents?|journalists?|staff|editors?)\b.{2,120}\bcontributed(?: reporting)?(?: to this (?:report|story|article))?\.?`,
  String.raw`.{2,40} is produced by .{2,60}\. (?:music|sound|our theme|it is edited)\b.*|this (?:article|post|column|interview) (?:was )?(?:first|originally) (?:published|appeared)\b.{0,160}`,
];

export const PAGE_PARAGRAPH = new RegExp(`^(?:${[...CALLS, ...RIGHTS].join('|')})$`, 'iu');

/** The first line of a list of people. */
export const ATTENDANCE =
  /^(?:present|in attendance|also (?:present|in attendance)|apologies(?: for absence)?|attendees|members present)\s?:/iu;
/** An item of a menu that no list of an article has. */
export const MENU =
  /^(?:skip to (?:the )?(?:main )?content|menu|sign (?:in|up)|log ?in|search|subscribe|my account)$/iu;

/** A heading of links to other articles. */
export const LINK_LIST =
  /^(?:related(?: (?:posts|articles|stories|topics|content|reading))?|more on this (?:story|topic)|top stories|latest(?: news| stories)?|recommended(?: for you| stories)?|most (?:read|popular|viewed)|editor['’]s picks|trending(?: now)?|you (?:may|might) (?:also )?like.*|see also|also today|read (?:more|also|next)|further reading|inside this issue|mehr zum thema|à lire aussi|читайте также)\W*$/iu;

export const DESK_LINE =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|dpa|tass|xinhua|bloomberg(?: news)?|staff (?:writer|reporter)s?|special to .*)$|^[([*]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated|illustrations?|graphics?) by\b/iu;
export const CAPTION =
  /^(?:photo(?:graph)?s?|images?|pictures?|caption|video|illustration|graphic|file photo)(?: credits?| courtesy(?: of)?| by)?(?: ?[:/|]| by )|^file ?(?:[-–—:]|photo)|\((?:(?:photo|image|picture)s?(?: credits?| courtesy(?: of)?| by)?(?: ?[:/]| (?:by|of) )|credits?: |[^()]*\b(?:handout|getty)\b)[^()]*\)\.?$/iu;
export const ONLY_TAGS =
  /^ENDS?(?: +\d.*)?$|^[-–— ]*(?:30|\((?:more|ends?)\)|MORE)[-–— ]*$|^(?:#[\p{L}\p{N}_/-]+\s*)+$|^Page \d+(?: of \d+)?$/iu;
/** What frames a wire story, a press release or a newsletter: slug, notes to editors, time of release, footer, addresses to write to. */
export const FRAME = new RegExp(
  `^(?:${[
    String.raw`[A-Z]{2,}(?:-[\p{Lu}\d]+){2,}(?:,.*| \d{4}GMT)?|[A-Z]{2,}-\p{Lu}+, .*`,
    String.raw`(?:Eds|Editors?(?:['’]s? note)?): .*`,
    String.raw`(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease)\b.*|EMBARGOED\b.*`,
    String.raw`(?:READ|SEE|WATCH|LISTEN|Read|See|Watch|Listen)(?: (?:MORE|ALSO|NEXT|more|also|next))?: ?.*[^.!?]`,
    String.raw`(?:View|Read|Open) (?:this (?:e-?mail|message) )?in (?:your |a )?(?:web ?)?browser\b.*`,
    String.raw`Unsubscribe\b.*|Manage (?:your )?(?:preferences|subscription)\b.*|The post .{3,160} (?:appeared first on|first appeared on) .*`,
    String.raw`As told to [^.!?]{3,60}\.?|For (?:a |more )?(?:graphics?|photos|charts), [^.!?]*:.*`,
    String.raw`(?:Tel|Phone|E-?mail|Fax|Web|Website|Contact|CONTACT)\.?: .*`,
    String.raw`(?:Table|Figure|Chart|Map) \d+: [^.!?]*\.?`,
    String.raw`Our Standards: .*|Click For Restrictions|.*\((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+(?: ?\/ ?| for (?:the )?| via )\p{Lu}[^()]{2,40}\)\.?|.*\(Courtesy [^()]{2,60}\)\.?`,
  ].join('|')})$`,
  'u',
);
export const SOUND =
  /^[[(](?:(?:\p{L}+ )?music|applause|laughter|laughs|pause|cross-?talk|inaudible|silence|\d\d?[:.]\d\d[^)\]]{0,8})\.?[\])]$/iu;
/** `(Coughs.)`, `[Phone rings]` */
export const STAGE_DIRECTION = /^[[(](?:[\p{L}\d:'’-]+[ .]?){1,4}[\])]$/u;

/** Behind an author's name. */
export const BIOGRAPHY =
  /^ (?:is|was|works as) (?:an?|the|our) [^.!?]{0,60}\b(?:reporter|correspondent|editor|writer|journalist|columnist|photographer|contributor)\b|^ (?:covers|reports on|writes (?:about|on|for)|can be reached|has (?:covered|reported on|written for))\b/u;
