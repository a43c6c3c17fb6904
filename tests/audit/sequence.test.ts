import { others } from '../support/sequence.ts';
import { testPanels } from '../support/sequence-panels.ts';
import { testSteps } from '../support/sequence-steps.ts';

testSteps(others);
testPanels(others);
