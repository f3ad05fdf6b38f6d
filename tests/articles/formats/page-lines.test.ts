import { articlesOf, sentencesOf } from '../../knowledge-folder';

const BODY = 'The council met on Monday. It voted for the bridge.';

function read(lines: string, file: string, author = 'Nia Probert') {
  const articles = articlesOf({
    [file]: `---\ntitle: Bridge\nauthor: ${author}\n---\n${BODY}\n\n${lines}\n\nWork starts in May.\n`,
  });
  const texts = articles.flatMap((article) => sentencesOf(article)).map(({ sentence }) => sentence.text);
  expect(texts.slice(0, 2)).toEqual(['The council met on Monday.', 'It voted for the bridge.']);
  expect(texts.at(-1)).toBe('Work starts in May.');
  return texts.slice(2, -1);
}

/** Each is a paragraph. */
const NOT_PROSE = {
  'a day or time': [
    'Tuesday 4 May',
    'May 4th',
    'Published 2 hours ago',
    'Updated: 4 May 2024 at 10.15',
    '5 min read',
    '27th February',
    '10:04 A.M. PDT',
    'Publié le 2 mars 2024 à 10h15',
    'Temps de lecture : 3 min',
    'Temps de lecture : 3 min.',
    '13:37',
    'Veröffentlicht am 4. Juni 2024',
  ],
  'a label or button': [
    'Skip to main content',
    'Advertisement',
    'Story continues below advertisement',
    '12 Comments',
    '134',
    'Share page',
    'Related Topics',
    'Anzeige',
    'Lesen Sie auch: Neue Brücke',
    'Abonnez-vous à notre newsletter',
    'À lire aussi : Le port veut grandir',
    'PRESS RELEASE',
    'Te puede interesar: Cinco mercados',
    'Read more: Who pays?',
    'Like Loading...',
    '– ENDS –',
    '★★★★☆ 4.5 (212 reviews)',
    'Prep Time: 20 minutes | Serves: 4',
    'Further company coverage:',
    'Embargoed until 00:01 GMT, Thursday 7 March 2024',
    'SOURCE Finch plc',
    'Notes to editors',
    'ENDS',
    'Tags: bridge, council',
    'Follow us on X and Facebook',
    'Support our journalism',
    'Posted by admin on July 19, 2024',
  ],
  'a menu': [
    'Home / News / Northland',
    'Home > Environment > Rivers',
    'Advertise with us | Privacy policy | Contact',
    'Runa Hals | 30 August 2023 | 3 min read',
    'Teilen | Newsletter abonnieren | Kommentare (3)',
  ],
  'a credit': [
    'Senior Reporter',
    'Business reporter, Northland',
    'GETTY IMAGES',
    'Odd Lie / NTB',
    '📷 Photos: Ben Lacey',
    'The clerk at hour eight. Photo by the author.',
    'Transcribed by M. Hale',
    '00:00 / 42:17',
    'Foto: Stadt Marburg',
    '[Image: the harbour]',
    'The bridge on Monday. (Marek Suss for The Upland Post)',
    'The bridge. (Ruth Ames/Valley Courier)',
    'By Beth Lomax @bethlomax',
    'Von Jonas Behr',
    'Associated Press writer Miles Dunn in Oslo contributed to this report.',
  ],
  'of a wire': [
    'BC-US--Levee Break, 2nd Ld-Writethru,590',
    '1st Add: BC-US--Levee Break',
    'AP Photos NYSB101-104',
    'ed: recasts intro',
    'mf',
    '($1 = 0.9187 euros)',
    '(Adds CEO comment in paragraph 4, background)',
    '((nadia.prem@tr.example; +91 80 6182 0000;))',
    '121530 MAR 24',
    'MORE',
    '(EDITORS: STORY MAY END HERE)',
    'AP-WS-09-17-24 1412EDT',
    '2/34 23-27401',
  ],
  'the head of minutes or a form': [
    'Present: Cllr A. Webb (Chair), Cllr J. Noor',
    'PRESENT: Cllrs. A. Webb (Chair), J. Noor and T. Lamb.',
    'MINUTES of the Meeting of the Council on Tuesday 12 March 2024 at 7.30 p.m.',
    'Apologies: Cllr T. Ngo (work commitments)',
    'Minutes of the Meeting of the Planning Committee',
    'Signed ......................  Date .............',
    "Chairman's report ........................ 2",
  ],
  'an address': [
    'Parish Clerk: Mrs J. Rudd, 01632 960 445',
    '12 Kings Road, Norden',
    'PO Box 118, Hillsboro, TX 76645',
    'Registered office: Station House, Kirkby, LA9 9XX',
    'Email newsdesk@echo.example',
  ],
  'said to the reader': [
    'Good morning and welcome to our live coverage of the storm.',
    'For interviews please contact the press office.',
    'Forward this email to a friend.',
    'Slow Water is a reader-supported publication.',
    'Sign up here for our morning briefing.',
    'Do you have a story for us? Email news@voice.example or call 01632 960 118.',
    'Got a tip? Just hit reply.',
    'Have you been hit by a rent rise? Get in touch.',
    'Enjoying this story? Become a paid subscriber and get every feature in full.',
    'Support local journalism. Become a member today',
    'Thanks for reading! If you value our work, please consider a subscription.',
    'Get advice for life on our changing planet, in your inbox every Tuesday.',
    'We and our partners use cookies to give you the best experience.',
    'You received this email because you subscribed to updates from the Sentinel.',
    'Watch the full press conference on Norte TV.',
    'Thanks for reading Slow Water! Subscribe for free.',
    "That's all from us today. Thanks for following along.",
    'Did you make this soup? Tag @nilscooks on Instagram!',
    'This article was first published on 1 October.',
    'Nia Probert covers politics for the Reporter. She joined in 2017.',
    'Nia Probert is a local democracy reporter at the Bay Reporter.',
  ],
  'an advertisement': [
    'Save up to 40% on your first box when you order today.',
    'Need a new boiler? Call Dawson Heating for a free quote.',
    'Doors open at 7pm; admission free.',
    'We may earn a commission if you buy through links on our site.',
    "Today's newsletter is sponsored by Finch & Co.",
  ],
  'said of the page': [
    'This story was produced by the Centre for River Reporting, a nonprofit newsroom.',
    'This press release contains forward-looking statements.',
    'Photographs are available on request.',
    'The Long Table is hosted by Mira Toth. Music by The Low Tides.',
    'About Finch\nFinch makes kettles.',
    'This is a developing story. Check back for updates.',
    'This live page is now closed.',
    'Comments on this article are now closed.',
    'You must be logged in to post a comment.',
    'Be the first to comment.',
    'You must be a paying member to comment.',
    'Originally published at dolna.example on August 30, 2023.',
    'This interview has been edited and condensed for clarity.',
    'Please enable JavaScript to view the comments.',
    'The Associated Press contributed to this report.',
    'If you have been affected by this story, help is available at the Action Line.',
    'This work is licensed under a Creative Commons licence.',
  ],
  'of rights': [
    'Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast or rewritten.',
    '© 2024 The Post',
    'BBC is not responsible for the content of external sites.',
  ],
};

describe.each(Object.entries(NOT_PROSE))('%s is no sentence', (_, lines) => {
  it.each(lines)('%s', (line) => {
    expect(read(line, 'a.md')).toEqual([]);
    expect(read(line, 'a.txt')).toEqual([]);
  });
});

it.each([
  'Share prices in Oslo fell on Tuesday.',
  '"Do you have any comment on the strike?" she asked.',
  'Published in May, the report names four ministers.',
  'Home is where the vote is won, Rossi said.',
  'She was born on 4 May.',
  'Her email is jane.doe@example.com.',
  'He reported from Gaza.',
  'Thank you for listening to me tonight, my fellow citizens, and for your patience with a long speech.',
  'To comment on the case would be wrong, he said.',
  'Signing up for the army was the best thing I did.',
  'Present were the mayor and four councillors.',
  'Present: the mayor was late.',
  '(c) the members knew of the debts.',
  'Originally published in 1953, the book made her famous.',
  'Thank you for reading the letter aloud.',
  'This story was first published in 1953 and made her famous.',
  'The scientists contributed to this report.',
  'The density is about 190 people per square kilometre (485/sq mi).',
  'He won the cup (courtesy of a late goal).',
  'They gave the money away (a large gift for the poor).',
  'Call it what you like, the mayor said.',
  'The views expressed by the minister were not shared by her party.',
  'Related families live in the same street.',
  'Minutes of the meeting were published on Monday.',
  'The court sits at 12 Kings Road, Norden.',
  'Correction: an earlier version of this article gave a wrong year.',
  'This post was updated on 12 March to correct the name of the depot.',
  'Nia Probert was elected on Monday.',
  'Ten ships were sponsored by the city.',
  'The film was a box office success and took the top of the box office twice.',
  'Shops sold coats at 20% off on Monday.',
  'Avoid your phone before sleep, for Facebook can wait.',
  'Tom Hale is a farmer.',
  'Good morning, she said, and welcome to the club.',
  'Embargoed goods were found in the port.',
  'About Hale nobody knew anything.',
])('a sentence stays: %s', (sentence) => {
  expect(read(sentence, 'a.md').join(' ')).toBe(sentence);
  expect(read(sentence, 'a.txt').join(' ')).toBe(sentence);
});

it('leaves out a list of links below its label, up to the next sentence', () => {
  const links = 'Related Topics\nFishing industry in the north\nNorden and its harbour\n\nThe port is open on Sundays.';
  expect(read(links, 'a.txt')).toEqual(['The port is open on Sundays.']);
});

it('leaves out a menu, and who was present at a meeting', () => {
  expect(read('Skip to content\nWorld news\nSport\nSign in', 'a.txt')).toEqual([]);
  expect(read('Present:\nCllr R. Dunmore (Chair)\nCllr P. Asante of Norden', 'a.txt')).toEqual([]);
});

it('leaves out who an unnamed author is at the end, and the contents of the page', () => {
  const lines = [
    'In this article',
    '',
    '- Who pays',
    '- What next',
    '',
    '## Who pays',
    '',
    'The town pays.',
    '',
    '## What next',
  ];
  expect(read(lines.join('\n'), 'a.md')).toEqual(['The town pays.']);
  const [article] = articlesOf({
    'a.md': `---\ntitle: Bridge\n---\n${BODY}\n\nDavid Lund is a freelance writer living in Bergen. He has two cats.\n`,
  });
  expect(article && sentencesOf(article)).toHaveLength(2);
});

it('a short line without a full stop is a heading in Markdown as in text', () => {
  const lines = 'Who pays for it\n\nThe town pays.';
  expect(read(lines, 'a.md')).toEqual(['The town pays.']);
  expect(read(lines, 'a.txt')).toEqual(['The town pays.']);
});

it('a box keeps its words and loses its marks', () => {
  expect(read(':::tip Wait\nShips must wait.\n:::\n\n!!! note\n    The port is shut.', 'a.md')).toEqual([
    'Ships must wait.',
    'The port is shut.',
  ]);
});
