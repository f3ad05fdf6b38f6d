/*
 * Phrases between semicolons, in the languages that the bot speaks; accents and punctuation do not count. Where a phrase stands under
 * several kinds, the first in the order of `TALK` counts.
 */

/** Asked of a folder of few articles it has an answer. */
const OVERVIEW = `what happened; what happened here; what is this about; what's this about; whats this about; what is this; what is it about; what is going on; what's going on;
  catch me up; what's the news`;

const HELP = `help; help me; i need help; what can you do; what do you do; what can i ask; what can i ask you; what can we ask; how do you work;
  what can u do; what do u do; what can this bot do; what does this bot do; what can the bot do; how do i use you; how do i use this bot; how do we use this bot;
  how do i use the bot; who are you; what are you; who r u; what r u; who are u; are you a bot; are you an ai; are you human; are you real; what is this bot;
  topics; what topics; which topics; what topics are there; what topics do you have; list topics; list the topics; show topics; show me the topics;
  quotes; compare; card; check; commands; what commands; list commands; what should i ask; what; huh; who made you; who created you; what do you know; what do you know about; how does this work;
  how does this bot work; what are the articles about; what are these articles about; what is in the articles; what's in the articles;
  hilfe; hilf mir; ich brauche hilfe; was kannst du; was kannst du tun; was kannst du alles; was machst du; was kann ich fragen; was kann ich dich fragen;
  wie funktionierst du; wie benutze ich dich; wer bist du; was bist du; bist du ein bot; bist du eine ki; bist du ein mensch; befehle; anleitung; wie bitte;
  themen; welche themen; welche themen gibt es;
  aide; aide-moi; aidez-moi; à l'aide; j'ai besoin d'aide; que peux-tu faire; que sais-tu faire; qu'est-ce que tu peux faire; tu peux faire quoi;
  que puis-je demander; comment ça marche; comment tu fonctionnes; qui es-tu; tu es qui; qui êtes-vous; es-tu un bot; tu es un bot; es-tu une ia; commandes; quoi; sujets; quels sujets; thèmes;
  ayuda; ayúdame; necesito ayuda; qué puedes hacer; qué sabes hacer; qué puedo preguntar; qué puedo preguntarte; cómo funcionas; cómo funciona esto; cómo te uso;
  quién eres; qué eres; eres un bot; eres una ia; eres humano; comandos; qué; temas; qué temas; qué temas hay;
  ajuda; me ajude; me ajuda; ajuda-me; preciso de ajuda; o que você pode fazer; o que você faz; o que você sabe fazer; o que podes fazer; o que posso perguntar;
  como você funciona; como isso funciona; quem é você; quem és tu; o que é você; você é um bot; és um bot; você é uma ia; o quê; quais temas; que temas há;
  aiuto; aiutami; ho bisogno di aiuto; cosa puoi fare; cosa sai fare; che cosa puoi fare; che cosa sai fare; cosa posso chiedere; cosa posso chiederti;
  come funzioni; come funziona; chi sei; cosa sei; sei un bot; sei una ia; sei umano; comandi; cosa; che; temi; quali temi; argomenti;
  помощь; помоги; помогите; помоги мне; мне нужна помощь; что ты умеешь; что ты можешь; что ты умеешь делать; что вы умеете; что можно спросить; как ты работаешь;
  как тобой пользоваться; кто ты; ты кто; кто вы; что ты такое; ты бот; ты человек; команды; что; темы; какие темы;
  допомога; допоможи; допоможіть; допоможи мені; мені потрібна допомога; що ти вмієш; що ти можеш; що ти вмієш робити; що ви вмієте; що можна запитати; як ти працюєш;
  як тобою користуватися; хто ти; ти хто; хто ви; що ти таке; ти бот; ти людина; що; теми; які теми;
  帮助; 帮帮我; 帮我; 你能做什么; 你会做什么; 你会什么; 你可以做什么; 你能干什么; 我可以问什么; 我能问什么; 怎么用; 怎么使用; 你是谁; 你是什么; 你是机器人吗; 你是人吗; 命令; 什么; 主题; 有哪些主题;
  幫助; 幫幫我; 幫我; 你能做什麼; 你會做什麼; 你會什麼; 你可以做什麼; 我可以問什麼; 我能問什麼; 怎麼用; 怎麼使用; 你是誰; 你是什麼; 你是機器人嗎; 你是人嗎; 指令; 什麼; 主題; 有哪些主題;
  ヘルプ; 助けて; 手伝って; 使い方; 使い方を教えて; 何ができる; 何ができますか; 何ができるの; 何が聞けますか; どうやって使うの; あなたは誰; あなたは誰ですか; ボットですか; あなたはボットですか;
  人間ですか; コマンド; 何; え; トピック; 話題一覧`;

const REMOVAL = `delete; delete it; delete this; delete that; delete your answer; delete your message; delete your reply; delete this answer; delete this message;
  delete that answer; delete the answer; remove; remove it; remove this; remove that; remove your answer; remove your message; remove your reply; remove this answer;
  remove this message; take that back; take it back; take this back; undo; undo that; hide this; hide your answer; can you delete this; can you delete that;
  can you delete your answer; can you remove this; can you remove your answer; how do i delete an answer; how do i delete your answer; how do i remove an answer;
  how do i remove your answer; how can i delete your answer; how can i remove your answer; delete your last answer; delete your last message;
  löschen; lösche das; lösch das; lösche deine antwort; lösch deine antwort; lösche die antwort; lösche diese antwort; antwort löschen; entfernen; entferne das;
  entferne deine antwort; nimm das zurück; wie lösche ich deine antwort; wie lösche ich eine antwort;
  supprimer; supprime; supprime ça; supprime ta réponse; supprime cette réponse; supprime ton message; efface; efface ça; efface ta réponse; retire ta réponse;
  borrar; borra eso; borra esto; bórralo; borra tu respuesta; borra tu mensaje; borra esta respuesta; elimina eso; elimínalo; elimina tu respuesta; quita tu respuesta;
  apagar; apaga isso; apague isso; apaga a tua resposta; apague sua resposta; apague a sua resposta; exclua isso; exclua sua resposta; remova isso; remova sua resposta;
  cancella; cancellalo; cancella questo; cancella la tua risposta; elimina; elimina questo; elimina la tua risposta; rimuovi; rimuovi questo; rimuovi la tua risposta;
  удалить; удали; удали это; удали ответ; удали свой ответ; удали этот ответ; убери это; убери ответ; сотри это;
  видалити; видали; видали це; видали відповідь; видали свою відповідь; видали цю відповідь; прибери це; зітри це;
  删除; 删掉; 删了; 删除这个; 删除你的回答; 删掉你的回答; 撤回; 刪除; 刪掉; 刪除這個; 刪除你的回答; 刪掉你的回答; 收回;
  削除; 削除して; 消して; これを消して; それを消して; 取り消して; 回答を削除して; 返信を削除して`;

const BLAME = `report; report this; report a wrong answer; report an error; how do i report a wrong answer; how can i report a wrong answer; bad bot; stupid bot; dumb bot; useless bot; useless; you are wrong; you're wrong; youre wrong; ur wrong; you are stupid; you are useless; that's wrong;
  thats wrong; that is wrong; this is wrong; wrong; wrong answer; bad answer; terrible answer; incorrect; that's not right; not true; that's not true;
  that is not true; that's a lie; you lie; you are lying; you're lying; liar; nonsense; rubbish; bullshit; you suck; this sucks; not what i asked;
  that's not what i asked; that is not what i asked; that doesn't answer my question; you didn't answer; you didn't answer my question; not helpful;
  schlechter bot; böser bot; dummer bot; blöder bot; du bist dumm; du bist blöd; nutzlos; du liegst falsch; du hast unrecht; das ist falsch; falsch; falsche antwort;
  schlechte antwort; das stimmt nicht; stimmt nicht; nicht wahr; das ist gelogen; lüge; lügner; unsinn; quatsch; blödsinn; das war nicht meine frage; das hilft nicht;
  mauvais bot; bot stupide; tu es nul; tu es bête; nul; inutile; tu as tort; vous avez tort; tu te trompes; c'est faux; faux; ce n'est pas vrai; c'est pas vrai;
  mauvaise réponse; menteur; n'importe quoi; ce n'est pas ma question; ce n'est pas ce que j'ai demandé;
  mal bot; bot malo; bot tonto; eres tonto; eres inútil; inútil; te equivocas; estás equivocado; eso está mal; está mal; eso es falso; es falso; falso; no es verdad;
  eso no es verdad; no es cierto; respuesta incorrecta; mala respuesta; incorrecto; mentira; mentiroso; tonterías; eso no es lo que pregunté;
  bot ruim; mau bot; bot burro; você é burro; você é inútil; você está errado; estás errado; isso está errado; está errado; errado; isso é falso; é falso; não é verdade;
  isso não é verdade; resposta errada; má resposta; incorreto; bobagem; não foi isso que perguntei;
  cattivo bot; bot stupido; sei stupido; sei inutile; hai torto; ti sbagli; è sbagliato; sbagliato; non è vero; risposta sbagliata; pessima risposta; bugia;
  bugiardo; sciocchezze; non è quello che ho chiesto;
  плохой бот; глупый бот; тупой бот; ты тупой; ты глупый; бесполезно; бесполезный бот; ты не прав; ты ошибаешься; вы ошибаетесь; это неправда; неправда; это неверно;
  неверно; это неправильно; неправильно; это ложь; ложь; врёшь; плохой ответ; неверный ответ; чушь; ерунда; я не об этом спрашивал;
  поганий бот; дурний бот; тупий бот; ти тупий; ти дурний; ти помиляєшся; ти не правий; ви помиляєтеся; це неправда; це неправильно; невірно;
  це брехня; брехня; брешеш; погана відповідь; неправильна відповідь; дурниці; нісенітниця; я не про це питав;
  坏机器人; 笨机器人; 你错了; 不对; 错了; 错误; 这是错的; 这不对; 答错了; 胡说; 胡说八道; 骗人; 没用; 你真笨; 答非所问;
  壞機器人; 笨機器人; 你錯了; 不對; 錯了; 錯誤; 這是錯的; 這不對; 答錯了; 胡說; 胡說八道; 騙人; 沒用; 答非所問;
  ダメなボット; 馬鹿なボット; ばか; バカ; 馬鹿; 役に立たない; 間違い; 間違ってる; 間違っている; 間違っています; 違う; 違います; それは違う; 嘘; うそ; 嘘つき; でたらめ`;

const HUSH = `shut up; stop; stop it; be quiet; quiet; silence; go away; leave me alone; nobody asked; who asked; i disagree; disagree; i don't agree; i don't think so;
  no; nope; nah; whatever; who cares; i don't care; so what; boring; enough;
  halt die klappe; klappe; sei still; ruhe; stopp; hör auf; geh weg; verschwinde; lass mich in ruhe; niemand hat gefragt; sehe ich anders; das sehe ich anders;
  ich bin anderer meinung; nein; nö; egal; na und; langweilig; genug;
  tais-toi; ta gueule; la ferme; arrête; arrête ça; va-t'en; dégage; laisse-moi tranquille; je ne suis pas d'accord; pas d'accord; non; peu importe; et alors; assez;
  cállate; calla; silencio; basta; vete; déjame en paz; no estoy de acuerdo; da igual; y qué; a quién le importa; aburrido;
  cala a boca; cale-se; silêncio; pare; chega; vai embora; me deixa em paz; não concordo; discordo; não; tanto faz; e daí; quem se importa; chato;
  stai zitto; zitto; silenzio; smettila; vattene; lasciami in pace; non sono d'accordo; non importa; e allora; chi se ne frega; noioso;
  заткнись; замолчи; молчи; тихо; хватит; стоп; уйди; уходи; отстань; не согласен; не согласна; я не согласен; я не согласна; нет; неважно; ну и что; скучно;
  замовкни; мовчи; досить; йди геть; відчепись; не згоден; не згодна; я не згоден; я не згодна; ні; байдуже; ну і що; нудно;
  闭嘴; 安静; 停; 别说了; 走开; 滚; 我不同意; 不同意; 不; 不是; 无所谓; 谁在乎; 无聊; 够了; 閉嘴; 安靜; 別說了; 走開; 滾; 無所謂; 誰在乎; 無聊; 夠了;
  黙れ; 黙って; うるさい; 静かに; やめて; 賛成できません; 同意しません; 反対です; いいえ; いや; どうでもいい; つまらない; もういい`;

const FRIENDLY = `lol; lmao; haha; wow; omg; nice; cool; great; good; perfect; awesome; yes; yeah; yep; sure; true; oh; hm; hmm; thanks; thank you; thank u; thx; ty; tysm; cheers; much appreciated; i appreciate it; good bot; nice bot; best bot; great answer; good answer; nice answer;
  nice one; well done; good job; great job; nice work; good work; cool story; good to know; makes sense; i see; got it; gotcha; noted; ok; okay; what's up;
  whats up; wassup; sup; how are you; how r u; how are you doing; how are you today; how's it going; hows it going; you ok; tell me a joke; tell a joke; say something funny;
  sing a song; i love you; love you; i love it; bye; goodbye; good night; see you; see ya; see you later; interesting; that's interesting; amazing; fair enough;
  i agree; agreed; exactly; congrats; sorry; my bad; no problem; np; you're welcome; not bad; happy birthday; any plans today; what's new; what are you doing;
  danke; danke dir; danke schön; dankeschön; vielen dank; tausend dank; danke sehr; super; toll; klasse; prima; sehr gut; gut gemacht; guter bot; braver bot;
  gute antwort; gute arbeit; wie geht es dir; wie geht's dir; wie geht's; wie gehts; wie geht es ihnen; was geht; was geht ab; alles klar; alles gut; verstehe; ach so;
  erzähl mir einen witz; erzähl einen witz; tschüss; tschüß; auf wiedersehen; gute nacht; bis später; bis bald; gern geschehen; ich liebe dich; genau; stimmt; interessant;
  merci; merci beaucoup; merci bien; mille mercis; génial; parfait; bravo; bien joué; bon bot; bonne réponse; bon travail; très bien; ça va; comment ça va;
  comment vas-tu; comment allez-vous; tu vas bien; quoi de neuf; d'accord; je vois; raconte-moi une blague; raconte une blague; au revoir; bonne nuit; à bientôt; à plus;
  de rien; je t'aime; intéressant; c'est vrai; exactement;
  gracias; muchas gracias; mil gracias; muchísimas gracias; genial; perfecto; estupendo; bien hecho; muy bien; buen bot; buena respuesta; buen trabajo; cómo estás;
  cómo está; qué tal; cómo te va; qué pasa; de acuerdo; vale; ya veo; entiendo; cuéntame un chiste; cuenta un chiste; adiós; hasta luego; hasta pronto; de nada;
  te quiero; te amo; interesante; es verdad; exacto;
  obrigado; obrigada; muito obrigado; muito obrigada; valeu; ótimo; perfeito; excelente; parabéns; muito bem; bom bot; boa resposta; bom trabalho; como você está;
  como vai; como vai você; tudo bem; tudo bom; e aí; beleza; entendi; conta uma piada; conte uma piada; me conte uma piada; tchau; adeus; até logo; até mais;
  eu te amo; interessante; é verdade; exato; legal;
  grazie; grazie mille; molte grazie; ti ringrazio; perfetto; ottimo; benissimo; ben fatto; molto bene; bravo bot; buona risposta; bel lavoro; buon lavoro; come stai;
  come va; come sta; va bene; capito; ho capito; raccontami una barzelletta; dimmi una barzelletta; arrivederci; buonanotte; a presto; a dopo; prego; di niente; ti amo;
  è vero; esatto;
  спасибо; спасибо большое; большое спасибо; спс; благодарю; отлично; класс; молодец; хороший бот; хороший ответ; хорошая работа; как дела; как ты; как поживаешь;
  как у тебя дела; что нового; понятно; понял; поняла; ясно; ладно; хорошо; расскажи анекдот; расскажи шутку; пошути; пока; до свидания; спокойной ночи; до встречи; не за что;
  я тебя люблю; интересно; точно; круто; здорово; правда;
  дякую; дуже дякую; щиро дякую; спасибі; чудово; клас; молодець; гарний бот; хороший бот; гарна відповідь; гарна робота; як справи; як ти; як у тебе справи; що нового;
  зрозуміло; зрозумів; зрозуміла; добре; гаразд; розкажи анекдот; розкажи жарт; пожартуй; бувай; до побачення; на добраніч; до зустрічі; нема за що; я тебе люблю; цікаво;
  谢谢; 谢谢你; 谢谢您; 多谢; 非常感谢; 感谢; 太好了; 太棒了; 很好; 不错; 真棒; 做得好; 干得好; 好机器人; 好的; 你好吗; 你怎么样; 最近怎么样; 明白了; 知道了; 原来如此; 讲个笑话;
  说个笑话; 给我讲个笑话; 再见; 拜拜; 晚安; 不客气; 我爱你; 有意思; 有趣; 没错; 辛苦了; 哈哈; 謝謝; 謝謝你; 謝謝您; 多謝; 非常感謝; 感謝; 不錯; 好機器人; 你好嗎; 你怎麼樣; 最近怎麼樣; 原來如此;
  講個笑話; 說個笑話; 給我講個笑話; 再見; 掰掰; 不客氣; 我愛你; 沒錯;
  ありがとう; ありがとうございます; ありがとうございました; どうもありがとう; どうもありがとうございます; どうも; サンキュー; すごい; すばらしい; 素晴らしい; いいね; いいボット; 元気; 元気ですか; お元気ですか; 調子はどう; 調子はどうですか;
  なるほど; わかった; わかりました; 分かりました; 了解; 了解です; 冗談を言って; 面白い話をして; さようなら; さよなら; バイバイ; おやすみ; おやすみなさい; またね; どういたしまして; 愛してる; 面白い; その通り; お疲れ様; お疲れ様です`;

const GREETING = `hi; hello; test; testing; ping; hey; hiya; yo; howdy; greetings; hi there; hello there; hey there; good morning; good afternoon; good evening; are you there; you there; anybody there;
  hallo; moin; servus; grüß gott; guten tag; guten morgen; guten abend; bonjour; bonsoir; salut; coucou; hola; buenos días; buenas tardes; buenas noches; buenas;
  oi; olá; bom dia; boa tarde; boa noite; ciao; buongiorno; buonasera; salve; привет; здравствуйте; здравствуй; добрый день; доброе утро; добрый вечер;
  привіт; вітаю; добрий день; доброго ранку; добрий вечір; добридень; 你好; 您好; 早上好; 下午好; 晚上好; 嗨; 早安; 午安; こんにちは; こんばんは; おはよう; おはようございます; はじめまして`;

const SOURCES = `sources; your sources; what are your sources; list sources; list the sources; show sources; show me the sources; articles;
  list articles; list the articles; list of articles; show articles; show me the articles; what articles are there; which articles are there; which articles;
  what articles do you have; which articles do you have; how many articles; how many articles do you have; how many articles are there; how many sources;
  how many sources do you have; who wrote the articles; who wrote these articles; when were the articles published; when were these articles published;
  where do the articles come from; where do you get your articles; how old are the articles; quellen; deine quellen; welche quellen; artikel; liste der artikel; wie viele artikel; wie viele artikel hast du; welche artikel gibt es; welche artikel;
  welche artikel hast du; tes sources; quelles sources; quels articles; liste des articles; fuentes; tus fuentes; qué fuentes; qué artículos; lista de artículos;
  fontes; suas fontes; quais fontes; quais artigos; lista de artigos; fonti; le tue fonti; quali fonti; quali articoli; elenco degli articoli;
  источники; твои источники; какие источники; какие статьи; список статей; джерела; твої джерела; які джерела; які статті; 来源; 有哪些文章; 文章列表; 來源; 文章清單;
  情報源; どんな記事がありますか; 記事一覧`;

const SPEAKERS = `speakers; who is quoted; who do you quote; sprecher; wer wird zitiert; qui est cité; a quién se cita; quem é citado; chi è citato; кого цитируют; кого цитують;
  引用了谁; 引用了誰; 誰が引用されていますか`;

/** What may stand beside any of these. */
export const FILLER = `please; pls; plz; bot; bro; dude; man; mate; guys; everyone; all; so much; very much; a lot; for that; for everything; for the help; for your help;
  my friend; and; bitte; für alles; für die hilfe; und; s'il te plaît; s'il vous plaît; pour tout; et; por favor; por todo; y; per favore; per tutto; e;
  за помощь; и; пожалуйста; за допомогу; і; будь ласка; 请; 請; 了; 啊; お願いします; ね; よ`;

const MORE = `more; show more; show me more; see more; read more; keep going; all; show all; show me all; all of them; everything; the rest; next; next page; go on; continue; any more; anything else; what else; tell me more; mehr; weiter; nächste seite; zeig mehr; zeig mir mehr;
  noch mehr; was noch; sonst noch was; plus; encore; suite; la suite; suivant; quoi d'autre; más; siguiente; continúa; sigue; muéstrame más; qué más; algo más; mais; próximo;
  próxima; continua; mostre mais; o que mais; altro; ancora; di più; avanti; mostrami altro; cos'altro; ещё; дальше; далее; продолжай; покажи ещё; что ещё;
  ще; далі; більше; продовжуй; покажи ще; що ще; 更多; 继续; 下一页; 还有吗; 还有呢; 还有什么; 繼續; 下一頁; 還有嗎; 還有什麼; もっと; 続き; 続けて; 次; 次へ; 他には; もっと見せて`;

const SOURCE = `source; the source; the article; full article; the full article; the whole article; read the article; full text; url; what source; what's the source; which article; link; proof; evidence; citation; cite; citation needed; says who; who says that; who said that;
  who said this; where is that from; quelle; die quelle; welche quelle; woher; woher ist das; beleg; beweis; wer sagt das; wer hat das gesagt; la source; quelle source; lien;
  preuve; qui dit ça; qui a dit ça; fuente; la fuente; cuál es la fuente; enlace; prueba; quién lo dice; quién dijo eso; fonte; a fonte; qual é a fonte; prova; quem diz isso;
  quem disse isso; la fonte; qual è la fonte; chi lo dice; chi l'ha detto; источник; ссылка; доказательства; кто это сказал; откуда это; откуда; джерело; посилання; докази;
  хто це сказав; звідки це; звідки; 来源; 出处; 链接; 证据; 谁说的; 这是谁说的; 來源; 出處; 連結; 證據; 誰說的; 這是誰說的; 出典; 出典は; リンク; 証拠; 誰が言ったの; 誰が言いましたか`;

const CONTEXT = `why; why so; why is that; how so; how; how come; when; where; who; when was that; when was this; when did that happen; where was that; which ones; which one; which; how many; how much; what; what exactly;
  like what; such as what; for example; who exactly; where exactly; when exactly; how exactly; what do you mean; what does that mean;
  what does this mean; explain; context; more context; details; more details; really; is that true; is this true; are you sure; you sure; warum; wieso; weshalb; wie; wann; wo; welche; wie viele; wie viel; zum beispiel; wann war das;
  wo war das; was heißt das; was bedeutet das; was meinst du; erklär das; kontext; zusammenhang; wirklich; echt; ist das wahr; bist du sicher; pourquoi; comment; quand; où; lesquels; lesquelles; combien; par exemple;
  c'était quand; qu'est-ce que ça veut dire; explique; contexte; vraiment; c'est vrai; tu es sûr; por qué; cómo; cuándo; dónde; cuáles; cuántos; cuánto; por ejemplo; cuándo fue eso; qué significa eso; explica; contexto;
  de verdad; en serio; es verdad; estás seguro; por quê; como; quando; onde; quais; quantos; por exemplo; quando foi isso; o que significa isso; explique; sério; é verdade; tem certeza; perché; come; dove; quali; quanti; per esempio;
  quando è stato; cosa significa; spiega; contesto; davvero; è vero; sei sicuro; почему; зачем; как; когда; где; какие; сколько; например; когда это было; что это значит; объясни; контекст; правда;
  серьёзно; ты уверен; чому; навіщо; як; коли; де; які; скільки; наприклад; коли це було; що це означає; поясни; справді; це правда; серйозно; ти впевнений; 为什么; 什么时候; 哪里; 哪些; 多少; 那是什么时候;
  什么意思; 解释一下; 真的吗; 真的; 你确定吗; 為什麼; 什麼時候; 哪些; 多少; 那是什麼時候; 什麼意思; 解釋一下; 真的嗎; 你確定嗎; なぜ; どうして; なんで; いつ; どこ; どれ; いくつ; 例えば; それはいつ; それはいつですか; どういう意味; どういう意味ですか; 説明して; 本当; 本当ですか; 確かですか`;

/** In order of weight: `help, thanks` asks for help. */
export const TALK = {
  help: HELP,
  overview: OVERVIEW,
  removal: REMOVAL,
  blame: BLAME,
  hush: HUSH,
  sources: SOURCES,
  speakers: SPEAKERS,
  friendly: FRIENDLY,
  greeting: GREETING,
};
/** What a reply to an answer asks for. */
export const NEXT = { more: MORE, source: SOURCE, context: CONTEXT };
