import { join } from 'node:path';
import { contentOf, surveyFolder } from './survey';
import { readEdition, type Edition } from './editions';
import { isKept, keep, programVersion, SHIPPED } from './kept-library';

const FOLDER = join(__dirname, '../../knowledge');

/**
 * A step of the build: reads the articles that come with the program, so that the program need not. Without any it does nothing, and of a
 * large folder the program keeps a snapshot by itself.
 */
const { bytes } = surveyFolder(FOLDER);
if (!isKept({}, bytes))
  void readEdition(FOLDER).then(({ edition }) => {
    if (edition) keepShipped(edition);
  });

/** What was read of each article is left out: so few are read anew faster than it is looked up. */
function keepShipped({ image, speakers, problems }: Edition): void {
  const key = { version: programVersion(), source: contentOf(FOLDER) };
  const fault = keep(SHIPPED, { image, speakers, problems }, key);
  if (fault !== undefined) throw new Error(`${SHIPPED}: expected to be written, found ${fault}`);
}
