/** The part of Vitest's JSON report that is counted. */
export interface Report {
  testResults: {
    /** `failed` also where the file did not load or its worker died. */
    status: string;
    assertionResults: {
      status: string;
      /** A test that needs a program of the system ends in ` [needs NAME]`, or its group does. */
      fullName: string;
    }[];
  }[];
}

/** How many tests passed, failed, or were left out. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts a run's tests. What is no test and still went wrong counts as one failure
 * a file, or as one for the run: a file that did not load, an error outside any
 * test, a crash before the report, no tests at all.
 *
 * @param report undefined where Vitest wrote none
 * @param exitCode Vitest's
 */
export function count(report: Report | undefined, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const failed = statuses.filter((status) => status === 'failed').length;
    const passed = statuses.filter((status) => status === 'passed').length;
    counts.passed += passed;
    counts.skipped += statuses.length - passed - failed;
    counts.failed += failed || (file.status === 'failed' ? 1 : 0);
  }
  const empty = counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (exitCode !== 0 || empty)) counts.failed = 1;
  return counts;
}

/** What was skipped, a line for each program that is not installed; tests that need none are named. */
export function skippedLines(report: Report | undefined): string[] {
  const reasons = new Map<string, number>();
  for (const { assertionResults } of report?.testResults ?? [])
    for (const { status, fullName } of assertionResults) {
      if (status === 'passed' || status === 'failed') continue;
      const need = /\[needs ([^\]]+)\]/.exec(fullName)?.[1];
      const reason = need ? `for want of ${need}` : `“${fullName}”`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  return [...reasons].map(([reason, tests]) => `skipped ${reason}: ${tests}`);
}

/** The closing line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
