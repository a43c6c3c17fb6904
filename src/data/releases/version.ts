/** How much a release changes: corrected = patch, rows added = minor, rows removed or columns changed = major. */
export type Bump = 'patch' | 'minor' | 'major';

export const bumps: readonly Bump[] = ['patch', 'minor', 'major'];

const pattern = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a version like 1.2.0. */
export function isVersion(text: string): boolean {
  return pattern.test(text);
}

/** For sorting, oldest first: 1.2.0 before 1.10.0. */
export const compareVersions = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true });

/** The version after a bump. */
export function bumped(version: string, bump: Bump): string {
  const [major, minor, patch] = version.split('.').map(Number) as [number, number, number];
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a bump promises at least as much as another: a major one allows everything. */
export function covers(bump: Bump, demanded: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(demanded);
}
