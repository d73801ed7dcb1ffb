/** Puts text on the clipboard; pages without a secure context have only the old command. */
export async function copy(text: string, root: ShadowRoot): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position: fixed; opacity: 0;';
    root.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
