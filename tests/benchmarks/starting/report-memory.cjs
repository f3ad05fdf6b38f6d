// Preloaded into a process that is measured: its last words are the most memory it took, in kilobytes.
const process = require('node:process');

process.on('exit', () => {
  process.stderr.write(`\nmemory ${process.resourceUsage().maxRSS}\n`);
});
