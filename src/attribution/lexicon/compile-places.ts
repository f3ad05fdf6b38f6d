import { writeFileSync } from 'node:fs';
import { placesWritten } from './places';

/** A step of the build: the names of places that the runtime knows, so that the program need not ask it each time. */
const { file, text } = placesWritten();
writeFileSync(file, text);
