import { measure, type Task } from './measure';

/** Measures one engine with one library and prints the figures as JSON: each has a process of its own, so that none warms or fills another's. */
measure(JSON.parse(process.argv[2] ?? '{}') as Task).then(
  (figures) => process.stdout.write(JSON.stringify(figures)),
  (error: unknown) => {
    process.stderr.write(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
