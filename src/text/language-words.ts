/** What is known of a language besides English in which articles and questions are written. */
export interface LanguageWords {
  /** Function words, which are not searched for, and words of questions. */
  readonly stops: string;
  /** Forms of verbs of saying that stand beside a quotation, in the singular and plural. */
  readonly saying: string;
  /** Conjunctions behind a verb of saying, as alternatives of a pattern. */
  readonly that?: string;
  /** What comes before whose words they are, in the same way. */
  readonly according?: string;
  /** Words before a place. */
  readonly locatives: string;
  /** How a question asks: a pattern of its words, and the English ones that ask the same. The first match decides. */
  readonly asks: readonly (readonly [pattern: RegExp, english: string])[];
}

/** Languages with words of their own. Others of `STEMMERS` have stems only. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = {
  de: {
    stops: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn doch sondern als wie
      wenn weil dass ob obwohl während bevor nachdem damit sowie sowohl auch nur noch schon sehr mehr so dann da dort hier ich du er sie es wir
      ihr mich dich sich uns euch ihm ihn ihnen mein meine dein seine sein seinen seinem seiner ihre ihren ihrem ihrer unser unsere dieser diese
      dieses diesen diesem jener jene jeder jede jedes alle allen alles man nicht nichts in im an am auf aus bei beim mit nach seit von vom zu
      zum zur durch für gegen ohne um über unter vor hinter neben zwischen bis ab ins ist sind war waren bin bist wird werden wurde wurden worden
      geworden lange hat haben hatte hatten habe gewesen sei seien wäre würde würden kann können konnte soll sollen sollte muss müssen will wollen
      darf dürfen mag möchte was wer wem wen wessen wann wo wohin woher warum weshalb wieso welche welcher welches welchen welchem bitte
      gibt gab findet fand statt stattfindet stattfand stattgefunden viel viele`,
    saying: `sagte sagten sagt sagen gesagt erklärte erklärten erklärt erklären betonte betont betonten teilte meinte meint äußerte geäußert warnte
      warnt fragte fragt antwortete berichtete berichtet versicherte kündigte forderte kritisierte schrieb schreibt bekräftigte ergänzte fügte`,
    that: 'dass|daß',
    according: 'laut',
    locatives: 'in im nach bei aus am an auf zu zum zur',
    asks: [
      [/\b(?:wann|seit wann|an welchem tag|in welchem jahr)\b/u, 'when'],
      [/\bwie lange\b/u, 'how long'],
      [/\bwie viele?\b|\bwieviele?\b/u, 'how many'],
      [/\b(?:wo|wohin|woher|an welchem ort|in welcher stadt|in welchem land)\b/u, 'where'],
      [/\b(?:warum|weshalb|wieso)\b/u, 'why'],
      [/\b(?:wer|wem|wen|wessen)\b/u, 'who'],
      [/\b(?:was|welche[mnrs]?|wie)\b/u, 'what'],
    ],
  },
  fr: {
    stops: `le la les un une des du de au aux et ou mais donc or ni car que qui quoi dont où quand comment pourquoi combien quel quelle quels
      quelles lequel laquelle ce cet cette ces cela ça ceci celui celle ceux je tu il elle on nous vous ils elles me te se lui leur leurs y en mon
      ma mes ton ta tes son sa ses notre nos votre vos ne pas plus moins très aussi si comme puis alors ainsi à dans par pour sur sous avec sans
      entre vers chez depuis pendant avant après contre est sont était étaient été être sera seront serait suis es sommes êtes a ont avait avaient
      ai as avons avez eu avoir aura fait faire peut peuvent doit doivent tout tous toute toutes même autre autres lieu eu quelque chaque
      qu l d n s c j m t est-ce`,
    saying: `dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait estimé estime estimait
      indiqué indique indiquait précisé précise souligné souligne souligna annoncé annonce répondu répond répondit déclara affirma expliqua ajouta
      assuré assure averti prévenu demandé demande écrit rappelé rappelle martelé confié raconté lancé promis promet`,
    that: "que|qu['’]",
    according: 'selon',
    locatives: 'à au aux en dans chez vers de',
    asks: [
      [/\bquand\b|\bquel(?:le)? (?:jour|date|année|mois|heure)\b/u, 'when'],
      [/\bcombien de temps\b/u, 'how long'],
      [/\bcombien\b/u, 'how many'],
      [/(?<!\p{L})où(?!\p{L})|\bquel(?:le)? (?:ville|pays|lieu|endroit)\b/u, 'where'],
      [/\bpourquoi\b/u, 'why'],
      [/\bqui\b/u, 'who'],
      [/\b(?:que|quoi|quel(?:le)?s?|comment)\b|\bqu['’]/u, 'what'],
    ],
  },
  es: {
    stops: `el la los las lo un una unos unas de del al a y e o u pero sino que qué quien quién quienes quiénes cual cuál cuales cuáles cuando
      cuándo donde dónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas por para con sin sobre entre desde hasta en hacia
      según durante ante bajo tras yo tú él ella ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus
      nuestro nuestra este esta esto estos estas ese esa eso esos esas aquel aquella no ni sí si más menos muy también ya aún es son era eran fue
      fueron ser sido será serán está están estaba estaban estar ha han había habían he hemos haber hay hubo tiene tienen puede pueden todo todos
      toda todas otro otra otros otras mismo misma cada porque pues así lugar tuvo`,
    saying: `dijo dijeron dice dicen dicho declaró declara declararon declarado afirmó afirma afirmaron afirmado explicó explica explicado añadió añade
      señaló señala aseguró asegura indicó indica anunció anuncia respondió responde preguntó sostuvo sostiene subrayó destacó advirtió advierte
      manifestó expresó comentó comenta precisó recordó agregó apuntó escribió`,
    that: 'que',
    according: 'según',
    locatives: 'en a de desde hacia al',
    asks: [
      [/\bcu[áa]ndo\b|\bqu[ée] (?:día|fecha|año|mes|hora)\b/u, 'when'],
      [/\bcu[áa]nto tiempo\b/u, 'how long'],
      [/\bcu[áa]nt[oa]s?\b/u, 'how many'],
      [/\bd[óo]nde\b|\bqu[ée] (?:ciudad|país|lugar)\b/u, 'where'],
      [/\bpor qu[ée]\b/u, 'why'],
      [/\bqui[ée]n(?:es)?\b/u, 'who'],
      [/(?<!\p{L})(?:qu[ée]|cu[áa]l(?:es)?|c[óo]mo)(?!\p{L})/u, 'what'],
    ],
  },
  ru: {
    stops: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о об из ему
      теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам сказать там потом себя ничего ей может они тут где есть надо ней
      для мы тебя их чем была сам без чего раз тоже себе под будет тогда кто этот того потому этого какой какая какое какие каком совсем ним
      здесь этом один почти мой тем чтобы нее были куда зачем всех можно при об другой после над больше тот через эти нас про всего них много
      эту моя свою этой перед том такой им более всю между сколько почему откуда кого кому чем это также который которая которые которого`,
    saying: `заявил заявила заявили заявляет сказал сказала сказали говорит сообщил сообщила сообщили сообщает отметил отметила отметили отмечает
      подчеркнул подчеркнула добавил добавила объяснил объяснила пояснил пояснила рассказал рассказала ответил ответила считает утверждает
      написал написала предупредил предупредила спросил спросила напомнил напомнила признал признала говорил говорила`,
    according: 'по словам',
    that: 'что',
    locatives: 'в во на из под у',
    asks: [
      [/(?<!\p{L})(?:когда|в каком году|какого числа)(?!\p{L})/u, 'when'],
      [/(?<!\p{L})(?:как долго)(?!\p{L})/u, 'how long'],
      [/(?<!\p{L})сколько(?!\p{L})/u, 'how many'],
      [/(?<!\p{L})(?:где|куда|откуда|в как(?:ом городе|ой стране))(?!\p{L})/u, 'where'],
      [/(?<!\p{L})(?:почему|зачем)(?!\p{L})/u, 'why'],
      [/(?<!\p{L})(?:кто|кого|кому|кем)(?!\p{L})/u, 'who'],
      [/(?<!\p{L})(?:что|как(?:ой|ая|ое|ие)?)(?!\p{L})/u, 'what'],
    ],
  },
  uk: {
    stops: `і й та у в на з із зі до від для про за по при під над між через як що хто який яка яке які якого якій такий така таке такі це цей ця ці
      цього того тому той те я ти він вона воно ми ви вони мене тебе його її їх нас вас їм йому їй мені тобі нам вам себе свій своя своє свої мій моя
      твій наш ваш не ні так але або чи якщо коли де куди звідки чому навіщо скільки бути є був була було були буде будуть також ще вже лише тільки
      дуже більше менше можна треба після перед без щоб бо б би же ж кого кому ким чого чим чому`,
    saying: `сказав сказала сказали каже заявив заявила заявили заявляє повідомив повідомила повідомили повідомляє зазначив зазначила зазначили
      підкреслив підкреслила додав додала пояснив пояснила розповів розповіла відповів відповіла вважає стверджує написав написала запитав
      запитала нагадав нагадала визнав визнала говорив говорила говорить`,
    locatives: 'в у на з до під біля',
    asks: [
      [/(?<!\p{L})(?:коли|якого (?:року|числа))(?!\p{L})/u, 'when'],
      [/(?<!\p{L})як довго(?!\p{L})/u, 'how long'],
      [/(?<!\p{L})скільки(?!\p{L})/u, 'how many'],
      [/(?<!\p{L})(?:де|куди|звідки)(?!\p{L})/u, 'where'],
      [/(?<!\p{L})(?:чому|навіщо)(?!\p{L})/u, 'why'],
      [/(?<!\p{L})(?:хто|кого|кому|ким)(?!\p{L})/u, 'who'],
      [/(?<!\p{L})(?:що|як[аеі]?|який)(?!\p{L})/u, 'what'],
    ],
  },
  it: {
    stops: `il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con
      su sul sulla per tra fra e ed o ma se che chi cui quale quali quando dove come perché quanto quanta quanti quante cosa non più meno molto
      anche già io tu lui lei noi voi loro mi ti si ci vi lo gli ne mio mia suo sua suoi sue nostro questo questa questi queste quello quella è
      sono era erano essere stato stata stati ha hanno aveva avevano avere ho abbiamo fu sarà può possono tutto tutti ogni altro altri dell all
      nell dall sull l d c un`,
    saying: `disse detto dice dicono dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato sottolinea annunciato
      risposto osservato ribadito sostiene scritto`,
    that: 'che',
    according: 'secondo',
    locatives: 'a in da nel nella al alla',
    asks: [
      [/\bquando\b|\bche (?:giorno|anno|ora)\b/u, 'when'],
      [/\bquanto tempo\b/u, 'how long'],
      [/\bquant[oaie]\b/u, 'how many'],
      [/\bdove\b|\bdov['’]/u, 'where'],
      [/\bperch[ée]/u, 'why'],
      [/\bchi\b/u, 'who'],
      [/\b(?:che|cosa|quale|quali|come)\b|\bcos['’]/u, 'what'],
    ],
  },
  pt: {
    stops: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre desde até ao aos à às e
      ou mas que quem qual quais quando onde como porque porquê quanto quanta quantos quantas não mais menos muito também já eu tu ele ela nós
      vós eles elles elas você vocês me te se lhe lhes meu minha seu sua seus suas nosso este esta isto esses essa isso aquele aquela é são era
      eram foi foram ser sido será está estão estava estar tem têm tinha tinham ter há houve pode podem todo todos toda todas outro outra cada`,
    saying: `disse disseram diz dizem dito declarou declara declararam afirmou afirma explicou explica acrescentou acrescenta anunciou respondeu
      sublinhou garantiu escreveu perguntou destacou ressaltou comentou`,
    that: 'que',
    according: 'segundo',
    locatives: 'em no na de do da para',
    asks: [
      [/\bquando\b|\bque (?:dia|ano|data)\b/u, 'when'],
      [/\bquanto tempo\b/u, 'how long'],
      [/\bquant[oa]s?\b/u, 'how many'],
      [/\bonde\b/u, 'where'],
      [/\bpor ?qu[eê]/u, 'why'],
      [/\bquem\b/u, 'who'],
      [/(?<!\p{L})(?:que|quê|qual|quais|como)(?!\p{L})/u, 'what'],
    ],
  },
  zh: {
    stops: `的 了 在 是 和 与 及 或 而 但 也 都 就 还 又 很 不 没 没有 有 我 你 他 她 它 我们 你们 他们 她们 这 那 这个 那个 这些 那些 之 于 以 为 被 把
      将 对 从 到 向 由 着 过 地 得 吗 呢 吧 啊 什么 谁 哪 哪里 哪儿 哪个 何时 何地 誰 什麼 嗎 麼 說 為什麼 哪裡 說了 了什么 了什麼 怎么 怎样 为什么 什么时候 多少 几 请问 并 则 其 中 上 下 所 等 个 会 要`,
    saying: '说 说道 表示 指出 称 宣布 强调 认为 回应 回答 写道 透露 告诉 补充 解释',
    locatives: '在 于 到 从',
    asks: [
      [/什么时候|何时|哪一?[天年]|几[点月号]|多久以?前/u, 'when'],
      [/多久|多长时间/u, 'how long'],
      [/多少|几[个人名位]/u, 'how many'],
      [/哪里|哪儿|何地|什么地方|哪个(?:城市|国家|地方)/u, 'where'],
      [/为什么|为何/u, 'why'],
      [/谁|誰/u, 'who'],
      [/什么|什麼|怎么|怎麼|如何/u, 'what'],
    ],
  },
  ja: {
    stops: `の は が を に へ と で も や か な だ です ます た て し れ さ い る ある いる する こと もの これ それ あれ この その あの から まで より など
      ため よう という として について において いつ どこ 誰 だれ 何 なに なぜ どう どの いくつ 何人 か`,
    saying: '述べた 語った 話した 言った 明らかに 表明した 強調した 発表した 述べて 語る',
    locatives: 'で に へ から',
    asks: [
      [/いつ|何[年月日時]/u, 'when'],
      [/どのくらい|どれくらい/u, 'how long'],
      [/何人|いくつ|いくら|何[個件本]/u, 'how many'],
      [/どこ|何処/u, 'where'],
      [/なぜ|どうして/u, 'why'],
      [/誰|だれ/u, 'who'],
      [/何|なに|どう/u, 'what'],
    ],
  },
};

/** Language → its Snowball stemmer. */
export const STEMMERS: Readonly<Record<string, string>> = {
  de: 'german',
  fr: 'french',
  es: 'spanish',
  ru: 'russian',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  nb: 'norwegian',
  fi: 'finnish',
  hu: 'hungarian',
  ro: 'romanian',
  cs: 'czech',
  ca: 'catalan',
  tr: 'turkish',
  ar: 'arabic',
  sl: 'slovene',
};
