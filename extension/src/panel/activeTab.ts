/** The tab beside which a page of ours is shown; a page opened as a tab itself names it in its address. */
export async function activeTab(): Promise<chrome.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return chrome.tabs.get(Number(named)).catch(() => undefined);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}
