/**
 * Lines that belong to the page, wire or programme around an article. Each pattern matches the whole of a line or paragraph. A word that may
 * open a sentence is followed by nothing else, or by what no sentence has. Those without capitals are for a line in small letters: with the
 * flag `i` they are slower to match and to compile.
 */

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)';
const DAY = `(?:${WEEKDAYS}[,.]? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTHS}|${MONTHS} \\d{1,2}(?:st|nd|rd|th)?)`;
const CLOCK = String.raw`(?:(?:,| at| -)? ?\d{1,2}[.:h]\d{0,2} ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?`;

/** `Tuesday 4 May`, `2 days ago`, `5 min read`, `10:04 A.M. PDT`, `Publié le 2 mars 2024` */
const TIMES = [
  `${DAY}(?:,? \\d{4})?${CLOCK}(?: [—–-] \\d+ min(?:ute)?s?(?: read)?)?`,
  String.raw`(?:published|posted|updated|last updated)?:? ?\d+ ?(?:sec|min|minute|hour|hr|day|week|month|year)s? ago`,
  String.raw`(?:reading time|temps de lecture|lesezeit|tiempo de lectura|tempo di lettura)\b.{0,20}|\d+ ?[-–]? ?min(?:ute)?s?(?: read)?`,
  String.raw`(?:first |last )?(?:published|updated|posted|modified)(?:(?! by)(?: on| at| ?:)? .{0,40}\d.{0,30}| ?:)?|(?:published|posted) by .{2,60}`,
  String.raw`(?:publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|pubblicato|aggiornato|atualizado|опубликовано|обновлено)(?!\p{L}).{0,60}\d.{0,20}`,
  String.raw`\d{1,2}[:.]\d\d ?[ap]\.?m\.?(?: [a-z]{2,4})?|\d{1,2}:\d\d(?::\d\d)? ?\/ ?\d{1,2}:\d\d(?::\d\d)?`,
];

/** Leads to another article. */
const ELSEWHERE =
  '[àa] lire (?:aussi|également)|lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lea (?:también|además)|[lt]e puede interesar|leggi anche|leia (?:também|mais)|читайте также|смотрите также|関連記事|相关阅读|相关新闻';
/** No sentence stands behind such a label, whatever ends the line. */
export const LABELLED = new RegExp(
  `^(?:${ELSEWHERE}|read (?:more|also|next)|see also|reading time|temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|(?:prep(?:aration)?|cook(?:ing)?|total) time|serves|servings|nutrition|privacy notice|word count|address|opening hours|attachments?|to[- ]?do)\\s?:\\s.{0,160}$`,
  'u',
);

/** Heads a list of links. */
const LINKS =
  "related(?: (?:posts|articles|stories|topics|content|reading))?|more on this (?:story|topic)|top stories|(?:suggested|explore more on these) topics|latest(?: news| stories)?|recommended(?: for you| stories)?|most (?:read|popular|viewed)|editor['’]s picks|trending(?: now)?|you (?:may|might) (?:also )?like.*|see also|inside this issue|(?:table of )?contents|in this issue";
const LINK_LIST = new RegExp(`^(?:${LINKS}|${ELSEWHERE}|also today|read (?:more|also|next)|further reading)\\W*$`, 'u');

export function headsLinks(line: string): boolean {
  return line.length <= LONGEST_LABEL && LINK_LIST.test(line.toLowerCase());
}

/** In UTF-16 units. */
const LONGEST_LABEL = 80;

const LABELS = [
  '(?:dear|hello|hi|good (?:morning|afternoon|evening))(?:[ ,]+(?:and|all|everyone|everybody|there|friends?|readers?|neighbou?rs|members|subscribers|colleagues|again|welcome(?: back)?)){0,4},?',
  String.raw`share (?:this|on|via|article|page|story|save|options)\b.*|like this:?.*|click to (?:share|email|print)\b.*|(?:click|tap)(?: here)? to \w+.*`,
  String.raw`[∙•·]? ?paid|upgrade to paid|tweet|print|e-?mail|pin it|save|share|copy link|listen(?: to (?:this )?article)?|back to top|top|home|toc|menu|search|close|(?:like )?loading\W*|sign (?:in|up|out)|log ?(?:in|out)|register|subscribe|my account|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|settings|preferences|consent)|privacy(?: policy| notice)?|cookie(?:s| policy| settings)|terms(?: (?:of|and) \w+)?|contact(?: us)?|(?:media|press) contacts?|contacts? (?:presse|médias?|de prensa|stampa)|pressekontakt|about us|imprint|impressum|kontakt|datenschutz|mentions légales|skip to (?:the )?(?:main )?content`,
  String.raw`(?:skip )?advert(?:isement|ising)?|ad(?: break| feedback)?|anzeige|werbung|publicité|publicidad|pubblicità|sponsored(?: content)?|promoted|advertise with us|(?:story|article) continues below.*|scroll to continue.*`,
  String.raw`(?:continue reading|sign up (?:for|to)|subscribe (?:now|to|via|for)|follow us|view (?:all|comments)|(?:read|show|load|see) more(?! than\b)|(?:watch|listen) now|support (?:us|(?:our|local|independent|quality) (?:journalism|newsroom|reporting|news|work))|become a (?:member|(?:paying |paid )?subscriber|supporter)|join the (?:conversation|discussion))\b.*|(?:join|donate|buy) now`,
  String.raw`reuse this content|purchase licensing rights.*|reporting from .{2,80}|image|.* ?credit\.{3}.*|.{2,80}\. more about .{2,60}|[\d.,]+[km]? followers?|more from .{2,40}|(?:[\p{L}.'’-]+ ){1,4}\(?@\w{2,30}\)?(?:[ ·•|]+.{0,30}\d.{0,12})?|leave a (?:comment|reply)|(?:no |\d[\d.,]*[km]? )?(?:comments?|shares?|likes?|claps?|replies|reactions|views)(?: off)?|\d[\d.,]* people (?:like|liked|reacted).*|(?:next|previous) (?:article|post|story)|(?:older|newer) (?:posts|stories)|listen to this (?:article|story)\b.*|(?:in|on) this (?:article|page|story)|(?:jump to|don['’]t miss|recommended|more|contents) ?: .*|image (?:source|caption),.*|with files from .*|subscribe ?: .*|open daily .*|(?:comments?|kommentare?|commentaires?) \(\d+\)|\d(?:[.,]\d)?(?: ?\/ ?\d+)? ?(?:from|\() ?\d[\d.,]* (?:votes?|reviews?|ratings?)\)?`,
  String.raw`${LINKS}|more (?:stories|news|like this)\b.*|up next|discussion about this (?:post|podcast|episode)|further company coverage|source text (?:for|on) .*|tags|topics|filed under\b.*|posted (?:in|by|on)\b.*|all rights reserved|from wikipedia, the free encyclopedia`,
  String.raw`(?:press|news|media) (?:release|statement)|communiqué de presse|pressemitteilung|nota de prensa|comunicado de prensa|comunicato stampa|пресс-релиз|(?:cautionary note (?:on|regarding) )?forward[- ]looking statements|about (?:us|the (?:company|authors?))|(?:an )?interview with .*|notes? (?:to|for) editors?|[-–—# ]*ends?(?: of (?:transcript|statement|release))?[-–—# ]*|transcript (?:ends|follows)`,
  String.raw`(?:keywords|tags|topics|categor(?:y|ies)|related(?: (?:topics|stories|articles|posts))?|schlagwörter|mots-clés|etiquetas|теги)\s?: .*`,
  `(?:${ELSEWHERE})(?!\\p{L}).*`,
  String.raw`(?:(?:unseren )?newsletter (?:abonnieren|bestellen)|abonnez-vous|suscríbe(?:te|ase)|iscriviti|inscreva-se|assine|подпишитесь|подписывайтесь)(?!\p{L}).*|teilen|merken|drucken|partager|imprimer|compartir|imprimir|condividi|поделиться|シェアする|分享|(?:partager (?:sur|via|par)|envoyer par|compartir (?:en|por)|enviar por|condividi su|invia per|поделиться в) .{2,40}|(?:auf|per|via) \S+ (?:teilen|versenden)`,
];

const AGENCIES =
  '(?:getty(?: images)?|afp|associated press|ap|reuters|epa(?:-efe)?|pa(?: (?:media|wire|images))?|dpa|ntb|ansa|efe|tass|xinhua|shutterstock|unsplash|alamy|istock|flickr|wikimedia(?: commons)?|handout|google(?: maps?)?)';
const BEATS =
  "(?:senior|chief|deputy|staff|local|investigative|business|political|politics|science|health|environment|education|sports?|crime|court|economics|foreign|media|democracy|city|arts|culture|transport|technology)['’]?s?";
/** Whose words and pictures they are. */
const CREDITS = [
  String.raw`(?:interview(?:ed)?|transcribed|recorded|translated|subtitle[ds]|caption(?:ed|s)|hosted|produced|presented|moderated) by .*|music by .*|tape \w+, side \w+`,
  String.raw`(?:${BEATS} ){0,3}(?:reporter|correspondent|editor|writer|journalist|columnist)(?:, [^.!?]{0,40})?`,
  String.raw`(?:${AGENCIES})(?: ?[/|,] ?${AGENCIES})*|[^.!?]{2,60} ?/ ?${AGENCIES}(?: [^.!?]{0,20})?`,
  String.raw`(?:photos?|fotos?|pictures?|images?|crédits?(?: photos?)?|bild(?:er)?|imagen|immagine|фото|video|graphic)(?: ?:| (?:by|credit|courtesy)\b| ?©).*`,
  String.raw`[（(]?(?:(?:责任)?编辑|責任編輯|记者|記者|作者|校对|摄影|来源|來源|图片?|文)\s?[:：／/]\s?.{1,30}`,
  String.raw`\[(?:image|photo|picture|video|graphic|audio)\b[^\]]*\]|(?:getty images|pa media|epa|shutterstock|alamy) \p{L}.*`,
];

/** Before a message of a chat; what has no name behind it was written by the program. */
const STAMPED = String.raw`\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\]| -) ?`;

/** Slugs, additions and notes of a wire; heads of minutes; contents; forms to fill in. */
const WIRE = [
  String.raw`(?:bc|am|pm)-+\p{L}.*|ap news digest .*|\d(?:st|nd|rd|th) (?:add|ld|lead|writethru|take)(?:[-:,].*| .{0,30})?|.*\b\d(?:st|nd|rd|th) ld-writethru\b.*|[\p{L}\d]+-[\p{L}\d-]+,? \d(?:st|nd|rd|th) (?:add|take)|ap (?:photos?|video|graphics?)\b.*`,
  String.raw`(?:eds?|desks?|subs) ?: .*|mfl?|more|more follows|\(\((?:[^()]|\([^()]*\))*\)\)`,
  String.raw`\((?:adds|recasts|updates|corrects|refiles|repeats|rewrites|releads|writes through|new throughout|removes|changes)\b.*\)`,
  String.raw`\(?[$€£]1 ?= ?[^()]*\)?|\d{6}z? [a-z]{3} \d\d|[a-z]{2}-[a-z]{2}-\d\d-\d\d-\d\d \d{4}[a-z]{3}|\((?:editors|profile|optional trim)\b.*\)|(?:\d+\/\d+ +)?\d\d-\d{5}(?: \([a-z]\))?`,
  String.raw`${STAMPED}(?<=- )(?![^:]{1,60}: )[^.!?]*|${STAMPED}[^:]{1,60}: (?:\u200e[^.!?]*|https?:\S+(?:\s+https?:\S+)*)|.{0,100}: ?\u200e?<?(?:media|image|video|audio|sticker|gif|document) omitted>?|several hon\. members rose|the house divided.*`,
  String.raw`(?:absent|(?:staff|members|also|witnesses) present|minutes(?: taken)? by|venue|date of next meeting|distribution)\s?:.*`,
  String.raw`\d+(?:st|nd|rd|th) (?:plenary )?(?:meeting|sitting)|minutes of (?:the|a) .{0,80}(?:meeting|council|committee|board)\b.*|held (?:on|at)\b.*\d{4}.*|.{0,80}(?:\.{6,}|(?:\. ){5,}|_{4,}|…{3,}).*|[^()]* {2,}\)(?: .*)?`,
];

const NETWORKS = '(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|pinterest|messenger|bluesky|copy link|print)';

export const PAGE_LINE = new RegExp(
  `^(?:${[...TIMES, ...LABELS, ...CREDITS, ...WIRE, `${NETWORKS}(?:\\W+${NETWORKS})+`].join('|')})\\W*$`,
  'u',
);

/** Where somebody can be reached. */
export const CONTACT_LINE = new RegExp(
  `^(?:${[
    String.raw`.*(?<![\d/])(?!\d\d[./-]\d\d[./-]\d)(?:\+\d[\d ()/-]{7,}|\(?0\d[\d ()/-]{6,}|\(\d{3}\) ?\d{3}-|\d{3}[-.]\d{3}[-.]\d{3})\d.*`,
    String.raw`[^"“„«.!?]{0,80}\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+.{0,40}`,
    String.raw`(?:(?:\p{Lu}[\p{L}'’]* ){0,4}\p{Lu}[\p{L}'’]*, )?\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Square|Row|Close|Place|Boulevard|Blvd|Terrace)\.?(?:, [^.!?,]{2,40}){0,4}`,
    String.raw`.*(?:\bPO Box \d+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|, [A-Z]{2} \d{5}(?:-\d{4})?)`,
    String.raw`(?:Registered (?:office|address|charity|in)|Our (?:mailing|postal) address|Postal address|Head office)\b.*`,
  ].join('|')})$`,
  'u',
);

const REQUEST =
  '(?:get in touch|tell us(?=[.!]?$| (?:your story|what you think|about it|in the comments|by e-?mail|at ))|let us know (?:what you think|in the comments|by e-?mail|at)|(?:just )?hit reply|check back|stay tuned|be the first to comment|share your (?:story|stories|thoughts|views)|click here|(?:follow|find|like|join|contact|e-?mail) us\\b|donate (?:now|today|here)|forward (?:this(?: e-?mail| newsletter)?|it) to (?:an?|your) (?:friend|colleague)s?|rate (?:and|or|&) review us|consider (?:making )?a (?:donation|contribution|subscription)|if you (?:liked|enjoyed) (?:this|the) (?:thread|post|article|story|episode|newsletter),? (?:please )?(?:follow|share|subscribe|consider|like|tell|forward|support|check)\\b)';
const CONTRIBUTED_END = String.raw` (?:has )?contributed(?: reporting)?(?: to this (?:report|story|article))?\.?$`;
/** `Staff writers Ida Holm and Per Lund contributed to this report.` */
export const CONTRIBUTED = new RegExp(
  `\\b(?:writers?|reporters?|correspondents?|journalists?|staff|editors?)\\b.{2,120}${CONTRIBUTED_END}`,
  'u',
);
/**
 * What a page says to its reader or of itself, though it is a sentence. One is enough. This and the next six: of a paragraph in small letters.
 * What opens the paragraph is apart: else it is looked for at each letter.
 */
export const PAGE_SPEECH_START = new RegExp(
  `^(?:${[
    `(?:please )?${REQUEST}`,
    String.raw`missing some tweets? in this thread|a version of this (?:article|story) appear(?:s|ed) in print|(?:thanks|thank you) for (?:reading|listening|watching|subscribing|following)(?:(?: along| us)?(?:[.!]|$)| [^.!?,]{2,40}!)|that['’]s (?:all|it)(?: from (?:us|me))?(?:(?: for)? (?:now|today|tonight|this (?:week|episode)))?[.!] thanks?\b|you(?:['’]re| are) (?:getting|receiving) this (?:because you|e-?mail|message|newsletter)\b|you (?:must|need to) be (?:an?|logged|signed) .{0,40}\bto (?:post a )?comment|originally (?:published|appeared) (?:at .{2,80}|(?:on|in|by) [^,]{2,80})$|this record contains the text of speeches|subscribe to .{2,60} to (?:read|keep|continue|get|listen|unlock)\b|(?:good (?:morning|afternoon|evening)|hello|hi)(?:[ ,!]*(?:and|all|everyone|everybody|there))*[ ,!]+welcome (?:back )?to\b|for .{0,60}\b(?:interviews?|information|enquiries|inquiries|details|questions|requests|queries),? (?:please )?(?:contact|call|e-?mail|visit)\b`,
    String.raw`(?:copyright )?(?:©|\(c\)(?= (?:copyright|\d{4})))|copyright \d{4}|this (?:material|content|article|story) may not be |(?:paid for|promoted|sponsored)(?: and \p{L}+)? by\b`,
    String.raw`this (?:post|article|story|content) is for (?:\p{L}+ )?(?:subscribers|members|supporters)\b|(?:this |the )?(?:\p{L}+ )?transcript(?:ion)? (?:is|was|may|has|provided|produced|generated|created)\b|this is a (?:developing|breaking)\b|(?:all )?comments (?:on .{3,30} )?are (?:now )?(?:closed|moderated|disabled|reviewed)|(?:the )?${AGENCIES}${CONTRIBUTED_END}|(?!s?he )[\p{L}.'’-]+(?: and [\p{L}.'’-]+)? reported from (?!\d)(?:(?! that )[^.]){2,80}\.$|the post .{3,160} appeared first on`,
  ].join('|')})`,
  'u',
);
export const PAGE_SPEECH = new RegExp(
  `[.!?] ${REQUEST}|: \u200e?(?:this message was deleted|you deleted this message)\\.?$|(?:^|[-:\\]] \u200e?)messages and calls are end-to-end encrypted\\.|\\b(?:${[
    String.raw`(?:was this|were you) forwarded (?:this|to you)|(?:in|to) (?:your|their) in-?box|uses? cookies\b|accept (?:all )?cookies(?<=^.{0,80}accept (?:all )?cookies)|all rights reserved\b|licen[sc]ed under an? (?:creative|cc)\b|is not responsible for the content of external|is solely responsible for (?:all|its|the) content|(?:views|opinions) (?:expressed .{0,120}\b(?:not necessarily|own\b)|are (?:his|her|their) own\b)|contains? (?:certain )?forward-looking statements|(?:pictures|photos|photographs|images|footage|spokes\p{L}+|interviews) (?:is|are) available (?:for (?:interview|download|media)|(?:up)?on request)`,
    String.raw`(?:this|today['’]s|our) (?:live )?(?:story|article|piece|post|page|episode|newsletter|podcast|column|interview|show|programme|series)(?: (?:is|was|has|been|now|also)\b)+ (?:produced|sponsored|brought to you|made possible|supported|part of (?:an?|our|the)|closed|excerpted|adapted|(?:lightly )?(?:edited and )?condensed|republished|edited for|(?:first|originally) (?:published|appeared)(?! in \d))|is (?:hosted|produced|presented) by .{2,80}\. (?:music|sound|our theme|it is edited)|is a reader-supported (?:publication|newsletter)|independently (?:selected|chosen|reviewed)\b|paid-for content|content partner`,
  ].join('|')})`,
  'u',
);
/** A paragraph that has two of these is the page's own. */
export const ORDER =
  /(?:^(?:please |to |you can )?|[.!?,] )(?:just )?(?:sign up|subscribe|download|follow|join|donate|get|receive|read|listen to|watch|contact|call|visit|book|shop|save|order|click|enable|register|buy|try|write|e-?mail|text|whatsapp|ring|phone|send|support|become|log in|reach|go to|head to|scan|see|mention|use|enter|browse|discover|explore|republish|reply|tag|rate|tell us)\b/u;
export const CHANNEL =
  /\b(?:facebook|twitter|instagram|youtube|linkedin|signal|podcast|members?(?:hip)?|e-?mail alerts|(?:local|independent|quality) journalism|more (?:stories|videos)|the full (?:interview|story|video|episode|speech|transcript|press conference|programme))\b|@|\d{3}[ -]?\d{3}/u;
export const READER = /\b(?:you|your)\b/u;
/** Somebody speaks, or is spoken of. */
export const SAID = /\b(?:said|says|told|he|she)\b/u;
export const PAGE =
  /\b(?:newsletters?|javascript|browser|cookies|(?:paid |free )?subscri(?:bers?|ptions?)|subscribed|comment policy|post a comment|logged in|our (?:\p{L}+ )?(?:briefing|bulletin|alerts)|our (?:app|site|website|channel|journalism|reporting|reporters|journalists|newsroom|podcast|weekly|daily)|journalism is|this (?:story|article|page|site|website|newsletter|e-?mail|podcast|episode|post)|these issues|(?:story|tip)(?: for us)?\?)/u;
export const OFFER =
  /\b(?:\d+ ?% off\b|(?:use (?:the )?code|checkout|free quote|terms (?:and conditions )?apply|limited[- ]time|order (?:now|today)|when you order|book (?:now|online|early|your)|shop (?:now|the)|(?:from|call) the box office|admission|doors open|open (?:daily|seven days|\p{L}+day to \p{L}+day)|mention this|earn a commission|(?:tickets?|adults?|children|entry|concessions?):? (?:are )?(?:free|[£$€]\d))\b|\d{1,2}(?:[.:]\d\d)? ?[ap]m ?(?:-|–|to) ?\d|(?:months?|weeks?) for [£$€]\d|(?:from|for|just|only) [£$€]?\d+(?: euros| pounds| dollars)? (?:an?|per) (?:month|week|year)|www\.)|: .{0,40}from [£$€]\d/gu;

const COLUMNS =
  /^(?:(?:\S.{0,60}?(?:\t| {3,200})){2}\S.*|.{3,60} {3,200}[£$€]?[\d.,]+|\S.{1,60} {8,200}[^.!?]{3,60}|[^\t]{1,60}\t[^\t]{1,80}(?<![.!?]["”’)]?))$/u;

/** Before the last gap between columns, in UTF-16 units. */
const WIDEST_COLUMNS = 160;

/** @returns whether a line is a row of a plain text with columns. */
export function isRow(line: string): boolean {
  const start = line.slice(0, WIDEST_COLUMNS);
  return (/ {3}/u.test(start) || start.includes('\t')) && COLUMNS.test(line);
}

/** The first line of a list of people, without a verb. */
const ATTENDANCE =
  /^(?:present|in attendance|also (?:present|in attendance)|apologies(?: for absence)?|attendees|members present)\s?:(?!.*\b(?:was|were|is|are|has|had|have|said|will|arrived|opened|met)\b)/iu;
export function headsAttendance(line: string): boolean {
  return line.includes(':') && ATTENDANCE.test(line);
}

/** @returns whether a line heads a list that nobody reads as text: what those who print a release need, or where words are from. */
export function isNotes(line: string): boolean {
  return (
    line.length <= LONGEST_LABEL &&
    /^(?:notes? (?:to|for) (?:the )?editors?|references|footnotes|citations|works cited|bibliography|external links):?$/iu.test(
      line,
    )
  );
}

/** @returns whether a line is an item of a menu that no list of an article has. */
export function isMenu(line: string): boolean {
  return line.length <= LONGEST_LABEL && MENU.test(line.toLowerCase());
}

const MENU = /^(?:skip to (?:the )?(?:main )?content|menu|home|sign (?:in|up)|log ?in|search|subscribe|my account)$/u;

/** A field of a note. */
export const PROPERTY =
  /^(?:status|created|created (?:by|time)|last edited(?: by| time)?|assignee|due(?: date)?|tags):/iu;

const DESK_LINE =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|dpa|tass|xinhua|bloomberg(?: news)?|bbc (?:news|sport)(?:, .*)?|staff (?:writer|reporter)s?|special to .*)$|^[([*]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated|illustrations?|graphics?) by\b/u;
const CAPTION =
  /^(?:photo(?:graph)?s?|images?|pictures?|caption|video|illustration|graphic|file photo)(?: credits?| courtesy(?: of)?| by)?(?: ?[:/|]| by )|^file ?(?:[-–—:]|photo)|^\[\d+\/\d+\] ?\p{L}/u;
export const CAPTION_END =
  /[.!?]['"’”]? (?:photo(?:graph)?|image|picture|illustration)s? (?:by|courtesy of|via|credit:?) [^.]{2,60}\.?$|\. (?:credit: [^.]*|\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}'’-]*){1,2} ?\/ ?\p{L}[\p{L} ]{2,40})$|\((?:(?:photo|image|picture)s?(?: credits?| courtesy(?: of)?| by)?(?: ?[:/]| (?:by|of) )|credits?: |[^()]*\b(?:handout|getty)\b)[^()]*\)\.?$/u;
const ONLY_TAGS =
  /^\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4})+$|^(?:dpa|afp|pti)(?: [\p{L}\d]{1,4}){2,}$|^\([^()]{2,30} (?:newsroom|bureau|desk)\)$|^\(\p{L}{2,8}\) ?[-–] ?\d.*\d$|^ends?(?: +\d.*)?$|^[-–— ]*(?:30|\((?:more|ends?)\)|more)[-–— ]*$|^(?:#[\p{L}\p{N}_/-]+\s*)+$|^page \d+(?: of \d+)?$|^@[\w.]{2,30}$|^x x x .*$|^\[(?:(?:house|senate|joint) |from the )[^\]]*\]$|^(?:https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S*)?)$|^\(\p{L}{2,8}\)(?: \p{L}{1,3}){1,4} \d{4,8}$|^(?::[\w+-]+:\s?\d*\s?)+$/u;
/** `About the Harrow Foundation`, `À propos de la Société des gares` */
const ABOUT_FIRM =
  "(?:About (?:the )?|À propos (?:de (?:la |l['’])?|du |des |d['’])|Über (?:die |das |den )?|Sobre (?:el |la |los )?|Acerca del? (?:la )?)";
const ARTICLES = "(?:The|La|Les?|Die|Der|Das|El|Los|Las) |L['’]";
/** What frames a wire story, a press release or a newsletter: slug, notes to editors, time of release, footer, addresses to write to. */
export const FRAME = new RegExp(
  `^(?:${[
    String.raw`[A-Z]{2,}(?:-[\p{Lu}\d]+){2,}(?:,.*| \d{4}GMT)?|[A-Z]{2,}-\p{Lu}+, .*`,
    String.raw`(?:Eds|Editors?(?:['’]s? note)?): .*`,
    String.raw`(?:FOR IMMEDIATE RELEASE|For [Ii]mmediate [Rr]elease)\b.*|EMBARGOED\b.*|Embargo(?:ed)?(?: (?:until|till|to|for)|:).*|SOURCE:? \p{Lu}[^.!?]*\.?`,
    String.raw`(?:READ|SEE|WATCH|LISTEN|Read|See|Watch|Listen)(?: (?:MORE|ALSO|NEXT|more|also|next))?: ?.*[^.!?]`,
    String.raw`(?:View|Read|Open) (?:this (?:e-?mail|message) )?in (?:your |a )?(?:web ?)?browser\b.*`,
    String.raw`Unsubscribe\b.*|Manage (?:your )?(?:preferences|subscription)\b.*|The post .{3,160} (?:appeared first on|first appeared on) .*`,
    String.raw`\((?=[A-Z]+ [A-Z])[^\p{Ll}()]*\)|As told to [^.!?]{3,60}\.?|For (?:a |more )?(?:graphics?|photos|charts), [^.!?]*:.*`,
    String.raw`(?:Tel|Phone|E-?mail|Fax|Web|Website|Contact|CONTACT)\.?: .*`,
    String.raw`(?:Table|Figure|Chart|Map) \d+: [^.!?]*\.?`,
    String.raw`(?:Hosts?|Briefers?|Guests?|Interviewers?|Interviewees?|Moderators?): \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+(?:, [^.!?]{2,60})?`,
    String.raw`Our Standards: .*|(?:<all>|VerDate|Jkt)(?: .*)?|${ABOUT_FIRM}(?<name>\p{Lu}[^.!?]{1,60}?)\s(?:${ARTICLES})?\k<name>\b[^]*|Click For Restrictions`,
  ].join('|')})$`,
  'u',
);
/** At the end of a caption. */
export const CREDITED =
  /\((?:(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+(?: ?\/ ?| for (?:the )?| via )\p{Lu}[^()]{2,40}|Courtesy [^()]{2,60})\)\.?$/u;
const SOUND =
  /^[[(](?:(?:\p{L}+ )?music|applause|laughter|laughs|pause|cross-?talk|inaudible(?: [\d:]+)?|silence|ad break|break|all|end of [\p{L}\d ]+|the (?:prepared )?(?:statement|information|material) [^\])]{2,80}|whereupon[^\])]*|\d\d?[:.]\d\d[^)\]]{0,8})\.?[\])]$/u;
/** A page number or a count. */
const NUMBER = /^[^\p{L}\d]*\d[\d.,:]*[^\p{L}\d]*$|^\P{L}*\p{Extended_Pictographic}\P{L}*$/u;
/** `Contact:`, and who can be asked on the lines below. */
export const CONTACT = /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)(?: information)?:/u;
/** One pattern, since most of the time is the call. */
export const ASIDE = new RegExp([CONTACT, ONLY_TAGS, DESK_LINE, CAPTION].map(({ source }) => source).join('|'), 'u');
/** What begins with no letter. */
export const SIGNS = new RegExp(`${NUMBER.source}|${SOUND.source}`, 'u');
/** `(Coughs.)`, `[Phone rings]` */
export const STAGE_DIRECTION = /^[[(](?:[\p{L}\d:'’-]+[ .]?){1,4}[\])]$/u;

/** Heads what a firm says of itself below a release. */
export const ABOUT = new RegExp(`^${ABOUT_FIRM}(\\p{Lu}.{1,60}?):?$`, 'u');
export const ARTICLE = new RegExp(`^(?:${ARTICLES})`, 'u');

/** Heads what a page tells of its author below the text. */
export const ABOUT_AUTHOR = /^(?:[Ww]ritten by \p{Lu}.{2,60}|[Aa]bout the (?:[Aa]uthors?|[Ww]riters?))$/u;
/** Goes on below that; alone it may head text: `More from Geneva`. */
export const MORE_FROM_AUTHOR = /^more from .{2,80}$/iu;

/** Behind an author's name. */
export const BIOGRAPHY =
  /^ (?:is|was|works as) (?:an?|the|our) [^.!?]{0,60}\b(?:reporter|correspondent|editor|writer|journalist|columnist|photographer|contributor)\b|^ (?:covers|reports on|writes (?:about|on|for)|can be reached|has (?:covered|reported on|written for))\b/u;
/** With who is described; `The Delta Desk is a nonprofit newsroom.` */
export const END_BIOGRAPHY =
  /^(?:about the (?:author|writer): )?((?:the |dr |prof(?:essor)? )?(?:\p{Lu}[\p{L}.'’&-]+,? ){2,5}?|the (?:writer|author) )(?:.{0,80}, )?(?:is|has been|has written|has covered|covers|writes|teaches|joined|reports on|lives)\b(?=.*\b(?:author|writers?|written|journalists?|reporters?|reporting|correspondent|editor|columnist|photographer|analyst|fellow|professor|lecturer|contributor|critic|freelance|historian|covers|writes|newsroom|news (?:provider|organi[sz]ation|agency|service|site|website)|newspaper|magazine|podcast)\b)/u;
