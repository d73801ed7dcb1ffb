// One line at the top of the page; screen readers hear it.
const notice = document.getElementById('notice');

export function tell(text) {
  notice.textContent = text;
  notice.hidden = text === '';
}
