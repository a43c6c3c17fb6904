import { everyday, others } from '../support/sequence.ts';
import { testPanels } from '../support/sequence-panels.ts';
import { testSteps } from '../support/sequence-steps.ts';

// What every run leaves out: the other readers, and each way with each reader.
const all = [...everyday, ...others];
testSteps(all, { whole: true });
testPanels(all, { whole: true });
