const pressable = 'button, [role=button], input[type=submit], input[type=button], a[href], [role=menuitem]';
/** Words that say that a press sends; they stand at the beginning of the button's name. */
const sendWords = new RegExp(`^(?:${[
  'send', 'reply$', 'reply (?:all|and|as)', 'submit', 'post', 'update ticket', 'comment$', 'publish',
  'отправить', 'ответить', 'опубликовать', 'надіслати', 'відправити', 'відповісти', 'опублікувати',
].join('|')})`, 'iu');
const noSendWords = /^(?:send (?:feedback|later|test|invite)|отправить (?:отзыв|позже)|надіслати (?:відгук|пізніше))/iu;
/** How far around the editor a button that sends is looked for, in ancestors. */
const reach = 8;

/** The button of a page that an event is about. Elements of other frames are no instances of this frame's classes. */
export function pressedButton(event: Event): HTMLElement | null {
  const found = event.composedPath().find(target => 'matches' in target && (target as Element).matches(pressable));
  return (found ?? null) as HTMLElement | null;
}

/**
 * Whether a press on the button sends what is in the editor.
 * @param anchor the editor, or the frame it is in, in the button's document
 * @param known selector of what sends; a guess by name and place when null
 */
export function sends(button: Element, anchor: Element, known: string | null): boolean {
  if (known !== null) return button.closest(known) !== null;
  if (anchor.contains(button)) return false;
  return isNamedSend(button) && boxAround(anchor).contains(button);
}

/** What to press in place of a key that sends. */
export function findSendButton(anchor: Element, known: string | null): HTMLElement | null {
  const scope = known === null ? boxAround(anchor) : anchor.ownerDocument;
  const buttons = [...scope.querySelectorAll<HTMLElement>(known ?? pressable)].filter(button => button.getClientRects().length > 0 && !isDisabled(button));
  return (known === null ? buttons.find(button => sends(button, anchor, null)) : buttons[0]) ?? null;
}

function isNamedSend(button: Element): boolean {
  const names = [button.getAttribute('aria-label'), button.matches('input') ? (button as HTMLInputElement).value : (button as HTMLElement).innerText, button.getAttribute('title')];
  return names.some(name => name && sendWords.test(name.trim()) && !noSendWords.test(name.trim()));
}

/** The form of the editor, else as much around it as belongs to one composer: up to where another editor is. */
function boxAround(anchor: Element): Element {
  const form = anchor.closest('form');
  if (form) return form;
  let box = anchor;
  for (let level = 0; level < reach && box.parentElement && box.parentElement !== anchor.ownerDocument.body; level++) box = box.parentElement;
  return box;
}

function isDisabled(button: HTMLElement): boolean {
  return button.matches(':disabled, [aria-disabled=true]');
}
