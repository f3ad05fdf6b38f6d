import { saidIn } from './said';

const speakersIn = (text: string): readonly string[] => saidIn(text).map((line) => line.split(' | ')[0] ?? '');

describe('nobody is given the words of another', () => {
  it.each([
    ["Anna Rossi's claim that bakers had threatened to close shops drew jeers.", ['Anna Rossi']],
    ['Rumours that bakers had threatened to close shops drew jeers.', []],
    [
      'Ona Grant comes from Lund. Her coach, Delroy Hunt, said it was late. "He owes me a race," she said.',
      ['Delroy Hunt', '? she'],
    ],
    [
      'Coach Karl Weber was angry. Striker Ivan Rossi scored from a corner that Weber said was wrong.\n\n"All saw it," he said.',
      ['Karl Weber', '? he'],
    ],
    [
      'A retired teacher complains that it is late. "It is dark," she says.\n\nIn the evening Karl Rossi takes out a book. "That," he says, "was good."',
      ['a retired teacher', 'a retired teacher', 'Karl Rossi'],
    ],
    ['Karl Weber, a Rossi supporter, said party workers hope to win.', ['Karl Weber']],
    ['Anna Rossi left. The former mayor and LU senator said it was late.', ['the former mayor and LU senator']],
    ['The baker and poet said it was late.', ['the baker and poet']],
    ['Rossi Addresses Harbour Fire: ‘This Cannot Continue.’\n\nIt was late.', []],
    ['Anna Rossi Hammers Lund Harbour Guild: “It Is Late.”\n\nIt was late.', []],
    ['Los Angeles Times: “It is late.”', ['Los Angeles Times']],
    ['Finance Minister Anna Maria Rossi: “It is late.”', ['Anna Maria Rossi']],
    [
      'Lund and Bern are late.\n\nIn Lund, the poll had one result: 42 bakers left.\n\nIn Bern, it had another: 12 bakers left.\n\nIt was late.',
      [],
    ],
    [
      '"It is late," the Lund senator and Norlandian guild candidate said.',
      ['the Lund senator and Norlandian guild candidate'],
    ],
    ["Anna Rossi's unwillingness to affirm her support for the plan was late.", []],
    [
      'Health Minister Karl Weber and Finance Minister Anna Rossi met. The minister said it was late.',
      ['? The minister'],
    ],
    ['Finance Minister Anna Rossi left. A health minister came. The minister said it was late.', ['the minister']],
    ['Deputy Mayor Anna Rossi left. The mayor said it was late.', ['the mayor']],
    ['The guild withheld a key Norlandian email in 2014 that would have revealed Anna Rossi’s late sale.', []],
    [
      'Anna Rossi was late.\n\nRossi communication director Jenny Palm said bakers had "late ovens" because he could not pay. "It is dark," she said.',
      ['Jenny Palm', 'Jenny Palm'],
    ],
  ])('%s', (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a verb has the subject of the one before', () => {
  it.each([
    [
      'But as Anna Rossi denounced the ovens and pledged to close them, many left.',
      'Anna Rossi | indirect | to close them',
    ],
    [
      'Guests called for a boycott of the fair, and the town bakers the Lund Bakers denounced the ovens and said they would be late.',
      'Lund Bakers | indirect | they would be late',
    ],
    [
      'Anna Rossi focused her remarks on what she said were late trains, adding that it was dark.',
      'Anna Rossi | indirect | that it was dark',
    ],
    ['"It is late. Who pays?" reacted Rossi. Anna Rossi bakes.', 'Anna Rossi | direct | It is late. Who pays?'],
    ['Anna Rossi released a statement on Monday: "It is late."', 'Anna Rossi | direct | It is late.'],
    ['After the flood, Anna Rossi issued a statement, "It is late."', 'Anna Rossi | direct | It is late.'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toContain(expected);
  });
});

describe('a speaker is a whole phrase', () => {
  it.each([
    ['It was late, according to an NTV tally, but not dark.', 'an NTV tally'],
    ['According to a Freedom of the City letter seen by bakers, it was late.', 'a Freedom of the City letter'],
    ['According to a Right to Know reply, it was late.', 'a Right to Know reply'],
    ['The first minister retorted: "It is late."', 'the first minister'],
    ['When The Baker asked for the minutes, the spokesman said it was late.', 'the spokesman'],
    ['Its author, a young chemist named Nina Kerr, said it was late.', 'Nina Kerr'],
    ["The union's envoy, Baron Karl van Berg tot Lund, said it was late.", 'Karl van Berg tot Lund'],
    ["Mr Weber's predecessor, Baroness Nina Kerr of Lund, said it was late.", 'Nina Kerr'],
    ['Its head of talks, Nina Seven, demanded a new meeting.', 'Nina Seven'],
    ['Best pal and former striker Karl "The Fist" Rossi tweeted: "It is late."', 'Karl Rossi'],
    ['The Baltic states condemned "a late act".', 'the Baltic states'],
    ['The fisheries directorate says it was late.', 'the fisheries directorate'],
    ["Earlier, Lund's fire service had said it was late.", "Lund's fire service"],
    ['The “Harbour” star said it was late.', 'the “Harbour” star'],
  ])('%s', (text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });

  it.each([
    ['Nuala Ó Briain met us. Ó Briain said it was late.', 'Nuala Ó Briain'],
    ['Finance Minister Anna Rossi left. The minister said it was late.', 'Anna Rossi'],
    ['Three bakers left. "It is late," said one of them, Karl Weber.', 'Karl Weber'],
    ['Co-star Nina Marsh-Kerr said it was late. Nina, 29, said it was dark.', 'Nina Marsh-Kerr'],
    ['Singer Karl "Kaz" Rossi was fuming.\n\nThe dance-show star, 44, blasted chefs as "late".', 'Karl Rossi'],
  ])('and is tied to the full name: %s', (text, expected) => {
    expect(speakersIn(text).at(-1)).toBe(expected);
  });

  it.each([
    ['Anna Rossi puts the delay down to rain.', 'the delay down to rain'],
    ['Anna Rossi begged bakers not to leave.', 'not to leave'],
    ['Anna Rossi pleaded with bakers not to leave.', 'not to leave'],
    ['Anna Rossi accepted that it was late.', 'that it was late'],
    ['Anna Rossi cautioned against delays.', 'delays'],
    ['But according to Anna Rossi, it was late.', 'it was late'],
    ['According to Anna Rossi, who bakes for the town, it was late.', 'it was late'],
    ['According to Anna Rossi, a baker, it was late.', 'it was late'],
    ['It was late, as the lead author, Dr Anna Rossi of Lund University, puts it.', 'It was late'],
    ['Anna Rossi told Radio nan Lund that it was late.', 'that it was late'],
    ['Anna Rossi told the Courier that year she was late.', 'she was late'],
    ['Anna Rossi told the family that it was "late", a court has heard.', 'that it was "late"'],
    ['Anna Rossi told the court Karl Weber had told her it was late.', 'Karl Weber had told her it was late'],
    [
      'Anna Rossi said the town had failed to ask the bakers who paid.',
      'the town had failed to ask the bakers who paid',
    ],
  ])('who says no more and no less: %s', (text, expected) => {
    expect(saidIn(text).map((line) => line.replace(/ \| \w+ \| /u, ': '))).toEqual([`Anna Rossi: ${expected}`]);
  });

  it.each(['The police asked them.', 'Anna Rossi accepted the offer.', 'Anna Rossi pleaded guilty to theft.'])(
    'and says nothing: %s',
    (text) => {
      expect(saidIn(text)).toEqual([]);
    },
  );

  it('and being called a name is no speech, but calling somebody names is', () => {
    expect(saidIn("Rossi's partner, a former baker called Nina Kerr, dreams of bread.")).toEqual([]);
    expect(saidIn('A baker called Nina Kerr a liar.')).toEqual(['a baker | indirect | Nina Kerr a liar']);
  });
});

describe('he and she go on', () => {
  it.each([
    ['Karl Rossi laughs when I repeat this. "It is late," he says.', 'Karl Rossi'],
    ['Cllr Anna Rossi (Lib Dem, Castle) met Mr Weber. "It is late," she said.', 'Anna Rossi'],
    ['Councillor Anna May (Ind, Lund) proposed a delay. "It is late," she said.', 'Anna May'],
    ['Anna Winter hit back on Instagram. "It is late," she said.', 'Anna Winter'],
    ['Anna Rossi insisted it was late. Asked whether Paulson would come, she replied: "Never."', 'Anna Rossi'],
    ['Dr Karl Rossi, Senior Lecturer in Physics, believes it is late. He admitted that it was dark.', 'Karl Rossi'],
  ])('%s', (text, expected) => {
    expect(speakersIn(text).at(-1)).toBe(expected);
  });
});

describe('a verb in passing makes nobody a speaker', () => {
  it.each([
    'Prizes like money will be tested against the strong messages of rivals promising change.',
    'Bakers rang the bell after a man claiming to be the mayor left.',
    'Anna Rossi was mocked for claiming that it was late.',
    'The quarrel between Rossi and the Weber family echoes a feud in Lund.',
    'For someone who had defended the ban, it was late.',
    'Nobody asked about the bread.',
    'Ms Rossi would not discuss whether she was hoping for a seat.',
    'Bakers gathered for an exceptionally welcoming evening in Lund.',
    'On Friday bakers read of messages later deemed “secret”.',
    'You can call Lund a town.',
    'She died of brain cancer, which confirmed what I knew.',
    'Not everyone says it was late.',
  ])('%s', (text) => {
    expect(speakersIn(text)).toEqual([]);
  });

  it.each([
    ['Ms Rossi explained a law that protects bakers and demands respect.', 'Rossi'],
    ['Ms Rossi rebuked Mr Weber for suggesting that it was late.', 'Rossi'],
    ['Ms Rossi insisted that Mr Weber was wrong to say it was late.', 'Rossi'],
    ['Ms Rossi has since said it was late.', 'Rossi'],
    ['The senator emailed bakers saying: “It is late.”', 'the senator'],
    ['On Sunday morning Ms Rossi tried again, writing in a note that it was late.', 'Rossi'],
    ['According to a Courier/Lund Data poll, it was late.', 'a Courier/Lund Data poll'],
    ['A Lund Herald/Courier poll taken on Monday found that it was late.', 'a Lund Herald/Courier poll'],
    ['In a letter, the Lund Democrat asks for a new count.', 'the Lund Democrat'],
    ['“It is late,” said Air Corps 2nd Lt. Anna Rossi.', 'Anna Rossi'],
    ['It began in the mouth of Anna Rossi, who said it was late.', 'Anna Rossi'],
    ['It had guests like Ali Reza, Karl Weber and Anna Rossi, who said it was late.', 'Anna Rossi'],
    ['Anna Rossi, the director of the guild said it was late.', 'Anna Rossi'],
    ['Fellow Democrats urged Weber to go.', 'Fellow Democrats'],
    ['Many argue that it was late.', 'many'],
  ])('and a speaker has one statement: %s', (text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });

  it.each([
    ["Karl O’Dowd left. O'Dowd said it was late.", 'Karl O’Dowd'],
    ['Dean Karl Weber is here. Howard Dean left. Dean said it was late.', 'Howard Dean'],
    ['Late Lawmakers Rip Anna Rossi. Anna Rossi left. Rossi said it was late.', 'Anna Rossi'],
    ['Former Secretary of State Anna Rossi left. Rossi said it was late.', 'Anna Rossi'],
    ['Anna Perth, a baker, left. Perth said it was late.', 'Anna Perth'],
    ['Anna Rossi, of Bern, Md., said it was late. She said it was dark.', 'Anna Rossi'],
    ['President Anna Rossi met Norlandian President Nina Kerr. The president said it was late.', 'Anna Rossi'],
  ])('and is tied to the full name: %s', (text, expected) => {
    expect(speakersIn(text).at(-1)).toBe(expected);
  });
});

describe('nobody is given the words of another', () => {
  it.each([
    ['Karl Weber said that Mayor Otto Brand has said he is tired. "We go," he said.', 'Karl Weber'],
    ['"It is late," said Karl Weber, who had Otto Brand as an aide. He added: "It is dark."', 'Karl Weber'],
    ['The Gap Goes On: It was late under Mr. Brand. He said it was dark.', 'Brand'],
    ['Rep. Robert C. "Bobby" Scott left. He said it was late.', 'Robert C. Scott'],
    ['The letter went to guests such as Sen. Karl Rossi of Norland, who said it was late.', 'Karl Rossi'],
    ['Party presidential nominee Anna Rossi joined the talks, saying it was late.', 'Anna Rossi'],
    ['Retired surgeon Anna Rossi went on the radio to defend the guild.', 'Anna Rossi'],
    ['Solar power experts doubted it, but have hinted that it was late.', 'Solar power experts'],
    ['One Republican said it was late.', 'one Republican'],
    ['Trampling Latinos Is Late. Many Latinos said it was late.', 'many Latinos'],
    ['Bakers read the Lund Times. Weber left. The Times said it was late.', 'Lund Times'],
    [
      'The guild has a president, Otto Brand. It was dark. It was cold. It was wet. President Karl Weber ate. The president said it was late.',
      'Karl Weber',
    ],
    ['The first lady, Anna Weber, left. President Weber said it was late.', 'Weber'],
    ['The groups say it is late. They argue that it is dark.', 'the groups'],
    ['She left after, according to Ms Rossi, the guild burned her letters.', 'Rossi'],
    ["By Ms Rossi's account, it was late.", 'Rossi'],
    ['Ms Rossi used her speech to call for calm.', 'Rossi'],
    ['Ms Rossi took to the radio to say that it was late.', 'Rossi'],
    ['Ms Rossi credited the guild with the bread.', 'Rossi'],
  ])('%s', (text, expected) => {
    expect(speakersIn(text).at(-1)).toBe(expected);
  });

  it.each([
    'They walked to coastal states that have new bridges.',
    'The leader won freedom from Norlandian rule.',
    'The shops that signed are Bread First, Demand Better and Salt.',
    'A merger announced on Monday would make the firm richer.',
    'That was what Anna Rossi said when she left the guild.',
    'Lund, N.L.-based Salt Oven closed its shop, citing the weather.',
    'With Mayor Anna Rossi worried about the bridge, Karl Weber left.',
  ])('nor any without a speaker: %s', (text) => {
    expect(speakersIn(text)).toEqual([]);
  });

  it('and what is said ends where another speaks', () => {
    expect(saidIn('Ms Rossi praised the guild after the mayor said it was late.')).toContain(
      'Rossi | indirect | the guild',
    );
    expect(saidIn('The polls show hope: a Lund survey found that it was late.')).toContain(
      'a Lund survey | indirect | that it was late',
    );
    expect(saidIn('The firm announced it will close, and it will cut forty posts.')).toEqual([
      'the firm | indirect | it will close, and it will cut forty posts',
    ]);
  });

  it('nor does the name of a column speak', () => {
    const column = ['HARBOURPOLLSTER: It is late.', 'HARBOURPOLLSTER: It is dark.', 'Anna Rossi left.'];
    expect(speakersIn(column.join('\n\n'))).toEqual([]);
  });
});
