/** Runs before the first paint, so that a chosen theme does not flash. */
export const earlyTheme = `try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}`.replace(/\n\s*/g, ' ');
