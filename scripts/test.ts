/**
 * Runs all tests but the long ones.
 *
 *     npm test                     everything
 *     npm test -- src/data         only the files whose path contains this
 *     npm test -- -u               accepts the snapshots as they are now
 */
import { runTests } from './lib/run-tests.ts';

await runTests(['unit', 'site']);
