import type { Locale } from './en';
import { amountIn, dayIn, numberIn } from './forms';

const amount = amountIn('fr');
const passages = amount('passage', 'passages');
const number = numberIn('fr');
const statements = amount('déclaration', 'déclarations');

export const fr: Locale = {
  day: dayIn('fr'),
  passages,
  sentences: amount('phrase', 'phrases'),
  articles: amount('article', 'articles'),
  seconds: amount('seconde', 'secondes'),

  articleOf: (sentences) => `article, ${sentences}`,

  askCommand: 'Cite ce que les articles disent d’un sujet, mot pour mot et avec la source',
  askTopic: 'Un sujet, un nom ou une question entière ; des sujets sont proposés pendant la saisie',
  howMany: (most, usual) => `Combien en montrer, de 1 à ${most} ; ${usual} sans indication`,
  askPrivate: 'True : vous seul voyez la réponse. Sinon tout le salon la voit',
  quotesCommand: 'Montrer ce que quelqu’un dit dans les articles, mot pour mot, avec ses sources',
  quotesSpeaker: 'Qui ; les noms sont proposés pendant la saisie',
  quotesTopic: 'Sur quoi ; sans indication, tout ce qui est dit',
  compareCommand: 'Montrer côte à côte ce que chaque partie dit d’un sujet',
  compareTopic: 'Un sujet ; les sujets sont proposés pendant la saisie',
  speakersCommand: 'Lister qui s’exprime dans les articles, combien de fois et sur quoi',
  sourcesCommand: 'Liste les articles d’où viennent les citations',
  helpCommandIs: 'Comment poser une question, et des sujets à essayer',
  setupCommand: 'Pour la modération : où et comment le bot répond sur ce serveur',
  statusCommand: 'Pour la modération : comment va le bot',
  gapsCommand: 'Pour la modération : les questions auxquelles les articles ne répondent pas',
  privacyCommand: 'Ce que le bot garde de vous, et un bouton pour être oublié',

  on: (topic) => ` à propos de “${topic}”`,
  head: (shown, all) => `${shown} sur ${passages(all)}`,
  tooLong: (length) =>
    `La phrase compte ${amount('caractère', 'caractères')(length)} : trop longue pour être citée entière dans un message, et elle n’est pas coupée. Elle se trouve dans :`,
  leftOut: (what) => `Sans place dans ce message : ${what}.`,
  searchedFor: (words) => `Recherche faite pour ${words}.`,
  noWordsOf: (names) => `Aucune parole de ${names} à ce sujet dans ces articles. Ce qu’ils disent :`,
  onlyNamed: (names) => `${names} figure dans ces articles, mais n’y prend pas la parole. Ce qu’ils disent :`,
  nearTopics: (topics) => `Sujets proches : ${topics}`,
  changed: 'Les articles ont changé depuis la question. Voici ce qu’ils disent maintenant.',
  section: (title) => `section « ${title} »`,
  position: (paragraph, sentence) => `paragraphe ${paragraph}, phrase ${sentence}`,
  alsoIn: (places, titles) => `Aussi à ${amount('autre endroit', 'autres endroits')(places)} : ${titles}`,
  andMore: (count) => ` et ${amount('autre article', 'autres articles')(count)}`,
  nothing: (question) => `**Rien trouvé** sur “${question}”.`,
  near: (question) => `**Il n’est pas sûr que ceci réponde à “${question}” :**`,
  nearArticles: (titles) => `Articles proches : ${titles}`,

  more: 'Plus',
  previous: 'Précédents',
  share: 'Montrer à tous',
  context: (rank) => `Contexte de ${rank}`,
  cite: 'Source et référence',
  passageNumber: (rank) => `Passage ${rank}`,
  contextHead: (title) => `**Dans son contexte** · ${title}`,
  quotedHere: (sentences) => `Cité ici, ${sentences} :`,
  paragraphBreak: 'Paragraphe suivant :',
  gone: 'Les articles ont changé, et cette phrase ne s’y trouve plus.',
  sharedBy: (person) => `Montré par ${person}`,
  sharedAlready: 'Cela a déjà été montré à tous.',
  onlyAsker: 'Seule la personne qui a posé la question peut le faire.',
  notMine: 'Je ne connais pas ce bouton, je n’ai donc rien fait.',

  sourcesHead: (count) => `**Les réponses citent : ${count}**`,
  by: (author) => `par ${author}`,
  helpHead:
    '**Interrogez les articles.** La réponse est faite de leurs propres phrases, citées mot pour mot, chacune avec sa source.',
  helpCommand: (command) =>
    `- \`/${command} topic:\` et un sujet, un nom ou une question entière ; des sujets sont proposés pendant la saisie`,
  helpMention:
    '- mentionnez-moi dans un message avec votre question, ou écrivez-moi en privé ; répondez à ma réponse pour continuer',
  helpMenu: (menu) => `- clic droit sur un message, Applications, « ${menu} »`,
  helpStatements:
    '- `/quotes` montre ce que quelqu’un dit, `/compare` ce que dit chaque partie, `/speakers` qui s’exprime',
  helpSources: '- `/sources` liste les articles, `/privacy` dit ce qui est gardé de vous',
  topicsToTry: 'Sujets à essayer :',
  findMenu: 'Trouver ce qui a été dit',
  apology: 'Désolé, une erreur s’est produite de mon côté et je ne peux pas répondre. Veuillez réessayer.',
  reference: (id) => `Référence pour le journal de l’hébergeur : ${id}`,
  tryAgain: (seconds) => `Cela fait beaucoup de questions. Veuillez réessayer dans ${seconds}.`,
  notAllowed: 'Sur ce serveur vous ne pouvez pas faire cela avec moi. Sa modération le décide avec `/setup`.',
  privateHere: 'Sur ce serveur, seule la personne qui demande voit mes réponses aux commandes : vous seul voyez ceci.',
  quietNow: 'Heures calmes sur ce serveur : vous seul voyez ceci.',

  onlyModerators: 'Seules les personnes qui gèrent ce serveur peuvent le faire.',
  setupHead: '**Comment je réponds sur ce serveur**',
  plainLabel: 'Salons où je réponds aussi aux questions simples, si je suis sûr et que personne ne répond avant moi',
  threadsLabel: 'Salons où je réponds aux messages dans un fil',
  quietLabel: 'Heures calmes, où seule la personne qui demande voit la réponse',
  offsetLabel: 'Fuseau horaire des heures calmes',
  rolesLabel: 'Rôles qui peuvent m’interroger ; aucun veut dire tout le monde',
  usesLabel: 'Ce que les membres peuvent utiliser, outre les réponses qu’ils sont seuls à voir',
  inForce: 'En vigueur',
  nowhere: 'nulle part',
  everyone: 'tout le monde',
  quietNone: 'Pas d’heures calmes',
  quietRange: (from, to) => `De ${from} h à ${to} h`,
  uses: {
    public: 'Réponses visibles de tous',
    mention: 'Mentions et réponses',
    share: 'Montrer une réponse à tous',
    menu: 'Le menu d’un message',
  },
  nothingMissing: 'Aucune permission ne manque.',
  missingIn: (channel, permissions) =>
    `Il manque dans ${channel} : ${permissions}. Accordez-le à mon rôle dans les paramètres du salon, Permissions.`,
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    CreatePublicThreads: 'Créer des fils publics',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
  },
  intentMissing:
    'Je ne vois pas les messages simples : l’hébergeur doit activer Message Content Intent sur https://discord.com/developers/applications (Bot) et régler MESSAGE_CONTENT=on. Tout le reste fonctionne sans cela.',
  saved: 'Enregistré.',
  notSaved:
    'L’enregistrement a échoué. Ce qui est affiché ici reste en vigueur ; la raison se trouve dans le journal de l’hébergeur.',
  statusLoaded: (when) => `Dernière lecture ${when}`,
  statusWarnings: 'Ses avertissements, tels qu’au journal :',
  statusNoWarnings: 'Aucun avertissement',
  warnings: amount('avertissement', 'avertissements'),
  statusAsked: (answered, nothing, failed) =>
    `Questions avec réponse : ${number(answered)} ; absentes des articles : ${number(nothing)} ; en échec : ${number(failed)}`,
  statusMedian: (milliseconds) => `Temps médian d’une réponse depuis le démarrage : ${number(milliseconds)} ms`,
  gapsHead: '**Demandé sur ce serveur, et absent des articles**',
  gapsNone: 'Il n’y a rien qu’au moins trois personnes aient demandé et que les articles ignorent.',
  gapsNote: 'Seules des racines de mots sont gardées, et montrées seulement si au moins trois personnes ont demandé.',
  people: amount('personne', 'personnes'),
  privacyHead: '**Ce que je garde**',
  privacyText: [
    '- D’une question sans réponse dans les articles, sur un serveur : les racines de ses mots, sans chiffres, et un code à la place de votre nom. Après 90 jours, c’est effacé.',
    '- Combien de questions ont eu une réponse, et combien de fois chaque sujet des articles a été demandé ; jamais par qui.',
    '- Ce que la modération règle avec `/setup`.',
    '- Aucun message, aucun nom, aucune question telle qu’elle a été écrite. Le journal contient des identifiants d’événements, ni mots ni personnes.',
  ],
  privacyKept: (entries) => `De vous je garde ${entries}.`,
  entries: amount('entrée', 'entrées'),
  forgetMe: 'M’oublier',
  forgotten: 'C’est fait. Rien n’est gardé de vous.',
  notForgotten: 'Cela a échoué, et ce qui est gardé de vous est encore là. Veuillez réessayer plus tard.',
  outdated: (command) =>
    `Cela n’est plus utilisé. Demandez avec \`/${command}\`, ou voyez \`/help\` pour savoir comment.`,

  speakers: amount('intervenant', 'intervenants'),
  statements,
  telling: {
    somebody: 'quelqu’un que le texte ne nomme pas',
    denied: 'démenti',
    kinds: { direct: 'mot pour mot', mixed: 'rapporté, en partie mot pour mot', indirect: 'rapporté' },
    join: (who, how) => `${who}, ${how}`,
  },
  speakerOf: (count) => `intervenant, ${count}`,
  checkMenu: 'A-t-on dit cela ?',

  statementsHead: (shown, all) => `${shown} sur ${statements(all)}`,
  statementNumber: (rank) => `Déclaration ${rank}`,
  allStatements: (speaker) => `Toutes les déclarations : ${speaker}`,
  noStatement: 'Aucune déclaration dans les articles',
  unknownSpeaker: (asked) =>
    `**Personne ne s’exprime dans les articles sous le nom “${asked}”,** ou plusieurs le font.`,
  nearestSpeakers: (names) => `S’y expriment : ${names}`,

  compareHead: 'Ce que dit chaque partie',
  silentSide: 'aucune déclaration dans les articles',
  moreOfSide: (what) => `${what} de plus : avec \`/quotes\``,

  noSpeakers: 'Personne ne s’exprime sous un nom dans les articles.',
  speakersHead: (count) => `**${count} dans les articles**`,

  wordingExact: '**Ces mots se trouvent dans les articles.**',
  wordingNear: '**Pas ces mots.** Les plus proches dans les articles :',
  saidByArticle: 'C’est l’article lui-même qui le dit, pas quelqu’un qui y parle.',
  saidBy: (all) => `Dit par : ${all}`,
  difference: 'Mot à mot (barré : n’y figure pas ; gras : ne figure que là) :',
  notThere: (words) => `N’y figure pas : ${words}`,
  onlyThere: (words) => `Ne figure que là : ${words}`,
  nothingLike: (words) => `**Rien de tel.** Les articles ne contiennent pas de mots comme “${words}”.`,
};
