import { everyday } from './support/sequence.ts';
import { testSteps } from './support/sequence-steps.ts';

testSteps(everyday);
