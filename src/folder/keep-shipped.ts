import { join } from 'node:path';
import { contentOf } from '../knowledge/survey';
import { readEdition } from '../retrieval/editions';
import { keep, programVersion, SHIPPED } from './kept-library';

/** A step of the build: reads the articles that come with the program, so that the program need not. Without any it does nothing. */
const folder = join(__dirname, '../../knowledge');
const { edition } = readEdition(folder);
const fault = edition && keep(SHIPPED, edition, { version: programVersion(), source: contentOf(folder) });
if (fault !== undefined) throw new Error(`${SHIPPED}: expected to be written, found ${fault}`);
